import { wordSet } from '../../domain/text/words.ts';
import { nearMiss } from '../rule.ts';
import { notOwners, workVerbs } from '../verbs.ts';
import { spokenBy } from './intention-owner.ts';
import { firstOwner, namedBefore, pronoun, unsaidSubject } from './promise-owner.ts';
import { noWork, type PromiseRule } from './promise-rule.ts';
import { wordAt, type PromiseOwner, type Reading } from './reading.ts';
import { isOfferToLook, isWorkVerbPhrase } from './work-verb-phrase.ts';

const saidWould: PromiseRule = {
  id: 'promise-said-would',
  reads: 'action',
  means: 'Somebody said, or let others know, that he or she would do a piece of work.',
  examples: [
    "Otto said he'd fix the broken link.",
    'Priya mentioned that she would write it up.',
    'Otto, who is away, told us he will mend it in May.',
    'Priya could not come but wrote that she would weigh the gears.',
    'Otto said in the chat he would bring a hammer.',
    'Priya: my colleague Runa said she would test it.',
  ],
  counterExamples: ['Otto said it would be slow.', 'Priya said that nobody would come.'],
  words: wordSet(
    'said says mentioned mentions stated suggested confirmed told wrote writes noted replied answered announced',
  ),
  read: (reading, at) => {
    const who = subjectOfSpeech(reading, at);
    if (who === null) return null;
    const subject = wordAt(reading, who);
    const modal = /'(?:d|ll)$/.test(subject) ? who : who + 1;
    if (!isWorkVerbPhrase(reading.tokens, modal + 1)) return noWork('would');
    return firstOwner(namedBefore(reading, at), () =>
      /^s?he\b/.test(subject) ? strangerWhoSpoke(reading, at) : null,
    );
  },
};

/** "my colleague Dagny said she …", "Imre from the host told us he …": that it is a he or a she shows that the name is a person's. */
function strangerWhoSpoke(reading: Reading, at: number): PromiseOwner | null {
  const { tokens } = reading;
  const label = tokens.slice(0, longestLabel).findIndex(({ text }) => text === ':') + 1;
  for (const from of [at - 1, label]) {
    const word = tokens[from];
    if (word && from >= label && from < at && /^\p{Lu}\p{Ll}/u.test(word.text) && !notOwners.has(word.lower))
      return { owner: word.text, from };
  }
  return null;
}

/** The label of a speaker has at most so many words and marks. */
const longestLabel = 5;

/** Between "said" and who would stand at most so many words: "in the chat that", "us on the list". */
const farthestSpeech = 6;

/** The "he", "she" or "they" of what is said, with "would" or "will" behind it; null where there is none. */
function subjectOfSpeech(reading: Reading, at: number): number | null {
  for (let who = at + 1; who <= at + farthestSpeech; who += 1) {
    const word = wordAt(reading, who);
    if (/^(?:he|she|they)'(?:d|ll)$/.test(word)) return who;
    if (/^(?:he|she|they)$/.test(word)) return /^(?:would|will)$/.test(wordAt(reading, who + 1)) ? who : null;
    if (!/^[\p{L}\p{N}]/u.test(word)) return null;
  }
  return null;
}

/** Verbs of an offer that `workVerbs` does not hold. */
const offers = wordSet('do help read fill talk speak go get reach put set');

const canLook: PromiseRule = {
  id: 'promise-can-look',
  reads: 'action',
  means: 'Somebody "can" look, check or take care of something: said in a call, that is an offer.',
  examples: [
    'Priya can take a look at the logs.',
    'Otto can do this.',
    'Priya: I can draft that page.',
    'Otto can open an issue for it.',
    'A survey in May? (Otto can arrange)',
    'Otto can help organise a workshop.',
  ],
  counterExamples: [
    'Priya can see the logs.',
    'Otto can do more than that.',
    'Anybody can open an issue.',
    'Everybody can follow the guide.',
    'Otto can make it.',
    'How Priya can open an issue is unclear.',
  ],
  words: new Set(['can']),
  read: (reading, at) => {
    const next = wordAt(reading, at + 1);
    if (!offers.has(next) && !workVerbs.has(next)) return null;
    const isOwn = wordAt(reading, at - 1) === 'i';
    const isOffer = looking.has(next)
      ? isOfferToLook(reading.tokens, at + 1) || (isOwn && next === 'take' && isOfferToTake(reading, at + 2))
      : (isOwn && offersOf.get(next)?.has(wordAt(reading, at + 2))) ||
        (!isOwn && offersMore(reading, at + 1)) ||
        (definite.has(wordAt(reading, at + 2)) && !(next === 'make' && wordAt(reading, at + 2) === 'it'));
    if (!isOffer) return nearMiss('it allows something and offers nothing');
    return firstOwner(namedBefore(reading, at), () =>
      wordAt(reading, at - 1) === 'and' ? unsaidSubject(reading, at) : pronoun(reading, at - 1),
    );
  },
};

/** "Otto can arrange" with nothing behind it, "Otto can help organise a workshop". */
function offersMore(reading: Reading, at: number): boolean {
  const next = wordAt(reading, at + 1);
  return wordAt(reading, at) === 'help'
    ? workVerbs.has(next) && reading.tokens[at + 2] !== undefined
    : workVerbs.has(wordAt(reading, at)) && ['', '.', ')'].includes(next);
}

const looking = wordSet('look take check investigate do');
/** What makes offers of verbs that allow otherwise: "I can talk to them", "I can send you a few". */
const offersOf: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['talk', wordSet('to with')],
  ['chat', wordSet('to with')],
  ['speak', wordSet('to with')],
  ['go', workVerbs],
  ['send', wordSet('you them him her some my')],
  ['share', wordSet('you them my some')],
  ['ask', wordSet('around if whether in someone')],
  ['help', wordSet('with out you them him her')],
  ['work', wordSet('on with')],
  ['follow', wordSet('up')],
  ['reach', wordSet('out')],
  ['try', wordSet('to and')],
  ['get', wordSet('back in')],
]);

/** "I can take emoji", "I can take the first one": not "I can take questions", "I can take it as read". */
function isOfferToTake(reading: Reading, at: number): boolean {
  return (
    /^\p{L}/u.test(wordAt(reading, at)) &&
    !/^(?:questions?|comments?|no|more|less|any|as)$/.test(wordAt(reading, at))
  );
}

/** What follows a verb that is done to a certain thing: "open an issue", not "open issues". */
const definite = wordSet('a an the this that it up on out with some another our them him her');

const letMe: PromiseRule = {
  id: 'promise-let-me',
  reads: 'action',
  means: 'A speaker says "let me" ask, check or write something that takes longer than the call.',
  examples: ['Priya: Let me ask the mill.', 'Otto: let me get back to you on that.'],
  counterExamples: ['Priya: Let me share my screen.', 'Otto: let me check … yes.', 'Let me ask the mill.'],
  words: new Set(['let']),
  read: (reading, at) => {
    if (wordAt(reading, at + 1) !== 'me') return null;
    const allowed = laterWork.get(wordAt(reading, at + 2));
    if (!allowed?.has(wordAt(reading, at + 3))) return nearMiss('it may be done in the call itself');
    return spokenBy(reading, at) ?? nearMiss('whom "me" means is not known here');
  },
};
/** Work that nobody can do while talking. */
const laterWork: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['ask', wordSet('the them him her our my around someone')],
  ['check', wordSet('with')],
  ['get', wordSet('back')],
  ['come', wordSet('back')],
  ['follow', wordSet('up')],
  ['reach', wordSet('out')],
  ['file', wordSet('a an that it')],
  ['open', wordSet('a an')],
  ['write', wordSet('a an that it to up')],
  ['talk', wordSet('to with')],
  ['look', wordSet('into')],
  ['find', wordSet('out')],
  ['take', wordSet('that this it an')],
]);

/** How people offer to do something, and how minutes tell of it. */
export const offerRules: readonly PromiseRule[] = [saidWould, canLook, letMe];
