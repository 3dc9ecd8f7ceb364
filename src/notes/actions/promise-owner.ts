import { speakerLabel } from '../names/speaker-label.ts';
import { isNearMiss, nearMiss, type NearMiss } from '../rule.ts';
import type { Token } from '../tokens.ts';
import { adverbs, teamWords } from '../verbs.ts';
import { wordAt, type PromiseOwner, type Reading } from './reading.ts';
import { lastNamed, subjectAtStart, subjectBefore, type Subject } from './sentence-subject.ts';
import { isClearWork, isSpokenWork, isWorkVerbPhrase } from './work-verb-phrase.ts';

/** Words after which a clause is a condition or tells whom is meant: no promise. */
const conditions = new Set(
  'if whether unless until once when while after before because who which that hope hopes how why where what'.split(
    ' ',
  ),
);
/** "It was agreed that Jo will …": what is agreed is no condition. */
const agreeing = new Set(['agreed', 'decided', 'resolved']);
/** Words and marks after which a clause may go on without naming its subject again. */
const joins = new Set(['and', ',', '—', '–', '-', 'but', 'so']);

/** The people named right before token `end`; a near miss where a condition stands before them. */
export function namedBefore(reading: Reading, end: number): PromiseOwner | NearMiss {
  const { tokens, people } = reading;
  const last = skipBack(tokens, end);
  const subject =
    subjectBefore(tokens, last, people) ??
    clauseOfNames(reading, last, end) ??
    teamBefore(reading, last, end);
  if (!subject) {
    const before = tokens[last - 1]?.text;
    return nearMiss(
      before === undefined
        ? 'nobody is named before it'
        : `"${before}" before it is nobody that these notes show to be a person`,
    );
  }
  const condition = wordAt(reading, subject.from - 1);
  const isAgreed = condition === 'that' && agreeing.has(wordAt(reading, subject.from - 2));
  if (conditions.has(condition) && !isAgreed)
    return nearMiss(`after "${condition}" it is a condition, or tells whom is meant`);
  return { owner: ownerText(reading, subject), from: subject.from };
}

/** Marks and words after which a new clause may start. */
const clauseStarts = new Set([
  ...[':', ';', '-', '–', '—', ',', '(', '[', ']', '>', '•', '*', '|'],
  ...['and', 'so', 'but', 'then', 'also', 'meantime', 'now'],
]);

/** Whether a clause may start with the token at `from`. */
export function opensClause(reading: Reading, from: number): boolean {
  return from === 0 || clauseStarts.has(wordAt(reading, from - 1));
}

/** Whether clear work follows "to" or the modal at `at`. */
function worksAfter({ tokens }: Reading, at: number): boolean {
  return isClearWork(tokens, at + 1);
}

/** The same of a team, which is people: then any verb of work is believed. */
function worksOfTeam({ tokens }: Reading, at: number): boolean {
  return tokens[at]?.lower === 'will'
    ? isWorkVerbPhrase(tokens, at + 1)
    : isClearWork(tokens, at + 1) || isSpokenWork(tokens, at + 1);
}

/** "kim to write the page", "kim/jo will sync": the form is so clear that names in small letters are believed. */
function clauseOfNames(reading: Reading, last: number, at: number): Subject | null {
  const { tokens, people } = reading;
  if (!worksAfter(reading, at)) return null;
  const subject = subjectBefore(tokens, last, { has: (word) => people.mayBe(word) });
  return subject && opensClause(reading, subject.from) ? subject : null;
}

const notAdjectives = new Set(
  'our this that other another whole entire working a some any these all small large big core each every'.split(
    ' ',
  ),
);
/** A word before "team" that names it has at least so many letters, so that articles are none. */
const longestArticle = 3;

/** "the editors will", "docs team to": a team that does clear work; "the team" alone is nobody in particular. */
function teamBefore(reading: Reading, last: number, at: number): Subject | null {
  if (wordAt(reading, at) === 'can') return null;
  const { tokens } = reading;
  const word = wordAt(reading, last - 1);
  const isEverybody = /^(?:all|everyone|everybody)$/.test(word) && opensClause(reading, last - 1);
  if (!(isEverybody || teamWords.has(word)) || !worksOfTeam(reading, at)) return null;
  if (isEverybody) return { from: last - 1, to: last };
  // "That leads to more work": the word is a verb there.
  if (word === 'leads' && wordAt(reading, at) === 'to') return null;
  const before = wordAt(reading, last - 2);
  const named =
    (before.length >= longestArticle || /^\p{Lu}{2}/u.test(tokens[last - 2]?.text ?? '')) &&
    before !== 'the' &&
    !notAdjectives.has(before) &&
    /\p{L}/u.test(before);
  const from = named && !clauseStarts.has(before) ? last - 2 : last - 1;
  if (from === last - 1 && /^(?:teams?|members|wg|sig|group)$/.test(word)) return null;
  return ['of', 'by', 'for', 'with', 'from'].includes(wordAt(reading, from - 1)) ? null : { from, to: last };
}

/** The first answer that is an owner, else the first that says why not. Later ones are asked only where needed. */
export function firstOwner(
  first: PromiseOwner | NearMiss,
  next: () => PromiseOwner | null,
): PromiseOwner | NearMiss {
  return isNearMiss(first) ? (next() ?? first) : first;
}

/** Words that only answer, before what is said. */
const interjections = new Set(
  'thanks ok okay yes yep yeah sure right cool great agreed true understood'.split(' '),
);

/** "Jo has ideas and will write", "— will report back", "Will send a patch" after a sentence about Jo. */
export function unsaidSubject(reading: Reading, at: number): PromiseOwner | null {
  const { tokens, people, context } = reading;
  const pronounHere = pronoun(reading, at - 1);
  if (pronounHere) return pronounHere;
  let before = at - 1;
  while (adverbs.has(wordAt(reading, before))) before -= 1;
  const mark = wordAt(reading, before);
  const start = subjectAtStart(tokens, people);
  // "Thanks, will follow up": the speaker's.
  if (before === 1 || before === 3) {
    const opening = wordAt(reading, before - 1);
    const isLabelled = before === 1 || wordAt(reading, 1) === ':';
    if (isLabelled && joins.has(mark) && interjections.has(opening) && context.speaker !== null)
      return isClearWork(tokens, at + 1) ? { owner: context.speaker, from: before + 1 } : null;
  }
  if (before >= 0 && joins.has(mark)) {
    if (start && start.to < at && tokens[start.to]?.text !== ':')
      return { owner: ownerText(reading, start), from: start.from };
    // "Jo: it is slow, will look into it": the speaker's, where the work is clear.
    return endOfLabel(reading) > 0 && context.speaker !== null && isClearWork(tokens, at + 1)
      ? { owner: context.speaker, from: before + 1 }
      : null;
  }
  if (before >= 0 && mark === ':' && start && start.to === before) {
    return { owner: ownerText(reading, start), from: start.from };
  }
  const isFirst = before < 0 || (tokens[at]?.start ?? 0) <= endOfLabel(reading) + 1;
  if (!isFirst) return null;
  const owner = context.speaker ?? context.subject ?? context.voice;
  return owner !== null && isClearWork(tokens, at + 1) ? { owner, from: 0 } : null;
}

/** Where a label of the speaker that a sentence begins with ends: "(jo) will", "[jo] will"; 0 where there is none. */
function endOfLabel({ sentence, context }: Reading): number {
  const label = context.speaker === null ? null : speakerLabel(sentence);
  return label?.name === context.speaker ? (label?.end ?? 0) : 0;
}

/** "he will", "I will": the person meant by the word at `at`, or before the adverb there. */
export function pronoun(reading: Reading, at: number): PromiseOwner | null {
  const word = adverbs.has(wordAt(reading, at)) ? at - 1 : at;
  return pronounOwner(reading, word, wordAt(reading, word));
}

/** "he'll", "I'll", "Jo'll", "he's", "Jo's": the person meant by the word at `at` without its ending of `ending` letters. */
export function contracted(reading: Reading, at: number, ending: number): PromiseOwner | null {
  const base = (reading.tokens[at]?.text ?? '').slice(0, -ending);
  if (reading.people.has(base)) return { owner: base, from: at };
  return pronounOwner(reading, at, base.toLowerCase());
}

function pronounOwner(reading: Reading, at: number, word: string): PromiseOwner | null {
  const { tokens, people, context } = reading;
  if (conditions.has(wordAt(reading, at - 1))) return null;
  if (word === 'i') {
    const speaker = context.speaker ?? context.voice;
    return speaker !== null && isSpokenWork(tokens, at + 1) ? { owner: speaker, from: at } : null;
  }
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

const longestBracket = 8;

/** Steps back over adverbs and a bracket: "Jo also will", "Jo (chair) will". */
function skipBack(tokens: readonly Token[], at: number): number {
  let end = at;
  while (adverbs.has(tokens[end - 1]?.lower ?? '')) end -= 1;
  if (tokens[end - 1]?.text === ')') {
    for (let open = end - 2; open >= 0 && end - open < longestBracket; open -= 1)
      if (tokens[open]?.text === '(') return open;
  }
  return end;
}
