import { notOwners } from '../verbs.ts';
import type { Attendee } from '../../domain/model/call-facts.ts';
import { givenNames } from './given-names.ts';
import type { Outline } from '../../domain/model/blocks.ts';
import { wordsOf } from '../../domain/text/words.ts';

const speaker =
  /^[*_\s]*([\p{L}][\p{L}\p{N}_-]{1,30})(?: [\p{L}][\p{L}.-]{0,20}){0,2}[*_\s]*(?:\([\d:]+\)\s*)?(?::|,| [-–>]+) /u;
const mentions = /@([A-Za-z\d][A-Za-z\d-]{1,38})(?![\w/])/g;

/** Names that short forms are compared with; more make no call. */
const mostAttendees = 400;

/** Tells which words of a note name a person: attendees, speakers, @handles, and common given names. */
export class KnownPeople {
  readonly #words = new Set<string>();
  readonly #attendees = new Set<string>();
  /** What `has` answered before: a note says few different words, and every one is asked for again and again. */
  readonly #answers = new Map<string, boolean>();
  readonly #speakers = new Map<string, number>();

  constructor(outline: Outline, attendees: readonly Attendee[]) {
    for (const attendee of attendees) {
      for (const word of wordsOf(attendee.name)) {
        if (word.length > 1) this.#words.add(word);
        if (word.length > 3 && this.#attendees.size < mostAttendees) this.#attendees.add(word);
      }
      if (attendee.handle) this.#words.add(attendee.handle.toLowerCase());
    }
    for (const block of outline.blocks) {
      if (block.quoted || block.kind === 'code' || block.kind === 'heading') continue;
      for (const line of block.text.split('\n')) {
        const name = speaker.exec(line.slice(0, 100))?.[1]?.toLowerCase();
        if (name && !notOwners.has(name)) this.#speakers.set(name, (this.#speakers.get(name) ?? 0) + 1);
      }
      for (const match of block.text.matchAll(mentions)) this.#words.add((match[1] ?? '').toLowerCase());
    }
  }

  /** Whether a word names a person. "JohannaK" is Johanna with an initial; a word that speaks twice is a speaker. */
  has(word: string): boolean {
    const known = this.#answers.get(word);
    if (known !== undefined) return known;
    const answer = this.#isPerson(word);
    this.#answers.set(word, answer);
    return answer;
  }

  #isPerson(word: string): boolean {
    if (word.startsWith('@')) return word.length > 2;
    const lower = lowerWithoutDiacritics(word);
    if (this.#words.has(lower)) return this.#isNamelike(word, lower);
    if (!/^\p{Lu}/u.test(word)) return (this.#speakers.get(lower) ?? 0) >= 2 && lower.length > 3;
    if (notOwners.has(lower)) return false;
    if (this.#isVariant(lower)) return true;
    if (givenNames.has(lower)) return true;
    const first = /^(\p{Lu}\p{Ll}{2,})\p{Lu}$/u.exec(word)?.[1];
    if (
      first &&
      (givenNames.has(lowerWithoutDiacritics(first)) || this.#words.has(lowerWithoutDiacritics(first)))
    )
      return true;
    return (this.#speakers.get(lower) ?? 0) >= 3;
  }

  /** Takes the owners of tasks for people: their form leaves no doubt. */
  add(name: string): void {
    this.#answers.clear();
    for (const word of wordsOf(name)) if (word.length > 2 && !notOwners.has(word)) this.#words.add(word);
  }

  /** Whether a word spoke at least once, or is known: enough where the grammar leaves no doubt. */
  mayBe(word: string): boolean {
    const lower = lowerWithoutDiacritics(word);
    return !notOwners.has(lower) && !/^\p{Lu}+$/u.test(word) && (this.has(word) || this.#speakers.has(lower));
  }

  /** A short form or a misspelling of an attendee's name: "Alex" for Alexandra, "Johana" for Johanna. */
  #isVariant(lower: string): boolean {
    if (lower.length < 3) return false;
    for (const name of this.#attendees) {
      if (name.length > lower.length && name.startsWith(lower)) return true;
      if (lower.length >= 5 && isOneEditAway(name, lower)) return true;
    }
    return false;
  }

  /** An attendee's name in small letters counts only where it cannot be an ordinary word. */
  #isNamelike(word: string, lower: string): boolean {
    if (/^\p{Lu}/u.test(word)) return true;
    return lower.length > 3 && !givenNames.has(lower);
  }
}

function lowerWithoutDiacritics(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '');
}

/** Whether one letter more, less or other makes one word of the other. */
function isOneEditAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return Math.max(a.length, b.length) - start - end <= 1;
}
