import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { siteOf } from '../../tests/content-of.ts';
import { nextCall } from '../views/next-call/next-call.ts';
import { callsCalendar } from './calendar.ts';
import { eventUid } from './event-uid.ts';

const hub = `name: Kestrel
calls:
  rhythm: fortnightly
  weekday: tuesday
  time: '18:30'
  zone: Europe/London
  minutes: 45
  from: 2024-02-13
  join: { text: 'By video; say hello.', url: 'https://meet.example/kestrel' }
`;
const address = new URL('https://kestrel.example');
const uid = (day: string) => eventUid('https://kestrel.example/', `call ${day}`);

function text(files: Readonly<Record<string, string>>, today: string, base = '/'): string {
  return callsCalendar({ site: siteOf(files, { today, base }), address });
}

/** The events as ical.js, a second implementation, reads them. */
function events(files: Readonly<Record<string, string>>, today: string, base = '/') {
  const calendar = new ICAL.Component(ICAL.parse(text(files, today, base)));
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      start: event.startDate.toString(),
      utc: event.startDate.toJSDate().toISOString(),
      minutes: event.duration.toSeconds() / 60,
      summary: event.summary,
      description: event.description,
      sequence: event.sequence,
      status: component.getFirstPropertyValue('status'),
      url: component.getFirstPropertyValue('url'),
      stamp: component.getFirstPropertyValue('dtstamp')?.toString(),
      isDate: event.startDate.isDate,
    };
  });
}
const on = (files: Readonly<Record<string, string>>, today: string, day: string) =>
  events(files, today).filter((event) => event.utc.startsWith(day));

describe('no text of the hub can break the calendar or add to it', () => {
  const evil = 'The Kestrel\nBEGIN:VEVENT\r\nSUMMARY:evil, \\; "x"\nEND:VEVENT';
  const files = {
    'hub.yml': hub
      .replace('name: Kestrel', `name: ${JSON.stringify(evil)}`)
      .replace("'By video; say hello.'", JSON.stringify(evil)),
    'calls/2024-02-13.md': `---\ntitle: ${JSON.stringify(evil)}\n---\n\nText.\n`,
  };
  const plain = evil.replace(/\s+/g, ' ');

  test('every field is read back as it was written', () => {
    const calendar = new ICAL.Component(ICAL.parse(text(files, '2024-02-20')));
    for (const name of ['name', 'x-wr-calname']) {
      // A text (RFC 7986, 5.1), whose escapes ical.js leaves to whoever asks for a property that it does not know.
      const written = String(calendar.getFirstPropertyValue(name));
      expect(written.replace(/\\([\\;,])/g, '$1')).toBe(`Calls · ${plain}`);
    }
    const found = events(files, '2024-02-20');
    expect(found).toHaveLength(
      events({ 'hub.yml': hub, 'calls/2024-02-13.md': 'Text.\n' }, '2024-02-20').length,
    );
    expect(found.filter(({ summary }) => summary === 'evil')).toEqual([]);
    expect(found.some(({ description }) => description.replace(/\s+/g, ' ').includes(plain))).toBe(true);
  });

  test('every line is short, ends as the format wants and begins with a name', () => {
    const lines = text(files, '2024-02-20').replaceAll('\r\n ', '').split('\r\n').slice(0, -1);
    expect(lines.filter((line) => !/^[A-Z-]+[;:]/.test(line))).toEqual([]);
    const physical = text(files, '2024-02-20').split('\r\n');
    expect(physical.filter((line) => Buffer.byteLength(line) > 75 || /[\r\n]/.test(line))).toEqual([]);
  });
});

describe('the calendar', () => {
  test('holds the calls of a year at the same time in London, so at two in UTC', () => {
    const found = events({ 'hub.yml': hub }, '2024-02-20');
    expect(found).toHaveLength(26);
    expect(found[0]).toMatchObject({
      uid: uid('2024-02-27'),
      utc: '2024-02-27T18:30:00.000Z',
      minutes: 45,
      summary: 'Kestrel call',
      url: 'https://kestrel.example/calls/next/',
      stamp: '2024-02-20T00:00:00Z',
      status: 'CONFIRMED',
    });
    const inLondon = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', timeStyle: 'short' });
    for (const { utc } of found) expect(inLondon.format(new Date(utc))).toBe('18:30');
    expect(new Set(found.map(({ utc }) => utc.slice(11)))).toEqual(
      new Set(['18:30:00.000Z', '17:30:00.000Z']),
    );
    expect(new Set(found.map(({ uid }) => uid)).size).toBe(found.length);
  });

  test('says how to join', () => {
    expect(events({ 'hub.yml': hub }, '2024-02-20')[0]?.description).toBe(
      'By video; say hello.\nhttps://meet.example/kestrel\nhttps://kestrel.example/calls/next/',
    );
  });

  test('a moved call stays the same event at its new time', () => {
    const moved = `${hub}  moved:\n    - { from: 2024-02-27, to: 2024-02-28, time: '09:00', why: A fair. }\n`;
    const files = { 'hub.yml': moved };
    expect(on(files, '2024-02-20', '2024-02-27')).toEqual([]);
    expect(on(files, '2024-02-20', '2024-02-28')).toMatchObject([
      { uid: uid('2024-02-27'), utc: '2024-02-28T09:00:00.000Z', sequence: 1 },
    ]);
  });

  test('a cancelled call stays, marked as cancelled', () => {
    const files = { 'hub.yml': `${hub}  cancelled:\n    - { date: 2024-02-27, why: A fair. }\n` };
    expect(on(files, '2024-02-20', '2024-02-27')).toMatchObject([
      {
        uid: uid('2024-02-27'),
        status: 'CANCELLED',
        summary: 'Cancelled: Kestrel call',
        sequence: 2,
      },
    ]);
  });

  test('a day that the newest notes name moves the event', () => {
    const files = { 'hub.yml': hub, 'calls/2024-02-13.md': '---\nnext: 2024-02-29\n---\n\nText.\n' };
    expect(on(files, '2024-02-20', '2024-02-29')).toMatchObject([{ uid: uid('2024-02-27') }]);
    expect(on(files, '2024-02-20', '2024-02-27')).toEqual([]);
  });

  test('past calls stay as the same events and lead to their notes; those outside the rhythm take their day', () => {
    const files = {
      'hub.yml': hub,
      'calls/2024-02-27.md': '# The wing; a call, with commas\n',
      'calls/2024-03-01.md': '# Extra\n',
    };
    expect(events(files, '2024-03-03').slice(0, 2)).toMatchObject([
      {
        uid: uid('2024-02-27'),
        url: 'https://kestrel.example/calls/2024-02-27/',
        isDate: false,
      },
      { uid: uid('2024-03-01'), start: '2024-03-01', isDate: true },
    ]);
    expect(on(files, '2024-03-03', '2024-02-27')[0]?.description).toContain('The wing; a call, with commas');
  });

  test('a folder of notes alone gives a calendar with their days and the one they name', () => {
    const files = { 'calls/2024-02-13.md': '---\nnext: 2024-02-29\n---\n\nText.\n' };
    expect(events(files, '2024-02-20').map(({ start, isDate }) => [start, isDate])).toEqual([
      ['2024-02-13', true],
      ['2024-02-29', true],
    ]);
    expect(events({}, '2024-02-20')).toEqual([]);
  });

  test('an entry keeps its UID when the day has passed and when its notes come, also where notes moved it', () => {
    const first = { 'calls/2024-02-13.md': '---\nnext: 2024-02-29\n---\n\nText.\n' };
    const both = { ...first, 'calls/2024-02-29.md': '# The wing\n' };
    const hubs: Record<string, string>[] = [{}, { 'hub.yml': hub }];
    for (const extra of hubs) {
      const before = on({ ...extra, ...first }, '2024-02-20', '2024-02-29').map((event) => event.uid);
      const after = on({ ...extra, ...both }, '2024-03-01', '2024-02-29').map((event) => event.uid);
      expect(before).toHaveLength(1);
      expect(after).toEqual(before);
    }
  });

  test('no two entries share a UID, and none looks like an e-mail address', () => {
    const files = {
      'hub.yml': `${hub}  moved:\n    - { from: 2024-02-27, to: 2024-03-05 }\n`,
      'calls/2024-02-27.md': '# Held all the same\n',
      'calls/2024-02-20-day.md': '---\ndate: 2024-02-20\n---\n\nText.\n',
      'calls/2024-02-20-evening.md': '---\ndate: 2024-02-20\n---\n\nText.\n',
      'calls/2024-02-13.md': '# First\n',
      'calls/2024-02-13-again.md': '---\ndate: 2024-02-13\n---\n\nText.\n',
    };
    for (const today of ['2024-02-28', '2024-03-06']) {
      const uids = events(files, today).map((event) => event.uid);
      expect(new Set(uids).size).toBe(uids.length);
      expect(text(files, today)).not.toMatch(/UID:.*@/);
    }
  });

  test('hubs on one host do not share ids', () => {
    expect(events({ 'hub.yml': hub }, '2024-02-20', '/wings/')[0]?.uid).toBe(
      eventUid('https://kestrel.example/wings/', 'call 2024-02-27'),
    );
  });

  test('the same content on the same day gives the same bytes, in lines of at most 75 octets', () => {
    const files = { 'hub.yml': hub.replace('Kestrel', `Küstenvögel ${'und Möwen '.repeat(12)}`) };
    const calendar = text(files, '2024-02-20');
    expect(text(files, '2024-02-20')).toBe(calendar);
    expect(calendar.endsWith('END:VCALENDAR\r\n')).toBe(true);
    for (const line of calendar.split('\r\n')) {
      expect(line).not.toMatch(/[\r\n]/);
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    }
  });
});

describe('calendar and page say the same of a call, as the notes have it', () => {
  const says = (files: Readonly<Record<string, string>>) => {
    const site = siteOf({ 'hub.yml': hub, ...files }, { today: '2024-02-20' });
    const found = nextCall(site);
    if (found.kind !== 'timed') throw new Error(found.kind);
    const calls = [...found.skipped, found.call, ...found.later].slice(0, 3);
    const page = calls.map(({ start, state }) => [start, state === 'cancelled' ? 'CANCELLED' : 'CONFIRMED']);
    const calendar = events({ 'hub.yml': hub, ...files }, '2024-02-20')
      .filter(({ utc }) => utc >= '2024-02-20')
      .slice(0, 3)
      .map(({ utc, status }) => [utc.replace('.000Z', 'Z'), status]);
    expect(calendar).toEqual(page);
    return calendar.slice(0, 2);
  };

  test('a call that moved', () => {
    expect(says({ 'calls/2024-02-13.md': '---\nnext: 2024-02-29\n---\n\nText.\n' })).toEqual([
      ['2024-02-29T18:30:00Z', 'CONFIRMED'],
      ['2024-03-12T18:30:00Z', 'CONFIRMED'],
    ]);
  });

  test('a call that the last notes, or its own, call off', () => {
    const off = [
      ['2024-02-27T18:30:00Z', 'CANCELLED'],
      ['2024-03-12T18:30:00Z', 'CONFIRMED'],
    ];
    expect(
      says({ 'calls/2024-02-13.md': '## Next call\n\nThe call of 27 February is cancelled.\n' }),
    ).toEqual(off);
    expect(
      says({
        'calls/2024-02-27.md': '---\ncalledOff: Everybody is at the fair.\n---\n\n## Agenda\n\n- Kites\n',
      }),
    ).toEqual(off);
  });

  test('a call at another hour, on its day or on the day it moved to', () => {
    const own = '---\nstartsAt: 20:00\n---\n\n## Agenda\n\n- Kites\n';
    expect(says({ 'calls/2024-02-27.md': own })).toEqual([
      ['2024-02-27T20:00:00Z', 'CONFIRMED'],
      ['2024-03-12T18:30:00Z', 'CONFIRMED'],
    ]);
    expect(
      says({
        'calls/2024-02-13.md': '---\nnext: 2024-02-29\n---\n\nText.\n',
        'calls/2024-02-29.md': own,
      }),
    ).toEqual([
      ['2024-02-29T20:00:00Z', 'CONFIRMED'],
      ['2024-03-12T18:30:00Z', 'CONFIRMED'],
    ]);
  });
});

describe('the calendar says what the notes and the page say', () => {
  const said = (words: string) => ({ 'hub.yml': hub, 'calls/2024-02-13.md': `## Wings\n\n${words}\n` });

  test('an hour that notes state is that of the page and of the calendar, with the same UID', () => {
    const files = said('Next call: 5 pm UTC on 27 February');
    const page = nextCall(siteOf(files, { today: '2024-02-20' }));
    const [event] = on(files, '2024-02-20', '2024-02-27');
    expect(page).toMatchObject({ call: { start: '2024-02-27T17:00:00Z' } });
    expect(event).toMatchObject({
      uid: uid('2024-02-27'),
      utc: '2024-02-27T17:00:00.000Z',
      minutes: 45,
      sequence: 1,
    });
    expect(event?.description).toContain(
      'The notes of 13 February 2024 name 27 February 2024, 17:00 UTC, as the next call.',
    );
    expect(event?.description).not.toContain('Moved from');
  });

  test('without a schedule the call stands at the hour of the notes, else on the day alone', () => {
    const without = (words: string) => ({ ...said(words), 'hub.yml': 'name: Kestrel\n' });
    const [event] = on(without('Next call: 27 February, 17:00–18:30 UTC'), '2024-02-20', '2024-02-27');
    expect(event).toMatchObject({ utc: '2024-02-27T17:00:00.000Z', minutes: 90, isDate: false });
    const [unclear] = on(without('Next call: 27 February, 17:00 UTC (9am ET)'), '2024-02-20', '2024-02-27');
    expect(unclear).toMatchObject({ isDate: true });
  });
});
