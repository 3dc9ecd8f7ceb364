import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { siteOf } from '../../tests/content-of.ts';
import { seriesGroups } from '../views/series/of-series.ts';
import { callsCalendar, seriesCalendar } from './calendar.ts';

/** A hub of one kind of calls in which every text that its calendar shows is the same, given one. */
function filesWith(text: string): Readonly<Record<string, string>> {
  const value = JSON.stringify(text);
  const note = `---\ntitle: ${value}\n---\n\nText.\n`;
  return {
    'hub.yml': `name: ${value}
series:
  - id: sails
    title: ${value}
    folder: sails
    calls:
      rhythm: weekly
      weekday: wednesday
      time: '16:00'
      zone: Europe/London
      from: 2026-01-07
      join: { text: ${value}, url: ${JSON.stringify(`https://meet.example/?${encodeURIComponent(text)}`)} }
      moved: [{ from: 2026-01-28, to: 2026-01-29, why: ${value} }]
      cancelled: [{ date: 2026-02-04, why: ${value} }]
`,
    'calls/sails/2026-01-07.md': note,
    'calls/sails/2026-01-09-extra.md': note,
  };
}

function calendarsOf(files: Readonly<Record<string, string>>): { whole: string; ofSeries: string } {
  const published = {
    site: siteOf(files, { today: '2026-01-20' }),
    address: new URL('https://kites.example'),
  };
  const ofSeries = seriesGroups(published.site).map((group) => seriesCalendar(published, group));
  return { whole: callsCalendar(published), ofSeries: ofSeries.join('') };
}

const texts: Readonly<Record<string, string>> = {
  'line ends of every kind': 'a\r\nBEGIN:VEVENT\nUID:x\rEND:VEVENT\u2028DTSTART:1\u2029b\u0085c\vd\fe',
  'signs that the format uses': 'a, b; c: "d" = \\e \\n \\, \\; ^n ^^ | f\\',
  'control characters': [...Array(0x20).keys(), ...Array.from({ length: 0x21 }, (_, at) => 0x7f + at)]
    .map((code) => `x${String.fromCharCode(code)}`)
    .join(''),
  'directions and what is not seen': 'a\u202eb\u2066c\u200bd\ufeffe\u00adf\u00a0g',
  'names of properties': 'END:VCALENDAR\\nATTACH;VALUE=URI:file:///etc/passwd',
  'long words': 'wind'.repeat(60),
  'letters of four bytes and what is joined from several': '🎉👩‍👩‍👧‍👦🏳️‍🌈日本é'.repeat(12),
};

/** As a reader sees it, whatever stands for what may not be there. */
const seen = (text: unknown) =>
  String(text)
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, ' ')
    .replace(/ +/g, ' ')
    .trim();

/** What in a calendar is not as RFC 5545 (3.1) wants its lines. */
function faultsOf(calendar: string): string[] {
  const physical = calendar.split('\r\n').slice(0, -1);
  const isWhole = (line: string) => Buffer.from(line).toString() === line && !line.includes('\ufffd');
  return [
    ...physical.filter((line) => Buffer.byteLength(line) > 75).map((line) => `long: ${line}`),
    ...physical
      .filter((line) => /[\u0000-\u0008\u000a-\u001f\u007f]/.test(line))
      .map((line) => `control: ${line}`),
    ...physical.filter((line) => !line.isWellFormed()).map((line) => `cut: ${line}`),
    ...calendar
      .replaceAll('\r\n ', '')
      .split('\r\n')
      .slice(0, -1)
      .filter((line) => !/^[A-Z-]+(?:;[A-Z-]+=(?:"[^"]*"|[^";:,]*))*:/.test(line))
      .map((line) => `no name: ${line}`),
    ...(physical.every((line) => line.length > 0 && isWhole(line)) ? [] : ['an empty line']),
  ];
}

describe.each(Object.entries(texts))('%s', (_name, text) => {
  const { whole, ofSeries } = calendarsOf(filesWith(text));

  test('stand in no way of the format', () => {
    expect(faultsOf(whole + ofSeries)).toEqual([]);
  });

  test('are read back as they are written, in every field', () => {
    const said = seen(text);
    for (const calendar of [whole, ofSeries]) {
      const read = new ICAL.Component(ICAL.parse(calendar));
      const events = read.getAllSubcomponents().map((component) => new ICAL.Event(component));
      expect(events.slice(0, 6).map(({ startDate }) => startDate.toString().slice(0, 10))).toEqual([
        '2026-01-07',
        '2026-01-09',
        '2026-01-21',
        '2026-01-29',
        '2026-02-04',
        '2026-02-11',
      ]);
      const plain = calendarsOf(filesWith('Kites')).whole.match(/^BEGIN:VEVENT/gm) ?? [];
      expect(events).toHaveLength(plain.length);
      const summaries = new Set(events.map(({ summary }) => seen(summary)));
      expect([...summaries]).toEqual([`${said} ${said} call`, `Cancelled: ${said} ${said} call`]);
      // The titles of notes, how to join, why one moved and one is cancelled.
      for (const event of events.slice(0, 5)) expect(seen(event.description)).toContain(said);
      expect(seen(events[2]?.description)).toMatch(
        / https:\/\/meet\.example\/\?\S+ https:\/\/kites\.example\/calls\/series\/sails\/$/,
      );
      for (const { component } of events)
        expect(component.getFirstPropertyValue('url')).toMatch(/^https:\/\/kites\.example\/calls\/\S+\/$/);
      // The name of a calendar is a text whose escapes ical.js leaves alone.
      const name = seen(read.getFirstPropertyValue('x-wr-calname')).replace(/\\([\\;,])/g, '$1');
      expect(name).toBe(`${said} · ${said}`);
    }
  });
});

test('a letter of several bytes is never cut where a line ends', () => {
  for (let before = 0; before < 75; before += 1) {
    const text = `${'x'.repeat(before)}${'👩‍👩‍👧‍👦🎉é日'.repeat(8)}`;
    const { whole } = calendarsOf({
      'hub.yml': `name: ${JSON.stringify(text)}\n`,
      'calls/2026-01-07.md': 'Text.\n',
    });
    expect(faultsOf(whole)).toEqual([]);
    expect(whole.replaceAll('\r\n ', '')).toContain(`SUMMARY:${text} call\r\n`);
  }
});

test('everything is there once that must be, and times are in UTC or whole days, so that no VTIMEZONE is needed', () => {
  const { whole } = calendarsOf(filesWith('Kites'));
  const read = new ICAL.Component(ICAL.parse(whole));
  expect(
    ['version', 'prodid', 'method', 'calscale'].map((name) => read.getAllProperties(name).length),
  ).toEqual([1, 1, 1, 0]);
  const once = ['uid', 'dtstamp', 'dtstart', 'dtend', 'summary', 'sequence'];
  for (const event of read.getAllSubcomponents('vevent'))
    expect(once.filter((name) => event.getAllProperties(name).length !== 1)).toEqual([]);
  const times = whole.match(/^DT(?:STAMP|START|END).*$/gm) ?? [];
  expect(times.filter((line) => !/(?::\d{8}T\d{6}Z|;VALUE=DATE:\d{8})\r?$/.test(line))).toEqual([]);
  expect(times.length).toBeGreaterThan(100);
  expect(whole).not.toMatch(/VTIMEZONE|TZID/);
});
