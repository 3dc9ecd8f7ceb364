import { expect, test } from 'vitest';
import { statedHours } from './stated-hours.ts';

const shown = (text: string) =>
  statedHours(text, '2022-05-18', '2022-05-04').map(({ time, zone }) => `${time} ${zone}`);

test.each([
  ['Next call: 7 pm UTC on 18 May', ['19:00 UTC']],
  ['Next call: 18 May, 7 p.m. UTC.', ['19:00 UTC']],
  ['We meet again on 18 May at 19:00 UTC (15:00 EDT).', ['19:00 UTC', '15:00 America/New_York']],
  ['18 May\n\nTime: 17:00 UTC', ['17:00 UTC']],
  ['The next call is on 18 May, 17:00 UTC instead of 16:00 UTC.', ['17:00 UTC']],
  ['The next call is on the 18th, at 18:00 Europe/Oslo.', ['18:00 Europe/Oslo']],
])('%j states an hour', (text, hours) => {
  expect(shown(text)).toEqual(hours);
});

test.each([
  ['a deadline', 'The next call is on 18 May. Send items by 17:00 UTC.'],
  ['a guess', 'The next call is on 18 May, probably at 17:00 UTC.'],
  ['a choice', '18 May, either 17:00 UTC or 19:00 UTC'],
  ['a question', '18 May: does 17:00 UTC work for everybody?'],
  ['no zone', 'The next call is on 18 May at 5 pm.'],
  ['a zone of several names', 'The next call is on 18 May at 17:00 IST.'],
  ['another day', '18 May, and then 1 June at 17:00 UTC'],
  ['another day in another sentence', '18 May\n\n1 June\n\n17:00 UTC'],
])('%s states none', (_, text) => {
  expect(shown(text)).toEqual([]);
});
