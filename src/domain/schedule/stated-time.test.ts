import { expect, test } from 'vitest';
import { agreedTime, statedTimes, timeOfAll } from './stated-time.ts';

const shown = (text: string) =>
  statedTimes(text).map(
    ({ time, zone, minutes }) => `${time} ${zone}${minutes === null ? '' : ` ${minutes}`}`,
  );

test.each([
  ['When: 4 May, 17:00-18:00 UTC (9am-10am PDT)', ['17:00 UTC 60', '09:00 America/Los_Angeles 60']],
  ['- **When**: March 8th at 4pm-5:30pm UTC', ['16:00 UTC 90']],
  ['We meet every Wednesday, 11-1pm ET.', ['11:00 America/New_York 120']],
  ['Date/Time: Friday 4 May at 14.30 CEST', ['14:30 Europe/Berlin']],
  ['May 4 @ 1400 UTC', ['14:00 UTC']],
  ['Meeting: 9:00am–10:00am US/Pacific', ['09:00 America/Los_Angeles 60']],
  ['| UTC | Wed 04-May-2022 15:00 (03:00 PM) |', ['15:00 UTC']],
  ['Every other Monday, 10:00 Europe/Oslo', ['10:00 Europe/Oslo']],
  ['Time: 12am UTC', ['00:00 UTC']],
  ['Every third Monday, 11:00 AM – 12:00 PM EST/EDT', ['11:00 America/New_York 60']],
])('%s', (text, times) => {
  expect(shown(text)).toEqual(times);
});

test.each([
  'The call was adjourned at 17:04 UTC',
  'Time: 14:00',
  'Time: 14:00 UTC+2',
  'Time: 14:00 IST',
  'Time: 25:00 UTC',
  'Each block of this call has 2 ETH',
  'The server went down at 03:00 UTC',
  'Meeting at 10 PT',
])('no time of a call: %s', (text) => {
  expect(shown(text)).toEqual([]);
});

const notes = (...texts: readonly string[]) =>
  texts.map((text, at) => ({
    day: `2026-${String(at + 1).padStart(2, '0')}-04`,
    times: statedTimes(`When: ${text}`),
  }));

test('of several zones it is the one in which the time never changes', () => {
  const winter = '17:00-18:00 UTC (9am PT)';
  const summer = '16:00-17:00 UTC (9am PT)';
  expect(agreedTime(notes(winter, winter, winter, summer, summer, summer))).toEqual({
    time: '09:00',
    zone: 'America/Los_Angeles',
    minutes: null,
    notes: 6,
    of: 6,
  });
  expect(agreedTime(notes(winter, winter, winter))).toMatchObject({ why: 'ambiguous' });
});

test('an introduction says when all calls are, unless it says several times', () => {
  expect(timeOfAll('# Kites\n\nWe meet every Monday at 14:00-15:00 UTC.\n')).toMatchObject({
    time: '14:00',
    minutes: 60,
  });
  expect(timeOfAll('**When:** Tuesdays | 9:00 am PDT')).toMatchObject({ time: '09:00' });
  expect(timeOfAll('Calls are on Mondays, 14:00 UTC or 22:00 UTC.')).toBeNull();
  expect(timeOfAll('The next call is on Monday at 14:00 UTC.')).toBeNull();
});

test('a time that only some notes state, or that changes, is none', () => {
  expect(agreedTime(notes('16:00 UTC', '16:00 UTC', 'later'))).toEqual({ why: 'unstated' });
  expect(agreedTime(notes('16:00 UTC', '23:00 UTC', '16:00 UTC', '23:00 UTC'))).toEqual({
    why: 'differs',
    candidates: ['16:00 UTC', '23:00 UTC'],
  });
  expect(agreedTime(notes('16:00 UTC', '16:00 UTC', '16:00-17:00 UTC', '23:00 UTC'))).toMatchObject({
    time: '16:00',
    notes: 3,
    of: 4,
  });
});
