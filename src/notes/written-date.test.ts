import { describe, expect, test } from 'vitest';
import { dayAfter, dayOf, writtenDates } from './written-date.ts';

describe('a complete date', () => {
  test.each([
    ['on 2021-03-09', '2021-03-09'],
    ['2021.3.9', '2021-03-09'],
    ['Tuesday 9 March 2021 at 14:00', '2021-03-09'],
    ['9th March, 2021', '2021-03-09'],
    ['Mar 9th, 2021, 14:00 UTC', '2021-03-09'],
    ['March 9, 2021', '2021-03-09'],
    ["9 March '21", '2021-03-09'],
    ["March 9, '21", '2021-03-09'],
    ['09.03.21', '2021-03-09'],
    ['Dienstag, 9. März 2021', '2021-03-09'],
    ['le 9 mars 2021', '2021-03-09'],
    ['1er août 2021', '2021-08-01'],
    ['9 de marzo de 2021', '2021-03-09'],
    ['9 de março de 2021', '2021-03-09'],
    ['9 marzo 2021', '2021-03-09'],
    ['9 maart 2021', '2021-03-09'],
    ['9 fevrier 2021', '2021-02-09'],
  ])('%s', (text, day) => {
    expect(writtenDates(text).map(dayOf)).toEqual([day]);
  });

  test('that does not exist is none', () => {
    expect(writtenDates('30 February 2021').map(dayOf)).toEqual([null]);
  });
});

describe('a date without a year', () => {
  const ahead = (text: string, said: string): (string | null)[] =>
    writtenDates(text).map((date) => dayAfter(date, said));

  test('is the next one after the day it was said', () => {
    expect(ahead('Wednesday, 11th March', '2021-02-25')).toEqual(['2021-03-11']);
    expect(ahead('13 January', '2020-12-16')).toEqual(['2021-01-13']);
  });

  test('and without a month is in this month or the next', () => {
    expect(ahead('on the 22nd', '2021-07-08')).toEqual(['2021-07-22']);
    expect(ahead('on the 3rd', '2021-12-20')).toEqual(['2022-01-03']);
  });

  test('that lies far ahead or on the day itself is not believed', () => {
    expect(ahead('5 May', '2021-06-01')).toEqual([null]);
    expect(ahead('5 May', '2021-05-05')).toEqual([null]);
  });
});

test('versions and times are no dates', () => {
  expect(writtenDates('release 1.2.3 at 12:30, 4.02.1, 7 of 9, may 3:00, 10.15.7')).toEqual([]);
});
