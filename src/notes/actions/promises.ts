import { stateVerbs, workVerbs } from '../verbs.ts';
import { isWorkVerbPhrase, isOfferToLook } from './work-verb-phrase.ts';
import {
  conditions,
  contracted,
  ownerText,
  pronoun,
  shortened,
  skipBack,
  unsaidSubject,
  type PromiseOwner,
  type Reading,
} from './promise-owner.ts';
import { subjectBefore, type Subject } from './sentence-subject.ts';
import type { KnownPeople } from '../names/known-people.ts';
import type { Token } from '../tokens.ts';

/** A promise found in a sentence: who, and the offsets of the clause that says it. */
interface SpottedPromise {
  readonly owner: string;
  readonly start: number;
  readonly end: number;
}

/** Marks and words after which a new clause may start. */
const clauseStarts = new Set([
  ...[':', ';', '-', '–', '—', ',', '(', '>', '•', '*'],
  ...['and', 'so', 'but', 'then', 'also', 'meantime', 'now'],
]);
const offers = new Set(
  'volunteered volunteers volunteer offered offers agreed agrees promised promises committed undertook'.split(
    ' ',
  ),
);
const sayings = new Set('said says mentioned mentions stated suggested confirmed'.split(' '));
/** Verbs whose past is the same word: "Jane put it out" reports. */
const alsoPast = new Set('put set cut read split run let take'.split(' '));
/** The words that `promiserAt` reads. Few words of a sentence are: the rest is not looked at closer. */
const promising = new Set([
  ...['will', 'to', 'going', 'can', 'needs', 'need', 'has', 'have', 'takes', 'took'],
  ...[...offers, ...sayings, ...workVerbs],
]);
const looking = new Set('look take check investigate do'.split(' '));

/** Reads the promises of one sentence by its grammar: who, modal, verb. Questions, conditions and negations are none. */
export function promisesIn(reading: Reading): SpottedPromise[] {
  const { tokens, sentence } = reading;
  if (isQuestion(sentence)) return [];
  const found: SpottedPromise[] = [];
  for (const [at, token] of tokens.entries()) {
    if (!mayPromise(token.lower)) continue;
    const subject = promiserAt(reading, at);
    if (subject === null) continue;
    const previous = found.at(-1);
    if (previous && previous.owner === subject.owner) continue;
    const start = tokens[subject.from]?.start ?? 0;
    if (previous) found[found.length - 1] = { ...previous, end: trimmedEnd(sentence, previous.start, start) };
    found.push({ owner: subject.owner, start, end: sentence.length });
  }
  return found;
}

function mayPromise(word: string): boolean {
  return promising.has(word) || word.endsWith("'ll");
}

/** A question mark inside an open bracket asks about something else. */
function isQuestion(sentence: string): boolean {
  return /\?\W*$/.test(sentence.slice(-12)) && sentence.split('(').length === sentence.split(')').length;
}

function trimmedEnd(sentence: string, start: number, end: number): number {
  const clause = sentence.slice(start, end).replace(/(?:[\s,;—–-]|\b(?:and|but|while|also))+$/, '');
  return start + clause.length;
}

/** Who promises with the word at `at` ("will", "to", "volunteered", …), null where that word promises nothing. */
function promiserAt(reading: Reading, at: number): PromiseOwner | null {
  const { tokens, people } = reading;
  const word = tokens[at]?.lower ?? '';
  const named = (end: number): PromiseOwner | null => {
    const subject = subjectBefore(tokens, skipBack(tokens, end), people);
    if (!subject || conditions.has(tokens[subject.from - 1]?.lower ?? '')) return null;
    return { owner: ownerText(reading, subject), from: subject.from };
  };
  const next = (offset: number): string => tokens[at + offset]?.lower ?? '';

  if (word === 'will') {
    if (!isWorkVerbPhrase(tokens, at + 1)) return null;
    return named(at) ?? unsaidSubject(reading, at);
  }
  if (word.endsWith("'ll")) return isWorkVerbPhrase(tokens, at + 1) ? contracted(reading, at) : null;
  if (word === 'to') {
    const verb = next(1);
    if (!/^\p{Ll}[\p{Ll}-]*$/u.test(verb) || stateVerbs.has(verb)) return null;
    if (/(ing|ed)$/.test(verb) && !workVerbs.has(verb)) return null;
    const step = nextStepFor(tokens, at, people);
    if (step) return { owner: ownerText(reading, step), from: step.from };
    const who = named(at) ?? stranger(tokens, at, people);
    return who &&
      opensClause(tokens, who.from) &&
      !/^(the|a|an|this|that|it|his|her|our|him|them)$/.test(verb)
      ? who
      : null;
  }
  if (word === 'going') {
    const isGoing =
      ['is', 'are'].includes(tokens[at - 1]?.lower ?? '') &&
      next(1) === 'to' &&
      isWorkVerbPhrase(tokens, at + 2);
    if (isGoing) return named(at - 1) ?? pronoun(reading, at - 2);
    const short =
      tokens[at - 1]?.lower.endsWith("'s") && next(1) === 'to' && isWorkVerbPhrase(tokens, at + 2);
    return short ? shortened(reading, at - 1) : null;
  }
  if (offers.has(word) && ['to', 'tell'].includes(next(1)))
    return named(tokens[at - 1]?.lower === 'has' ? at - 1 : at);
  if (sayings.has(word)) {
    const that = next(1) === 'that' ? 2 : 1;
    const he = next(that);
    const would = /^(he|she|they)'d$/.test(he)
      ? that
      : /^(he|she|they)$/.test(he) && /^(would|will)$/.test(next(that + 1))
        ? that + 1
        : -1;
    return would > 0 && isWorkVerbPhrase(tokens, at + would + 1) ? named(at) : null;
  }
  if (word === 'can') {
    if (!looking.has(next(1)) || !isOfferToLook(tokens, at + 1)) return null;
    return named(at) ?? (tokens[at - 1]?.lower === 'and' ? unsaidSubject(reading, at) : null);
  }
  if ((word === 'needs' || word === 'need') && next(1) === 'to') {
    return workVerbs.has(next(2)) ? named(at) : null;
  }
  if (['has', 'have', 'takes', 'took'].includes(word)) {
    const action = ['an', 'the'].includes(next(1)) ? 2 : 1;
    const to = /^items?$/.test(next(action + 1)) ? action + 2 : action + 1;
    return ['action', 'ai'].includes(next(action)) && next(to) === 'to' ? named(at) : null;
  }
  return clipped(reading, at);
}

/** "Jo/Kim add a reason", "Jo remove the label": clipped notes leave out the "to". */
function clipped(reading: Reading, at: number): PromiseOwner | null {
  const { tokens, people } = reading;
  const verb = tokens[at]?.lower ?? '';
  if (!workVerbs.has(verb) || alsoPast.has(verb) || !/^\p{Ll}/u.test(tokens[at]?.text ?? '')) return null;
  if (at === 1 && /^(all|everyone|everybody)$/.test(tokens[0]?.lower ?? '')) {
    return { owner: tokens[0]?.text ?? '', from: 0 };
  }
  const subject = subjectBefore(tokens, at, people);
  return subject?.from === 0 ? { owner: ownerText(reading, subject), from: 0 } : null;
}

/** "The next step for Jo is to …". */
function nextStepFor(tokens: readonly Token[], at: number, people: KnownPeople): Subject | null {
  if (!['is', 'are', 'be'].includes(tokens[at - 1]?.lower ?? '')) return null;
  const subject = subjectBefore(tokens, at - 1, people);
  if (!subject || tokens[subject.from - 1]?.lower !== 'for') return null;
  return /^steps?$/.test(tokens[subject.from - 2]?.lower ?? '') ? subject : null;
}

/** "jo42 to review the patch": the form is so clear that a word which spoke once is believed to be a name. */
function stranger(tokens: readonly Token[], at: number, people: KnownPeople): PromiseOwner | null {
  const name = tokens[0]?.text ?? '';
  return at === 1 && people.mayBe(name) && workVerbs.has(tokens[2]?.lower ?? '')
    ? { owner: name, from: 0 }
    : null;
}

function opensClause(tokens: readonly Token[], from: number): boolean {
  return from === 0 || clauseStarts.has(tokens[from - 1]?.lower ?? '');
}
