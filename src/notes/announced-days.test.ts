import { expect, test } from 'vitest';
import { announcedDays } from './announced-days.ts';

const daysOf = (text: string) => announcedDays(text, '2022-05-04');

test.each([
  ['The next call is on 18 May.', '2022-05-18'],
  ['The next call is not on 18 May but on 19 May.', '2022-05-19'],
  ['The next call will not be on Wednesday 18 May, it will be on 25 May.', '2022-05-25'],
  ['No call on 18 May. The next one is on 1 June.', '2022-06-01'],
  ['There is no agenda yet for the next call on 18 May.', '2022-05-18'],
  ['Next call: 19 May, as 18 May is a holiday.', '2022-05-19'],
  ['The next call, planned for 18 May, has been moved to 20 May.', '2022-05-20'],
  ['The call is moved from 18 to 20 May.', '2022-05-20'],
  ['Next meeting on 25 May instead of 18 May.', '2022-05-25'],
  ['Instead of 18 May we meet on 25 May.', '2022-05-25'],
  ['We skip 18 May and meet again on 1 June.', '2022-06-01'],
  ['We will not meet again until 1 June.', '2022-06-01'],
  ['Send items for the next call by 16 May; the call is on 18 May.', '2022-05-18'],
  ['18 May (cancelled), 1 June', '2022-06-01'],
  ['The next call is cancelled, we meet on 1 June.', '2022-06-01'],
])('%s', (text, day) => {
  expect(daysOf(text).day).toBe(day);
});

test.each([
  'The next call, on 18 May, is cancelled.',
  'Next call: 18 May – cancelled',
  'The call of 18 May at 16:00 UTC will not take place.',
  "The next call on 18 May won't happen.",
  'No meeting on 18 May.',
  'We will skip the 18th.',
  'The next call is not on 18 May.',
  'Next call: 18 May. Update: this call is cancelled.',
  'Please send items for the next call by 16 May.',
  'The next call of 18 May has been postponed.',
])('no day is announced by: %s', (text) => {
  expect(daysOf(text).day).toBeNull();
});

test('the days on which there is no call are told apart from those that are deadlines', () => {
  expect(daysOf('No meeting on 18 May. We meet again on 1 June.').off).toEqual(['2022-05-18']);
  expect(daysOf('The next call, on 18 May, is cancelled.').off).toEqual(['2022-05-18']);
  expect(daysOf('Next call: 18 May. Update: this call is cancelled.').off).toEqual(['2022-05-18']);
  expect(daysOf('Please send items for the next call by 16 May.').off).toEqual([]);
  expect(daysOf('The next call is on 18 May.').off).toEqual([]);
});
