import { expect, test } from 'vitest';
import { contentOf, loadedOf } from '../../../tests/content-of.ts';

const agenda = '# Weekly call\n\n## Agenda\n\n- Gears\n- Maps\n';
const minutes =
  '# Weekly call\n\nAttendees: Priya Raman, Otto Vance\n\n## Gears\n\nThe old gears are worn, and the whole group talked about new ones.\n';
const callsOf = (files: Readonly<Record<string, string>>) =>
  contentOf(files).calls.map(({ id, facts }) => [
    id,
    facts.agenda.map(({ title, topic }) => `${title} ${topic}`),
  ]);

test.each([
  ['2024-05-14-agenda', '2024-05-14-minutes'],
  ['2024-05-14-agenda', '2024-05-14'],
  ['agenda_2024-05-14', 'notes_2024-05-14'],
])('%s and %s are one call: the minutes, with the items of the agenda', (first, second) => {
  expect(callsOf({ [`calls/${first}.md`]: agenda, [`calls/${second}.md`]: minutes })).toEqual([
    [second, ['Gears 0', 'Maps null']],
  ]);
});

test('an agenda of another day or of another call stays a note of its own', () => {
  expect(callsOf({ 'calls/2024-05-14-agenda.md': agenda, 'calls/2024-05-21.md': minutes })).toHaveLength(2);
  expect(callsOf({ 'calls/2024-05-14-agenda.md': agenda, 'calls/2024-05-14-maps.md': minutes })).toHaveLength(
    2,
  );
});

test('links to an agenda lead to the minutes that it belongs to', () => {
  const files = {
    'calls/2024-05-14-agenda.md': agenda,
    'calls/2024-05-14.md': `${minutes}\n[The agenda](2024-05-14-agenda.md)\n`,
    'calls/2024-05-21.md': `${minutes}\n[The last one](2024-05-14-agenda.md#agenda)\n`,
  };
  expect(callsOf(files)).toEqual([
    ['2024-05-21', []],
    ['2024-05-14', ['Gears 0', 'Maps null']],
  ]);
  const { content, problems } = loadedOf(files);
  expect(problems).toEqual([]);
  expect(content.calls.map(({ links }) => links)).toEqual([['/calls/2024-05-14/'], ['/calls/2024-05-14/']]);
});

test('an agenda whose day only its text says keeps its page where notes link to it', () => {
  const dated = (text: string) => text.replace('# Weekly call', '# Call of 14 May 2024');
  const files = { 'calls/kites-agenda.md': dated(agenda), 'calls/kites.md': dated(minutes) };
  expect(callsOf(files)).toHaveLength(1);
  const linking = { 'calls/kites.md': `${dated(minutes)}\n[The agenda](kites-agenda.md)\n` };
  expect(callsOf({ ...files, ...linking })).toHaveLength(2);
});
