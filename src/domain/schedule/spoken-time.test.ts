import { expect, test } from 'vitest';
import { spokenTimes, usualTime } from './spoken-time.ts';

const times = (text: string) => spokenTimes(text).map(({ time, zone }) => `${time} ${zone}`);

test('an hour counts with its zone: by 24 or by 12 hours, of a span its beginning', () => {
  expect(times('We meet at 16:00 UTC.')).toEqual(['16:00 UTC']);
  expect(times('9am–10am Pacific Time (17:00 GMT)')).toEqual(['09:00 America/Los_Angeles', '17:00 UTC']);
  expect(times('12:30 p.m. ET')).toEqual(['12:30 America/New_York']);
  expect(times('14h00-15h00 CET')).toEqual(['14:00 Europe/Berlin']);
  expect(times('8-9 pm JST')).toEqual(['20:00 Asia/Tokyo']);
});

test('no hour is read from a version, a count, an offset or a zone that several places use', () => {
  for (const text of [
    'release 1.2.3 UTC',
    '20 et al.',
    '16:00 UTC+2',
    '16:00 IST',
    '25:00 UTC',
    '13 pm PT',
    'at 16:00',
  ])
    expect(times(text)).toEqual([]);
});

test('the usual hour is the one most texts agree on, by the clocks of a place where one is named', () => {
  const both = 'Time: 9am PT / 17:00 UTC';
  expect(usualTime([both, both, 'Time: 10am PT', 'nothing'])).toEqual({
    time: '09:00',
    zone: 'America/Los_Angeles',
    texts: 2,
    of: 3,
  });
  expect(usualTime(['9am PT', '10am PT'])).toBeNull();
  expect(usualTime([])).toBeNull();
});
