import { expect, test } from 'vitest';
import { readNote } from '../../load/read/note.ts';

const read = (text: string) =>
  readNote(text, { firstLine: 1, firstOffset: 0, repository: null, day: '2022-05-04' }).facts;

/** The actions of a note, as `owner: text`. */
const actions = (text: string): string[] =>
  read(text).actions.map(({ owner, text: words }) => `${owner}: ${words}`);

test('the owner of a listed task may stand at its end, labelled, before a day or behind an arrow', () => {
  const list =
    'Present: Priya Raman, Otto Vance\n\n## Actions\n\n- Order brass. Owner: Solveig\n- Book rooms — Otto V. — by 20 March\n- Priya Raman → weigh the gears → Mar 8\n- Water the plants (all)';
  expect(actions(list)).toEqual([
    'Solveig: Order brass. Owner: Solveig',
    'Otto V.: Book rooms — Otto V. — by 20 March',
    'Priya Raman: Priya Raman → weigh the gears → Mar 8',
    'all: Water the plants (all)',
  ]);
});

test('strangers in brackets own tasks where several tasks of the list end so; short forms are nobody', () => {
  expect(actions('## Actions\n\n- Order brass [Solveig]\n- Print the list (Ragna, Tove)')).toEqual([
    'Solveig: Order brass [Solveig]',
    'Ragna, Tove: Print the list (Ragna, Tove)',
  ]);
  expect(actions('## Actions\n\n- Order brass (Solveig)\n- Print the list')).toEqual([
    'null: Order brass (Solveig)',
    'null: Print the list',
  ]);
  expect(actions('## Actions\n\n- Mend the form (CLA)\n- Drop the old one (HTTP/2)')).toEqual([
    'null: Mend the form (CLA)',
    'null: Drop the old one (HTTP/2)',
  ]);
});

test('links to e-mail addresses before a task are its owners', () => {
  const mail = (name: string): string => `[${name}](mailto:x@example.org)`;
  expect(
    actions(
      `## Actions\n\n- [ ] ${mail('Priya Raman')} ${mail('Otto V')} Draft a list\n- [x] ${mail('Kai Lind')} Send it`,
    ),
  ).toEqual(['Priya Raman, Otto V: Priya Raman Otto V Draft a list', 'Kai Lind: Kai Lind Send it']);
});

test('a table of tasks tells what became of them, and "TBD" is nobody', () => {
  const table =
    '## Actions\n\n| Action | Who | Status |\n|--|--|--|\n| Weigh the gears | Priya | Done |\n| Order brass | TBD | In progress |\n| Paint it | Otto | Cancelled |';
  expect(read(table).actions.map(({ owner, state }) => [owner, state])).toEqual([
    ['Priya', 'done'],
    [null, 'open'],
    ['Otto', 'dropped'],
  ]);
});

test('a task that ends with its state in a word of its own is done', () => {
  const list =
    '## Actions\n\n- Priya: weigh the gears. CLOSED\n- Otto: order brass - done\n- Kai: ask when the shop closed';
  expect(read(list).actions.map(({ state }) => state)).toEqual(['done', 'done', 'open']);
});

test('a bot that keeps minutes writes an action three times, and it is one', () => {
  const log =
    '* ACTION: otto42 to weigh the gears  (wren, 18:21:00)\n\nAction items\n\n* otto42 to weigh the gears\n\nAction items, by person\n\n* otto42\n  * otto42 to weigh the gears';
  expect(actions(log)).toEqual(['otto42: otto42 to weigh the gears']);
});

test('below follow-ups, work inside an item of nothing but names is theirs, and decides nothing', () => {
  const note =
    'Present: Priya Raman, Otto Vance\n\n### Follow-ups\n\n- Priya\n  - close old requests\n- Otto & Priya\n  - plan the fair';
  expect(actions(note)).toEqual(['Priya: close old requests', 'Otto & Priya: plan the fair']);
  expect(read(note).decisions).toEqual([]);
});

test('a number with a year and the owner in brackets marks a task', () => {
  expect(actions('AI-24-02 (Solveig): Send the samples by 2024-03-12.')).toEqual([
    'Solveig: Send the samples by 2024-03-12.',
  ]);
});

test('a label without a colon, right above a list, heads it', () => {
  expect(actions('Notes of the day\n\nAction items\n\n- Order brass')).toEqual(['null: Order brass']);
  expect(actions('Colours\n\n- Order brass')).toEqual([]);
});

test('what a speaker gives more time is none, nor is a line that there are none for the others', () => {
  expect(actions("Priya: I'll give it five more minutes.")).toEqual([]);
  expect(actions('Action items:\nPriya - order brass\nNone for the others.')).toEqual([
    'Priya: Priya - order brass',
  ]);
});

test('parts of minutes in other languages are known by their labels', () => {
  const german =
    'Anwesend: Jana Kühn, Sven Aldag\n\nBeschluss: Das Fest findet am 20. Juli statt.\n\nAufgaben:\n\n- Jana: Anmeldung bis 1.4.';
  expect(read(german).attendees.map(({ name }) => name)).toEqual(['Jana Kühn', 'Sven Aldag']);
  expect(read(german).decisions.map(({ text }) => text)).toEqual(['Das Fest findet am 20. Juli statt.']);
  expect(actions(german)).toEqual(['Jana: Jana: Anmeldung bis 1.4.']);
  const french =
    'Présents : Hélène Marchand, Luc Perrin\nExcusée : Nadia Roux\n\nDécision : on garde le logo vert.';
  expect(read(french).attendees.map(({ name }) => name)).toEqual(['Hélène Marchand', 'Luc Perrin']);
  expect(read(french).decisions.map(({ text }) => text)).toEqual(['on garde le logo vert.']);
});

test('a label without a colon ends the list of those present', () => {
  const note = 'Attendance\n\n- ana\n- bruno\n\nTopics\n\n1. Mill\n   - follow up with the mill (ana/bruno)';
  expect(read(note).attendees.map(({ name }) => name)).toEqual(['ana', 'bruno']);
  expect(actions(note)).toEqual(['ana/bruno: follow up with the mill (ana/bruno)']);
});

test('a few words that somebody promises of two matters are two promises, unless a list at the end sums them up', () => {
  const two = 'Present: Priya Raman\n\n## Gears\n\n- Priya to add bug\n\n## Mirror\n\n- Priya to add bug\n';
  expect(actions(two)).toEqual(['Priya: Priya to add bug', 'Priya: Priya to add bug']);
  expect(
    actions('Present: Priya Raman\n\n## Gears\n\n- Priya to add bug\n\n## Actions\n\n- Priya to add bug'),
  ).toEqual(['Priya: Priya to add bug']);
});

test('who is said to be at work in a short form owns the next promise by name alone', () => {
  expect(
    actions(
      "Present: Priya Raman\n\n## Gears\n\nPriya's currently weighing the gears. Will also be looking at the mirror.",
    ),
  ).toEqual(['Priya: Will also be looking at the mirror.']);
});
