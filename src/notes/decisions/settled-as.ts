import { anyOf, part, pattern } from '../patterns.ts';
import { months, readBy, type StatementRule } from './statement.ts';

const days = anyOf(
  ...['\\d', '(?:next|this) (?:week|month|year)', 'f2f', '(?:mon|tues|wednes|thurs|fri|satur|sun)day'],
  `${months}\\b`,
);
/** What proposals and projects are, one after the other. */
const standing = anyOf(
  ...['active', 'accepted', 'incubation', 'incubating', 'graduated', 'emeritus', 'archived', 'archive'],
  ...['sandbox', 'final', 'approved', 'adopted', 'stable', 'experimental', 'deprecated', 'maintenance'],
);

/** What a thing is from now on: when, how it is called, how it stands, or how it behaves unless told otherwise. */
export const settledAs: StatementRule = {
  id: 'decision-settled-as',
  reads: 'decision',
  means: 'A date is set, a thing is named, moved to another standing, or given another default from now on.',
  examples: [
    'Date tentatively set for Feb 29th.',
    '[set for f2f]',
    'The new gear should be named brass-2.',
    'Gears and Press moved to Active.',
    'Press 3.0 will print in green by default.',
    'The preferred option is brass.',
    'Option B was chosen.',
    'Continue with the old list for the present.',
    'From now on we meet on Thursdays.',
    'Meeting time changed to 17:00.',
    'The minimum version is raised to 12.',
    'The default colour will be green from Press 3.0.',
  ],
  counterExamples: [
    'The goals are set for the team.',
    'It should be called out.',
    'Otto moved to active duty.',
    'Write to Otto after the gear moved to Archive.',
    'Should the gear be named brass?',
    'Otto will be here from 3 to 4.',
    'Tell Otto your preferred option.',
    'If the minimum version is raised to 12, we wait.',
  ],
  read: readBy(
    pattern('iu')`${anyOf(
      part`(?:^\W*|\b(?:date|deadline|meeting|call|release|workshop|session|due date|time)s? (?:(?:is|are|was|were) )?(?:tentatively |now )?)set (?:for|to) (?:the )?${days}`,
      part`^[^?,]{2,80}\bshould be (?:called|named|renamed)\b(?! out\b)`,
      part`^\W*(?!.{0,60}\b(?:after|once|when|if|whether)\b)[^.?:]{2,80} (?:(?:is|are|was|were) )?moved to ${standing}(?: status)?\W*$`,
      part`^\W*(?:the |our )?preferred (?:option|choice|approach|name|solution|date) (?:is|was)\b`,
      part`\b(?:option|version|variant|approach|alternative|design) #?[\p{L}\d]{1,5} (?:wins|won|(?:is|was) (?:chosen|selected|preferred|picked))\b`,
      part`^\W*(?:continue (?:with|using)|keep using|stick (?:with|to)|stay (?:with|on)) [^.?]{2,60} for (?:now|the (?:present|moment|time being))\W*$`,
      part`^\W*from now on,? (?!it|that|he|she|there)\p{L}`,
      part`^\W*(?:the |our )?(?:\p{L}+ )?(?:meetings?|calls?)(?: times?)? (?:(?:is|are|was|were|will be) )?(?:moves?|moved|changed|changes|switch(?:ed|es)?) to (?!the (?:next|other)\b)`,
      part`^\W*(?:the |our )?minimum [^.?]{1,40}(?:is|are|was|will be) (?:raised|bumped|increased|lowered) to\b`,
      part`\bwill (?:\p{L}+ ){1,6}by default\b`,
      part`\b(?:default|defaults|format|status)\b[^.?]{0,60} will be \p{L}+ (?:from|as of|starting) `,
    )}`,
  ),
};
