import { sayGroup, type Template } from './template.ts';
import type { GroupName, Words } from './words.ts';

/** The texts of a group, from what `Words.written` has of it: for scripts of pages. */
export function sayWritten<Name extends GroupName>(
  texts: Readonly<Record<string, Template>>,
  locale: string,
): Words[Name] {
  return sayGroup(texts, texts, locale) as unknown as Words[Name];
}
