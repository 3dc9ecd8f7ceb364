import { expect, test } from 'vitest';
import { siteOf } from '../../tests/content-of.ts';
import { speak } from '../words/current.ts';
import { words } from '../words/words.ts';
import { searchLeads } from './search-leads.ts';

test('a search leads on to what a hub holds, and to nothing it has not', () => {
  const { places, starts } = searchLeads(
    siteOf({ 'calls/2020-01-08.md': '# Tower call\n\n## Oil\n\nWe agreed to buy oil.\n' }),
  );
  expect(places.map(({ path }) => path)).toEqual(['/calls/', '/calls/topics/', '/calls/decisions/']);
  expect(starts).toEqual(['what was decided on ', 'before:2020 ', 'after:2020 ']);
});

test('an empty hub leads nowhere', () => {
  expect(searchLeads(siteOf({}))).toEqual({ places: [], starts: [] });
});

test('questions in English are offered to those who read English', () => {
  const files = { 'calls/2020-01-08.md': '# Tower call\n\n## Oil\n\nWe agreed to buy oil.\n' };
  speak(words('de'));
  try {
    expect(searchLeads(siteOf(files)).starts).toEqual(['before:2020 ', 'after:2020 ']);
  } finally {
    speak(words('en'));
  }
});
