import { anyOf, part, pattern } from '../patterns.ts';
import { opener, readBy, type StatementRule } from './statement.ts';

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
  ...['withdrawn', 'tabled', 'agreed', 'succeed(?:s|ed)'],
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
  part`\d+\s*[-–—/:]\s*\d+(?:\s*[-–—/:]\s*\d+)?(?!\w)`,
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
    'The vote is on 4 – 9th of June.',
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
    "OK, let's close this one.",
    'The survey will be deferred.',
    'Without further comment it moves to stage 2 and will be promoted to stage 3 in June.',
    'Closing as out of scope.',
    'Bumped by a week.',
    'After some talk we came to the conclusion that brass is best.',
  ],
  counterExamples: [
    'Should we go with the green logo?',
    'If we go with green, the print has to change.',
    'Otto would go with green.',
    "The old driver won't start.",
    'The next call is on Friday.',
    'It is open whether we go with green.',
    "Let's leave the room in time?",
  ],
  read: readBy(
    pattern('i')`${anyOf(
      part`(?<!\b(?:if|and|or|that|whether|should|suppose|when|where|can|could|would|do|did|question) )\bwe (?:then |just |now |therefore )?${goForIt}`,
      part`(?<!\b(?:if|whether|should|suppose|when|question) )\bwe(?:'ll| will| are going to|'re going to) (?:then |just |now |therefore )?${goForIt}`,
      part`^\W*(?:${opener},? )?(?:let's |let us )?(?:go(?:ing)? (?:with|ahead with|forward with)|mov(?:e|ing) (?:forward|ahead) with|proceed(?:ing)? with)\b`,
      part`^\W*(?:won't|will not|wont) (?:do|fix|implement|merge|accept|pursue|support|happen)\b`,
      part`\bwe (?:won't|will not|are not going to|aren't going to) (?:be )?(?:do|fix|implement|merg|accept|pursu|support|chang|add|block|ship|remov)`,
      part`\b(?:put|putting|place[sd]?|is|remains?) (?:it |this )?on hold\b`,
      part`(?:\b(?:is|was|are|were|been|be) |^\W*)(?:moved|postponed|deferred|pushed|punted|tabled) (?:to|until|till|for) (?:the )?(?:next|later|a future|future)`,
      part`\b(?:will be|to be|is|are|was|were) (?:deferred|postponed|tabled|put off|bumped|punted)\b`,
      part`^\W*(?:also )?(?:postpone|defer|punt|bump)(?:e?d|ing)?\b (?:for|to|until|this|it|pending|by|a|one|\d)`,
      part`\b(?:came|come|coming) to the conclusion\b`,
      part`\bcall(?:ing|ed)? (?:this|it|that) (?:as |a )?consensus\b`,
      part`\b(?:will (?:be )?|is |are |be |was |were |^\W*)(?:moved?|advanced?|promoted?)(?: forward)? to stage \d`,
      part`(?:^\W*|^\W*(?:\w+: )?(?:\w+ )?(?:yes|so|ok|okay|then|but|agree),? )let'?s (?:table|defer|close|merge|leave|keep|land|remove|postpone|revisit|drop|reject|accept|approve) `,
      part`^\W*closing (?:this|as|it|the|in favou?r)\b`,
      part`\b(?:we |^\W*)(?:have |'ve )?(?:settled on|opted (?:to|for)|chose (?:to|the)|are (?:in agreement|aligned))\b`,
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
    )}\b.{0,200}\b(?:should(?! be [a-z]+ing)|will|won't|want|must|not|reluctan)`,
  ),
};

/** How notes say what came out of a vote or a discussion. */
export const outcomeRules: readonly StatementRule[] = [voted, concludes, sumsUp];
