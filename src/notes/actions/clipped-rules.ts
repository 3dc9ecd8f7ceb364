import { wordSet } from '../../domain/text/words.ts';
import { isNearMiss, nearMiss } from '../rule.ts';
import { teamWords, workVerbs } from '../verbs.ts';
import { spokenBy } from './intention-owner.ts';
import { namedBefore, ownerText } from './promise-owner.ts';
import type { PromiseRule } from './promise-rule.ts';
import { wordAt } from './reading.ts';
import { subjectBefore } from './sentence-subject.ts';

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

/** What is told of talk in the present tense as well: "@jo proposes", "@jo asks". */
const alsoTold = wordSet(
  `asks brings comments describes discusses explains introduces leads lists looks presents produces proposes provides raises
   reports requests responds replies runs shares shows suggests talks tells votes volunteers works questions polls
   demonstrates clarifies continues moves keeps uses informs notifies reminds explores measures researches`,
);

const handleDoes: PromiseRule = {
  id: 'promise-handle-does',
  reads: 'action',
  means:
    'In clipped notes a sentence says what a handle does, where no call has time for it: "@jo sends the list".',
  examples: ['@wren42 sends the list.', 'In a folder of its own? @wren42 creates that'],
  counterExamples: [
    '@wren42 proposes a list.',
    'Otto sends the list.',
    '@wren42 sends',
    'What @wren42 sends is late.',
  ],
  words: thirdPersons,
  read: (reading, at) => {
    const handle = reading.tokens[at - 1];
    if (!handle?.text.startsWith('@') || at !== 1 || alsoTold.has(wordAt(reading, at))) return null;
    return /^\p{L}|^[#@]/u.test(reading.tokens[at + 1]?.text ?? '')
      ? { owner: handle.text.slice(1), from: 0 }
      : nearMiss('what is done is not named');
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
    const now =
      rest.includes('now') || (/^(?:it|this|that)$/.test(rest[0] ?? '') && !/^\p{L}/u.test(rest[1] ?? ''));
    if (!now || rest.includes('is')) return nearMiss('it does not say that it is about to be done');
    return spokenBy(reading, at) ?? nearMiss('who speaks is not known here');
  },
};

/** Verbs whose past is the same word: "Jane put it out" reports. */
const alsoPast = wordSet('put set cut read split run let take');

/** "All discuss the name", "Jo and Kim discuss the name": that is done in the call itself. */
const onlyInTheCall = wordSet('discuss continue present agree explain start show');
/** "All open items": the verb may say which. */
const alsoAdjective = wordSet('open close complete clean own set split');
/** What may follow the verb of "all": its object, another verb, or when. */
const afterVerb = wordSet('a an the this that these those your our their and or by on to it for with please');
const longestTeam = 60;

/** "Jo remove from the agenda": that is settled once it is noted. */
const movesAgenda = /^(?:remove|add|drop|keep|move|put|bump)$/;

const clipped: PromiseRule = {
  id: 'promise-clipped',
  reads: 'action',
  means: 'A sentence consists of names, or "all", and the bare verb of a piece of work.',
  examples: [
    'Priya/Otto add a note to the handbook.',
    'All review the draft by Friday.',
    'All, comment and then close it.',
    'Priya please send the list.',
    'Docs team: please send the list.',
  ],
  counterExamples: [
    'Priya put it out.',
    'Otto fixed the mirrors last week.',
    'Please try the new release.',
    'All discuss the name of the old profile.',
    'Will send the list.',
    'Priya and Otto discuss the name.',
    'Priya remove from the council agenda, it goes on in the issue.',
    'All open issues',
  ],
  words: workVerbs,
  read: (reading, at) => {
    const { tokens, people } = reading;
    const verb = tokens[at];
    if (!verb || alsoPast.has(verb.lower) || !/^\p{Ll}/u.test(verb.text)) return null;
    let end = at;
    while (['please', ','].includes(wordAt(reading, end - 1))) end -= 1;
    const isTalk =
      onlyInTheCall.has(verb.lower) || (verb.lower === 'talk' && wordAt(reading, at + 1) !== 'to');
    if (isTalk || (movesAgenda.test(verb.lower) && /\bagenda\b/i.test(reading.sentence)))
      return nearMiss('that is done in the call itself');
    if (end === 1 && /^(all|everyone|everybody)$/.test(wordAt(reading, 0))) {
      // "All open items": without an object the verb is an adjective.
      return end < at || !alsoAdjective.has(verb.lower) || afterVerb.has(wordAt(reading, at + 1))
        ? { owner: tokens[0]?.text ?? '', from: 0 }
        : nearMiss(`after "all", "${verb.lower}" may say which`);
    }
    const team = /^(?:the )?(\p{L}+ )?(\p{L}+)[:,] please /iu.exec(reading.sentence.slice(0, longestTeam));
    if (
      team &&
      teamWords.has(team[2]?.toLowerCase() ?? '') &&
      tokens[end - 1] &&
      wordAt(reading, at - 1) === 'please'
    )
      return { owner: `${team[1] ?? ''}${team[2] ?? ''}`, from: 0 };
    const subject = subjectBefore(tokens, end, people);
    if (!subject || (end < at && wordAt(reading, at - 1) !== 'please')) return null;
    if (wordAt(reading, at - 1) === 'will') return nearMiss('"will" may be the verb here');
    return subject.from === 0
      ? { owner: ownerText(reading, subject), from: 0 }
      : nearMiss('the names do not begin the sentence');
  },
};

const toBeDoneBy: PromiseRule = {
  id: 'promise-to-be-done-by',
  reads: 'action',
  means: 'Something is to be done by somebody.',
  examples: ['More figures to be provided by Priya', 'The page will be written by Otto.'],
  counterExamples: ['The page was written by Otto.', 'The page is to be done by Friday.'],
  words: new Set(['by']),
  read: (reading, at) => {
    const { tokens, people } = reading;
    if (!/(?:ed|en|ne)$/.test(wordAt(reading, at - 1)) || wordAt(reading, at - 2) !== 'be') return null;
    if (!/^(?:to|will)$/.test(wordAt(reading, at - 3))) return null;
    let end = Math.min(tokens.length, at + longestNames);
    for (; end > at + 1; end -= 1) {
      const subject = subjectBefore(tokens, end, people);
      if (subject?.from === at + 1) return { owner: ownerText(reading, subject), from: 0 };
    }
    return nearMiss('nobody is named after "by"');
  },
};

/** Names behind "by" have at most so many words and marks. */
const longestNames = 6;

/** How clipped notes promise, with no modal at all. */
export const clippedRules: readonly PromiseRule[] = [onceDone, handleDoes, addressing, toBeDoneBy, clipped];
