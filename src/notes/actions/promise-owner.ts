import { adverbs } from '../verbs.ts';
import { isSpokenWork, isClearWork } from './work-verb-phrase.ts';
import type { KnownPeople } from '../names/known-people.ts';
import { lastNamed, subjectAtStart, type Subject } from './sentence-subject.ts';
import type { Token } from '../tokens.ts';

/** What went before a sentence: who "he" and an unsaid subject are, and who speaks. */
export interface Context {
  /** The last person named before. */
  readonly named: string | null;
  /** The person the sentence before was about: its subject. */
  readonly subject: string | null;
  /** Who speaks, where the notes say so ("Jo: …"). */
  readonly speaker: string | null;
}

/** A sentence being read, with all that its words are judged by. */
export interface Reading {
  readonly tokens: readonly Token[];
  readonly sentence: string;
  readonly people: KnownPeople;
  readonly context: Context;
}

/** Who promises, and the token that the clause starts with. */
export interface PromiseOwner {
  readonly owner: string;
  readonly from: number;
}

/** Words after which a clause is a condition or tells whom is meant: no promise. */
export const conditions = new Set(
  'if whether unless until once when while after before because who which that hope hopes'.split(' '),
);

/** "Jo has ideas and will write", "— will report back", "Will send a patch" after a sentence about Jo. */
export function unsaidSubject(reading: Reading, at: number): PromiseOwner | null {
  const { tokens, people, context } = reading;
  const pronounHere = pronoun(reading, at - 1);
  if (pronounHere) return pronounHere;
  let before = at - 1;
  while (adverbs.has(tokens[before]?.lower ?? '')) before -= 1;
  const mark = tokens[before]?.lower ?? '';
  const start = subjectAtStart(tokens, people);
  if (before >= 0 && ['and', ',', '—', '–', '-', 'but', 'so'].includes(mark)) {
    if (start && start.to < at && tokens[start.to]?.text !== ':')
      return { owner: ownerText(reading, start), from: start.from };
    return null;
  }
  if (before >= 0 && mark === ':' && start && start.to === before) {
    return { owner: ownerText(reading, start), from: start.from };
  }
  if (before >= 0) return null;
  const owner = context.speaker ?? context.subject;
  return owner !== null && isClearWork(tokens, at + 1) ? { owner, from: 0 } : null;
}

/** "he will", "I will": the person meant. */
export function pronoun(reading: Reading, at: number): PromiseOwner | null {
  const { tokens } = reading;
  const at2 = adverbs.has(tokens[at]?.lower ?? '') ? at - 1 : at;
  return pronounOwner(reading, at2, tokens[at2]?.lower ?? '');
}

/** "he'll", "I'll", "Jo'll": the person meant. */
export function contracted(reading: Reading, at: number): PromiseOwner | null {
  const { tokens, people } = reading;
  const whole = tokens[at];
  if (!whole) return null;
  const base = whole.text.slice(0, -3);
  if (people.has(base)) return { owner: base, from: at };
  return pronounOwner(reading, at, base.toLowerCase());
}

/** "he's going to", "Jo's going to": the person meant. */
export function shortened(reading: Reading, at: number): PromiseOwner | null {
  const { tokens, people } = reading;
  const base = (tokens[at]?.text ?? '').slice(0, -2);
  if (people.has(base)) return { owner: base, from: at };
  return pronounOwner(reading, at, base.toLowerCase());
}

function pronounOwner(reading: Reading, at: number, word: string): PromiseOwner | null {
  const { tokens, people, context } = reading;
  if (conditions.has(tokens[at - 1]?.lower ?? '')) return null;
  if (word === 'i')
    return context.speaker !== null && isSpokenWork(tokens, at + 1)
      ? { owner: context.speaker, from: at }
      : null;
  if (word !== 'he' && word !== 'she') return null;
  const named = lastNamed(tokens, at, people);
  if (named) return { owner: ownerText(reading, named), from: at };
  return context.named !== null ? { owner: context.named, from: at } : null;
}

/** The people of a subject as they are written. */
export function ownerText({ tokens, sentence }: Reading, subject: Subject): string {
  const start = tokens[subject.from]?.start ?? 0;
  const end = tokens[subject.to - 1]?.end ?? start;
  return sentence.slice(start, end).replace(/^@/, '');
}

/** Steps back over adverbs and a bracket: "Jo also will", "Jo (chair) will". */
export function skipBack(tokens: readonly Token[], at: number): number {
  let end = at;
  while (adverbs.has(tokens[end - 1]?.lower ?? '')) end -= 1;
  if (tokens[end - 1]?.text === ')') {
    for (let open = end - 2; open >= 0 && end - open < 8; open -= 1)
      if (tokens[open]?.text === '(') return open;
  }
  return end;
}
