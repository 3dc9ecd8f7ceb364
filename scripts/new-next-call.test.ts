import { expect, test } from 'vitest';
import { siteOf, loadedOf } from '../tests/content-of.ts';
import { issueOf, snapshotFile } from '../tests/fixtures/suggestions.ts';
import { callGroups } from '../src/views/series/of-series.ts';
import { preparationOf } from '../src/views/next-call/preparation.ts';
import { invitationText, nextCallFile } from './new-next-call.ts';

const files = {
  'hub.yml': `name: Kestrel
site: https://kestrel.example.org/hub/
repository: { name: kestrel/site }
calls:
  rhythm: fortnightly
  weekday: tuesday
  time: '23:30'
  zone: Europe/London
  from: 2026-02-10
  join: { text: Dial in., url: 'https://meet.example.org/kestrel' }
  standing: [{ title: Releases }]
`,
  'people.yml': `- { id: wren-hale, name: Wren Hale, zone: Asia/Kolkata }
- { id: robin-roe, name: Robin Roe, zone: Europe/London }
`,
  'calls/2026-02-10.md':
    'Attendees: Wren Hale, Robin Roe\n\n## Hangar\n\nIt is small.\n\n- [ ] Wren Hale: measure the doors --> twice\n',
  ...snapshotFile([
    issueOf('kestrel/site', 7, 'Call agenda: a new [hangar] -->'),
    issueOf('kestrel/site', 8, 'Call agenda: releases'),
  ]),
};
const site = siteOf(files, { today: '2026-02-20' });
const [group] = callGroups(site);
if (!group) throw new Error('no calls');
const prepared = preparationOf(site, group, '2026-02-24');

test('the notes are ready: day, hour in the zones of those who come, joining, agenda, promises', () => {
  const { file, text } = nextCallFile(prepared, group);
  expect(file).toBe('calls/2026-02-24.md');
  expect(text).toContain("date: 2026-02-24\ntitle: 'Call of 24 February 2026'");
  expect(text).toContain('When: 23:30–00:30 London, UTC · 05:00–06:00 Kolkata on 25 February 2026');
  expect(text).toContain('Join: Dial in. https://meet.example.org/kestrel');
  expect(text).toContain('<!--\nAttendees: Wren Hale, Robin Roe\n-->');
  expect(text).toContain('- Releases\n- [a new \\[hangar\\]');
  expect(text.match(/releases/gi)).toHaveLength(2);
  expect(text).toContain('([10 February 2026](2026-02-10.md#');
});

test('prepared notes are read as an agenda that nobody has filled in, without a fault, and close no comment early', () => {
  const { file, text } = nextCallFile(prepared, group);
  const { content, problems } = loadedOf({ ...files, [file]: text });
  expect(problems).toEqual([]);
  const call = content.calls.find(({ date }) => date === '2026-02-24');
  expect(call?.facts.agenda.map(({ title }) => title)).toEqual(['Releases', 'a new [hangar] -->']);
  expect(call?.facts.attendees).toEqual([]);
  expect(call?.facts.actions).toEqual([]);
});

test('the text for an issue says all of it, with whole addresses', () => {
  const text = invitationText(prepared, group);
  expect(text).toMatch(/^# Call: 24 February 2026\n/);
  expect(text).toContain('## Promises to ask after');
  expect(text).toContain('(https://kestrel.example.org/hub/calls/2026-02-10/#');
  expect(text).toContain('Wren Hale, Robin Roe');
  expect(text).not.toContain('<!--');
});
