import { readdirSync, statSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { isBuiltSite } from '../../files/built.ts';
import { nearestWord } from '../../domain/text/spelling.ts';
import type { Problem } from '../../domain/model/problem.ts';
import { contentParts } from '../../domain/model/folders.ts';
import { errorCode } from '../../files/error-code.ts';
import { shownPath, unreadableFolder } from '../read/files.ts';
import { holdsMarkdown } from '../read/find-files.ts';
import { copiesFolder } from '../links/picture-copies.ts';
import { unknownPosition, problemIn } from '../problems.ts';

const ours = ['hub.yml', 'people.yml', ...contentParts, 'github', 'public', copiesFolder];
// Files that repositories have at their top for other readers.
const forOthers = /^(?:readme|licen[cs]e|contributing|code_of_conduct|changelog|security|support|agents)\b/i;

/** What is wrong with the content folder itself: an error where it is none, a warning for each name in it that is not read. */
export function folderProblems(folder: string): Problem[] {
  const problem = problemIn(shownPath(folder, '') || '.');
  let entries: Dirent[];
  try {
    if (!statSync(folder).isDirectory()) {
      const fix = 'Name a folder with --content.';
      return [problem('not-a-folder', unknownPosition, 'The content folder is not a folder.', fix)];
    }
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (cause) {
    if (errorCode(cause) !== 'ENOENT') return [unreadableFolder(folder, '', cause)];
    const fix = 'Check the path after --content.';
    return [problem('no-content', unknownPosition, 'There is no such content folder.', fix)];
  }
  const names = new Set(entries.map(({ name }) => name));
  return entries.flatMap((entry) => {
    const { name } = entry;
    // Where hub.yml itself is missing, hub.yaml is an error of its own.
    const isSlip = /^(?:hub|people)\.yaml$/.test(name) && !names.has(name.replace('.yaml', '.yml'));
    if (ours.includes(name) || isSlip || name.startsWith('.') || forOthers.test(name)) return [];
    const meant = nearestWord(name, ours);
    if (meant === null && !looksLikeContent(folder, entry)) return [];
    const fix =
      meant === null
        ? 'Call notes go into calls/, the rest into projects/, roadmap/, guides/ and pages/.'
        : `Did you mean "${meant}"?`;
    return [
      problemIn(shownPath(folder, name))('unknown-name', unknownPosition, `"${name}" is not read.`, fix),
    ];
  });
}

function looksLikeContent(folder: string, entry: Dirent): boolean {
  const path = join(folder, entry.name);
  if (entry.isDirectory())
    return entry.name !== 'node_modules' && !isBuiltSite(path) && holdsMarkdown(path, 0);
  return /\.(?:md|markdown)$/i.test(entry.name);
}
