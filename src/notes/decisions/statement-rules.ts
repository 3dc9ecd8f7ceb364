import { anyOf, part, pattern } from '../patterns.ts';
import { nearMiss, type NearMiss, type NoteRule } from '../rule.ts';

/** The words a rule matched, or why they state no decision; null where it finds none of its words. */
export type ReadStatement = { readonly words: string } | NearMiss | null;

/** A rule that spots in a sentence what the group agreed. The forms are those in which English minutes state a common will. */
export interface StatementRule extends NoteRule {
  readonly read: (sentence: string) => ReadStatement;
}

/** More of a sentence is not read. */
const longestStatement = 600;

/**
 * A stem that every form below needs: most sentences hold none, and the forms cost much to try on each.
 */
const stems =
  /agree|deci|resol|conclu|appro|accept|vote|pass|consensus|sentiment|outcome|object|oppos|blocker|concern|think|favou?r|blessing|go-ahead|general|overall|summar|in short|bottom line|unanim|motion|moved|ballot|poll|reject|carried|ratif|dissent|disagree|hearing no|go(?:ing)? (?:with|ahead|forward)|forward with|won't|will not|on hold|next (?:call|meeting|week)|postpone|defer|settled|opt(?:ed|ing)? |cho(?:se|osing)/i;

/** Whether a sentence can be a group's statement at all. */
export function mayState(sentence: string): boolean {
  return stems.test(sentence);
}

// Who speaks for the group, and the words for what they reach.
const everybody = anyOf('everyone', 'everybody', 'all');
const nobody = anyOf('no ?body', 'no ?one');
const agreement = anyOf(
  'agree',
  'agreed',
  'consensus',
  'agreement',
  'conclusion',
  'decision',
  'decide',
  'decided',
);

/** What takes a statement back: each with the words for `explain`. */
const takenBack: readonly { readonly because: string; readonly pattern: RegExp }[] = [
  {
    because: 'it is a condition',
    pattern: pattern(
      'i',
    )`\b(?:if|unless|until|whether|once) (?:there (?:are|is) )?${anyOf('we', everybody, 'nobody', 'no one', 'no')}\b (?:can |all |have )?(?:agree|decide|reach|conclude|object|think|consensus|disagree)`,
  },
  { because: 'it is a condition', pattern: /^\W*(?:\w+: )?(?:if|unless) /i },
  {
    because: 'it says that there is no agreement, or that one is still needed',
    pattern: pattern('i')`\b${anyOf(
      ...[
        'not',
        'never',
        "n't",
        'no',
        'without',
        'need',
        'needs',
        'lack of',
        'reach',
        'find',
        'get',
        'getting',
      ],
    )} (?:yet )?(?:a |an |any |some |to )?(?:firm |clear |rough )?${agreement}\b`,
  },
  { because: 'it asks', pattern: /\bdo (?:we|they|you|all)\b/i },
  {
    because: 'it tells of an earlier meeting',
    pattern: pattern('i')`\b${anyOf(
      ...['last (?:time|week|meeting|call)', 'previously', 'originally', 'earlier', 'in the past'],
    )}\b.{0,60}\b(?:agreed|decided|concluded|consensus)\b`,
  },
  {
    because: 'it says that nothing was decided',
    pattern: pattern('i')`\b(?:agreed?|decided?|resolved|concluded?) (?:nothing|to disagree|on nothing)\b`,
  },
  {
    because: 'it reports what was decided elsewhere',
    pattern: pattern(
      'i',
    )`^\W*(?:at|in) (?:the )?(?:other|\w+) (?:meeting|call|group|summit|committee),? (?:they|it)\b|\bthey(?:'ve| have| had)? ${anyOf(
      ...['agreed', 'decided', 'resolved', 'voted', 'concluded', 'chose'],
    )}\b`,
  },
  {
    because: 'it counts, and says nothing of what was decided',
    pattern:
      /^\W*(?:resolved|accepted|approved|passed|agreed|decided|rejected)(?: \p{L}+){0,3}\s*[:–—-]\s*\d+\W*$/iu,
  },
];

/** "the goals we agree on", "what we decide upon": with no conjunction before them, the words only say which goals. */
const relativeClause =
  /(?<=[\p{L}\d] )(?<!\b(?:and|but|so|then|therefore|now|here|also|again|hence|thus|yes|ok|okay) )(?:(?:that|which|what) )?we (?:can |could |may |might |all )*(?:agree|decide) (?:on|upon)\b/giu;

/** Reads a sentence by one form; a question, a condition, a refusal to decide and an earlier meeting are no decision. */
function readBy(form: RegExp): (sentence: string) => ReadStatement {
  return (sentence) => {
    const text = sentence.slice(0, longestStatement).replace(/[’]/g, "'").replace(relativeClause, ' ');
    const match = form.exec(text);
    if (!match) return null;
    if (/\?["'”)\s]*$/.test(text)) return nearMiss('it is a question');
    for (const { because, pattern: back } of takenBack) if (back.test(text)) return nearMiss(because);
    return { words: match[0] };
  };
}

const groups = anyOf(
  ...['we', everybody, 'group', 'team', 'committee', 'meeting', 'council', 'board', 'attendees'],
  'participants',
);
const settled = anyOf(
  'agreed',
  'agrees?',
  'decided',
  'resolved',
  'concluded',
  'approved',
  'accepted',
  'voted',
);

const groupAgreed: StatementRule = {
  id: 'decision-group-agreed',
  reads: 'decision',
  means: 'The group (we, everyone, the team …) agreed, decided, resolved, approved or voted.',
  examples: [
    'We agreed to drop the old driver.',
    'Everyone decided that the vote stays open for a week.',
    'The cache is slow, so we agree on dropping it.',
    'We agreed to keep the goals we agree on in one file.',
  ],
  counterExamples: [
    'Do we agree that the cache goes first?',
    'If everyone agrees we can ship.',
    'Last time we agreed to wait.',
    'Otto agrees with Priya.',
    'The page will list the goals we agree on.',
  ],
  read: readBy(
    pattern(
      'i',
    )`\b${groups}\b(?:'ve| have| has| all| both| then| also| generally| mostly){0,3} ${settled}\b(?! (?:with|if|on (?:a|the) (?:date|time)))`,
  ),
};

const opener = anyOf('so', 'ok(?:ay)?', 'for now', 'then', 'finally');
const resultVerbs = anyOf('agreed', 'decided', 'resolved', 'approved', 'accepted', 'concluded', 'passed');
const resultNouns = anyOf(
  ...['consensus', 'sentiment', 'agreement', 'conclusion', 'decision', 'resolution', 'outcome'],
);

const opensWithResult: StatementRule = {
  id: 'decision-opens-with-result',
  reads: 'decision',
  means: 'The sentence opens with the result: "Agreed to …", "Consensus is …", "No objections to …".',
  examples: [
    'Agreed to hold the workshop in June.',
    'No objections to merging the patch.',
    'Decision to keep the logo.',
  ],
  counterExamples: ['Agreed with Otto on the name.', 'No consensus on the name.', 'Approved by whom?'],
  read: readBy(
    pattern('i')`^\W*(?:${opener},? )?${anyOf(
      part`(?:all |generally )?${resultVerbs}\b(?! (?:with|by|in)\b)`,
      part`(?:(?:general|rough|overall|the|strong|clear|group) )?${resultNouns}\b(?: (?:was|is|seems|reached|from here|here|that|to|on)\b|[:,–—-])`,
      part`no(?:body| one)? (?:had |has )?(?:any )?(?:objections?|objected|disagreements?|opposition)\b`,
    )}`,
  ),
};

const assents: StatementRule = {
  id: 'decision-assent',
  reads: 'decision',
  means: 'The sentence says that nobody objected or everybody was in favour.',
  examples: [
    'Hearing none, the budget stands.',
    'Sent round on Monday, no one was opposed.',
    'Open for a month, nobody objected, so considered approved.',
    "There weren't any objections.",
    'June it is, all in favour.',
  ],
  counterExamples: ['There were two objections.', 'Nobody knows the parser.'],
  read: readBy(
    pattern('i')`${anyOf(
      "n't any (?:objections?|disagreements?)",
      part`\b${anyOf(
        'no (?:real |major |strong )?(?:objections?|disagreements?|blockers?)',
        part`${nobody} (?:objects?|objected|disagreed|(?:is |was )?opposed|dissent(?:s|ed)|spoke against|minds|minded|sees (?:a|any) (?:real )?blocker|(?:voiced?|raised|had) (?:any )?(?:concerns?|objections?))`,
        'no (?:dissent|opposition)',
        'hearing (?:none|no (?:objections?|opposition|dissent|concerns?))',
        'objections\\? (?:none|no)\\b',
        ...['without objections?', 'considered (?:approved|accepted|agreed)'],
        part`${everybody} (?:thinks?|agrees?|agreed|in favou?r)`,
        ...[
          '(?:likely|was|were|is|been) agreed upon',
          '(?:blessing|approval|go-ahead) (?:was|is|has been) given',
        ],
        ...['general (?:agreement|consensus|sentiment)', 'we have (?:a )?consensus'],
        '(?:was|were|been) (?:agreed|decided) ',
      )}`,
      '(?:^|[,;:(–—-] ?)(?:agreed|decided) (?:we|to|that|not to) ',
    )}`,
  ),
};

const sumsUp: StatementRule = {
  id: 'decision-sums-up',
  reads: 'decision',
  means: 'A summing-up ("In general", "Overall", "In short") states what should or will be.',
  examples: ['In general, tests should run on every push.', "Overall, we won't wait."],
  counterExamples: ['In general it works.', 'in general tests should run'],
  read: readBy(
    pattern('')`(?:^\W*|\s)${anyOf(
      ...['In general', 'Overall', 'In summary', 'In short', 'To summari[sz]e', 'Bottom line'],
    )}\b.{0,200}\b(?:should|will|won't|want|must|not|reluctan)`,
  ),
};

const soon = anyOf('week', 'meeting', 'call', 'time');
const disposes = anyOf(
  ...['removed?', 'removing', 'remove', 'take', 'taking', 'leave', 'leaving', 'keep', 'keeping', 'defer'],
  ...['deferred', 'deferring', 'postponed?', 'punt', 'move', 'table', 'tabled'],
);
/** "Let's see", "Let's go": talk, no outcome. */
const onlyTalk = anyOf(
  ...['see', 'say', 'go', 'start', 'talk', 'move', 'hear', 'get', 'come', 'just', 'take', 'continue', 'wait'],
);
const loosely = part`(?:(?:basically|so|ok(?:ay)?|for now|then),? )?`;
const agendaOutcome = pattern('iu')`^\W*${anyOf(
  part`${loosely}(?:will |we(?:'ll| will) |let's )?${disposes} .{0,60}\b(?:agenda|next ${soon}|label)\b`,
  part`agenda (?:item )?again\b`,
  part`wait (?:for|until)\b`,
  part`try .{0,60}\bnext (?:\w+ )?(?:meeting|call|time)\b`,
  part`(?:don't|do not) .{0,60}\bfor now\b`,
  part`${loosely}let's (?!${onlyTalk}\b)\p{Ll}+ `,
)}`;

/** What becomes of a point on the agenda. Only short items of lists say it so. */
export const agendaOutcomeRule: StatementRule = {
  id: 'decision-agenda-outcome',
  reads: 'decision',
  means:
    'An item of a list says what becomes of a point: off the agenda, to the next call, tried for a while.',
  examples: [
    '- Remove from the agenda.',
    '- Defer to next meeting, Priya is away',
    "- Let's try it for a month",
  ],
  counterExamples: [
    "- Let's see what happens",
    '- Should we keep it on the agenda?',
    'Remove from the agenda.',
  ],
  read: (sentence) => {
    const text = sentence.slice(0, longestStatement / 2).replace(/[’]/g, "'");
    const match = agendaOutcome.exec(text);
    if (!match) return null;
    return /\?\W*$/.test(text.slice(-12)) ? nearMiss('it is a question') : { words: match[0] };
  },
};

const passedOr = anyOf(
  ...[
    'passe[sd]',
    'carrie[sd]',
    'fail(?:s|ed)',
    'approved',
    'accepted',
    'rejected',
    'adopted',
    'ratified',
    'defeated',
  ],
  ...['withdrawn', 'tabled', 'agreed'],
);
const ballot = anyOf(
  'motion',
  'vote',
  'ballot',
  'poll',
  'resolution',
  'proposal',
  'amendment',
  'straw ?poll',
);
/** Two or three counts: "9-0-2", "7 for, 1 against". */
const counts = anyOf(
  part`\d+\s*[-–—/:]\s*\d+(?:\s*[-–—/:]\s*\d+)?`,
  part`\d+ (?:in favou?r|for|yes|yea|ayes?)\b`,
);

const voted: StatementRule = {
  id: 'decision-voted',
  reads: 'decision',
  means: 'A motion, poll or vote has its result: carried, rejected, unanimous, or so many to so many.',
  examples: [
    'The motion to keep the logo carried.',
    'Vote on the budget: passed 9–0–2.',
    'Motion to move the workshop, approved by unanimous consent.',
    'The new charter was approved unanimously.',
    'Poll: 7 for, 1 against, so it is merged.',
  ],
  counterExamples: [
    'A vote on the budget is open.',
    'Nobody brought a motion.',
    'We need unanimous consent for that.',
    'The tests passed 9 of 10 times.',
    'Will the motion be approved unanimously?',
  ],
  read: readBy(
    pattern('i')`${anyOf(
      part`\b${ballot}\b[^.?]{0,150}\b${passedOr}\b`,
      part`\b${ballot}\b[^.?]{0,120}[\s:(]${counts}`,
      part`\b(?:by|with|have|has|had|is|was|reached|:) (?:a )?unanimous (?:consent|vote|agreement|approval|consensus|support)`,
      part`\b(?:${passedOr}|agreed|supported|voted|elected|decided)[^.?]{0,60}\bunanimously\b`,
      part`\bunanimously (?:${passedOr}|agreed|supported|voted|elected|decided)`,
      part`^\W*unanimous\b`,
      part`\b(?:passed|carried|approved|accepted|rejected) (?:with |by )?\(?${counts}`,
    )}`,
  ),
};

/** What is wanted of whom: "we go with", "let us keep". */
const goForIt = anyOf(
  ...['go(?:ing)? (?:with|ahead|forward)', 'mov(?:e|ing) (?:forward|ahead)', 'proceed(?:ing)?'],
);
const concludes: StatementRule = {
  id: 'decision-concludes',
  reads: 'decision',
  means:
    'A discussion ends in what the group does or leaves: "we go with", "won\'t do", put on hold, put off.',
  examples: [
    "We'll go with the green logo.",
    'Going ahead with the June date.',
    "Won't do.",
    'The logo is put on hold until the survey is in.',
    'The vote is moved to the next call.',
    'Settled on brass for the gears.',
    "We won't support the old driver.",
    'We opted for the longer name.',
  ],
  counterExamples: [
    'Should we go with the green logo?',
    'If we go with green, the print has to change.',
    'Otto would go with green.',
    "The old driver won't start.",
    'The next call is on Friday.',
  ],
  read: readBy(
    pattern('i')`${anyOf(
      part`\bwe(?:'ll| will| are going to|'re going to| should| can)? (?:then |just |now |therefore )?${goForIt} (?:with|to|on|by|as)?`,
      part`^\W*(?:${opener},? )?(?:let's |let us )?(?:go(?:ing)? (?:with|ahead with|forward with)|mov(?:e|ing) (?:forward|ahead) with|proceed(?:ing)? with)\b`,
      part`^\W*(?:won't|will not|wont) (?:do|fix|implement|merge|accept|pursue|support|happen)\b`,
      part`\bwe (?:won't|will not|are not going to|aren't going to) (?:be )?(?:do|fix|implement|merg|accept|pursu|support|chang|add|block|ship|remov)`,
      part`\b(?:put|putting|place[sd]?|is|remains?) (?:it |this )?on hold\b`,
      part`\b(?:is|was|are|were|been|^\W*)(?: |\b)(?:moved|postponed|deferred|pushed|punted|tabled) (?:to|until|till|for) (?:the )?(?:next|later|a future|future)`,
      part`\b(?:we |^\W*)(?:have |'ve )?(?:settled on|opted (?:to|for)|chose (?:to|the)|are (?:in agreement|aligned))\b`,
    )}`,
  ),
};

/** The forms of a group's statement that count in any sentence. */
export const statementRules: readonly StatementRule[] = [
  ...[groupAgreed, opensWithResult, assents, voted, concludes, sumsUp],
];

const bareAssent = pattern('i')`^\W*(?:and |but )?(?:(?:there )?(?:were|was|are) )?${anyOf(
  ...['nobody', 'no one', 'none', 'no', everybody, 'we'],
)}(?: (?:else|here|present|of us|then|all|has|had|have|any|major|strong|real|further)){0,3} ${anyOf(
  ...['objected', 'objects', 'objections?', 'disagreed', 'disagreements?', 'agreed?', 'agrees'],
  '(?:is |are |was |were )?in favou?r',
)}\W*$`;
const longestReference = 70;

/**
 * Whether a statement says nothing without the sentence before it.
 * @example refersToPreviousSentence('Nobody objected to this.') // true
 */
export function refersToPreviousSentence(sentence: string): boolean {
  return (
    sentence.length < longestReference &&
    (/\b(?:this|that|it)\W*$/i.test(sentence) || bareAssent.test(sentence))
  );
}
