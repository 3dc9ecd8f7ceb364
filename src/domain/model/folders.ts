import { z } from 'zod';

/** The parts of a content folder that are folders of Markdown files. */
export const contentParts = ['calls', 'projects', 'roadmap', 'guides'] as const;

/** A part of a content folder that is a folder of Markdown files. */
export type ContentPart = (typeof contentParts)[number];

/** A folder inside the content folder; never the content folder itself, because then its parts could not be told apart. */
const folderSchema = z
  .string()
  .trim()
  .transform((path) => path.replace(/^(?:\.\/)+|\/+$/g, ''))
  .refine(
    (path) => !/^\/|\\|^[a-z]:/i.test(path) && path.split('/').every((name) => !/^(?:|\.|\.\.)$/.test(name)),
    'is not a folder below the content folder; write its path from there, for example minutes/2026',
  );

/** Where each part of the content lies, for repositories that are laid out in their own way. */
export const foldersSchema = z.strictObject({
  calls: folderSchema.default('calls').describe('The folder of the call notes.'),
  projects: folderSchema.default('projects').describe('The folder of the projects.'),
  roadmap: folderSchema.default('roadmap').describe('The folder of the roadmap entries.'),
  guides: folderSchema.default('guides').describe('The folder of the guides.'),
});

/** The folder of each part, as a path inside the content folder. */
export type Folders = Readonly<Record<ContentPart, string>>;

/**
 * The part that a file lies in and its path below the part's folder; null outside of all. Where one folder lies in
 * another, the inner one has it.
 * @example placeInParts('minutes/2026/a.md', { ...folders, calls: 'minutes' }) // { part: 'calls', below: '2026/a.md' }
 */
export function placeInParts(path: string, folders: Folders): { part: ContentPart; below: string } | null {
  let found: { part: ContentPart; below: string } | null = null;
  for (const part of contentParts) {
    if (!path.startsWith(`${folders[part]}/`)) continue;
    const below = path.slice(folders[part].length + 1);
    if (found === null || below.length < found.below.length) found = { part, below };
  }
  return found;
}
