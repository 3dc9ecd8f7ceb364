import { anyOf, part, pattern } from '../patterns.ts';
import { groupAgreed } from './group-agreed.ts';
import { outcomeRules } from './outcome-rules.ts';
import { everybody, nobody, opener, readBy, type StatementRule } from './statement.ts';

/**
 * A stem that every form below needs: most sentences hold none, and the forms cost much to try on each.
 */
const stems =
  /\? |\belected|\bwe(?:['’]ll| will|['’]re going to| are going to)\b|agree|deci|resol|offline|async|follow(?:ing)? up|continu|seconded|remov|milestone|\ball\b|conclu|appro|accept|vote|pass|consensus|sentiment|outcome|object|oppos|blocker|concern|think|favou?r|blessing|go-ahead|general|overall|summar|in short|bottom line|unanim|motion|moved|ballot|poll|reject|carried|ratif|dissent|disagree|hearing no|(?:group|team|meeting|committee|council|board|members|tsc|tac|wg|cpc) (?:th|consid|fe[el]|belie|pref|fav|want|expr|do)|^\W*no (?:more |further )?(?:call|meeting)|minutes|to stage|let['’]?s |to (?:remain|stay)\b|so,? we should|to be |\bclose|therefore|hence|thus|we are now|^\W*we |clos(?:ing|ed)|advance|align|promote|park|shelve|hold|leave|is (?:in|out)|(?:so|then) we |fine with|happy|comfortable|on board|against|discuss|revisit|later|session|postpone|closing |go(?:ing)? (?:with|ahead|forward)|forward with|won['’]t|will not|going (?:with|ahead)|on hold|next (?:call|meeting|week)|postpone|bump|punt|defer|settled|taking|opt(?:ed|ing)? |feedback|good to|objections|elected|votes |for: |settled|for (?:now|the (?:present|moment|time being))|from now on|minimum|(?:meeting|call)s?(?: times?)? |option |everyone|everybody|green light|sign-?off|declined|direct(?:ed|s) |instruct|select|prefer|picked|leans?|sticking|stick |support|turned down|denied|granted|withdrawn|result|\+1 |(?:re|are) (?:\w+ )?(?:fine|good|content|ok|okay) (?:with|to)|ratif|adopt|endors|appoint|authori|majority|preference|best to|postpone|\btable|should (?:\w+ )?wait|\bset (?:for|to)|(?:called|named)\b|moved to|default|cho(?:se|osing)/i;

/** Whether a sentence can be a group's statement at all. */
export function mayState(sentence: string): boolean {
  return stems.test(sentence);
}

const resultVerbs = anyOf('agreed', 'decided', 'resolved', 'approved', 'accepted', 'concluded', 'passed');
const resultNouns = anyOf(
  ...['consensus', 'sentiment', 'agreement', 'conclusion', 'decision', 'resolution', 'outcome'],
);

/** What a meeting is asked to accept. */
const submitted = '(?:minutes|agenda|notes|budget|proposal|charter|report|nomination|change)';

const opensWithResult: StatementRule = {
  id: 'decision-opens-with-result',
  reads: 'decision',
  means: 'The sentence opens with the result: "Agreed to …", "Consensus is …", "No objections to …".',
  examples: [
    'Agreed to hold the workshop in June.',
    'No objections to merging the patch.',
    'Decision to keep the logo.',
    'Tentatively agreed to keep the logo.',
    'Agree we should keep the logo.',
    'Minutes of the last call approved.',
  ],
  counterExamples: [
    'Agreed with Otto on the name.',
    'No consensus on the name.',
    'Approved by whom?',
    'Resolved a number of issues.',
    'Resolved issues: 4',
    'Conclusion of the talk by Otto: great.',
    'Accepted means that it cannot change.',
  ],
  read: readBy(
    pattern('i')`^\W*(?:${opener},? )?${anyOf(
      part`(?:(?:all|generally|tentatively|provisionally|informally|also|unanimously) )?(?:${resultVerbs}\b(?! (?:with|by|in)\b)|(?:accepted|approved) with(?:out)?\b)(?<!\bresolved(?=.{0,60}\b(?:issues?|bugs?|conflicts?|problems?)\b))`,
      part`agree (?:that|we|on)\b`,
      part`(?:(?:the|last|previous|our|draft|revised|\w+ary|\w+ember|\w+ober|march|april|may|june|july|august)(?:'s)? ){0,2}${submitted}\b[^.?]{0,40} (?:(?:was|were|is|are) )?(?:accepted|approved|adopted|ratified)\b`,
      part`(?:(?:general|rough|overall|the|strong|clear|group|broad|full|lots of) |[\w-]+:? (?=consensus (?:is|was|seems)))?${resultNouns}\b(?: (?:was|is|seems|reached|from here|here|that|this|we|it|to|on|around)\b|[:,–—-])`,
      part`no(?:body| one)? (?:had |has )?(?:any )?(?:objections?|objected|disagreements?|opposition)\b`,
    )}`,
  ),
};

/** Everybody agrees, or nobody objects, and nothing else is said: "All: agreed.", "Jo and all: agreed", "+1 from everyone". */
const bareAssent = part`^\W*(?:\p{L}+,? (?:and|&) )?(?:and |but )?(?:(?:there )?(?:were|was|are) )?${anyOf(
  ...[
    'nobody',
    'no one',
    'none',
    'no',
    part`${everybody}(?: those)?(?: (?:in the (?:meeting|call|room)))?`,
    'we',
  ],
)}:?(?: (?:else|here|present|of us|then|all|has|had|have|any|major|strong|real|further)){0,3} ${anyOf(
  ...['objected', 'objects', 'objections?', 'disagreed', 'disagreements?', 'agreed?', 'agrees'],
  '(?:is |are |was |were |votes? |voted )?in favou?r',
)}\W*$`;

/** Everybody's consent, or nobody's objection. */
export const assents: StatementRule = {
  id: 'decision-assent',
  reads: 'decision',
  means:
    'The sentence says that nobody objected or everybody was in favour, or who agrees with what is proposed right before it.',
  examples: [
    'Hearing none, the budget stands.',
    'Sent round on Monday, no one was opposed.',
    'Open for a month, nobody objected, so considered approved.',
    "There weren't any objections.",
    'It takes long, so the consensus was to do it at night.',
    'Everyone was fine with the new name.',
    'So everyone seems in agreement that brass lasts longer.',
    'All present vote in favour.',
    'Nobody was against the new name.',
    "I'm taking that as consensus for June.",
    'June it is, all in favour.',
    'Absent objections, the page goes live on Monday.',
    'No concerns raised about the new rope.',
    'The takeaway is general alignment on two chapters.',
    'Gears, the decision is to use brass.',
    'For the gears, it is aligned that brass stays.',
    'Otto suggests a fair in May. Priya and Alexandra agree.',
    'It is new, so we are content to let it run.',
    "So we're good with this.",
    'There does seem to be a preference for brass.',
    'Gears: the majority is in favour of brass.',
    'Everyone supports the plan.',
    'Green logo, looks good to the group.',
    'Otto asked for objections to the plan, and there were none.',
    'Everybody is OK with brass.',
    '+1 from everyone.',
    'The plan got the green light.',
    'Are there objections to the new name? No, as long as Otto prints it.',
  ],
  counterExamples: [
    'There were two objections.',
    'Nobody knows the parser.',
    'I have no objections to that.',
    'No objection here.',
    'It differs from what was agreed in May.',
    'The mill was closed all May. Priya agrees.',
    'We are happy to announce a fair.',
    'There is a preference page in the menu.',
    'A majority was reached.',
    'A page that all like.',
    'The signal got a green light bulb.',
  ],
  read: readBy(
    pattern('iu')`${anyOf(
      "n't any (?:objections?|disagreements?)",
      part`\b${anyOf(
        'no (?:real |major |strong )?(?:objections?|disagreements?|blockers?)',
        part`${nobody} (?:objects?|objected|disagreed|(?:is |was )?opposed|dissent(?:s|ed)|spoke against|(?:is |was )against|minds|minded|sees (?:a|any) (?:real )?blocker|(?:voiced?|raised|had) (?:any )?(?:concerns?|objections?))`,
        'no (?:dissent|opposition)',
        'no (?:further |other |major |real )?concerns (?:were |was )?(?:raised|voiced|heard)\\b',
        '(?:absent|barring) (?:any )?(?:further |other |strong )?(?:comments?|objections?|concerns?)',
        'hearing (?:none|no (?:objections?|opposition|dissent|concerns?))',
        'objections\\? (?:none|no)\\b',
        ...['without objections?', 'considered (?:approved|accepted|agreed)'],
        part`${everybody} (?:thinks?|agrees?|agreed|in favou?r|(?:(?:is|are|was|were|seems?|seemed|appears?|appeared) )?(?:to be )?in agreement)`,
        ...[
          '(?:likely|was|were|is|been) agreed upon',
          '(?:blessing|approval|go-ahead) (?:was|is|has been) given',
        ],
        ...['general (?:agreement|consensus|sentiment|alignment)', 'we have (?:a )?consensus'],
        ...['the decision (?:is|was) (?:to|that|not)\\b', 'it (?:is|was) aligned (?:that|to)\\b'],
        part`(?:the|our|rough|strong|clear|a) (?:rough |strong |clear )?consensus (?:was|is|seems(?: to be)?|to) (?:to\b|that\b|(?=\w+ (?:it|this|that|the)\b))`,
        'tak(?:e|ing|en) (?:this|that|it|silence) (?:as|for) (?:a )?(?:consensus|agreement|approval|yes|no)\\b',
        part`(?:${everybody}|(?:the |our |whole )(?:group|team|committee)) (?:is|are|was|were|seems?|seemed) (?:all |very |also )?(?:fine|happy|ok|okay|comfortable|on board|good) (?:with|to)\b`,
        'there (?:do|does|did)? ?(?:is|are|was|seems?|seemed|appears?|appeared) (?:to be )?(?:an? )?(?:\\p{L}+ )?(?:consensus|agreement|preference) (?:for|to|that|on|around)\\b',
        part`(?:everyone|everybody) (?:present |here )?(?:supports?|supported|likes|liked|prefers|preferred)`,
        '(?:gets?|got|given|gave|has|have) (?:the|a|its|our) (?:green light|sign-?off|go-?ahead)\\b(?! \\p{L}+ed\\b| bulb)',
        part`(?:looks|sounds) good to (?:the )?(?:${everybody}|group|team|tsc|board|committee|council)\b`,
        '(?:asked|called) for (?:any )?(?:objections?|concerns?)\\b[^?]{0,80}\\b(?:there were none|none (?:were|was) (?:raised|heard|voiced)|nobody (?:had|objected))',
        'majority (?:is|are|was|were|seems?|seemed) (?:to be )?in favou?r',
        '(?:was|were|been) (?:agreed|decided) ',
        '(?:a )?decision (?:was |is |has been )?(?:made|taken|reached) (?:to|that|not)\\b',
      )}`,
      '(?:^|[,;:(–—-] ?)(?:agreed|decided) (?:we|to|that|not to) ',
      "(?:^\\W*(?:(?:so|and|ok|okay),? )?|, (?:so )?)we(?:'re| are) (?:all |also |quite )?(?:fine|happy|ok|okay|comfortable|good|content) (?:with (?:this|that|it)\\W*$|to (?:let|leave|keep|wait|merge|close|accept)\\b)",
      part`\bobjections?\b[^?]{0,120}\? (?:none|no|nope|nobody)\b`,
      part`\+1 (?:from|by) (?:${everybody}|the (?:whole )?(?:group|team))\b`,
      bareAssent,
    )}`,
  ),
};

/** The forms of a group's statement that count in any sentence. */
export const statementRules: readonly StatementRule[] = [
  ...[groupAgreed, opensWithResult, assents, ...outcomeRules],
];

const onlyAssents = pattern('iu')`${bareAssent}`;
const longestReference = 70;

/**
 * Whether a sentence only says that all agree, or that nobody objects.
 * @example isBareAssent('No objections.') // true
 */
export function isBareAssent(sentence: string): boolean {
  return sentence.length < longestReference && onlyAssents.test(sentence);
}

/**
 * Whether a paragraph or item of its own only says that the group agrees.
 * @example isWholeAssent('[agreed]') // true
 */
export function isWholeAssent(text: string): boolean {
  return isBareAssent(text) || /^\W*agreed\W*$/i.test(text.slice(0, longestReference));
}

/**
 * Whether a statement says nothing without the sentence before it.
 * @example refersToPreviousSentence('Nobody objected to this.') // true
 */
export function refersToPreviousSentence(sentence: string): boolean {
  return (
    sentence.length < longestReference &&
    (/\b(?:this|that|it)\W*$/i.test(sentence) || onlyAssents.test(sentence))
  );
}
