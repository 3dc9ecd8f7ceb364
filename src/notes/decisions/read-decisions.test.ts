import { expect, test } from 'vitest';
import { readNote } from '../../load/read/note.ts';

/** The decisions of a note. */
function decisions(text: string): string[] {
  const { facts } = readNote(`Present: Priya Raman, Otto Vance\n\n## Worn gears\n\n${text}`, {
    firstLine: 1,
    firstOffset: 0,
    repository: null,
    day: '2022-05-04',
  });
  return facts.decisions.map((decision) => decision.text);
}

test.each([
  'We agreed on nothing.',
  'We decided nothing, it was late.',
  'We agreed to disagree.',
  'Resolved issues: 7',
  'Resolved: 7',
  'Conclusion of the talk by Otto: fine work.',
  'Otto said the board decided to wait.',
  'The Fernwood council agreed to fund it.',
  'At the last meeting it was decided to wait.',
  'Are there objections?',
  'If we go with brass, it costs more.',
])('no decision: %s', (sentence) => {
  expect(decisions(sentence)).toEqual([]);
});

test.each([
  'Motion to order brass: carried.',
  'The budget passed 9–0–2.',
  'Approved by unanimous consent.',
  'The old charter was rejected unanimously.',
  'Any objections? None.',
  'Hearing none, we order brass.',
  'Consensus to order brass.',
  'We go with brass.',
  "Won't do.",
  'The order is put on hold.',
  'The paint is moved to the next call.',
])('a decision: %s', (sentence) => {
  expect(decisions(sentence)).not.toEqual([]);
});

test('what is struck through is decided no more', () => {
  expect(decisions('~~We agreed to order steel.~~ We agreed to order brass.')).toEqual([
    'We agreed to order brass.',
  ]);
});

test('the bare result of a vote is told with what was voted on, once', () => {
  expect(decisions('Vote: order brass for phase 1\n\nFor: 7\n\nAgainst: 2\n\nVote succeeds.')).toEqual([
    'Vote: order brass for phase 1. Vote succeeds.',
  ]);
  expect(decisions('Kai moved to close the shop early. Carried.')).toEqual([
    'Kai moved to close the shop early. Carried.',
  ]);
  expect(decisions('Carried.')).toEqual([]);
});

test('a verdict of one word is told with its matter: the item above it, or the heading', () => {
  expect(decisions('- New logo\n  - **Verdict: Approved**')).toEqual(['New logo: Approved']);
  expect(decisions('We weighed both.\n\nVerdict: rejected')).toEqual(['Worn gears: rejected']);
  expect(decisions('- New logo\n  - **Verdict:**\n    - it stays green\n    - it is printed in May')).toEqual(
    ['it stays green', 'it is printed in May'],
  );
});

test('the group answers its own question; one person who answers is only one', () => {
  expect(decisions('Should we keep the old press? Probably not, it leaks.')).toEqual([
    'Should we keep the old press? Probably not, it leaks.',
  ]);
  expect(decisions('Should we keep the old press?\nOtto: no.')).toEqual([]);
});

test('"let us" decides where it ends a conversation, or where others go along with it', () => {
  expect(decisions("Otto: let's paint it green.\n\nPriya: what about the rope?")).toEqual([]);
  expect(decisions("Otto: let's paint it green.\n\nPriya: sounds good.")).toEqual([
    "Otto: let's paint it green.",
  ]);
  expect(decisions("Priya: what about the rope?\n\nOtto: let's paint it green.")).toEqual([
    "Otto: let's paint it green.",
  ]);
});

test('a poll is decided by the counts in the table below it', () => {
  const poll = (counts: string) =>
    `Poll: paint the rope\n\n| SF | F | N | A | SA |\n|--|--|--|--|--|\n| ${counts} |`;
  expect(decisions(poll('9 | 4 | 2 | 1 | 0'))).toEqual(['Poll: paint the rope']);
  expect(decisions(poll('0 | 1 | 2 | 4 | 9'))).toEqual([]);
  expect(decisions(`${poll('9 | 4 | 2 | 1 | 0')}\n\nThe poll passes.`)).toHaveLength(1);
  expect(decisions('Poll: paint the rope\n\n| Name | Age |\n|--|--|\n| Otto | 40 |')).toEqual([]);
});

test.each([
  'I have no objections!',
  'No objection from my side.',
  'That is not what was agreed.',
  'The requests are all resolved.',
  'Agreed last meeting that we order steel.',
  "Let's start.",
  "Let's see whether it rains.",
  'In general the press will print both.',
  'I hope we can discuss this at the next call.',
])('nothing is decided by: %s', (sentence) => {
  expect(decisions(sentence)).toEqual([]);
});

test.each([
  ['This will be discussed in the next call.', 'agenda'],
  ['Park it until Otto is back.', 'agenda'],
  ["Otto: let's push it a week.", 'agenda'],
  ["Then let's leave brass out of the press.", 'matter'],
  ['So we freeze the plans on Monday.', 'matter'],
  ['The press proposal advances to phase 2.', 'matter'],
  ['Everyone was happy with brass.', 'matter'],
])('"%s" moves the %s', (sentence, moves) => {
  const { facts } = readNote(`## Worn gears\n\n${sentence}`, {
    firstLine: 1,
    firstOffset: 0,
    repository: null,
    day: '2022-05-04',
  });
  expect(facts.decisions.map((decision) => decision.moves)).toEqual([moves]);
});

test('all who agree in a paragraph or item of its own agree to what was said right before', () => {
  expect(decisions('Otto: it leaks. I would paint the rope green.\n\n[agreed]')).toEqual([
    'I would paint the rope green. [agreed]',
  ]);
  expect(decisions('Otto: I would paint the rope green.\n\nPriya and all: agreed.')).toEqual([
    'Otto: I would paint the rope green. Priya and all: agreed.',
  ]);
  expect(decisions('- Otto: green paint is proposed\n  - No objections')).toEqual([
    'Otto: green paint is proposed No objections',
  ]);
  expect(decisions('We agreed to paint it green.\n\nAll: agreed.')).toEqual(['We agreed to paint it green.']);
});

test('a motion that is seconded is decided, once, and lost where its result says so', () => {
  expect(decisions('- Otto moved to adopt the new charter\n- Priya seconded\n- Next point')).toEqual([
    'Otto moved to adopt the new charter Priya seconded',
  ]);
  expect(decisions('Motion: Otto and Priya may sign for the mill.\nSeconded, passed')).toEqual([
    'Motion: Otto and Priya may sign for the mill. Seconded, passed',
  ]);
  expect(decisions('Otto moved to close the shop.\n\nPriya seconded.\n\nMotion carried.')).toHaveLength(1);
});

test('an item that is discussed inside it only proposes', () => {
  expect(decisions("- Let's print the format\n  - who would read it?")).toEqual([]);
  expect(decisions("- Let's print the format\n  - Otto: yes, good")).toEqual(["Let's print the format"]);
});

test('who agrees in the next sentence makes a decision of a proposal, not of what is only told', () => {
  expect(decisions('Otto could paint it green. Priya agrees.')).toEqual([
    'Otto could paint it green. Priya agrees.',
  ]);
  expect(decisions('Otto painted it green. Priya agrees.')).toEqual([]);
  expect(decisions('We agreed to paint it, as Otto could. Priya agrees.')).toHaveLength(1);
});

test('the story of a motion is one decision, told with its matter', () => {
  expect(decisions('Otto moves to rent the press. Priya seconds. All in favor. Motion passes.')).toEqual([
    'Otto moves to rent the press. Priya seconds. All in favor. Motion passes.',
  ]);
  expect(decisions('Motion to rent the press.\n\nMoved: Otto\nSecond: Priya\nVote: 5-0')).toEqual([
    'Motion to rent the press. Vote: 5-0',
  ]);
  const form = '- Moved by: Otto Vance\n- Seconded by: Priya Raman\n- Vote: unanimous\n- Result: PASSED';
  expect(decisions(`**Motion:** To rent the press.\n\n${form}`)).toEqual([
    'Motion: To rent the press. Result: PASSED',
  ]);
});

test('a count alone, with nothing put to the vote before it, is told with its topic', () => {
  expect(decisions('It rained.\n\nVote: 5-0')).toEqual(['Worn gears: Vote: 5-0']);
});

test('a motion to adjourn decides nothing', () => {
  expect(decisions('Motion to adjourn.\n\nCarried.')).toEqual([]);
});

test('a bold word marks a decision without a colon', () => {
  expect(decisions('- **Decision** please print the format first')).toEqual([
    'please print the format first',
  ]);
});

test('the result of a vote in a list is told with what was voted on', () => {
  const list = '- Vote: 5 in favor, 0 opposed, 0 abstained\n- Resolution: Vote passed';
  expect(decisions(`Vote on the new format:\n\n${list}`)).toEqual([
    'Vote on the new format. Resolution: Vote passed',
  ]);
});

test('a motion is told with its result, whoever abstained and whatever was counted between', () => {
  expect(
    decisions('Otto moved that we buy a press for 600. The motion carried with Priya abstaining.'),
  ).toEqual(['Otto moved that we buy a press for 600. The motion carried with Priya abstaining.']);
  expect(
    decisions('MOTION (Otto): Print the new format.\nFor: 4  Against: 0  Abstain: 0.  Motion passes.'),
  ).toEqual(['MOTION (Otto): Print the new format. Motion passes.']);
  expect(decisions('Vote on the format: 5 yes, 0 no, 1 abstain. Passed.')).toEqual([
    'Vote on the format: 5 yes, 0 no, 1 abstain. Passed.',
  ]);
});

test('a line that had room for the next word is a statement of its own, a wrapped one is not', () => {
  expect(
    decisions('1. Comments on the draft\n   Comment 14: accepted in principle; Otto words it anew.'),
  ).toEqual(['Comment 14: accepted in principle; Otto words it anew.']);
  expect(
    decisions('After a long talk about it all we agreed to ask\nOtto for a new list of the old gears.'),
  ).toEqual(['After a long talk about it all we agreed to ask Otto for a new list of the old gears.']);
});

test('a vote that is put off only moves the agenda', () => {
  const { facts } = readNote('The group decided to delay the vote until April.', {
    firstLine: 1,
    firstOffset: 0,
    repository: null,
    day: '2022-05-04',
  });
  expect(facts.decisions.map(({ moves }) => moves)).toEqual(['agenda']);
});

test('headings such as "Outcome" and "Agreed" hold decisions', () => {
  expect(decisions('### Outcome\n\nThe limit is sixty.\n\n### Agreed\n\n- Blue stays')).toEqual([
    'The limit is sixty.',
    'Blue stays',
  ]);
});

test('a bare result is told with the matter of its heading', () => {
  expect(decisions('Result: approved 4-0')).toEqual(['Worn gears: Result: approved 4-0']);
});

test('a name is no motion, and a decision of long ago is none of this call', () => {
  expect(decisions('Regrets. Jo Dale. Accepted.')).toEqual([]);
  expect(decisions('The decision to leave the old mill was made in 2012.')).toEqual([]);
  expect(decisions('The decision was made to leave the old mill.')).toEqual([
    'The decision was made to leave the old mill.',
  ]);
});

test('what a resolution resolves is told without its formula', () => {
  expect(decisions('BE IT RESOLVED that the name of the shop shall be Heron.')).toEqual([
    'the name of the shop shall be Heron.',
  ]);
});

test('a list mark that the note wrote twice is no part of the decision', () => {
  expect(decisions('* \\- Agreed that brass is best')).toEqual(['Agreed that brass is best']);
});
