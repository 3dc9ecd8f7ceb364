import { expect, test } from 'vitest';
import { callEntries } from '../../src/feeds/entries.ts';
import { callsCalendar } from '../../src/feeds/calendar.ts';
import { attendanceOf } from '../../src/views/calls/list.ts';
import { callsJson } from '../../src/views/calls/json.ts';
import { homeOf } from '../../src/views/home.ts';
import { nextAgenda } from '../../src/views/next-call/agenda.ts';
import { nextCall } from '../../src/views/next-call/next-call.ts';
import { siteOf } from '../content-of.ts';

const minutes = '# Weekly call\n\nAttendees: Ada Moon, Bo Reed\n\n## Gears\n\nBo will order spare gears.\n';
const agenda = '# Weekly call\n\n## Agenda\n\n- Tents\n- Maps\n';
const hub = 'name: Kestrel\ncalls:\n  rhythm: weekly\n  weekday: wednesday\n  from: 2024-02-07\n  time: "16:00"\n  zone: UTC\n';
const held = { 'calls/2024-02-14.md': minutes, 'calls/2024-02-21.md': minutes };
const published = (site: ReturnType<typeof siteOf>) => ({ site, address: new URL('https://kestrel.example.org') });

test('notes of a day to come are the next call, and no part of what has been', () => {
  const site = siteOf({ ...held, 'calls/2024-03-05.md': agenda }, { today: '2024-02-28' });
  expect(nextCall(site)).toMatchObject({ kind: 'day', day: '2024-03-05', notes: { id: '2024-03-05' } });
  expect(nextAgenda(site).written).toEqual(['Tents', 'Maps']);
  expect(homeOf(site).latest?.id).toBe('2024-02-21');
  expect(callEntries(published(site)).map(({ path }) => path)).not.toContain('/calls/2024-03-05/');
  expect(attendanceOf(site.content.calls)).toMatchObject({ first: '2024-02-14', last: '2024-02-21' });
  expect(callsJson(site).calls.map(({ id }) => id)).toContain('2024-03-05');
  expect(callsCalendar(published(site))).toContain('20240305');
});

test('prepared notes right beside a call of the rhythm are for that call, others are one more', () => {
  const nextOf = (day: string) => {
    const next = nextCall(siteOf({ 'hub.yml': hub, ...held, [`calls/${day}.md`]: agenda }, { today: '2024-02-25' }));
    return next.kind === 'timed' ? [next.call.day, next.call.state] : next.kind;
  };
  expect(nextOf('2024-02-28')).toEqual(['2024-02-28', 'regular']);
  expect(nextOf('2024-02-27')).toEqual(['2024-02-27', 'moved']);
});

test('an agenda of today that nobody has filled in is still to come, an old one tells nothing of a last call', () => {
  const today = siteOf({ ...held, 'calls/2024-02-28.md': agenda }, { today: '2024-02-28' });
  expect(nextCall(today)).toMatchObject({ kind: 'day', day: '2024-02-28' });
  const later = siteOf({ ...held, 'calls/2024-02-28.md': agenda }, { today: '2024-03-01' });
  expect(homeOf(later).latest?.id).toBe('2024-02-21');
  expect(later.content.calls.map(({ id }) => id)).toContain('2024-02-28');
});
