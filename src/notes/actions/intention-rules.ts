import { wordSet } from '../../domain/text/words.ts';
import { isNearMiss, nearMiss } from '../rule.ts';
import { teamWords, workVerbs } from '../verbs.ts';
import { copulas, spokenBy, whoIs } from './intention-owner.ts';
import { namedBefore, ownerText } from './promise-owner.ts';
import type { PromiseRule } from './promise-rule.ts';
import { wordAt, type PromiseOwner, type Reading } from './reading.ts';
import { subjectBefore } from './sentence-subject.ts';
import { isClearWork, isSpokenWork, isWorkVerbPhrase } from './work-verb-phrase.ts';

const offered: PromiseRule = {
  id: 'promise-offered',
  reads: 'action',
  means: 'Somebody volunteered, offered, agreed, promised, decided or committed to do something.',
  examples: ['Otto volunteered to run the next workshop.', 'Priya has agreed to review the parser.'],
  counterExamples: ['We agreed to drop the driver.', 'The council agreed to drop it.', 'Otto agreed.'],
  words: wordSet(
    'volunteered volunteers volunteer offered offers agreed agrees promised promises committed undertook decided decides',
  ),
  read: (reading, at) => {
    if (!['to', 'tell'].includes(wordAt(reading, at + 1))) return null;
    const end = wordAt(reading, at - 1) === 'has' ? at - 1 : at;
    // What a council or a team agreed to is a decision.
    if (teamWords.has(wordAt(reading, end - 1))) return nearMiss('a group decides and does not promise');
    return namedBefore(reading, end);
  },
};

const needsTo: PromiseRule = {
  id: 'promise-needs-to',
  reads: 'action',
  means: 'Somebody "needs to" do a piece of work.',
  examples: [
    'Otto needs to update the page.',
    'Otto: I need to write to the board.',
    'Otto needs to revive the talk.',
  ],
  counterExamples: [
    'Priya needs feedback on the draft.',
    'The parser needs to grow.',
    'Otto: I need to repeat that it is late.',
  ],
  words: wordSet('needs need'),
  read: (reading, at) => {
    if (wordAt(reading, at + 1) !== 'to') return null;
    const verb = wordAt(reading, at + 2);
    const isOwn = wordAt(reading, at - 1) === 'i';
    if (!isSpokenWork(reading.tokens, at + 2) && (isOwn || !workVerbs.has(verb)))
      return nearMiss(`"${verb}" is no verb of work`);
    return isOwn
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
    'Otto: good idea, happy to help with that.',
    'Priya and Otto are OK to print a list of changes.',
    'Otto planned to ask the mill.',
  ],
  counterExamples: [
    'Priya is happy to see it land.',
    'Priya would like to help with it at some point.',
    'It is ok to print a list.',
    'Good idea, happy to help with that.',
    'It was planned to write it.',
    'We plan to publish the survey.',
    'Otto is not willing to review it.',
    "Otto's plan to print it was late.",
  ],
  words: wordSet(
    'planning plans planned plan intends intended intend intending happy glad willing ok okay like',
  ),
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
      if (!isOffer) return null;
      return /\b(?:at some point|some ?day|one day|eventually)\b/i.test(reading.sentence)
        ? nearMiss('it is a wish for some day')
        : whoIs(reading, at);
    }
    // "Otto's plan to print" speaks of the plan.
    if (wordAt(reading, at) === 'plan' && /['’]s$/.test(wordAt(reading, at - 1))) return null;
    const isTalk = verb === 'discuss' || (verb === 'talk' && !/^(?:to|with)$/.test(wordAt(reading, at + 3)));
    if (isTalk) return nearMiss('that is done in the call itself');
    return isClearWork(reading.tokens, at + 2) || isSpokenWork(reading.tokens, at + 2) || verb === 'help'
      ? (offeredInPassing(reading, at) ?? whoIs(reading, at))
      : nearMiss(`"${verb}" is no piece of work`);
  },
};

/** "Otto: good idea, happy to help with that": the speaker's, where nobody else is the subject. */
function offeredInPassing(reading: Reading, at: number): PromiseOwner | null {
  if (!['happy', 'glad'].includes(wordAt(reading, at))) return null;
  const goesOn = [',', 'but', 'and', ';', '–', '—'].includes(wordAt(reading, at - 1));
  return goesOn && reading.context.speaker !== null ? spokenBy(reading, at) : null;
}

const assigned: PromiseRule = {
  id: 'promise-assigned',
  reads: 'action',
  means: 'Somebody was asked or is expected to do something, or is on the hook for it.',
  examples: [
    'Priya was asked to update the page.',
    'Otto is tasked with the survey.',
    'Otto tasked with finding a mill',
    'Priya is supposed to write to the board.',
    'Priya is on the hook for the slides.',
    'Otto was directed to obtain a new quote.',
  ],
  counterExamples: [
    'Priya was asked to stay.',
    'Otto asked to update the page.',
    'Otto was supposed to write it.',
    'The fish is on the hook for good.',
  ],
  words: wordSet('asked tasked assigned supposed hook directed instructed requested'),
  read: (reading, at) => {
    const word = wordAt(reading, at);
    const next = wordAt(reading, at + 1);
    if (word === 'hook') {
      const said =
        ['for', 'to'].includes(next) && wordAt(reading, at - 1) === 'the' && wordAt(reading, at - 2) === 'on';
      return said ? whoIs(reading, at - 2) : null;
    }
    if (word === 'tasked' && next === 'with' && !copulas.has(wordAt(reading, at - 1)))
      return namedBefore(reading, at);
    if (!copulas.has(wordAt(reading, at - 1))) return null;
    if (next === 'with') return word === 'tasked' ? whoIs(reading, at) : null;
    if (next !== 'to') return null;
    // Who "was supposed to" did not.
    if (word === 'supposed' && wordAt(reading, at - 1) === 'was') return null;
    // What a meeting directs somebody to do is work, whatever the verb.
    const isWork = /^(?:direct|instruct)/.test(word)
      ? isWorkVerbPhrase(reading.tokens, at + 2)
      : isClearWork(reading.tokens, at + 2);
    return isWork ? whoIs(reading, at) : nearMiss('what follows "to" is no piece of work');
  },
};

const volunteersFor: PromiseRule = {
  id: 'promise-volunteers-for',
  reads: 'action',
  means: 'Somebody volunteers, or signs up, for something.',
  examples: [
    'Priya volunteers for the next minutes.',
    'Otto signed up for the survey.',
    'Somebody has to paint the shed, Priya and Otto volunteered.',
  ],
  counterExamples: ['We look for volunteers for the survey.', 'Otto signed the letter.'],
  words: wordSet('volunteered volunteers volunteer signed signs'),
  read: (reading, at) => {
    const to = at + (wordAt(reading, at).startsWith('sign') && wordAt(reading, at + 1) === 'up' ? 2 : 1);
    if (wordAt(reading, at).startsWith('sign') && to === at + 1) return null;
    if (['for', 'as'].includes(wordAt(reading, to))) return whoIs(reading, at);
    // Who simply volunteered did so for what the whole sentence speaks of.
    const isLast = ['', '.', ')', '!', ';'].includes(wordAt(reading, to));
    if (!isLast || wordAt(reading, at) === 'volunteer' || wordAt(reading, at).startsWith('sign')) return null;
    const who = namedBefore(reading, at);
    return isNearMiss(who) ? null : { owner: who.owner, from: 0 };
  },
};

const onList: PromiseRule = {
  id: 'promise-on-list',
  reads: 'action',
  means: "It is on somebody's list of things to do, or on somebody's plate.",
  examples: ["The survey is on Otto's to-do list.", 'Priya: that is on my plate.', "On Otto's TODO."],
  counterExamples: ['The survey is on the to-do list.', "Otto's list is long."],
  words: wordSet('todo to-do todos list plate radar'),
  read: (reading, at) => {
    const isList = wordAt(reading, at) === 'list';
    if (isList && !/^to-?dos?$/.test(wordAt(reading, at - 1))) return null;
    const whose = at - (isList ? 2 : 1);
    if (wordAt(reading, whose - 1) !== 'on') return null;
    if (wordAt(reading, whose) === 'my')
      return spokenBy(reading, 0) ?? nearMiss('whose list it is is not known here');
    const name = /^(.+)['’]s$/u.exec(reading.tokens[whose]?.text ?? '')?.[1];
    return name !== undefined && reading.people.has(name) ? { owner: name, from: 0 } : null;
  },
};

/** How people say that they mean to do something, or are to do it. */
export const intentionRules: readonly PromiseRule[] = [
  ...[offered, needsTo, hasAction, intends, assigned, volunteersFor, onList],
];
