import { callIdOf } from '../text/file-id.ts';
import { normalizeForComparison } from '../text/normalize.ts';

/** A place in the notes of a call, as front matter writes it: `<call id>#<anchor>`, if need be with words after a space. */
export interface CallReference {
  readonly call: string;
  readonly anchor: string;
  /** Words that single out one of several things said at the place; null where none are given. */
  readonly words: string | null;
}

/** Reads `2015-02-25#anchor` or `2015-02-25#anchor some words`, and the same with the file or the address of the call (`calls/2015-02-25.md#anchor`, `/calls/2015-02-25/#anchor`); null for anything else. */
export function readCallReference(text: string): CallReference | null {
  const match = /^([^#]+)#(\S+)(?:\s+(\S[^]*))?$/.exec(text.trim().slice(0, 1_000));
  if (!match?.[1] || !match[2]) return null;
  const written = decoded(match[1]);
  const call = callIdOf(written);
  if (call === '' || /^\/(?!calls\/)/.test(written)) return null;
  return { call, anchor: decoded(match[2]), words: match[3] ?? null };
}

/** How a place in the notes of a call is written in front matter. */
export function callReferenceText({ call, anchor, words }: CallReference): string {
  return `${call}#${anchor}${words === null ? '' : ` ${words}`}`;
}

/**
 * Which of several things said at one place a reference means, given their texts: the one that shares most words with
 * it. Without words, or where that is not one alone, all of them.
 */
export function chooseByWords(texts: readonly string[], words: string | null): number[] {
  const all = texts.map((_, index) => index);
  if (words === null || texts.length < 2) return all;
  const wanted = new Set(telling(words));
  const shared = texts.map((text) => new Set(telling(text).filter((word) => wanted.has(word))).size);
  const most = Math.max(...shared);
  const best = all.filter((index) => shared[index] === most);
  return most > 0 ? best : all;
}

function telling(text: string): string[] {
  return normalizeForComparison(text)
    .split(' ')
    .filter((word) => word.length > 2);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
