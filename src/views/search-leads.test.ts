import { expect, test } from 'vitest';
import { siteOf } from '../../tests/content-of.ts';
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
