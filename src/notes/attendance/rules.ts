import type { NoteRule } from '../rule.ts';

/** An item of a list. */
export const inList: NoteRule = {
  id: 'attendee-in-list',
  reads: 'attendee',
  means: 'An item of the list below a heading such as Present or Attendees is a name, or a label with names.',
  examples: [
    '## Present\n\n- Jo Doe (chair)\n- Kim Solo @ksolo',
    '## Attendees\n\n- Team members: Jo, Kim',
    '## Attendees\n\n- Jo Doe, Field Optics\n- Kim Solo, Lantern Labs',
    '## Attendees\n\n- [x] Jo Doe\n- [ ] Kim Solo',
  ],
  counterExamples: [
    '## Regrets\n\n- Jo Doe',
    '## Present\n\n- Absent: Jo Doe',
    '## Present\n\n- Jo Doe (absent)\n- ~~Kim Solo~~\n- Lee Ash (sent apologies)',
    '## Present\n\n- Name, affiliation\n- Add your name here\n- 3 others\n- @github-handle',
  ],
};

/** A name in a group inside such a section. */
export const inGroup: NoteRule = {
  id: 'attendee-in-group',
  reads: 'attendee',
  means: 'A heading, a label or an item inside such a section stands over names, and the names are there.',
  examples: [
    '## Attendees\n\n### Voting members\n\n- Jo Doe',
    '## Attendees\n\nRemote:\n\n- Jo Doe',
    '## Attendees\n\n- Lantern Labs\n  - Jo Doe\n  - Kim Solo',
  ],
  counterExamples: [
    '## Attendees\n\n### Not attending\n\n- Jo Doe',
    '## Attendees\n\n### Gears\n\n- steel\n- brass',
  ],
};

/** A paragraph of names. */
export const inParagraph: NoteRule = {
  id: 'attendee-in-paragraph',
  reads: 'attendee',
  means: 'The paragraph below a heading such as Present or Attendees is a list of names.',
  examples: ['## Present\n\nJo Doe, Kim Solo and Lee Ash', '## Participants\n\nJo Doe\nKim Solo\nLee Ash'],
  counterExamples: [
    '## Present\n\nWe did not keep a list this time.',
    '## Present\n\n- Jo Doe\n\nCancelled: nothing to talk about.',
  ],
};

/** A row of a table of people. */
export const inTable: NoteRule = {
  id: 'attendee-in-table',
  reads: 'attendee',
  means:
    'A row of the table below such a heading, or of one above all topics whose columns are those of people, names somebody in the column Name, or in those of given and family name, else in its first; a column Present may leave them out.',
  examples: [
    '## Attendees\n\n| Team | Name |\n|--|--|\n| Core | Jo Doe |',
    '# Call\n\n| Name | Abbreviation | Organization |\n|--|--|--|\n| Jo Doe | JD | Field Optics |',
    '## Attendees\n\n| Given Name | Family Name | Present |\n|--|--|--|\n| Jo | Doe | yes |',
    '## Attendees\n\n| Name | P/A |\n|--|--|\n| Jo Doe | P |',
  ],
  counterExamples: [
    '## Versions\n\n| Team | Name |\n|--|--|\n| Core | Jo Doe |',
    '## Attendees\n\n| Name | Present |\n|--|--|\n| Jo Doe | no |\n| Kim Solo | |',
    '## Attendees\n\n| | Name |\n|--|--|\n| | Jo Doe |\n| x | 3 others |',
  ],
};

/** Names behind a label. */
export const afterLabel: NoteRule = {
  id: 'attendee-after-label',
  reads: 'attendee',
  means:
    'A label such as "Attendees:" stands before names in the same paragraph, item, heading or row of a table.',
  examples: [
    '**Present:** Jo Doe (chair), Kim Solo',
    '*Attendees:* Jo Doe, Kim Solo\nand Lee Ash.',
    'Chair: Jo Doe\nAttending: Jo Doe, Kim Solo',
    '| | |\n|--|--|\n| Attending | Jo Doe, Kim Solo |',
    'In attendance were Jo Doe, Kim Solo and Lee Ash.',
    '**In person:** Jo Doe, Kim Solo\n\n**Remote:** Lee Ash',
  ],
  counterExamples: [
    'Online: Jo Doe',
    'Present were all.',
    'Regrets: Jo Doe, Kim Solo',
    'Guests: Jo Doe',
    'Present: all',
  ],
};

/** Names with their initials. */
export const withInitials: NoteRule = {
  id: 'attendee-with-initials',
  reads: 'attendee',
  means:
    'A line near the top of the note is nothing but names, most of them with the initials they speak by.',
  examples: ['# Call\n\nJo Doe (JD), Kim Solo (KS)\n\nRemote: Lee Ash (LA)'],
  counterExamples: ['# Call\n\nJo Doe (JD) gave a talk.', '# Call\n\nJo Doe, Kim Solo'],
};

/** A list below a label. */
export const belowLabel: NoteRule = {
  id: 'attendee-below-label',
  reads: 'attendee',
  means: 'A label such as "Attendees:" stands before a list of names.',
  examples: ['# Call\n\n- Attendees:\n  - Jo Doe\n  - Kim Solo'],
  counterExamples: ['# Call\n\n- Absent:\n  - Jo Doe'],
};

/** How people present are read. Somebody named twice counts once, as first named. */
export const attendeeRules: readonly NoteRule[] = [
  ...[inList, inGroup, inParagraph, inTable, afterLabel, belowLabel, withInitials],
];
