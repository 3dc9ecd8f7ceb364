import { expect, test } from 'vitest';
import { tidyFrontMatter } from './foreign-front-matter.ts';

test('a moment is the day it is written with, and an impossible one stays for the check to name', () => {
  expect(tidyFrontMatter({ date: '2015-02-25 23:30:00 -0800', updated: '2015-02-26T01:00Z' })).toEqual({
    date: '2015-02-25',
    updated: '2015-02-26',
  });
  expect(tidyFrontMatter({ date: '2015-02-30 16:00' })).toEqual({ date: '2015-02-30 16:00' });
});

test('a title of digits is a title, and a key without a value is missing', () => {
  expect(tidyFrontMatter({ title: 2015, description: null })).toEqual({ title: '2015' });
});

test('a date in words is the day or month that it means, and one that could be two days stays for the check', () => {
  const dates = [
    '7 May 2024',
    'May 7th, 2024',
    '2024/5/7',
    'May 2024',
    '2024-05',
    '5/7/2024',
    'May 7',
    'soon',
  ];
  expect(dates.map((date) => (tidyFrontMatter({ date }) as { date: string }).date)).toEqual([
    ...['2024-05-07', '2024-05-07', '2024-05-07', '2024-05', '2024-05', '5/7/2024', 'May 7', 'soon'],
  ]);
});
