import { wordSet } from '../patterns.ts';
import { nearMiss } from '../rule.ts';
import { workVerbs } from '../verbs.ts';
import { copulas, spokenBy, whoIs } from './intention-owner.ts';
import { firstOwner, namedBefore, ownerText, pronoun, unsaidSubject } from './promise-owner.ts';
import { noWork, type PromiseRule } from './promise-rule.ts';
import { wordAt, type PromiseOwner, type Reading } from './reading.ts';
import { subjectBefore } from './sentence-subject.ts';
import { isClearWork, isOfferToLook, isWorkVerbPhrase } from './work-verb-phrase.ts';

const offered: PromiseRule = {
  id: 'promise-offered',
  reads: 'action',
  means: 'Somebody volunteered, offered, agreed, promised, decided or committed to do something.',
  examples: ['Otto volunteered to run the next workshop.', 'Priya has agreed to review the parser.'],
  counterExamples: ['We agreed to drop the driver.', 'Otto agreed.'],
  words: wordSet(
    'volunteered volunteers volunteer offered offers agreed agrees promised promises committed undertook decided decides',
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

/** Verbs of an offer that `workVerbs` does not hold. */
const offers = wordSet('do help read fill talk reach put set');

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
    'Everybody can follow the guide.',
    'Otto can make it.',
    'How Priya can open an issue is unclear.',
  ],
  words: new Set(['can']),
  read: (reading, at) => {
    const next = wordAt(reading, at + 1);
    if (!offers.has(next) && !workVerbs.has(next)) return null;
    const isOffer = looking.has(next)
      ? isOfferToLook(reading.tokens, at + 1)
      : definite.has(wordAt(reading, at + 2)) && !(next === 'make' && wordAt(reading, at + 2) === 'it');
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
  examples: ['Otto needs to update the page.', 'Otto: I need to write to the board.'],
  counterExamples: ['Priya needs feedback on the draft.', 'The parser needs to grow.'],
  words: wordSet('needs need'),
  read: (reading, at) => {
    if (wordAt(reading, at + 1) !== 'to') return null;
    const verb = wordAt(reading, at + 2);
    if (!workVerbs.has(verb)) return nearMiss(`"${verb}" is no verb of work`);
    return wordAt(reading, at - 1) === 'i'
      ? (spokenBy(reading, at - 1) ?? nearMiss('whom "I" means is not known here'))
      : namedBefore(reading, at);
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
    'Action for all to read the draft.',
  ],
  counterExamples: ['Otto has an action film to show.', 'Otto has an idea to share.'],
  words: wordSet('has have takes took take action'),
  read: (reading, at) => {
    if (wordAt(reading, at) === 'action') return actionFor(reading, at);
    const noun = at + (['an', 'the'].includes(wordAt(reading, at + 1)) ? 2 : 1);
    if (!['action', 'ai'].includes(wordAt(reading, noun))) return null;
    const to = noun + (/^items?$/.test(wordAt(reading, noun + 1)) ? 2 : 1);
    return ['to', 'for', 'on'].includes(wordAt(reading, to))
      ? whoIs(reading, at)
      : nearMiss('"to" does not follow the action');
  },
};

/** "Action for Jo to write it", "an action on Jo and Kim to sync". */
function actionFor(reading: Reading, at: number): PromiseOwner | null {
  if (!['for', 'on'].includes(wordAt(reading, at + 1))) return null;
  const { tokens, people } = reading;
  for (let to = at + 3; to < at + longestNames && to < tokens.length; to += 1) {
    if (wordAt(reading, to) !== 'to') continue;
    const subject = subjectBefore(tokens, to, people);
    if (subject?.from === at + 2) return { owner: ownerText(reading, subject), from: at };
    const isEverybody = to === at + 3 && /^(?:all|everyone|everybody)$/.test(wordAt(reading, at + 2));
    return isEverybody ? { owner: wordAt(reading, at + 2), from: at } : null;
  }
  return null;
}

/** "to" stands at most so many words behind "action". */
const longestNames = 9;

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
    'Otto: My plan is to have a draft by May.',
    'Priya would like to help with the survey.',
  ],
  counterExamples: [
    'Priya is happy to see it land.',
    'Otto planned to write it.',
    'We plan to publish the survey.',
    'Otto is not willing to review it.',
  ],
  words: wordSet('planning plans plan intends intend intending happy glad willing like'),
  read: (reading, at) => {
    if (wordAt(reading, at) === 'plan' && wordAt(reading, at - 1) === 'my') {
      const isPlan = wordAt(reading, at + 1) === 'is' && wordAt(reading, at + 2) === 'to';
      return isPlan ? (spokenBy(reading, at - 1) ?? nearMiss('whose plan it is is not known here')) : null;
    }
    if (wordAt(reading, at + 1) !== 'to') return null;
    const verb = wordAt(reading, at + 2);
    if (wordAt(reading, at) === 'like') {
      // "would like to see", "to propose" are wishes and talk.
      const isOffer =
        wordAt(reading, at - 1) === 'would' &&
        /^(?:help|work|take|join|contribute|volunteer|get involved)$/.test(
          verb === 'get' ? `get ${wordAt(reading, at + 3)}` : verb,
        );
      return isOffer ? whoIs(reading, at) : null;
    }
    return (isClearWork(reading.tokens, at + 2) && verb !== 'discuss' && verb !== 'talk') || verb === 'help'
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
    'Priya is supposed to write to the board.',
    'Priya is on the hook for the slides.',
  ],
  counterExamples: [
    'Priya was asked to stay.',
    'Otto asked to update the page.',
    'Otto was supposed to write it.',
    'The fish is on the hook for good.',
  ],
  words: wordSet('asked tasked assigned supposed hook'),
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
    // Who "was supposed to" did not.
    if (word === 'supposed' && wordAt(reading, at - 1) === 'was') return null;
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

/** How people say that they mean to do something, or are to do it. */
export const intentionRules: readonly PromiseRule[] = [
  ...[offered, saidWould, canLook, needsTo, hasAction, intends, assigned, volunteersFor],
];
