import { wordSet } from '../../domain/text/words.ts';
import { isNearMiss, nearMiss } from '../rule.ts';
import { adverbs, stateVerbs, workVerbs } from '../verbs.ts';
import { clippedRules } from './clipped-rules.ts';
import { spokenBy } from './intention-owner.ts';
import { intentionRules } from './intention-rules.ts';
import {
  contracted,
  firstOwner,
  namedBefore,
  opensClause,
  ownerText,
  pronoun,
  unsaidSubject,
} from './promise-owner.ts';
import { offerRules } from './offer-rules.ts';
import { noWork, type PromiseRule } from './promise-rule.ts';
import { wordAt, type PromiseOwner, type Reading } from './reading.ts';
import { subjectBefore } from './sentence-subject.ts';
import { isSpokenWork, isWorkVerbPhrase } from './work-verb-phrase.ts';

const will: PromiseRule = {
  id: 'promise-will',
  reads: 'action',
  means: 'Somebody "will" do a piece of work.',
  examples: [
    'Priya will write the release notes.',
    'Once the branch is merged, Priya will tag a release.',
    'Priya and Otto will draft a survey together.',
    'It was agreed that Priya will draft a survey.',
    'Priya is tidying the docs and will send a patch.',
    'Otto is on it. Will send a patch soon.',
    'Otto: Thanks, will send a patch.',
    'Priya will have it merged by May.',
  ],
  counterExamples: [
    'Will Priya write the release notes?',
    'If Otto will sign it, we can ship.',
    'They said that Priya will draft a survey.',
    'Priya will not touch the parser.',
    'Priya will be at the conference.',
    'The compiler will warn about it.',
    'Somebody will have to write this down.',
  ],
  words: new Set(['will']),
  read: (reading, at) =>
    isWorkVerbPhrase(reading.tokens, at + 1)
      ? firstOwner(namedBefore(reading, at), () => unsaidSubject(reading, at))
      : noWork('will'),
};

const contractedWill: PromiseRule = {
  id: 'promise-contracted-will',
  reads: 'action',
  means: 'The same with "\'ll": he is the person named before, I the speaker.',
  examples: ["Otto has read it, and he'll profile it.", "Otto: I'll open an issue for that."],
  counterExamples: [
    "I'll open an issue for that.",
    "Otto: I'll start with the agenda.",
    "It'll build faster.",
  ],
  words: new Set(["'ll"]),
  read: (reading, at) => {
    const word = reading.tokens[at]?.text ?? '';
    if (!isWorkVerbPhrase(reading.tokens, at + 1)) return noWork(word);
    return (
      contracted(reading, at, "'ll".length) ??
      nearMiss(`whom "${word}" means is not known here, or what follows is only talk`)
    );
  },
};

/** Words after "to" that are no verb: "Jo is going to the fair". */
const notAfterTo = wordSet('the a an this that it his her our him them');
/** Whether "to" at `at` stands before a verb that can be work. */
function toWork(reading: Reading, at: number): boolean {
  const verb = wordAt(reading, at + 1);
  // A capital letter is a name: "Jo to Kim: yes".
  if (!/^\p{Ll}[\p{Ll}-]*$/u.test(reading.tokens[at + 1]?.text ?? '') || stateVerbs.has(verb)) return false;
  return !/(ing|ed)$/.test(verb) || workVerbs.has(verb);
}

const nextStep: PromiseRule = {
  id: 'promise-next-step',
  reads: 'action',
  means: 'The next step for somebody is to do a piece of work.',
  examples: ['The next step for Priya is to port the tests.', 'Next steps are Otto to port the tests.'],
  counterExamples: ['The next step is to port the tests.', 'The plan for Priya is to rest.'],
  words: new Set(['to']),
  read: (reading, at) => {
    const { tokens, people } = reading;
    if (!toWork(reading, at)) return null;
    if (!['is', 'are', 'be'].includes(wordAt(reading, at - 1))) {
      const named = subjectBefore(tokens, at, { has: (word) => people.mayBe(word) });
      const isStep =
        named &&
        ['is', 'are'].includes(wordAt(reading, named.from - 1)) &&
        /^steps?$/.test(wordAt(reading, named.from - 2));
      return isStep ? { owner: ownerText(reading, named), from: named.from } : null;
    }
    const subject = subjectBefore(tokens, at - 1, people);
    if (!subject || wordAt(reading, subject.from - 1) !== 'for') return null;
    return /^steps?$/.test(wordAt(reading, subject.from - 2))
      ? { owner: ownerText(reading, subject), from: subject.from }
      : null;
  },
};

/** "(15 min)" at the end. */
const minutes = /\(\d{1,3} ?(?:m|mins?|minutes)\.?\)\W*$/i;
const longestMinutes = 20;

const nameTo: PromiseRule = {
  id: 'promise-name-to',
  reads: 'action',
  means: 'A clause consists of a name, "to" and a piece of work, as clipped notes write it.',
  examples: ['Otto to file an issue about the flaky build', 'wren42 to review the patch'],
  counterExamples: [
    'Thanks to Priya for the notes.',
    'We asked Otto to stay.',
    'Priya would like to see fewer warnings.',
    'We need to file an issue.',
    'Otto to show the new gears (15 min)',
  ],
  words: new Set(['to']),
  read: (reading, at) => {
    if (!toWork(reading, at)) return null;
    const named = namedBefore(reading, at);
    // "a chance to test": only a word that begins a clause can be meant as a name.
    if (isNearMiss(named)) return opensClause(reading, at - 1) ? named : null;
    if (!opensClause(reading, named.from)) return nearMiss(`"${named.owner} to" does not begin a clause`);
    if (minutes.test(reading.sentence.slice(-longestMinutes)))
      return nearMiss('it is given its minutes, like a point of an agenda');
    const verb = wordAt(reading, at + 1);
    return notAfterTo.has(verb) ? nearMiss(`"to ${verb}" is no work`) : named;
  },
};

const goingTo: PromiseRule = {
  id: 'promise-going-to',
  reads: 'action',
  means: 'Somebody "is going to" do a piece of work.',
  examples: [
    'Alex is going to measure the cache.',
    "Otto's going to publish the figures.",
    "Otto: I'm going to merge it tonight.",
    'Priya going to ask the mill.',
    'Priya going to propose a talk about gears',
    'Priya is waiting for brass and is then going to build it.',
    'Otto: Going to ask the mill.',
  ],
  counterExamples: [
    'Otto is going to the fair.',
    'The build is going to take longer.',
    "Otto: I'm going to start with the agenda.",
    'Priya was going to repair the mirror.',
    'Priya going to the fair',
  ],
  words: new Set(['going']),
  read: (reading, at) => {
    if (wordAt(reading, at + 1) !== 'to') return null;
    let is = at - 1;
    while (adverbs.has(wordAt(reading, is))) is -= 1;
    const before = wordAt(reading, is);
    if (before === "i'm" || (before === 'am' && wordAt(reading, is - 1) === 'i')) {
      if (!isSpokenWork(reading.tokens, at + 1)) return noWork('going to');
      return (
        spokenBy(reading, is - (before === 'am' ? 1 : 0)) ?? nearMiss('whom "I" means is not known here')
      );
    }
    const isWhole = before === 'is' || before === 'are';
    if (!isWhole && !before.endsWith("'s")) return clippedGoingTo(reading, at);
    if (notAfterTo.has(wordAt(reading, at + 2)) || !isWorkVerbPhrase(reading.tokens, at + 2))
      return noWork('going to');
    if (isWhole)
      return firstOwner(
        namedBefore(reading, is),
        () =>
          pronoun(reading, is - 1) ??
          (joinsOn.has(wordAt(reading, is - 1)) ? unsaidSubject(reading, is) : null),
      );
    return contracted(reading, is, "'s".length) ?? nearMiss(`whom "${before}" means is not known here`);
  },
};

const joinsOn = wordSet('and but');

/** "Otto going to ask the mill", "Otto: going to ask the mill". */
function clippedGoingTo(reading: Reading, at: number): PromiseOwner | null {
  const named = namedBefore(reading, at);
  if (!isNearMiss(named)) {
    const isWork = !notAfterTo.has(wordAt(reading, at + 2)) && isWorkVerbPhrase(reading.tokens, at + 2);
    return isWork && opensClause(reading, named.from) ? named : null;
  }
  if (!isSpokenWork(reading.tokens, at + 1)) return null;
  return at === 0 || wordAt(reading, at - 1) === ':' ? unsaidSubject(reading, at) : null;
}

const isTo: PromiseRule = {
  id: 'promise-is-to',
  reads: 'action',
  means: 'Somebody "is to" do a piece of work.',
  examples: ['Priya and Otto are to come up with a name each.', 'Otto is to ask the board.'],
  counterExamples: ['The plan is to ask the board.', 'Otto is to blame.', 'Priya is to be thanked.'],
  words: new Set(['to']),
  read: (reading, at) => {
    if (!['is', 'are'].includes(wordAt(reading, at - 1)) || !toWork(reading, at)) return null;
    if (notAfterTo.has(wordAt(reading, at + 1)) || wordAt(reading, at + 1) === 'blame') return null;
    const named = namedBefore(reading, at - 1);
    if (isNearMiss(named)) return null;
    return opensClause(reading, named.from) ? named : nearMiss('the name does not begin a clause');
  },
};

/** How promises are spotted in sentences. The first rule that finds an owner for a word decides. */
export const promiseRules: readonly PromiseRule[] = [
  ...[will, contractedWill, nextStep, isTo, nameTo, goingTo],
  ...[...offerRules, ...intentionRules, ...clippedRules],
];
