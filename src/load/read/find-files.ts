import { readdirSync, realpathSync, statSync, type Dirent, type Stats } from 'node:fs';
import { join, matchesGlob } from 'node:path';
import {
  pathBelow,
  pathIn,
  placeInParts,
  type ContentPart,
  type Folders,
} from '../../domain/model/folders.ts';
import type { Problem } from '../../domain/model/problem.ts';
import { compareText } from '../../domain/text/compare.ts';
import { isBuiltSite } from '../../files/built.ts';
import { errorCode } from '../../files/error-code.ts';
import { isReallyInside } from '../../files/within.ts';
import { unknownPosition, problemIn } from '../problems.ts';
import { isIntroduction } from './introduction.ts';
import { existsAsLink, linkOutside, notAFolder, shownPath, unreadableFolder } from './files.ts';

/** The Markdown files of one part of a content folder, as paths inside the content folder. */
export interface FoundFiles {
  /** In the order of their names. */
  readonly paths: readonly string[];
  /** Markdown files that are no content: introductions to a folder, templates, and what `ignore` names. */
  readonly leftOut: readonly string[];
  readonly problems: readonly Problem[];
}

/** Where to look for the files of a part. */
export interface Search {
  /** The content folder. */
  readonly folder: string;
  readonly folders: Folders;
  /** Globs of files and folders that are not read. */
  readonly ignore: readonly string[];
}

const markdown = /\.(?:md|markdown)$/i;
/** Text that people could take for content, but that is not read. */
const otherText = /\.(?:mdx|mdown|mkdn?|txt|rst|adoc|org|html?)$/i;
/** A name without an ending that holds a day, or most of one. */
const bareDay = /^[^.]*\d{1,4}[-_]\d{1,2}[^.]*$/;
const readme = /^readme\b/i;
const template = /^(?:_|template)|(?:^|[-_. ])template$/i;

/** Finds the Markdown files of one part: those of `calls/` in folders of any depth, those of the others in one folder. A missing folder is an empty one. */
export function findFiles(part: ContentPart, search: Search): FoundFiles {
  const { folder, folders, ignore } = search;
  const start = folders[part];
  const paths: string[] = [];
  const leftOut: string[] = [];
  const problems: Problem[] = [];
  const unread: string[] = [];
  /** Links to files, looked at last: a file that is read under its own name is not read a second time. */
  const links: string[] = [];
  const warn = (
    code: 'not-read' | 'template' | 'link-outside' | 'windows-name',
    path: string,
    message: string,
    fix: string,
  ) => problems.push(problemIn(shownPath(folder, path))(code, unknownPosition, message, fix));

  const take = (path: string, name: string): void => {
    if (!isNameOnWindows(name)) warn('windows-name', path, windowsName.message, windowsName.fix);
    if (isIntroduction(part, path)) leftOut.push(path);
    else if (part === 'calls' && template.test(name.replace(markdown, ''))) {
      leftOut.push(path);
      warn('template', path, 'This is taken for a template and left out.', templateFix);
    } else paths.push(path);
  };

  const walk = (at: string, depth: number, above: ReadonlySet<string>): void => {
    for (const entry of entriesOf(folder, at, problems)) {
      const { name } = entry;
      const path = pathIn(at, name);
      if (name.startsWith('.') || name === 'node_modules') continue;
      if (isIgnored(path, ignore)) {
        leftOut.push(path);
        continue;
      }
      const isLink = entry.isSymbolicLink();
      const kind = isLink ? kindBehind(search, path) : entry;
      if (kind === null) {
        if (markdown.test(name)) paths.push(path);
      } else if (kind === 'outside') {
        warn('link-outside', path, linkOutside.message, linkOutside.fix);
      } else if (kind.isDirectory()) {
        if (isBuiltSite(join(folder, path))) continue;
        if (placeInParts(`${path}/x`, folders)?.part !== part) continue;
        const real = realOf(folder, path);
        if (above.has(real)) continue;
        if (part === 'calls' && template.test(name)) {
          if (holdsMarkdown(join(folder, path)))
            warn('template', path, 'This is taken for a folder of templates and left out.', templateFix);
        } else if (part === 'calls' && depth < deepest) walk(path, depth + 1, new Set([...above, real]));
        else if (holdsMarkdown(join(folder, path)))
          warn('not-read', path, 'This is not read.', `Move its files into ${start}/ itself.`);
      } else if (markdown.test(name)) {
        if (isLink) links.push(path);
        else take(path, name);
      } else if (otherText.test(name) || bareDay.test(name)) {
        if (!readme.test(name)) unread.push(path);
      }
    }
  };

  const missing = partProblem(folder, start);
  if (missing) return { paths, leftOut, problems: missing };
  walk(start, 0, new Set([realOf(folder, start)]));
  const read = new Set(links.length > 0 ? paths.map((path) => realOf(folder, path)) : []);
  for (const path of links) {
    const real = realOf(folder, path);
    if (read.has(real)) leftOut.push(path);
    else take(path, path.split('/').at(-1) ?? path);
    read.add(real);
  }
  if (unread.length > 0) problems.push(unreadWarning(folder, part, start, unread));
  return { paths: paths.sort(compareText), leftOut, problems };
}

const templateFix =
  'If it is content, give it another name; if not, nothing is to do, and "ignore" in hub.yml silences this line.';
const windowsName = {
  message: 'Windows can have no file of this name, so nobody there can check the repository out.',
  fix: 'Give it another name: without < > : " | ? * and backslashes, no dot before the ending, and none of con, prn, aux, nul, com1, lpt1.',
};

/** https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
function isNameOnWindows(name: string): boolean {
  return (
    !/[<>:"|?*\\\u0000-\u001f]|[. ]$|[. ]\.[^.]*$/.test(name) &&
    !/^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])(?:\.|$)/i.test(name)
  );
}

/** Folders inside each other: more are links that go round. */
const deepest = 32;

/** One warning for all files that look like content but are no Markdown. */
function unreadWarning(folder: string, part: ContentPart, start: string, unread: readonly string[]): Problem {
  const names = unread.map((path) => pathBelow(path, start) ?? path);
  const shown = names.slice(0, 5).join(', ');
  const more = names.length > 5 ? ` and ${String(names.length - 5)} more` : '';
  const [are, them] = names.length === 1 ? ['is', 'it'] : ['are', 'them'];
  const where = names.length === 1 ? (unread[0] ?? start) : start;
  return problemIn(shownPath(folder, where))(
    'not-read',
    unknownPosition,
    `${shown}${more} ${are} not read, because only Markdown is.`,
    `Give ${them} the ending .md if ${names.length === 1 ? 'it belongs' : 'they belong'} to the ${part}.`,
  );
}

/** Whether a glob names a path; one without a slash but at its end means that name anywhere. */
function isIgnored(path: string, globs: readonly string[]): boolean {
  return globs.some((glob) => {
    const named = glob.replace(/\/$/, '');
    return matchesGlob(path, named.includes('/') ? named.replace(/^\.?\//, '') : `**/${named}`);
  });
}

/** What a symbolic link leads to; null where that is nothing. Links may lead anywhere inside the content folder. */
function kindBehind({ folder }: Search, path: string): Stats | 'outside' | null {
  try {
    const full = join(folder, path);
    const stat = statSync(full);
    const isTop = realpathSync(full) === realpathSync(folder);
    return isReallyInside(full, folder) && !isTop ? stat : 'outside';
  } catch {
    return null;
  }
}

function realOf(folder: string, path: string): string {
  try {
    return realpathSync.native(join(folder, path));
  } catch {
    return path;
  }
}

function entriesOf(folder: string, path: string, problems: Problem[]): Dirent[] {
  try {
    const entries = readdirSync(join(folder, path), { withFileTypes: true });
    return entries.sort((a, b) => compareText(a.name, b.name));
  } catch (cause) {
    problems.push(unreadableFolder(folder, path, cause));
    return [];
  }
}

/** Why a part has no files to look at; null where its folder is there. */
function partProblem(folder: string, start: string): Problem[] | null {
  try {
    readdirSync(join(folder, start));
    if (isReallyInside(join(folder, start), folder)) return null;
    const { message } = linkOutside;
    const fix =
      'Put the folder itself here, or build from a folder that holds both, with "folders" in its hub.yml.';
    return [problemIn(shownPath(folder, start))('link-outside', unknownPosition, message, fix, 'error')];
  } catch (cause) {
    const code = errorCode(cause);
    if (code === 'EACCES' || code === 'EPERM') return [unreadableFolder(folder, start, cause)];
    const isNothing = code === 'ENOENT' && !existsAsLink(join(folder, start));
    return isNothing ? [] : notAFolder(folder, start);
  }
}

/** Whether Markdown lies in a folder, at most so many levels below it: enough to notice notes sorted by year and month. */
export function holdsMarkdown(folder: string, deeper = 1): boolean {
  try {
    return readdirSync(folder, { withFileTypes: true }).some((entry) =>
      entry.isDirectory()
        ? deeper > 0 && !entry.name.startsWith('.') && holdsMarkdown(join(folder, entry.name), deeper - 1)
        : markdown.test(entry.name) && !readme.test(entry.name),
    );
  } catch {
    return false;
  }
}
