import { isNearMiss, nearMiss, type NearMiss, type NoteRule } from '../rule.ts';
import { wordSet } from '../patterns.ts';
import { adverbs, stateVerbs, workVerbs } from '../verbs.ts';
import {
  contracted,
  firstOwner,
  namedBefore,
  opensClause,
  ownerText,
  pronoun,
  unsaidSubject,
} from './promise-owner.ts';
import { wordAt, type PromiseOwner, type Reading } from './reading.ts';
import { subjectBefore } from './sentence-subject.ts';
import { isClearWork, isOfferToLook, isWorkVerbPhrase } from './work-verb-phrase.ts';

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
    // "a chance to test": only a word that begins a clause can be meant as a name.
    if (isNearMiss(named)) return opensClause(reading, at - 1) ? named : null;
    if (!opensClause(reading, named.from)) return nearMiss(`"${named.owner} to" does not begin a clause`);
    const verb = wordAt(reading, at + 1);
    return notAfterTo.has(verb) ? nearMiss(`"to ${verb}" is no work`) : named;
  },
};

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

const offers = wordSet(
  `look take check investigate do help draft open file send review follow reach update put schedule ping prepare organize
   organise arrange set submit fix write`,
);

const canLook: PromiseRule = {
  id: 'promise-can-look',
  reads: 'action',
  means: 'Somebody "can" look, check or take care of something: said in a call, that is an offer.',
  examples: [
    'Priya can take a look at the logs.',
    'Otto can do this.',
    'Priya: I can draft that page.',
    'Otto can open an issue for it.',
  ],
  counterExamples: [
    'Priya can see the logs.',
    'Otto can do more than that.',
    'Anybody can open an issue.',
    'How Priya can open an issue is unclear.',
  ],
  words: new Set(['can']),
  read: (reading, at) => {
    const next = wordAt(reading, at + 1);
    if (!offers.has(next)) return null;
    const isOffer = looking.has(next)
      ? isOfferToLook(reading.tokens, at + 1)
      : definite.has(wordAt(reading, at + 2));
    if (!isOffer) return nearMiss('it allows something and offers nothing');
    return firstOwner(namedBefore(reading, at), () =>
      wordAt(reading, at - 1) === 'and' ? unsaidSubject(reading, at) : pronoun(reading, at - 1),
    );
  },
};

const looking = wordSet('look take check investigate do');
/** What follows a verb that is done to a certain thing: "open an issue", not "open issues". */
const definite = wordSet('a an the this that it up on out with some another our them him her');

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
  examples: [
    'Otto has an action to contact the venue.',
    'Priya takes the action item to ask.',
    'Otto took an AI for the slides.',
  ],
  counterExamples: ['Otto has an action film to show.', 'Otto has an idea to share.'],
  words: wordSet('has have takes took take'),
  read: (reading, at) => {
    const noun = at + (['an', 'the'].includes(wordAt(reading, at + 1)) ? 2 : 1);
    if (!['action', 'ai'].includes(wordAt(reading, noun))) return null;
    const to = noun + (/^items?$/.test(wordAt(reading, noun + 1)) ? 2 : 1);
    return ['to', 'for', 'on'].includes(wordAt(reading, to))
      ? namedBefore(reading, at)
      : nearMiss('"to" does not follow the action');
  },
};

/** Words between a subject and what it intends: "is", "would also be". */
const copulas = wordSet('is are am be been would will was very more than has have');

/** Who intends with the word at `at`: the subject before "is", "would be" …, contracted or not. */
function whoIs(reading: Reading, at: number): PromiseOwner | NearMiss {
  let before = at;
  while (copulas.has(wordAt(reading, before - 1)) || adverbs.has(wordAt(reading, before - 1))) before -= 1;
  const word = wordAt(reading, before - 1);
  const ending = /'(?:s|m|d|re|ve)$/.exec(word)?.[0];
  if (ending !== undefined) {
    const base = word.slice(0, -ending.length);
    const who = base === 'i' ? spokenBy(reading, before - 1) : contracted(reading, before - 1, ending.length);
    return who ?? nearMiss(`whom "${word}" means is not known here`);
  }
  if (word === 'i') return spokenBy(reading, before - 1) ?? nearMiss('whom "I" means is not known here');
  return firstOwner(namedBefore(reading, before), () =>
    before === 0 || reading.tokens[before - 1]?.text === ':'
      ? whoseTurn(reading, before)
      : pronoun(reading, before - 1),
  );
}

/** The speaker as "I" at `at`. */
function spokenBy({ context }: Reading, at: number): PromiseOwner | null {
  return context.speaker === null ? null : { owner: context.speaker, from: at };
}

/** Whose a clause without a subject is: the speaker's, else the person's whom the sentence before was about. */
function whoseTurn({ context }: Reading, from: number): PromiseOwner | null {
  const owner = context.speaker ?? (from === 0 ? context.subject : null);
  return owner === null ? null : { owner, from };
}

const intends: PromiseRule = {
  id: 'promise-intends',
  reads: 'action',
  means: 'Somebody plans, intends, or is happy or willing to do a piece of work.',
  examples: [
    'Priya plans to publish the survey.',
    'Otto is happy to review the draft.',
    'Priya: I would be glad to write that up.',
    "Otto: I'm planning to open an issue.",
    'wren42: happy to send a patch',
  ],
  counterExamples: [
    'Priya is happy to see it land.',
    'Otto planned to write it.',
    'We plan to publish the survey.',
    'Otto is not willing to review it.',
  ],
  words: wordSet('planning plans plan intends intend intending happy glad willing'),
  read: (reading, at) => {
    if (wordAt(reading, at + 1) !== 'to') return null;
    const verb = wordAt(reading, at + 2);
    return isClearWork(reading.tokens, at + 2) && verb !== 'discuss' && verb !== 'talk'
      ? whoIs(reading, at)
      : nearMiss(`"${verb}" is no piece of work`);
  },
};

const assigned: PromiseRule = {
  id: 'promise-assigned',
  reads: 'action',
  means: 'Somebody was asked or is expected to do something, or is on the hook for it.',
  examples: [
    'Priya was asked to update the page.',
    'Otto is tasked with the survey.',
    'Priya is on the hook for the slides.',
  ],
  counterExamples: [
    'Priya was asked to stay.',
    'Otto asked to update the page.',
    'The fish is on the hook for good.',
  ],
  words: wordSet('asked tasked assigned hook'),
  read: (reading, at) => {
    const word = wordAt(reading, at);
    const next = wordAt(reading, at + 1);
    if (word === 'hook') {
      const said =
        ['for', 'to'].includes(next) && wordAt(reading, at - 1) === 'the' && wordAt(reading, at - 2) === 'on';
      return said ? whoIs(reading, at - 2) : null;
    }
    if (!copulas.has(wordAt(reading, at - 1))) return null;
    if (next === 'with') return word === 'tasked' ? whoIs(reading, at) : null;
    if (next !== 'to') return null;
    return isClearWork(reading.tokens, at + 2)
      ? whoIs(reading, at)
      : nearMiss('what follows "to" is no piece of work');
  },
};

const volunteersFor: PromiseRule = {
  id: 'promise-volunteers-for',
  reads: 'action',
  means: 'Somebody volunteers, or signs up, for something.',
  examples: ['Priya volunteers for the next minutes.', 'Otto signed up for the survey.'],
  counterExamples: ['We look for volunteers for the survey.', 'Otto signed the letter.'],
  words: wordSet('volunteered volunteers volunteer signed signs'),
  read: (reading, at) => {
    const to = at + (wordAt(reading, at).startsWith('sign') && wordAt(reading, at + 1) === 'up' ? 2 : 1);
    if (wordAt(reading, at).startsWith('sign') && to === at + 1) return null;
    return ['for', 'as'].includes(wordAt(reading, to)) ? whoIs(reading, at) : null;
  },
};

/** "sends", "pushes", "tries": the verb of work of which a word is the third person. */
const thirdPersons: ReadonlySet<string> = new Set(
  [...workVerbs].map((verb) =>
    /(?:s|sh|ch|x)$/.test(verb)
      ? `${verb}es`
      : /[^aeo]y$/.test(verb)
        ? `${verb.slice(0, -1)}ies`
        : `${verb}s`,
  ),
);

const onceDone: PromiseRule = {
  id: 'promise-once-done',
  reads: 'action',
  means: 'Once something else is done, somebody does a piece of work.',
  examples: ['Once back, Otto sets up the server.', 'As soon as it is merged, Priya tags a release.'],
  counterExamples: ['Otto sets up the server.', 'When it rains, the server drops a line.'],
  words: thirdPersons,
  read: (reading, at) => {
    if (!/^(?:once|after|when|as)$/.test(wordAt(reading, 0))) return null;
    if (wordAt(reading, 0) === 'as' && wordAt(reading, 1) !== 'soon') return null;
    const who = namedBefore(reading, at);
    return isNearMiss(who) || wordAt(reading, who.from - 1) === ',' ? who : null;
  },
};

const gerunds: ReadonlySet<string> = new Set(
  'addressing fixing adding filing opening updating sending'.split(' '),
);

const addressing: PromiseRule = {
  id: 'promise-addressing',
  reads: 'action',
  means: 'A speaker says what he or she is about to do, without a subject: "addressing it".',
  examples: ['Priya: good catch, addressing it!', 'Otto: filing an issue now'],
  counterExamples: ['Good catch, addressing it!', 'Priya: adding tests is hard.'],
  words: gerunds,
  read: (reading, at) => {
    const before = reading.tokens[at - 1]?.text ?? ',';
    if (!/^[,:!–—-]$/.test(before)) return null;
    const rest = reading.tokens.slice(at + 1).map(({ lower }) => lower);
    const now = rest.includes('now') || /^(?:it|this|that)$/.test(rest[0] ?? '');
    if (!now || rest.includes('is')) return nearMiss('it does not say that it is about to be done');
    return spokenBy(reading, at) ?? nearMiss('who speaks is not known here');
  },
};

/** Verbs whose past is the same word: "Jane put it out" reports. */
const alsoPast = wordSet('put set cut read split run let take');

/** "All discuss the name" is no task: a call is for that. */
const onlyInTheCall = wordSet('discuss talk continue present agree');

const clipped: PromiseRule = {
  id: 'promise-clipped',
  reads: 'action',
  means: 'A sentence consists of names, or "all", and the bare verb of a piece of work.',
  examples: [
    'Priya/Otto add a note to the handbook.',
    'All review the draft by Friday.',
    'All, comment and then close it.',
    'Priya please send the list.',
  ],
  counterExamples: [
    'Priya put it out.',
    'Otto fixed the mirrors last week.',
    'Please try the new release.',
    'All discuss the name of the old profile.',
    'Will send the list.',
  ],
  words: workVerbs,
  read: (reading, at) => {
    const { tokens, people } = reading;
    const verb = tokens[at];
    if (!verb || alsoPast.has(verb.lower) || !/^\p{Ll}/u.test(verb.text)) return null;
    let end = at;
    while (['please', ','].includes(wordAt(reading, end - 1))) end -= 1;
    if (end === 1 && /^(all|everyone|everybody)$/.test(wordAt(reading, 0))) {
      return onlyInTheCall.has(verb.lower)
        ? nearMiss('everybody does that in the call itself')
        : { owner: tokens[0]?.text ?? '', from: 0 };
    }
    const subject = subjectBefore(tokens, end, people);
    if (!subject || (end < at && wordAt(reading, at - 1) !== 'please')) return null;
    if (wordAt(reading, at - 1) === 'will') return nearMiss('"will" may be the verb here');
    return subject.from === 0
      ? { owner: ownerText(reading, subject), from: 0 }
      : nearMiss('the names do not begin the sentence');
  },
};

/** How promises are spotted in sentences. The first rule that finds an owner for a word decides. */
export const promiseRules: readonly PromiseRule[] = [
  ...[will, contractedWill, nextStep, nameTo, goingTo, offered],
  ...[
    saidWould,
    canLook,
    needsTo,
    hasAction,
    intends,
    assigned,
    volunteersFor,
    onceDone,
    addressing,
    clipped,
  ],
];
