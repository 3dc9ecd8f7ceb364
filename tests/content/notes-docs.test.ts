import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { callHistory } from '../../src/views/calls/history.ts';
import { nextCall } from '../../src/views/next-call/next-call.ts';
import { withNoteRules } from '../../scripts/note-rules.ts';
import { siteOf } from '../content-of.ts';
import { exampleFiles } from '../example-files.ts';

const page = readFileSync('docs/notes.md', 'utf8');
const site = siteOf(exampleFiles(page), { today: '2026-03-19' });
const history = callHistory(site);

test('the promises of docs/notes.md are what the page says of them', () => {
  const told = history.actions.map(
    ({ action, state, settledBy, owners }) =>
      `${owners.map(({ person }) => person?.id ?? '?').join()}: ${action.text} ${state}${settledBy ? ` by ${settledBy.id}` : ''}`,
  );
  expect(told.sort()).toEqual([
    'ada-moon: Ada will weigh the spare gears. done by 2026-03-18',
    'ada-moon: Ada: print the star charts done',
    'ada-moon: Ada: print the star charts done by 2026-03-18',
    'bo-reed: Ask the museum for a lens open',
    'bo-reed: Bo will book the dark site. done by 2026-03-18',
    'kit-ames: Ada will polish the mirror. open',
    'kit-ames: Kit will ask the school for tents. open',
    'kit-ames: KitA will bring soup. open',
  ]);
});

test('the decision of docs/notes.md is superseded', () => {
  expect(history.decisions.map(({ decision, supersededBy }) => [decision.text, supersededBy?.id])).toEqual([
    ['The spare gears are as heavy as the worn ones, so we agreed to order steel ones too.', undefined],
    ['We agreed to order brass gears only.', '2026-03-18'],
  ]);
});

test('the topics of docs/notes.md are joined and split', () => {
  const threads = history.threads.list.map((thread) => thread.discussed.map(({ topic }) => topic.title));
  expect(threads).toContainEqual(['Worn gears', 'Gears']);
  expect(threads).toContainEqual(['Camp']);
});

test('the calls of docs/notes.md move and are cancelled', () => {
  const next = nextCall(site);
  expect(next).toMatchObject({ kind: 'timed', call: { day: '2026-04-02', rhythmDay: '2026-04-01', time: '19:00' } });
  expect(next.kind === 'timed' && next.later[0]).toMatchObject({ day: '2026-04-15', state: 'cancelled' });
});

test('the tables of docs/notes.md say what the rules say; `node scripts/note-rules.ts` brings them up to date', () => {
  expect(page).toBe(withNoteRules(page));
});

test('the explanation that docs/notes.md shows is what the command prints', () => {
  const place = 'content/calls/2015-02-25.md:60';
  const printed = execFileSync(process.execPath, ['scripts/explain.ts', place], { encoding: 'utf8' });
  expect(page).toContain(printed);
});
