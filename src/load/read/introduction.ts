import type { ContentPart } from '../../domain/model/folders.ts';

/** Explains a folder to those who browse it on GitHub. */
const readme = /^readme\b/i;
const index = /^index\.(?:md|markdown)$/i;
const day = /\d{4}[-_.]?\d{1,2}[-_.]?\d{1,2}/;

/**
 * Whether a file introduces the folder it lies in, and so is no entry of its own. A folder of one day holds the notes of that day,
 * whatever they are called.
 * @example isIntroduction('calls', 'calls/gears/README.md') // true
 * @example isIntroduction('calls', 'calls/2026-01-07/README.md') // false
 */
export function isIntroduction(part: ContentPart, path: string): boolean {
  const [name = '', above = ''] = path.split('/').reverse();
  if (part === 'calls' && day.test(above)) return false;
  return readme.test(name) || (part === 'calls' && index.test(name));
}
