import { z } from 'zod';

/** The parts of a content folder that are folders of Markdown files. */
export const contentParts = ['calls', 'projects', 'roadmap', 'guides', 'pages'] as const;

/** A part of a content folder that is a folder of Markdown files. */
export type ContentPart = (typeof contentParts)[number];

/** The content folder itself, as the folder of the calls. */
const top = '.';

const pathSchema = z
  .string()
  .trim()
  .transform((path) => path.replace(/^(?:\.\/)+(?=.)|\/+$/g, ''));

/** A folder inside the content folder. */
const folderSchema = pathSchema.refine(
  isBelowTop,
  'is not a folder below the content folder; write its path from there, for example minutes/2026',
);

/** Notes may lie at the top of a repository; two parts there could not be told apart, so only the calls can. */
const callsFolderSchema = pathSchema.refine(
  (path) => path === top || isBelowTop(path),
  'is not a folder of the content; write its path from there, for example minutes/2026, or "." for the content folder itself',
);

function isBelowTop(path: string): boolean {
  return !/^\/|\\|^[a-z]:/i.test(path) && path.split('/').every((name) => !/^(?:|\.|\.\.)$/.test(name));
}

/** Where each part of the content lies, for repositories that are laid out in their own way. */
export const foldersSchema = z.strictObject({
  calls: callsFolderSchema
    .default('calls')
    .describe('The folder of the call notes; `.` where they lie in the content folder itself.'),
  projects: folderSchema.default('projects').describe('The folder of the projects.'),
  roadmap: folderSchema.default('roadmap').describe('The folder of the roadmap entries.'),
  guides: folderSchema.default('guides').describe('The folder of the guides.'),
  pages: folderSchema.default('pages').describe('The folder of pages of your own.'),
});

/** The folder of each part, as a path inside the content folder. */
export type Folders = Readonly<Record<ContentPart, string>>;

/** Folders of the content that are no part of it, whatever they hold. */
const notParts = /^(?:public|github)\//;

/**
 * The path of a file below a folder, both as paths inside the content folder; null where it lies elsewhere.
 * @example pathBelow('minutes/2026/a.md', 'minutes') // '2026/a.md'
 * @example pathBelow('2026/a.md', '.') // '2026/a.md'
 */
export function pathBelow(path: string, folder: string): string | null {
  if (folder === top) return notParts.test(path) || path.startsWith('../') ? null : path;
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : null;
}

/**
 * A path inside one of the folders of the content.
 * @example pathIn('.', 'sails') // 'sails'
 */
export function pathIn(folder: string, path: string): string {
  return folder === top ? path : `${folder}/${path}`;
}

/**
 * The part that a file lies in and its path below the part's folder; null outside of all. Where one folder lies in
 * another, the inner one has it.
 * @example placeInParts('minutes/2026/a.md', { ...folders, calls: 'minutes' }) // { part: 'calls', below: '2026/a.md' }
 */
export function placeInParts(path: string, folders: Folders): { part: ContentPart; below: string } | null {
  let found: { part: ContentPart; below: string } | null = null;
  for (const part of contentParts) {
    const below = pathBelow(path, folders[part]);
    if (below !== null && (found === null || below.length < found.below.length)) found = { part, below };
  }
  return found;
}
