import { anyOf, part, pattern } from '../patterns.ts';
import { answered } from './answers.ts';
import { deferred } from './deferred.ts';
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

/** The result of a vote. */
export const votedRule: StatementRule = {
  id: 'decision-voted',
  reads: 'decision',
  means: 'A motion, poll or vote has its result: carried, rejected, unanimous, or so many to so many.',
  examples: [
    'The motion to keep the logo carried.',
    'Both motions passed.',
    'Vote on the budget: passed 9–0–2.',
    'Motion to move the workshop, approved by unanimous consent.',
    'The new charter was approved unanimously.',
    'Poll: 7 for, 1 against, so it is merged.',
    'Otto and Priya are elected.',
    'Priya elected by acclamation.',
    'Otto moved to adopt the new charter, Priya seconded.',
  ],
  counterExamples: [
    'A vote on the budget is open.',
    'The chair is elected every year.',
    'Nobody brought a motion.',
    'We need unanimous consent for that.',
    'The tests passed 9 of 10 times.',
    'The vote is on 4 – 9th of June.',
    'Will the motion be approved unanimously?',
  ],
  read: readBy(
    pattern('iu')`${anyOf(
      part`\b${ballot}s?\b[^.?]{0,150}\b(?<!being )${passedOr}\b`,
      part`\b${ballot}\b[^.?]{0,120}[\s:(]${counts}`,
      part`\b(?:by|with|have|has|had|is|was|reached|:) (?:a )?unanimous (?:consent|vote|agreement|approval|consensus|support)`,
      part`\b(?:${passedOr}|agreed|supported|voted|elected|decided)[^.?]{0,60}\bunanimously\b`,
      part`\bmove[sd] (?:to|that)\b[^.?]{1,150}\bseconded\b(?![^.?]{0,80}\b(?:fail|reject|defeat|withdraw)\p{L}*)`,
      part`\bunanimously (?:${passedOr}|agreed|supported|voted|elected|decided)`,
      part`^\W*unanimous\b`,
      part`\b(?:re-?)?elected (?:by acclamation|unanimously)\b`,
      part`\b(?:is|are) (?:hereby |both |all )?(?:re-?)?elected\b(?! (?:by|every|each|for)\b)`,
      part`\b(?:passed|carried|approved|accepted|rejected) (?:with |by )?\(?${counts}`,
    )}`,
  ),
};

/** What is wanted of whom: "we go with", "let us keep". */
const goForIt = anyOf(
  ...['go(?:ing)? (?:with|ahead|forward)', 'mov(?:e|ing) (?:forward|ahead)', 'proceed(?:ing)?(?! to\\b)'],
);
/** Who says it. */
const label = part`(?:[\p{L}\d_ ]{2,25}: )?`;
/** "Let's see", "Let's start": of the call itself, or no more than a wish. */
const talked = anyOf(
  ...[
    'see',
    'say',
    'go (?!ahead|with)',
    'start',
    'begin',
    'talk',
    'hear',
    'get (?:back|started|going|on|in)',
  ],
  ...[
    'come',
    'take',
    'continue',
    'wait and',
    'look',
    'make',
    'sync',
    'move on',
    'move to the next',
    'not\\b',
  ],
  ...[
    'have',
    'assume',
    'imagine',
    'suppose',
    'call',
    'stop',
    'pause',
    'think',
    'ask',
    'try\\b',
    'be',
    'do (?!an? (?!vote|poll|quick|round|check))',
  ],
  ...['leave some', 'walk', 'jump', 'skip to', 'circle', 'check', 'review', 'introduce', 'present', 'maybe'],
  ...[
    'just',
    'simply',
    'also',
    'then',
    'first',
    'focus',
    'concentrate',
    'hope',
    'use this',
    'open',
    'finali[sz]e',
  ],
  'discuss (?!async|offline|(?:it |this )?(?:next|later))',
);
/** What the group does, where "so" or "then" concludes. */
const settles =
  '(?:leave|keep|stay|stick|drop|freeze|stop|close|merge|use|ship|remove|postpone|defer|accept|reject|adopt|pick|launch|publish|release)';

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
    'After some talk we came to the conclusion that brass is best.',
    "Otto: let's feed that back to the mill.",
    "Then let's land the gears first.",
    'So we freeze the plans on Monday.',
    'The brass proposal advances to phase 2.',
    'Okay, 12 is in.',
    'We are going to drop the old logo.',
    "I'm going to move this to stage 2.",
    'They differ, and we are going with the green one first.',
    'For now we won’t support brass.',
    'So we should drop brass.',
    'We merge it.',
    'Old press to remain in place.',
    'We are now going to list the gears on one page.',
    'We will put the plans in one folder.',
  ],
  counterExamples: [
    'Should we go with the green logo?',
    'If we go with green, the print has to change.',
    'Otto would go with green.',
    "The old driver won't start.",
    'The next call is on Friday.',
    'It is open whether we go with green.',
    "Let's leave the room in time?",
    "Let's talk about the gears.",
    "Let's see what Otto says.",
    'Otto hopes to move to stage 2.',
    'As we proceed to measure, we assume brass.',
    "It works, i.e. we won't support steel.",
    'A staging process allows work to be bumped up to the council.',
    'So we should probably drop brass.',
    'The old press needs to stay in place.',
    'Otto wants to stay.',
    'Let’s finalize the list of gears.',
  ],
  read: readBy(
    pattern('iu')`${anyOf(
      part`(?<!\b(?:if|and|or|as|once|while|until|before|after|how|that|whether|should|suppose|when|where|can|could|would|do|did|question) )\bwe (?:then |just |now |therefore )?${goForIt}`,
      part`(?<!\b(?:if|whether|should|suppose|when|question) )\bwe(?:'ll| will| are going to|'re going to) (?:then |just |now |therefore )?${goForIt}`,
      part`(?<!\b(?:if|whether) )\bwe(?:'re| are) (?:now |then )?going (?:with|ahead)\b`,
      part`^\W*(?:${opener},? )?(?:let's |let us )?(?:go(?:ing)? (?:with|ahead with|forward with)|mov(?:e|ing) (?:forward|ahead) with|proceed(?:ing)? with)\b`,
      part`^\W*(?:won't|will not|wont) (?:do|fix|implement|merge|accept|pursue|support|happen)\b`,
      part`(?<!\b(?:although|though|because|since|while|that|if|i\.e\.,?|e\.g\.,?) )\bwe (?:won't|will not|are not going to|aren't going to) (?:be )?(?:do|fix|implement|merg|accept|pursu|support|chang|add|block|ship|remov)`,
      part`^\W*${label}(?:(?:so|then|ok|okay),? ){0,2}we(?:'ll| will| are going to|'re going to) (?:now |then |just |also |all )?(?:${settles}|adopt|put|switch|deprecate|create|require|allow|rename|track|hold)\b`,
      part`\b(?:put|putting|place[sd]?|is|remains?) (?:it |this )?on hold\b`,
      part`(?:\b(?:is|was|are|were|been|be) |^\W*${label})(?:moved|postponed|deferred|pushed|punted|tabled) (?:to|until|till|for) (?:the )?(?:next|later|a future|future)`,
      part`\b(?:will be|to be|is|are|was|were) (?:deferred|postponed|tabled|put off|bumped|punted)\b(?! up\b)`,
      part`^\W*${label}(?:also )?(?:postpone|defer|punt|bump)(?:e?d|ing)?\b (?:for|to|until|this|it|pending|by|a|one|\d)`,
      part`\b(?:came|come|coming) to the conclusion\b`,
      part`\bcall(?:ing|ed)? (?:this|it|that) (?:as |a )?consensus\b`,
      part`(?<!\b(?:to|will|can|would|should|could|may|might|must|and|or) |^\W*vote\b.{0,150})\b(?:moved|moves|advances|advanced|promoted|promotes|(?<=[\p{L}\d] )advance)(?: forward)? to (?:stage|phase|rung|level|tier|step|rfc) ?\d`,
      part`\b(?:let's|(?:I|we)(?:'ll| will|'m going to| am going to|'re going to| are going to)) move (?:this|it|that) to (?:stage|phase|rung|level|tier|step|rfc) ?\d`,
      part`^\W*${label}(?:(?:\w+ )?(?:(?:yes|so|ok|okay|then|but|agree|agreed|good|sure|basically),? ){0,2}let's|lets|let us) (?:just |simply |then |also ){0,2}(?!${talked}\b)\p{L}+ [\p{L}\d#]`,
      part`^\W*${label}we ${settles} (?:it|this|that|them|#\d+)\b`,
      part`^\W*${label}so,? we should (?!(?:be|probably|also|maybe|think|discuss|talk|see|have|look|get|know)\b)\p{L}+ `,
      part`^\W*(?:the )?[\p{L}\d_.-]+(?: \p{L}+){0,3} (?<!\b(?:needs?|wants?|has|have|ought|likely|happy) )to (?:remain|stay) (?:in place|unchanged|open|closed|the same|as (?:it |they )?(?:is|are))\b`,
      part`\bwe are now going to (?!talk|discuss|see|look|hear|start|have|be)\p{L}+`,
      part`^\W*${label}(?:so|then),? we ${settles}\b|, so we (?:leave|keep|stay|stick|drop)\b`,
      part`^\W*${label}(?:(?:okay|ok|so|then),? ){0,2}(?:the )?\p{L}*#?\d[\p{L}\d.]*(?: \p{L}+)? (?:is|are|stays?|remains?) (?:in|out|closed)(?: of the \p{L}+)?\W*$`,
      part`^\W*${label}clos(?:ing|ed) (?:this|as|it|the|in favou?r|due to|without)\b`,
      part`\band (?:was |is )?(?:bumped|punted) (?:to|for|a|until|by)\b`,
      part`^\W*[\p{L}\d_ ]{2,25}: (?:closed|closing)\W*$`,
      part`^\W*${label}(?:[^.?:]{0,60} (?:is|are) )?propos(?:e|ed|ing) (?:to )?clos(?:e|ed|ing)\b`,
      part`\b(?:we |^\W*)(?:have |'ve )?(?:settled on|opted (?:to|for)|chose (?:to|the)|are (?:in agreement|aligned))\b`,
    )}`,
  ),
};

const sumsUp: StatementRule = {
  id: 'decision-sums-up',
  reads: 'decision',
  means: 'A summing-up ("In general", "Overall", "In short") states what should or will be.',
  examples: ['In general, tests should run on every push.', "Overall, we won't wait."],
  counterExamples: [
    'In general it works.',
    'in general tests should run',
    'In general the parser will permit both.',
    'In general, Otto mentioned that it should be slow.',
  ],
  read: readBy(
    pattern('')`(?:^\W*|\s)${anyOf(
      ...['In general', 'Overall', 'In summary', 'In short', 'To summari[sz]e', 'Bottom line'],
    )}\b(?!.{0,40}\b(?:mentioned|said|asked)\b).{0,200}\b(?:should(?! be [a-z]+ing)|we(?:'ll| will| want| must)|won't|do not want|reluctan)`,
  ),
};

/** How notes say what came out of a vote or a discussion. */
export const outcomeRules: readonly StatementRule[] = [votedRule, deferred, concludes, sumsUp, answered];
