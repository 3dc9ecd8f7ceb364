import { expect, test } from 'vitest';
import { siteOf } from '../../../tests/content-of.ts';
import { callsCalendar, seriesCalendar } from '../../feeds/calendar.ts';
import { callsJson } from '../calls/json.ts';
import { neighboursOf } from '../calls/list.ts';
import { nextCalls } from './next-calls.ts';
import { seriesGroups } from './of-series.ts';
import { whoComes } from './who-comes.ts';

const note = (next = '') => `# Weekly\n\nPresent: Ada Moon, Bo Reed\n\n## Gears\n\nThey turn.\n\n${next}`;
const site = siteOf(
  {
    'hub.yml': `name: Harbour
calls: { rhythm: weekly, weekday: friday, time: '09:00', zone: UTC }
series:
  - { id: boats, title: Boats, folder: boats, calls: { rhythm: weekly, weekday: monday, time: '10:00', zone: UTC } }
  - { id: kites, title: Kites, folder: kites }
  - { id: ropes, title: Ropes, folder: ropes }
`,
    'people.yml': '- { id: ada, name: Ada Moon }\n- { id: bo, name: Bo Reed }\n',
    'calls/boats/2026-01-05.md': note('The next call is on 14 January 2026.'),
    'calls/boats/2025-12-29.md': note(),
    'calls/kites/2026-01-06.md': note('The next call is on 13 January 2026.'),
    'calls/kites/2025-12-30.md': '# Weekly\n\nPresent: Bo Reed\n\n## Strings\n\nThey hold.\n',
    'calls/ropes/2025-11-04.md': note(),
    'calls/2026-01-02.md': note(),
  },
  { today: '2026-01-07' },
);

test('each kind of calls has its next call, of its own schedule and notes, the soonest first', () => {
  expect(nextCalls(site).map(({ series, day, next }) => [series?.id ?? null, day, next.kind])).toEqual([
    [null, '2026-01-09', 'timed'],
    ['kites', '2026-01-13', 'day'],
    ['boats', '2026-01-14', 'timed'],
  ]);
});

test('earlier and later stay inside the series', () => {
  const neighbours = [...neighboursOf(site)].map(([call, { earlier, later }]) => [
    call.id,
    earlier?.id,
    later?.id,
  ]);
  expect(neighbours).toContainEqual(['boats/2026-01-05', 'boats/2025-12-29', undefined]);
  expect(neighbours).toContainEqual(['2026-01-02', undefined, undefined]);
});

test('the calendar of a series holds its calls alone, that of all holds each once', () => {
  const uids = (text: string) => text.match(/^UID:.*$/gm) ?? [];
  const published = { site, address: undefined };
  const each = seriesGroups(site).map((group) => uids(seriesCalendar(published, group)));
  const all = uids(callsCalendar(published));
  expect(new Set(all).size).toBe(all.length);
  for (const own of each) expect(all).toEqual(expect.arrayContaining(own));
  expect(seriesCalendar(published, seriesGroups(site)[0] ?? expect.fail())).toMatch(
    /SUMMARY:Harbour Boats call/,
  );
});

test('who comes to a series is counted in its own calls', () => {
  const [, kites] = seriesGroups(site);
  const { regulars, of } = whoComes(site, kites ?? expect.fail());
  expect([regulars.map(({ person, calls }) => [person.id, calls]), of]).toEqual([[['bo', 2]], 2]);
});

test('programs learn the series of each call', () => {
  const series = callsJson(site).calls.map(({ id, series: of }) => [id, of]);
  expect(series).toContainEqual(['kites/2026-01-06', 'kites']);
  expect(series).toContainEqual(['2026-01-02', null]);
});
