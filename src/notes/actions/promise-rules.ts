import { isNearMiss, nearMiss, type NearMiss, type NoteRule } from '../rule.ts';
import { wordSet } from '../patterns.ts';
import { stateVerbs, workVerbs } from '../verbs.ts';
import { contracted, firstOwner, namedBefore, ownerText, pronoun, unsaidSubject } from './promise-owner.ts';
import { wordAt, type PromiseOwner, type Reading } from './reading.ts';
import { subjectBefore } from './sentence-subject.ts';
import { isOfferToLook, isWorkVerbPhrase } from './work-verb-phrase.ts';

/** A rule that spots a promise in a sentence, from one word of it. */
export interface PromiseRule extends NoteRule {
  /** The words, in small letters, that the rule begins from; `'ll` stands for every word that ends so. */
  readonly words: ReadonlySet<string>;
  /** Who promises with the word at `at`; why that word promises nothing; null where the rule has nothing to say of it. */
  readonly read: (reading: Reading, at: number) => PromiseOwner | NearMiss | null;
}

const noWork = (after: string): NearMiss =>
  nearMiss(`what follows "${after}" is no piece of work: a state, an absence, a negation or no verb`);

const will: PromiseRule = {
  id: 'promise-will',
  reads: 'action',
  means: 'Somebody "will" do a piece of work.',
  examples: [
    'Priya will write the release notes.',
    'Once the branch is merged, Priya will tag a release.',
    'Priya and Otto will draft a survey together.',
    'Priya is tidying the docs and will send a patch.',
    'Otto is on it. Will send a patch soon.',
  ],
  counterExamples: [
    'Will Priya write the release notes?',
    'If Otto will sign it, we can ship.',
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
/** Marks and words after which a new clause may start. */
const clauseStarts = new Set([
  ...[':', ';', '-', '–', '—', ',', '(', '>', '•', '*'],
  ...['and', 'so', 'but', 'then', 'also', 'meantime', 'now'],
]);

/** Whether "to" at `at` stands before a verb that can be work. */
function toWork(reading: Reading, at: number): boolean {
  const verb = wordAt(reading, at + 1);
  if (!/^\p{Ll}[\p{Ll}-]*$/u.test(verb) || stateVerbs.has(verb)) return false;
  return !/(ing|ed)$/.test(verb) || workVerbs.has(verb);
}

const nextStep: PromiseRule = {
  id: 'promise-next-step',
  reads: 'action',
  means: 'The next step for somebody is to do a piece of work.',
  examples: ['The next step for Priya is to port the tests.'],
  counterExamples: ['The next step is to port the tests.', 'The plan for Priya is to rest.'],
  words: new Set(['to']),
  read: (reading, at) => {
    const { tokens, people } = reading;
    if (!toWork(reading, at) || !['is', 'are', 'be'].includes(wordAt(reading, at - 1))) return null;
    const subject = subjectBefore(tokens, at - 1, people);
    if (!subject || wordAt(reading, subject.from - 1) !== 'for') return null;
    return /^steps?$/.test(wordAt(reading, subject.from - 2))
      ? { owner: ownerText(reading, subject), from: subject.from }
      : null;
  },
};

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
  ],
  words: new Set(['to']),
  read: (reading, at) => {
    if (!toWork(reading, at)) return null;
    const named = namedBefore(reading, at);
    const who = isNearMiss(named) ? speakerOnce(reading, at) : named;
    // "a chance to test": only a word that begins a clause can be meant as a name.
    if (who === null) return isNearMiss(named) && opensClause(reading, at - 1) ? named : null;
    if (!opensClause(reading, who.from)) return nearMiss(`"${who.owner} to" does not begin a clause`);
    const verb = wordAt(reading, at + 1);
    return notAfterTo.has(verb) ? nearMiss(`"to ${verb}" is no work`) : who;
  },
};

/** "jo42 to review the patch": the form is so clear that a word which spoke once is believed to be a name. */
function speakerOnce(reading: Reading, at: number): PromiseOwner | null {
  const name = reading.tokens[0]?.text ?? '';
  return at === 1 && reading.people.mayBe(name) && workVerbs.has(wordAt(reading, 2))
    ? { owner: name, from: 0 }
    : null;
}

function opensClause(reading: Reading, from: number): boolean {
  return from === 0 || clauseStarts.has(wordAt(reading, from - 1));
}

const goingTo: PromiseRule = {
  id: 'promise-going-to',
  reads: 'action',
  means: 'Somebody "is going to" do a piece of work.',
  examples: ['Alex is going to measure the cache.', "Otto's going to publish the figures."],
  counterExamples: ['Otto is going to the fair.', 'The build is going to take longer.'],
  words: new Set(['going']),
  read: (reading, at) => {
    if (wordAt(reading, at + 1) !== 'to') return null;
    const before = wordAt(reading, at - 1);
    const isWhole = before === 'is' || before === 'are';
    if (!isWhole && !before.endsWith("'s")) return null;
    if (notAfterTo.has(wordAt(reading, at + 2)) || !isWorkVerbPhrase(reading.tokens, at + 2))
      return noWork('going to');
    if (isWhole) return firstOwner(namedBefore(reading, at - 1), () => pronoun(reading, at - 2));
    return contracted(reading, at - 1, "'s".length) ?? nearMiss(`whom "${before}" means is not known here`);
  },
};

const offered: PromiseRule = {
  id: 'promise-offered',
  reads: 'action',
  means: 'Somebody volunteered, offered, agreed, promised or committed to do something.',
  examples: ['Otto volunteered to run the next workshop.', 'Priya has agreed to review the parser.'],
  counterExamples: ['We agreed to drop the driver.', 'Otto agreed.'],
  words: wordSet(
    'volunteered volunteers volunteer offered offers agreed agrees promised promises committed undertook',
  ),
  read: (reading, at) => {
    if (!['to', 'tell'].includes(wordAt(reading, at + 1))) return null;
    return namedBefore(reading, wordAt(reading, at - 1) === 'has' ? at - 1 : at);
  },
};

const saidWould: PromiseRule = {
  id: 'promise-said-would',
  reads: 'action',
  means: 'Somebody said that he or she would do a piece of work.',
  examples: ["Otto said he'd fix the broken link.", 'Priya mentioned that she would write it up.'],
  counterExamples: ['Otto said it would be slow.', 'Priya said that nobody would come.'],
  words: wordSet('said says mentioned mentions stated suggested confirmed'),
  read: (reading, at) => {
    const who = at + (wordAt(reading, at + 1) === 'that' ? 2 : 1);
    const subject = wordAt(reading, who);
    const isContracted = /^(he|she|they)'d$/.test(subject);
    const isWhole = /^(he|she|they)$/.test(subject) && /^(would|will)$/.test(wordAt(reading, who + 1));
    if (!isContracted && !isWhole) return null;
    const modal = isContracted ? who : who + 1;
    return isWorkVerbPhrase(reading.tokens, modal + 1) ? namedBefore(reading, at) : noWork('would');
  },
};

const looking = wordSet('look take check investigate do');

const canLook: PromiseRule = {
  id: 'promise-can-look',
  reads: 'action',
  means: 'Somebody "can" look, check or take care of something: said in a call, that is an offer.',
  examples: ['Priya can take a look at the logs.', 'Otto can do this.'],
  counterExamples: ['Priya can see the logs.', 'Otto can do more than that.'],
  words: new Set(['can']),
  read: (reading, at) => {
    if (!looking.has(wordAt(reading, at + 1))) return null;
    if (!isOfferToLook(reading.tokens, at + 1)) return nearMiss('it allows something and offers nothing');
    return firstOwner(namedBefore(reading, at), () =>
      wordAt(reading, at - 1) === 'and' ? unsaidSubject(reading, at) : null,
    );
  },
};

const needsTo: PromiseRule = {
  id: 'promise-needs-to',
  reads: 'action',
  means: 'Somebody "needs to" do a piece of work.',
  examples: ['Otto needs to update the page.'],
  counterExamples: ['Priya needs feedback on the draft.', 'The parser needs to grow.'],
  words: wordSet('needs need'),
  read: (reading, at) => {
    if (wordAt(reading, at + 1) !== 'to') return null;
    const verb = wordAt(reading, at + 2);
    return workVerbs.has(verb) ? namedBefore(reading, at) : nearMiss(`"${verb}" is no verb of work`);
  },
};

const hasAction: PromiseRule = {
  id: 'promise-has-action',
  reads: 'action',
  means: 'Somebody has or takes an action (item) to do something.',
  examples: ['Otto has an action to contact the venue.', 'Priya takes the action item to ask.'],
  counterExamples: ['Otto has an action film to show.', 'Otto has an idea to share.'],
  words: wordSet('has have takes took'),
  read: (reading, at) => {
    const noun = at + (['an', 'the'].includes(wordAt(reading, at + 1)) ? 2 : 1);
    if (!['action', 'ai'].includes(wordAt(reading, noun))) return null;
    const to = noun + (/^items?$/.test(wordAt(reading, noun + 1)) ? 2 : 1);
    return wordAt(reading, to) === 'to'
      ? namedBefore(reading, at)
      : nearMiss('"to" does not follow the action');
  },
};

/** Verbs whose past is the same word: "Jane put it out" reports. */
const alsoPast = wordSet('put set cut read split run let take');

const clipped: PromiseRule = {
  id: 'promise-clipped',
  reads: 'action',
  means: 'A sentence consists of names, or "all", and the bare verb of a piece of work.',
  examples: ['Priya/Otto add a note to the handbook.', 'All review the draft by Friday.'],
  counterExamples: ['Priya put it out.', 'Otto fixed the mirrors last week.', 'Please try the new release.'],
  words: workVerbs,
  read: (reading, at) => {
    const { tokens, people } = reading;
    const verb = tokens[at];
    if (!verb || alsoPast.has(verb.lower) || !/^\p{Ll}/u.test(verb.text)) return null;
    if (at === 1 && /^(all|everyone|everybody)$/.test(wordAt(reading, 0))) {
      return { owner: tokens[0]?.text ?? '', from: 0 };
    }
    const subject = subjectBefore(tokens, at, people);
    if (!subject) return null;
    return subject.from === 0
      ? { owner: ownerText(reading, subject), from: 0 }
      : nearMiss('the names do not begin the sentence');
  },
};

/** How promises are spotted in sentences. The first rule that finds an owner for a word decides. */
export const promiseRules: readonly PromiseRule[] = [
  ...[will, contractedWill, nextStep, nameTo, goingTo, offered],
  ...[saidWould, canLook, needsTo, hasAction, clipped],
];
