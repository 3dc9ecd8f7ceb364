import { normalizeForComparison } from '../../domain/text/normalize.ts';
import { hasRunningText } from '../../domain/text/running-text.ts';
import type { HubNames } from './pagefind-api.ts';
import { waysOf, phraseWay, type Way } from './ways.ts';

/** Something a page should hold, in any of the ways it may be written. */
export interface Term {
  /** As typed. */
  readonly text: string;
  readonly ways: readonly Way[];
  /** In quotes: never mended. */
  readonly exact: boolean;
}

/** The kinds of sentences that a question can ask for. */
export type FactKind = 'decision' | 'promise';

/** The operators of a question, with what stands behind each colon. */
export type Operators = Readonly<Partial<Record<OperatorName, string>>>;
/** What narrows a question from within its words. */
export type OperatorName = 'from' | 'in' | 'before' | 'after';

/** What somebody asks, taken apart. */
export interface Question {
  readonly terms: readonly Term[];
  /** Words that a page must not hold. */
  readonly without: readonly string[];
  /** What the words ask for: "what was decided on X" for decisions, "who promised Y" for promises. */
  readonly asksFor: readonly FactKind[];
  readonly operators: Operators;
}

/** Words that tie a question together; they are looked for only where there are no others. */
const small = new Set(
  (
    'a an and any are as at be been by can could did do does doing for from had has have how i in into is it its me of on or ' +
    'our should so some that the their them there these they this those to us was we were what when where which who whom ' +
    'whose why will with would you about again also just'
  ).split(' '),
);
const decisionWords =
  /^(?:decided?|decides|decisions?|agreed|agreements?|concluded|conclusions?|consensus|resolved|resolutions?)$/;
const promiseWords = /^(?:promised?|promises|volunteer(?:s|ed)?|todos?|owns|takes|assigned|responsible)$/;
const asking = /^(?:who|what|when|why|how|did|was|were|which)$/;

/** An operator with what stands behind its colon. */
export const operator = /(^|\s)(from|in|before|after):("[^"]*"|\S+)/gi;

/** Takes a question apart. */
export function readQuestion(text: string, names: HubNames): Question {
  const operators: Partial<Record<OperatorName, string>> = {};
  const without: string[] = [];
  const quoted: Term[] = [];
  const rest = text
    .replace(/[“”„«»]/g, '"')
    .replace(
      /(^|\s)(from|in|before|after):("[^"]*"|\S+)/gi,
      (_all, start: string, name: string, value: string) => {
        operators[name.toLowerCase() as OperatorName] = value.replaceAll('"', '');
        return start;
      },
    )
    .replace(/(^|\s)-([\p{L}\p{N}@#][^\s"]*)/gu, (_all, start: string, word: string) => {
      without.push(word);
      return start;
    })
    .replace(/"([^"]*)"/g, (_all, phrase: string) => {
      const words = phrase.split(/\s+/).filter((word) => normalizeForComparison(word) !== '');
      if (words.length > 0) quoted.push({ text: phrase, ways: [phraseWay(words)], exact: true });
      return ' ';
    });
  const words = rest
    .split(/\s+/)
    .map((word) => word.replace(/^[\p{P}\p{S}]+(?<![@#_])|[^\p{L}\p{N}\p{M}_+]+$/gu, ''))
    .filter((word) => normalizeForComparison(word) !== '');
  const { left, asksFor } = intentOf(words);
  return { terms: [...quoted, ...termsOf(left, names, quoted.length > 0)], without, asksFor, operators };
}

/** The kind of sentence that words ask for, and the words without those that only ask. */
function intentOf(words: readonly string[]): { readonly left: string[]; readonly asksFor: FactKind[] } {
  const lower = words.map((word) => word.toLowerCase());
  const asksFor = new Set<FactKind>();
  const asks = asking.test(lower[0] ?? '');
  const left = words.filter((_word, at) => {
    const word = lower[at] ?? '';
    const isDecision = decisionWords.test(word) || (asks && /^agree$/.test(word));
    if (isDecision) asksFor.add('decision');
    else if (promiseWords.test(word)) asksFor.add('promise');
    else return true;
    return false;
  });
  if (lower[0] === 'who' && asksFor.size === 0) asksFor.add('promise').add('decision');
  // "Decisions" alone is a word like others.
  const asksMore = left.some((word) => !small.has(word.toLowerCase()));
  return asksMore ? { left, asksFor: [...asksFor] } : { left: [...words], asksFor: [] };
}

function termsOf(words: readonly string[], names: HubNames, enough: boolean): Term[] {
  const telling = words.filter((word) => !small.has(word.toLowerCase()));
  const kept = telling.length > 0 || enough ? telling : words;
  const terms: Term[] = [];
  for (let at = 0; at < kept.length;) {
    const person = personAt(kept, at, names);
    const text = kept.slice(at, at + (person?.length ?? 1)).join(' ');
    const word = kept[at] ?? '';
    const ways = person?.ways ?? waysOf(word);
    terms.push({ text, ways, exact: person !== null || hasRunningText(word) });
    at += person?.length ?? 1;
  }
  return terms;
}

/** The person that the words from a place on name, by any of the names a hub knows, in all of them. */
function personAt(words: readonly string[], at: number, names: HubNames) {
  for (let length = Math.min(4, words.length - at); length > 0; length -= 1) {
    const typed = normalizeForComparison(words.slice(at, at + length).join(' '));
    const found = names.people.filter(([, name, ...also]) =>
      [normalizeForComparison(name), ...also].includes(typed),
    );
    const [person] = found;
    if (!person || found.length > 1) continue;
    const [, name, ...also] = person;
    const others = [normalizeForComparison(name), ...also].filter((other) => other !== typed);
    const ways = [
      phraseWay(words.slice(at, at + length)),
      ...others.map((other) => ({ ...phraseWay(other.split(' ')), weight: 0.8 })),
    ];
    return { length, ways };
  }
  return null;
}
