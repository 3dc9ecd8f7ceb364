import { oneLine, wordsOf } from '../../domain/text/words.ts';

/** A person as a list of names writes them. */
export interface WrittenPerson {
  readonly name: string;
  readonly handle: string | null;
  readonly role: string | null;
}

/** "van", "du", "bin" … : names have small words of at most three letters between the others. */
const particle = /^\p{Ll}{1,3}$/u;
const longestRole = 60;
const longestPerson = 200;

/** Whether a text can be somebody's name: up to five capitalised words, or one word such as a GitHub name. */
export function isName(text: string): boolean {
  const words = text.split(' ').filter(Boolean);
  if (words.length === 0 || words.length > 5 || text.length > 60) return false;
  if (!/^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N} .,'’_\-]*$/u.test(text)) return false;
  if (notNames.has(text.toLowerCase())) return false;
  if (words.length === 1) return /\p{L}/u.test(text);
  return words.every(
    (word, at) =>
      /^[\p{Lu}\p{Lo}\p{N}]/u.test(word) ||
      (at > 0 &&
        at < words.length - 1 &&
        particle.test(word) &&
        !/^(to|is|or|if|the|was|for|not|and)$/.test(word)),
  );
}

/** Words that lists of names hold in place of a name. */
const notNames = new Set(
  'none nobody noone everyone everybody all others other tbd tba unknown n/a na absent regrets apologies forgot various anonymous team etc'.split(
    ' ',
  ),
);

/** Reads one person: `Name @handle (role)`, in any of the ways lists write it; null where the text is no name. */
export function readPerson(text: string): WrittenPerson | null {
  if (text.length > longestPerson) return null;
  const line = oneLine(text)
    .replace(/^[-–*•]\s*/, '')
    .replace(/^(and|&)\s+/i, '');
  if (/^(apologies|regrets|absent|excused|missing|not present|unable|no[- ]?shows?)\b/i.test(line))
    return null;
  let handle: string | null = null;
  const withoutHandle = line.replace(/[([]?@([A-Za-z\d](?:-?[A-Za-z\d]){0,38})[)\]]?/, (_, found: string) => {
    handle = found;
    return ' ';
  });
  let role: string | null = null;
  const bare = withoutHandle.replace(/[([]([^()[\]]{0,200})[)\]]?/g, (_, inside: string) => {
    const words = oneLine(inside);
    if (role === null && words !== '' && words.length <= longestRole) role = words;
    return ' ';
  });
  const [before = '', after] = bare.split(/\s+[-–—:|]+\s+|:\s/, 2);
  if (role === null && after !== undefined && oneLine(after).length <= longestRole)
    role = oneLine(after) || null;
  const name = oneLine(before)
    .replace(/^[\s,;.]+|[\s,;:]+$/g, '')
    .replace(/(?<=\p{L}{2})\.+$/u, '')
    .replace(/\?+$/, '');
  if (name === '' && handle !== null) return { name: handle, handle, role };
  return isName(name) ? { name, handle, role } : null;
}

/**
 * Reads a list of people: `A (chair), B and C`, or one a line. A part that is no name is left out; where such parts are
 * more than half as many as the names, the text is no list of people and the answer is null.
 */
export function readPeople(text: string): WrittenPerson[] | null {
  const people: WrittenPerson[] = [];
  let others = 0;
  const parts = text.includes(',') ? [oneLine(text)] : text.split('\n').map(oneLine);
  for (const part of parts.flatMap((line) => splitList(line.replace(/[.;]\s*$/, '')))) {
    if (oneLine(part) === '' || oneLine(part) === '?') continue;
    const person = readPerson(part);
    if (person === null) others += 1;
    else people.push(person);
  }
  return others * 2 > people.length ? null : people;
}

/** Splits at commas, semicolons, "and" and "&" outside brackets. */
function splitList(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (const match of text.matchAll(/[()[\],;]|\s(?:and|&)\s/g)) {
    const mark = match[0];
    if (mark === '(' || mark === '[') depth += 1;
    else if (mark === ')' || mark === ']') depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      parts.push(text.slice(start, match.index));
      start = match.index + mark.length;
    }
  }
  parts.push(text.slice(start));
  return parts;
}

/** The key by which two writings of one name in a list are the same. */
export function nameKey(name: string): string {
  return wordsOf(name).join(' ');
}
