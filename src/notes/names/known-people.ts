import type { Block } from '../../domain/model/blocks.ts';
import type { Attendee } from '../../domain/model/call-facts.ts';
import { withoutDiacritics } from '../../domain/text/normalize.ts';
import { isOneEditAway } from '../../domain/text/spelling.ts';
import { wordsOf } from '../../domain/text/words.ts';
import { notOwners, workVerbs } from '../verbs.ts';
import { givenNames } from './given-names.ts';
import { abbreviates, initialsOf } from './initials.ts';
import { speakerLabel } from './speaker-label.ts';

const speaker =
  /^[*_\s]*([\p{L}][\p{L}\p{N}_-]{1,30})(?: \p{Lu}[\p{L}.-]{0,20}){0,2}[*_\s]*(?:\([\d:]+\)\s*)?(?::|,| [-–>]+) /u;
const mentions = /@([A-Za-z\d][A-Za-z\d-]{1,38})(?![\w/])/g;

/** Letters that do something at the start of a sentence: "JD will …", "JD asked …". */
const lettersAct =
  /(?:^|[.!?]\s{1,3}|\n)(\p{Lu}{2,4}) (?=(?:will|would|can|is|was|has|to|[a-z]{2,12}ed|said|noted?|thinks?|suggests?|offers?|agrees?)\b)/gu;

/** Names that short forms are compared with; more make no call. */
const mostAttendees = 400;
/** A line that begins with a speaker says so within so many characters. */
const speakerWithin = 100;
/** How often a word must speak to be a person: with a capital letter and unknown, or in small letters. */
const speaksAsName = 3;
const speaksInSmallLetters = 2;

/** A family name behind an initial is longer than this. */
const longFamilyName = 5;

/** What is known of the names in a note. */
interface NamesOfNote {
  /** Words of names, lower case without diacritics, and handles. */
  readonly words: ReadonlySet<string>;
  /** Longer words of attendees' names, for short forms and slips. */
  readonly attendees: ReadonlySet<string>;
  /** Words that the list of attendees itself writes in small letters, handles among them. */
  readonly small: ReadonlySet<string>;
  /** How often a word opens a line as its speaker. */
  readonly speakers: ReadonlyMap<string, number>;
  /** Letters that stand for somebody present where they speak ("JD: …"), as they are written. */
  readonly initials: ReadonlySet<string>;
  /** What stands before the colon of lines, as written, with whether that is so outside lists. */
  readonly labels: ReadonlyMap<string, boolean>;
}

/** Reads who a note names: attendees, the letters that it declares for them, speakers and @handles. */
export function knownPeople(
  blocks: readonly Block[],
  present: readonly Attendee[],
  declared: Iterable<string> = [],
): KnownPeople {
  const words = new Set<string>();
  const attendees = new Set<string>();
  const small = new Set<string>();
  const speakers = new Map<string, number>();
  const letters = new Map<string, number>();
  const labels = new Map<string, boolean>();
  for (const attendee of present) {
    for (const word of wordsOf(attendee.name)) {
      if (word.length > 1) words.add(word);
      if (word.length > 3 && attendees.size < mostAttendees) attendees.add(word);
    }
    if (attendee.handle) words.add(attendee.handle.toLowerCase());
    const nick = attendee.handle ?? attendee.name;
    if (/^[a-z][\w-]{2,}$/.test(nick) && !notOwners.has(nick) && !workVerbs.has(nick)) small.add(nick);
  }
  for (const block of blocks) {
    if (block.quoted || block.kind === 'code' || block.kind === 'heading') continue;
    for (const line of block.text.split('\n')) {
      const start = line.slice(0, speakerWithin);
      const label = speakerLabel(start);
      if (label) labels.set(label.name, labels.get(label.name) === true || block.kind !== 'item');
      const written = label?.name.split(' ')[0] ?? speaker.exec(start)?.[1];
      const name = written?.toLowerCase();
      if (written === undefined || name === undefined || notOwners.has(name)) continue;
      speakers.set(name, (speakers.get(name) ?? 0) + 1);
      if (label?.isSure && !workVerbs.has(name)) small.add(written);
      else if (isLetters(written)) letters.set(written, (letters.get(written) ?? 0) + 1);
    }
    for (const { 1: acting = '' } of block.text.matchAll(lettersAct))
      if (!neverLetters.has(acting)) letters.set(acting, (letters.get(acting) ?? 0) + 1);
    for (const match of block.text.matchAll(mentions)) words.add((match[1] ?? '').toLowerCase());
  }
  const initials = new Set([...declared].filter((each) => !neverLetters.has(each)));
  const named = present.filter(({ name }) => name.includes(' ')).slice(0, mostAttendees);
  const first = new Set(named.map(({ name }) => initialsOf(name)));
  for (const [each, times] of letters)
    if (first.has(each) || (times >= speaksAsLetters && named.some(({ name }) => abbreviates(each, name))))
      initials.add(each);
  return new KnownPeople({ words, attendees, small, speakers, initials, labels });
}

/** Letters that say something else before a colon, whoever declares them. */
const neverLetters: ReadonlySet<string> = new Set(['AI', 'PR', 'OK', 'NB', 'FYI', 'TODO', 'TBD']);

/** Letters that are not the first ones of a name's words, yet stand in it ("ZVB"), have to speak so often. */
const speaksAsLetters = 3;

function isLetters(word: string): boolean {
  return /^\p{Lu}{2,4}$/u.test(word);
}

/** Tells which words of a note name a person: attendees, speakers, @handles, and common given names. Never changes. */
export class KnownPeople {
  readonly #names: NamesOfNote;
  /** What `has` answered before: a note says few different words, and every one is asked for again and again. */
  readonly #answers = new Map<string, boolean>();

  constructor(names: NamesOfNote) {
    this.#names = names;
  }

  /** The same people and those with the given names besides, such as owners of tasks: their form leaves no doubt. */
  with(names: readonly string[]): KnownPeople {
    const words = new Set(this.#names.words);
    for (const name of names)
      for (const word of wordsOf(name)) if (word.length > 2 && !notOwners.has(word)) words.add(word);
    return new KnownPeople({ ...this.#names, words });
  }

  /** Whether a word names a person. "JohannaK" is Johanna with an initial; a word that speaks often is a speaker. */
  has(word: string): boolean {
    const known = this.#answers.get(word);
    if (known !== undefined) return known;
    const answer = this.#isPerson(word);
    this.#answers.set(word, answer);
    return answer;
  }

  /**
   * Who speaks lines of the note, as written there ("Jo", "JD"). A word that nothing but its place makes a name has to stand
   * before paragraphs: lists have labels of other kinds.
   */
  speakers(): string[] {
    return [...this.#names.labels].flatMap(([name, isInText]) => {
      const first = name.split(' ')[0] ?? '';
      return this.has(first) && (isInText || this.#isNamed(first) === true) ? [name] : [];
    });
  }

  #isPerson(word: string): boolean {
    const named = this.#isNamed(word);
    if (named !== null) return named;
    const lower = lowerWithoutDiacritics(word);
    const times = this.#timesSpeaking(lower);
    return /^\p{Lu}/u.test(word) ? times >= speaksAsName : times >= speaksInSmallLetters && lower.length > 3;
  }

  /** Whether a word is a name by itself or by the list of those present; null where only its place can tell. */
  #isNamed(word: string): boolean | null {
    if (word.startsWith('@')) return word.length > 2;
    const { words, small, initials } = this.#names;
    if (small.has(word) || initials.has(word)) return true;
    const lower = lowerWithoutDiacritics(word);
    if (words.has(lower)) return isNamelike(word, lower);
    if (!/^\p{Lu}/u.test(word)) return null;
    if (notOwners.has(lower)) return false;
    if (this.#isVariant(lower)) return true;
    if (givenNames.has(lower)) return true;
    // "PRaman", "Praman": an initial and a family name.
    if (lower.length > longFamilyName && this.#names.attendees.has(lower.slice(1))) return true;
    const first = /^(\p{Lu}\p{Ll}{2,})\p{Lu}$/u.exec(word)?.[1];
    if (first) {
      const given = lowerWithoutDiacritics(first);
      if (givenNames.has(given) || words.has(given)) return true;
    }
    return null;
  }

  /**
   * Whether a word spoke at least once, or is known in whatever letters: enough where the grammar leaves no doubt, as in
   * "kim to write the page".
   */
  mayBe(word: string): boolean {
    const lower = lowerWithoutDiacritics(word);
    if (notOwners.has(lower) || workVerbs.has(lower)) return false;
    if (/^\p{Lu}+$/u.test(word)) return this.has(word);
    return (
      this.has(word) ||
      this.#names.words.has(lower) ||
      givenNames.has(lower) ||
      this.#timesSpeaking(lower) > 0
    );
  }

  /** Whether a word before a colon may be who says "I": any that is no ordinary word, and letters that speak more than once. */
  maySpeak(word: string): boolean {
    if (this.has(word) || !isLetters(word)) return this.mayBe(word);
    return (
      !notOwners.has(word.toLowerCase()) && this.#timesSpeaking(word.toLowerCase()) >= speaksInSmallLetters
    );
  }

  #timesSpeaking(lower: string): number {
    return this.#names.speakers.get(lower) ?? 0;
  }

  /** A short form or a misspelling of an attendee's name: "Alex" for Alexandra, "Johana" for Johanna. */
  #isVariant(lower: string): boolean {
    if (lower.length < 3) return false;
    for (const name of this.#names.attendees) {
      if (name.length > lower.length && name.startsWith(lower)) return true;
      if (lower.length >= 5 && isOneEditAway(name, lower)) return true;
    }
    return false;
  }
}

/** An attendee's name in small letters counts only where it cannot be an ordinary word. */
function isNamelike(word: string, lower: string): boolean {
  if (/^\p{Lu}/u.test(word)) return true;
  return lower.length > 3 && !givenNames.has(lower);
}

function lowerWithoutDiacritics(word: string): string {
  return withoutDiacritics(word.toLowerCase());
}
