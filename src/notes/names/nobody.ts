import { wordSet } from '../../domain/text/words.ts';
import { anyOf, part, pattern } from '../patterns.ts';

/** Words that lists of names hold in place of a name. */
const standIns = wordSet(
  `none nobody noone everyone everybody all others other tbd tbc tba unknown n/a na absent regrets apologies forgot
   various anonymous etc nil name names attendee attendees participant participants member members guest guests observer
   observers visitor visitors person people organisation organization company affiliation employer individual
   independent self remote present alumni staff role handle username github email placeholder template`,
);

/** Words for a number of people: "three more", "5 others". */
const people = anyOf(
  ...[
    'others?',
    'more',
    'guests?',
    'people',
    'persons?',
    'members',
    'observers?',
    'participants',
    'attendees',
  ],
);
const number = part`(?:\+ ?)?(?:\d{1,4}|a few|few|several|some|many|various|two|three|four|five|six|seven|eight|nine|ten)`;
const otherPeople = pattern('i')`^(?:and |plus )?${number} (?:[a-z]+ )?${people}\b`;

/** What a template asks for, or shows as an example. */
const placeholder = pattern('i')`^\W*${anyOf(
  part`(?:please )?(?:add|enter|insert|put|write|list|fill|sign) `,
  part`(?:your|full|first|last|given|family|sur)[- ]?names?\b`,
  part`names? (?:here|and|of|or|goes)\b`,
  part`(?:first|firstname|name) (?:last|lastname|surname)\b`,
  part`(?:your[-_ ]?)?(?:git ?hub|gh|irc|twitter)[-_ ](?:handle|id|user(?:[-_ ]?name)?|name|nick(?:name)?|login|account)$`,
  'to be (?:added|filled|confirmed|determined)',
)}`;

/** Words that end the name of an organisation or a group, and no person's. */
const organisations = wordSet(
  `inc ltd llc llp gmbh corp corporation company foundation university institute labs laboratory laboratories software
   systems technologies technology solutions consulting consultants group team committee council board wg sig community
   association consortium alliance project projects college bank agency ministry department office expert contractor
   freelance freelancer studio studios industries partners ventures network networks society limited
   maintainers contributors developers engineers organizers organisers volunteers editors users admins teams groups`,
);

/** Whether words that stand where a name could are a group, an organisation, a number of people or a placeholder. */
export function isNobody(text: string): boolean {
  const words = text.toLowerCase().split(' ').filter(Boolean);
  const last = words.at(-1)?.replace(/[.,]+$/, '') ?? '';
  return (
    standIns.has(words.join(' ')) ||
    /^(?:the|team|all)$/.test(words[0] ?? '') ||
    otherPeople.test(text) ||
    placeholder.test(text) ||
    organisations.has(last) ||
    words.some((word) => /^(?:inc|ltd|llc|gmbh)[.,]*$/.test(word))
  );
}
