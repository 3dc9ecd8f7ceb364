import { slipCost } from './slips.ts';

/** Words over this length are never compared, so the cost stays small for any input. */
const longest = 64;
// A candidate may be half as long again, more when lower case has more letters; three rows are enough, and one set of them serves every comparison.
const rows = [0, 1, 2].map(() => new Uint8Array(longest * 4)) as [Uint8Array, Uint8Array, Uint8Array];

/** Edit distance (insert, delete, replace, swap of neighbours) of two short words; anything over `limit` is `limit + 1`. */
function distance(first: string, second: string, limit: number): number {
  if (limit === 0) return first === second ? 0 : 1;
  const [a, b] = withoutSameEnds(first, second);
  let [before, above, row] = rows;
  for (let j = 0; j <= b.length; j += 1) above[j] = j;
  for (let i = 1; i <= a.length; i += 1) {
    row[0] = i;
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1;
      let far = Math.min(at(above, j) + 1, at(row, j - 1) + 1, at(above, j - 1) + same);
      const isSwap =
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (isSwap) far = Math.min(far, at(before, j - 2) + 1);
      row[j] = far;
      if (far < least) least = far;
    }
    // A swap reaches back two rows, so one row over the limit is not the end yet.
    if (least > limit + 1) return limit + 1;
    [before, above, row] = [above, row, before];
  }
  return Math.min(at(above, b.length), limit + 1);
}

/** Two words without what both begin and end with, which costs nothing to keep. */
function withoutSameEnds(a: string, b: string): readonly [string, string] {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a.charCodeAt(start) === b.charCodeAt(start)) start += 1;
  let end = 0;
  while (end < shorter - start && a.charCodeAt(a.length - 1 - end) === b.charCodeAt(b.length - 1 - end))
    end += 1;
  return [a.slice(start, a.length - end), b.slice(start, b.length - end)];
}

function at(row: Uint8Array, index: number): number {
  return row[index] ?? 0;
}

/**
 * The known word that was most likely meant, or null when none is near: at most a third of its letters may differ.
 * Of several equally near ones it is the first.
 * @example nearestWord('netwroking', ['storage', 'networking']) // 'networking'
 */
export function nearestWord(word: string, known: readonly string[]): string | null {
  if (word.length > longest) return null;
  const lower = word.toLowerCase();
  let best: string | null = null;
  let least = Infinity;
  for (const candidate of known) {
    const size = Math.max(lower.length, candidate.length);
    // Only what beats the best so far counts: once a near one is found, most others cost next to nothing.
    const limit = Math.min(Math.max(1, Math.floor(size / 3)), least - 1);
    if (Math.abs(candidate.length - lower.length) > limit) continue;
    const far = distance(lower, candidate.toLowerCase(), limit);
    if (far <= limit) {
      least = far;
      best = candidate;
      if (far === 0) break;
    }
  }
  return best;
}

/** So many of equally near words are named. */
const mostNamed = 6;
/** How much likelier the first of the known words is than the last: less than one kind of slip against another. */
const rarity = 0.1;

/**
 * The known words nearest to one that is not known, at most `most` slips away, a slip in the first letter counting double:
 * "reproduce" is no slip for "produce".
 * `known` begins with the most used; of equally near ones the likeliest is first: by the kind of slip, then by use.
 * @example nearestWords('conduti', ['conduct', 'conduit'], 1) // ['conduit']
 */
export function nearestWords(word: string, known: readonly string[], most: number): string[] {
  if (word.length > longest || most === 0) return [];
  const found: { readonly word: string; readonly far: number; readonly at: number }[] = [];
  const letters = lettersIn(word);
  const all = lettersOfAll(known);
  for (const [index, candidate] of known.entries()) {
    if (Math.abs(candidate.length - word.length) > most) continue;
    // Each slip changes two letters at most, and to compare letters costs next to nothing.
    if (bitsOf(letters ^ (all[index] ?? 0)) > 2 * most) continue;
    const slips = distance(word, candidate, most);
    const far = slips + (candidate[0] === word[0] ? 0 : 1);
    if (slips <= most && (far <= most || (slips === 1 && word.length > 5)))
      found.push({ word: candidate, far, at: index });
  }
  const least = Math.min(...found.map(({ far }) => far));
  return found
    .filter(({ far }) => far === least)
    .slice(0, mostCompared)
    .map((each) => ({ ...each, cost: slipCost(word, each.word) + rarity * (each.at / known.length) }))
    .sort((a, b) => a.cost - b.cost)
    .map((each) => each.word)
    .slice(0, mostNamed);
}

/** So many equally near words are looked at closely; more have hardly anything in common with what was meant. */
const mostCompared = 200;
/** Which letters the words of a list have, for each list once. */
const lettersOfLists = new WeakMap<readonly string[], Int32Array>();

function lettersOfAll(words: readonly string[]): Int32Array {
  let letters = lettersOfLists.get(words);
  if (!letters) lettersOfLists.set(words, (letters = Int32Array.from(words, lettersIn)));
  return letters;
}

/** Which letters a word has, a bit for each; letters of other scripts share bits. */
function lettersIn(word: string): number {
  let letters = 0;
  for (let index = 0; index < word.length; index += 1) letters |= 1 << (word.charCodeAt(index) % 32);
  return letters;
}

function bitsOf(number: number): number {
  let bits = 0;
  for (let left = number; left !== 0; left &= left - 1) bits += 1;
  return bits;
}

/**
 * A question with a trailing space, or nothing when no known word is near.
 * @example didYouMean('netwroking', ['networking']) // 'Did you mean "networking"? '
 */
export function didYouMean(word: string, known: readonly string[]): string {
  const meant = nearestWord(word, known);
  return meant === null ? '' : `Did you mean "${meant}"? `;
}

/**
 * Whether one letter more, less or other makes one word of the other; a word is not one letter away from itself.
 * @example isOneEditAway('johana', 'johanna') // true
 */
export function isOneEditAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return Math.max(a.length, b.length) - start - end <= 1;
}
