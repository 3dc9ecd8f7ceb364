import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { writeNew } from '../src/files/write.ts';
import { slugFromTitle } from '../src/domain/text/normalize.ts';
import { basename } from 'node:path';
import { isInside } from '../src/files/within.ts';
import { thisPackage } from './this-package.ts';
import { deployWorkflow, previewWorkflow, syncWorkflow, type HubPlace } from './new-workflows.ts';

/** What was written around the content of a hub, so that it can be built here and on GitHub. */
export interface ProjectFiles {
  /** The folder in which commands are given, an absolute path. */
  readonly project: string;
  /** The files that were written, as paths from the current folder; what was there already is left as it is. */
  readonly files: readonly string[];
  /** What commands have to be told besides; empty where they find the content themselves. */
  readonly contentFlag: string;
  /** Whether the package has to be installed before its command is there. */
  readonly needsInstall: boolean;
}

/**
 * Writes package.json, .gitignore and the workflows of a hub, each where there is none. Null inside the project itself, which
 * has all of them.
 */
export async function writeProjectFiles(content: string, branch: string): Promise<ProjectFiles | null> {
  const own = thisPackage();
  if (own.private) return null;
  const project = isInside(resolve(content), resolve('.')) ? resolve('.') : resolve(content);
  const below = posixPath(relative(project, resolve(content)));
  const contentFlag = below === '' || below === 'content' ? '' : ` --content ${JSON.stringify(below)}`;
  const top = topOfClone(project) ?? project;
  const place: HubPlace = {
    branch,
    version: own.version,
    folder: posixPath(relative(top, project)) || '.',
    content: contentFlag === '' ? '' : below,
  };
  const wanted: readonly (readonly [string, string])[] = [
    [join(project, 'package.json'), packageText(project, contentFlag, own)],
    [join(project, '.gitignore'), 'node_modules/\ndist/\n.cairn/\n'],
    [join(top, '.github/workflows/deploy.yml'), deployWorkflow(place)],
    [join(top, '.github/workflows/preview.yml'), previewWorkflow(place)],
    [join(top, '.github/workflows/sync.yml'), syncWorkflow(place)],
  ];
  const files: string[] = [];
  for (const [path, text] of wanted) if (await writeNew(path, text)) files.push(relative(resolve('.'), path));
  return {
    project,
    files,
    contentFlag,
    needsInstall: !existsSync(join(project, 'node_modules', own.name)),
  };
}

function packageText(
  project: string,
  contentFlag: string,
  { name, version }: ReturnType<typeof thisPackage>,
): string {
  const commands = ['start', 'dev', 'check', 'build', 'sync'];
  const scripts = Object.fromEntries(commands.map((command) => [command, `cairn ${command}${contentFlag}`]));
  return `${JSON.stringify(
    {
      name: slugFromTitle(basename(project), 'hub'),
      private: true,
      scripts,
      dependencies: { [name]: version },
    },
    null,
    2,
  )}\n`;
}

function topOfClone(folder: string): string | null {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (at === dirname(at)) return null;
  }
}

function posixPath(path: string): string {
  return path.split(sep).join('/');
}
