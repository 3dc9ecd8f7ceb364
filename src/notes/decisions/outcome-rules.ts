import { anyOf, part, pattern } from '../patterns.ts';
import { answered } from './answers.ts';
import { concludes } from './concludes.ts';
import { deferred } from './deferred.ts';
import { settledAs } from './settled-as.ts';
import { readBy, type StatementRule } from './statement.ts';

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
  part`\d+ (?:votes? )?(?:in favou?r|for|yes|yea|ayes?)\b`,
  part`(?:for|yes|yeas?|ayes?|in favou?r):? \d+,? (?:and )?(?:against|no|nays?|noes|opposed)\b`,
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
    'Otto was ratified as a member of the board.',
    'Priya is appointed treasurer.',
    'RFC accepted with a request to add a picture.',
    'Moved by Otto, seconded by Priya, to approve the budget.',
    'Otto moved, Priya seconded, to adopt the agenda.',
    'Approved by general consent.',
    'The request for brass was granted.',
    'Otto proposed it, Priya seconded, and it was unanimously resolved to mend the gate.',
    'The proposal has been withdrawn.',
    'The motion did not pass.',
    'Result: 5 yes, 2 no.',
    'Vote results: for: 7, against: 0.',
    'Tally for Otto: 7 votes for, 1 against.',
    'Everybody seconds, unanimous consent.',
    'All elected, no votes against.',
    'Vote to accept the plan: unanimous yes.',
    'Otto was voted in as chair.',
    'Otto was elected with 15 votes (1 abstention).',
    'President: Otto Reed - Passed',
    'Spending of up to 500 is authorized.',
  ],
  counterExamples: [
    'A vote on the budget is open.',
    'The chair is elected every year.',
    'Nobody brought a motion.',
    'We need unanimous consent for that.',
    'The tests passed 9 of 10 times.',
    'The vote is on 4 – 9th of June.',
    'Will the motion be approved unanimously?',
    'Otto notes that all motions made so far have been accepted.',
    'Talk accepted by the fair.',
    'The offer of Otto was denied by the other mill.',
    'Results: 5 for each mill were bad.',
    'Otto moved house, Priya came second.',
  ],
  read: readBy(
    pattern('iu')`${anyOf(
      part`\b${ballot}s?\b[^.?]{0,150}\b(?<!being )${passedOr}\b`,
      part`\b${ballot}\b[^.?]{0,120}[\s:(]${counts}`,
      part`\b(?:by|with|have|has|had|is|was|reached|:) (?:a )?unanimous (?:consent|vote|agreement|approval|consensus|support)`,
      part`\b(?:${passedOr}|agreed|supported|voted|elected|decided)[^.?]{0,60}\bunanimously\b`,
      part`\bmove[sd] (?:to|that)\b[^.?]{1,150}\bseconded\b(?![^.?]{0,80}\b(?:fail|reject|defeat|withdraw)\p{L}*)`,
      part`\bunanimously (?:${passedOr}|resolved|agreed|supported|voted|elected|decided)`,
      part`^\W*unanimous\b|\bunanimous (?:yes|aye|approval|in favou?r)\b`,
      part`\bmove[sd](?: by [^.?]{2,40})?,? [^.?]{0,60}\bseconde?[ds]\b[,;:]? (?:by [^.?,]{2,30},? )?(?:to|that)\b`,
      part`\b(?:by|with) (?:general|common|mutual) consent\b`,
      part`^\W*(?:the |an? |our |this )?(?:\p{L}+ ){0,2}(?:request|application|proposal|spending|expense|grant|budget|nomination|appeal)\b[^.?]{0,50} (?:(?:is|are|was|were|has been) )(?:hereby )?(?:granted|denied|withdrawn|turned down|authori[sz]ed)\W*$`,
      part`\b${ballot} (?:did|does) not (?:pass|carry|succeed)\b`,
      part`^\W*(?:final |voting |vote )?(?:result|vote|tally)s?(?: for [^:.?]{1,40})?: ${counts}(?=\s*[,;:.]|\W*$)`,
      part`, unanimous (?:consent|vote|approval)\b|\ball elected\b`,
      part`\bvoted in as\b|\belected with \d+ votes\b`,
      part`^[^.?]{3,160} [-–—] ?(?:passed|carried)(?: unanimously)?\W*$`,
      part`\b(?:re-?)?elected (?:by acclamation|unanimously)\b`,
      part`\b(?:is|are) (?:hereby |both |all )?(?:re-?)?elected\b(?! (?:by|every|each|for)\b)`,
      part`\b(?:is|are|was|were|been) (?:hereby |unanimously )?(?:(?:ratified|confirmed|appointed|elected) (?:as|to)|appointed) (?:the |a |an |our )?\p{L}`,
      part`^\W*(?:\p{L}+ ){0,3}(?:rfcs?|proposal|application|draft|policy|request|change|patch|plan) (?:was |were |is |are )?(?:accepted|approved|adopted|rejected|declined) (?:with|as|for|pending|subject)\b`,
      part`\b(?:passed|carried|approved|accepted|rejected) (?:with |by )?\(?${counts}`,
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
export const outcomeRules: readonly StatementRule[] = [
  ...[votedRule, deferred, concludes, sumsUp, settledAs, answered],
];
