import { anyOf, part, pattern } from '../patterns.ts';
import { everybody, readBy, type StatementRule } from './statement.ts';

const groups = anyOf(
  ...[
    'we',
    'they',
    'both',
    part`(?<!\b(?:is|are|was|were|been|be) |'re |'s )${everybody}`,
    'group',
    'team',
    'committee',
    'meeting',
    'council',
    'board',
    'attendees',
    'members',
  ],
  ...[
    'participants',
    'chairs',
    'editors',
    'maintainers',
    'tsc',
    'tac',
    'wg',
    'sig',
    'pmc',
    'cpc',
    'tag',
    'p?sc',
  ],
  ...['directors', 'trustees', 'officers', 'stewards', 'panel', 'delegates'],
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

/** A group as the subject of a sentence. */
const body =
  '(?:group|team|meeting|committee|council|board|members|directors|trustees|officers|panel|tsc|tac|wg|cpc|p?sc)';
/** That it holds an opinion together; what it "considered" or "discussed" came to nothing yet. */
const holds = anyOf(
  ...['thinks?', 'thought', 'considers? (?:that|this|it)', 'feels?', 'felt', 'believes?', 'believed'],
  ...[
    'prefers?',
    'preferred',
    'favou?rs?',
    'favou?red',
    'wants?',
    'expressed (?:interest|support|a preference)',
    'supports?',
    '(?:is|are|was|were) (?:in favou?r of|opposed to|against)',
    'leans? (?:to|towards?)',
    'leaned (?:to|towards?)',
  ],
  "(?:does not|doesn't|do not|don't) (?:\\w+ )?want",
);

/** What a committee does by its vote. */
const acted = anyOf(
  ...['adopt(?:ed|s)', 'ratifie[sd]', 'endorse[sd]', 'reject(?:ed|s)', 'appoint(?:ed|s)', 'elect(?:ed|s)'],
  ...['authori[sz]e[sd]', 'approves', 'decline[sd]', 'direct(?:ed|s)', 'instruct(?:ed|s)', 'resolves'],
  ...['select(?:ed|s)', 'ch(?:ose|ooses)', 'picked', 'settled on', 'signed off on', 'recommends'],
);

/** A group that agreed, decided or voted, or that holds an opinion together. */
export const groupAgreed: StatementRule = {
  id: 'decision-group-agreed',
  reads: 'decision',
  means:
    'The group (we, everyone, the team …) agreed, decided, resolved, approved or voted, or holds an opinion.',
  examples: [
    'We agreed to drop the old driver.',
    'Everyone decided that the vote stays open for a week.',
    'The cache is slow, so we agree on dropping it.',
    'We agreed to keep the goals we agree on in one file.',
    'If the cache grows too large, we agreed to drop it.',
    'Otto decided to leave the name as it is.',
    'They weighed both, ultimately concluding that brass is better.',
    'Members agreed to watch for such cases.',
    'They weighed names while agreeing to keep the first version simple.',
    'The team thought that brass is worth its price.',
    'Group doesn’t want to print it twice.',
    'They weighed both mills and concluded that one is enough.',
    'Otto: our feedback is that we would like fewer gears.',
    'The board unanimously ratified the charter.',
    'The committee selected Otto as chair.',
    'The SC agrees on working on the plan.',
    'The directors decided that no press is needed.',
    'The trustees also agreed to wait.',
    'Overall we prefer brass.',
    'The SC discussed gear 646 and decided that it should be accepted.',
    'They talked about colours and settled on green.',
    'The council declined to pay for it.',
    'The group leans towards brass.',
    'The team is in favour of the plan.',
    'It was resolved that the fair is held in May.',
    'After an hour they reached consensus on brass.',
    'We prefer brass.',
    "So we're sticking with brass.",
  ],
  counterExamples: [
    'Do we agree that the cache goes first?',
    'If everyone agrees we can ship.',
    'Last time we agreed to wait.',
    'Otto agrees with Priya.',
    'The page will list the goals we agree on.',
    'The Fernwood team decided to drop it.',
    'At the last meeting, it was agreed to wait.',
    'We agreed to disagree.',
    "We need to know what's decided to be done.",
    'We decided nothing.',
    'The requests are all resolved.',
    'I can write that we agree on the goals.',
    'Believe we agreed last time to close it.',
    'We agreed to adopt all but one chapter in the last meeting.',
    'The group considered a second mill.',
    'The Fernwood team thought it was late.',
    'What does the group think of it?',
    'Some feedback from visitors is that the mill is loud.',
    'The board elected last year is back.',
    'The crash was resolved.',
    'They talked about the fair and the settled bill.',
    'They hope to have reached consensus by May.',
    'We selected few, but we prefer to ask Otto.',
  ],
  read: readBy(
    pattern('iu')`${anyOf(
      part`\b${groups}\b(?:'ve| have| has| all| both| then| also| generally| mostly| tentatively){0,3} ${settled}\b(?! (?:with|if|on (?:a|the) (?:date|time)))`,
      part`(?<!\b(?:if|whether|when|once|and|or|,) )\b\p{L}{2,} and \p{L}{2,}(?: \p{L}+)? agreed? (?:to|that|on)\b`,
      part`\b(?!(?:s|is|are|was|were|be|been|not|yet|to) )\w+ (?:decided|decides) to\b`,
      part`^\W*(?:the |our |whole ){0,2}${body} (?:generally |mostly |all |also |then ){0,2}${holds}\b`,
      part`(?:, |\bwhile )(?:ultimately |finally |also |and )?(?:concluding|agreeing|deciding) (?:that|to)\b`,
      part`\bit (?:is|was|has been) (?:hereby |also |further )?(?:resolved|concluded|ruled) (?:that|to)\b`,
      part`(?<!\b(?:have|has|be|been|if|once|when|until|after) )\b(?:reached|came to) (?:an? )?(?:rough |general |full )?(?:consensus|agreement) (?:on|to|that|about)\b`,
      part`^\W*(?:\p{L}+: )?(?:(?:so|ok|then|overall|generally|in general),? )?(?:we (?:all )?prefer (?!not\b|to (?:see|have|hear|ask)\b)|we(?:'re| are) (?:all )?sticking (?:with|to) |we(?:'ll| will) stick (?:with|to) |we (?:chose|picked) )`,
      part`\band (?:then |also |finally )?concluded (?:that|to)\b`,
      part`\b(?:discussed|considered|reviewed|weighed|met|talked|debated)\b[^.?]{0,160}\band (?:then |also |finally )?(?:decided|agreed|concluded|resolved|settled|opted|voted) (?:that|to|on|for|not|against)\b`,
      part`\b(?:our|the) feedback (?:\p{L}+ ){0,7}is that we\b`,
      part`^\W*(?:the |our |whole ){0,2}${body} (?:has |have |unanimously |then |also ){0,2}${acted} (?!last|in|at|by)\p{L}`,
    )}`,
  ),
};
