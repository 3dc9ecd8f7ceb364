import { withoutDiacritics } from '../../domain/text/normalize.ts';
import { oneLine } from '../../domain/text/words.ts';
import { givenNames } from './given-names.ts';
import { abbreviates } from './initials.ts';
import { isNobody } from './nobody.ts';
import { readPerson, type WrittenPerson } from './person-name.ts';
import { isRole } from './roles.ts';

const comesFrom = /^[^,;&]{2,60}\s[-–—/|]\s[^,;]*\s(?:and|&)\s/;
/** "@jo @kim": handles with nothing between them. */
const onlyHandles = /^@[\w-]{1,39}(?:\s+@[\w-]{1,39})+$/;

/**
 * Reads a list of people: `A (chair), B and C`, or one a line. A part that is no name is left out; where such parts are
 * more than half as many as the names, the text is no list of people and the answer is null.
 */
export function readPeople(text: string): WrittenPerson[] | null {
  const people: WrittenPerson[] = [];
  let others = 0;
  const spaced = onlyHandles.test(text.trim()) ? text.trim().replace(/\s+/g, ', ') : text;
  const lines = /[,;]/.test(spaced) ? [oneLine(spaced)] : spaced.split('\n').map(oneLine);
  // In "Jo Doe - Optics & Lenses" one person comes from two places.
  const marks = (line: string) => (comesFrom.test(line) ? /[,;]/g : /[,;]|\s(?:and|&)\s/g);
  for (const part of lines.flatMap((line) => splitList(line.replace(/[.;]\s*$/, ''), marks(line)))) {
    if (!/[\p{L}\p{N}]/u.test(part)) continue;
    const person = readPerson(part);
    if (person !== null) people.push(person);
    // A company, a team or "3 others" beside names is nobody, and yet no remark.
    else if (!isNobody(oneLine(part))) others += 1;
  }
  return others * 2 > people.length ? null : people;
}

/** Reads one entry of a list of one person each, who may be followed by a company, an address, a role or a handle. */
export function readEntry(text: string): WrittenPerson | null {
  const [first = '', ...details] = commaParts(text);
  const name = readPerson(first)?.name;
  if (name === undefined) return null;
  const told = details.flatMap((detail) => {
    const words = oneLine(detail.replace(/[([][^()[\]]*[)\]]?/g, ' '));
    const tells = words.startsWith('@') || isRole(words) || abbreviates(words, name);
    return [...(tells ? [`(${words})`] : []), ...(detail.match(/[([][^()[\]]+[)\]]/g) ?? [])];
  });
  return readPerson([first, ...told].join(' '));
}

/** Most parts of an entry that gives one person: name, title, company. */
const mostParts = 3;

/**
 * Whether entries give one person each, with something about them behind a comma ("Jo Doe, Field Optics"): then no entry has
 * many commas, and what follows them does not begin as names do.
 */
export function isOnePersonEach(entries: readonly string[]): boolean {
  const lists = entries.map(commaParts);
  const details = lists.flatMap((parts) => parts.slice(1));
  if (details.length === 0 || lists.some((parts) => parts.length > mostParts)) return false;
  // "Jo, kim42" is two people: what is told of somebody stands behind a full name.
  const people = lists.flatMap(([name = '', ...rest]) =>
    rest.filter(
      (part) => startsWithGivenName(part) || (isOneWord(name) && isOneWord(part) && !isDetail(part)),
    ),
  );
  if (people.length * 2 >= details.length) return false;
  // A single entry, or entries of which only one has a comma and no other stands alone, need a word that tells.
  return entries.length > 1 || details.every((part) => isDetail(part));
}

/** What cannot be a person of its own: a company, an address, a handle. */
function isDetail(part: string): boolean {
  const words = oneLine(part);
  return isNobody(words) || words.startsWith('@') || readPerson(words) === null;
}

function isOneWord(part: string): boolean {
  return !oneLine(part).includes(' ');
}

function startsWithGivenName(part: string): boolean {
  const first = /^[\p{L}\p{M}]+/u.exec(oneLine(part))?.[0] ?? '';
  return givenNames.has(withoutDiacritics(first.toLowerCase()));
}

function commaParts(text: string): string[] {
  return splitList(oneLine(text).replace(/[.;,]\s*$/, ''), /,/g);
}

/** Splits a text at marks outside of brackets. */
function splitList(text: string, marks: RegExp): string[] {
  const cuts = [...text.matchAll(marks)];
  const parts: string[] = [];
  let depth = 0;
  let at = 0;
  let start = 0;
  for (const cut of cuts) {
    for (; at < cut.index; at += 1) {
      const mark = text.charAt(at);
      if (mark === '(' || mark === '[') depth += 1;
      else if (mark === ')' || mark === ']') depth = Math.max(0, depth - 1);
    }
    if (depth > 0) continue;
    parts.push(text.slice(start, cut.index));
    start = cut.index + cut[0].length;
  }
  parts.push(text.slice(start));
  return parts;
}
