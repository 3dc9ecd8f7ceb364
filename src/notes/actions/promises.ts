import type { Evidence } from '../../domain/model/call-facts.ts';
import { evidenceFor, isNearMiss, nearMiss, type NearMiss } from '../rule.ts';
import { conditionalWords } from '../verbs.ts';
import type { PromiseRule } from './promise-rule.ts';
import { promiseRules } from './promise-rules.ts';
import type { PromiseOwner, Reading } from './reading.ts';

/** A promise found in a sentence: who, and the offsets of the clause that says it. */
interface SpottedPromise {
  readonly owner: string;
  readonly start: number;
  readonly end: number;
  readonly evidence: Evidence;
}

/** A rule that began from a word of a sentence and did not hold. */
export interface MissedPromise {
  readonly rule: PromiseRule;
  readonly word: string;
  readonly miss: NearMiss;
}

const contraction = "'ll";
const rulesByWord = new Map<string, PromiseRule[]>();
for (const rule of promiseRules)
  for (const word of rule.words) rulesByWord.set(word, [...(rulesByWord.get(word) ?? []), rule]);

/** Few words of a sentence begin a promise: the rest is not looked at closer. */
function rulesFor(word: string): readonly PromiseRule[] | undefined {
  return rulesByWord.get(word.endsWith(contraction) ? contraction : word);
}

/**
 * Reads the promises of one sentence by its grammar: who, modal, verb. A question promises nothing. `onMiss` hears of the
 * rules that came near.
 */
export function promisesIn(reading: Reading, onMiss?: (missed: MissedPromise) => void): SpottedPromise[] {
  const { tokens, sentence } = reading;
  if (isQuestion(sentence)) return [];
  const found: SpottedPromise[] = [];
  let condition: number | null = null;
  for (const [at, token] of tokens.entries()) {
    const rules = rulesFor(token.lower);
    const promise = rules ? promiseAt(rules, reading, at, onMiss) : null;
    if (promise === null) continue;
    const { rule, owner, from } = promise;
    condition ??= conditionIn(reading);
    if (condition < from) {
      onMiss?.({ rule, word: token.text, miss: nearMiss('it depends on a condition named before') });
      continue;
    }
    const previous = found.at(-1);
    if (previous && previous.owner === owner) continue;
    const start = tokens[from]?.start ?? 0;
    if (previous) found[found.length - 1] = { ...previous, end: trimmedEnd(sentence, previous.start, start) };
    const words = sentence.slice(start, (tokens[at + 1] ?? token).end);
    found.push({ owner, start, end: sentence.length, evidence: evidenceFor(rule, words) });
  }
  return found;
}

/** Marks and words before which a clause ends. */
const clauseEnds = new Set([':', ';', ',', '-', '–', '—', ']', 'and', 'but', 'so', 'then']);

/** The token that starts a condition ("if nobody objects …", "had Jo agreed …"); beyond all tokens where there is none. */
function conditionIn({ tokens }: Reading): number {
  for (const [at, token] of tokens.entries()) {
    const previous = tokens[at - 1]?.lower;
    if (previous !== undefined && !clauseEnds.has(previous)) continue;
    const next = tokens[at + 1];
    if (conditionalWords.has(token.lower) && next?.lower !== 'possible') return at;
    // Only as the first word, before a name: "Had Jo agreed".
    if (/^(?:Had|Should|Were)$/.test(token.text) && /^\p{Lu}/u.test(next?.text ?? '')) return at;
  }
  return tokens.length;
}

function promiseAt(
  rules: readonly PromiseRule[],
  reading: Reading,
  at: number,
  onMiss?: (missed: MissedPromise) => void,
): (PromiseOwner & { readonly rule: PromiseRule }) | null {
  for (const rule of rules) {
    const answer = rule.read(reading, at);
    if (answer === null) continue;
    if (!isNearMiss(answer)) return { ...answer, rule };
    onMiss?.({ rule, word: reading.tokens[at]?.text ?? '', miss: answer });
  }
  return null;
}

/** A question mark inside an open bracket asks about something else. */
export function isQuestion(sentence: string): boolean {
  return /\?\W*$/.test(sentence.slice(-12)) && sentence.split('(').length === sentence.split(')').length;
}

function trimmedEnd(sentence: string, start: number, end: number): number {
  const clause = sentence.slice(start, end).replace(/(?:[\s,;—–-]|\b(?:and|but|while|also))+$/, '');
  return start + clause.length;
}
