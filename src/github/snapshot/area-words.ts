import type { Area } from '../../domain/model/area.ts';

const readMost = 20_000;
const keepMost = 20;

/** The words of the hub's domains that a text contains as whole words, in any case, as hub.yml writes them; sorted. */
export function wordsFound(domains: readonly Area[], words: string): string[] {
  const text = words.slice(0, readMost).toLowerCase();
  const found = allWords(domains).filter(
    (word) => word.length <= 80 && containsWord(text, word.toLowerCase()),
  );
  return found.slice(0, keepMost);
}

/** A short mark of the domains' words: when they change, issues must be read again to find the new ones. */
export function wordsMark(domains: readonly Area[]): string {
  // FNV-1a: only equality matters, and the words are not secret.
  let hash = 0x811c9dc5;
  for (const character of allWords(domains).join('\n')) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash.toString(36);
}

function allWords(domains: readonly Area[]): string[] {
  return [...new Set(domains.flatMap((domain) => domain.words))].sort();
}

function containsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    const before = text.slice(Math.max(0, at - 1), at);
    const after = text.slice(at + word.length, at + word.length + 1);
    if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) return true;
  }
  return false;
}
