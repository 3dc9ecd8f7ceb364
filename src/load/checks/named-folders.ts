import { join } from 'node:path';
import { contentParts } from '../../domain/model/folders.ts';
import type { Hub } from '../../domain/model/hub.ts';
import type { Problem } from '../../domain/model/problem.ts';
import { isFolder } from '../../files/folder.ts';
import type { ReadYaml } from '../read/hub.ts';
import { unknownPosition, problemIn } from '../problems.ts';

/** Folders that `folders:` of hub.yml names although they are not there, or for two parts at once. */
export function namedFolderProblems(folder: string, hub: ReadYaml<Hub>): Problem[] {
  const folders = hub.value?.folders;
  if (!folders) return [];
  const problem = problemIn(hub.file?.shown ?? 'hub.yml');
  return contentParts.flatMap((part, at) => {
    const path = folders[part];
    const spot = hub.yaml?.spotOf(['folders', part]) ?? unknownPosition;
    const other = contentParts.slice(0, at).find((earlier) => folders[earlier] === path);
    // Where the calls have the usual folder of another part, there is no such part.
    if (other !== undefined && path === part) return [];
    if (other !== undefined) {
      const message = `The ${other} and the ${part} have the same folder "${path}".`;
      return [problem('unknown-folder', spot, message, 'Give each part a folder of its own.')];
    }
    if (path === part || isFolder(join(folder, path))) return [];
    const message = `The folder of the ${part}, "${path}", is not there.`;
    return [problem('unknown-folder', spot, message, 'Write its path inside the content folder.')];
  });
}
