import { expect, test } from 'vitest';
import { matterOf } from './topic-title.ts';

/** A heading that ends in a link with such words, and perhaps in a sign after it. */
function matter(title: string, linked = '', after = ''): string {
  const text = `${title}${linked}${after}`;
  const end = title.length + linked.length;
  const link = { kind: 'link', start: title.length, end, url: 'https://example.org/' } as const;
  return matterOf(text, { text, spans: linked === '' ? [] : [link] });
}

test('the number that a matter has on its agenda is no part of it', () => {
  expect(matter('2. Tail calls to phase 4')).toBe('Tail calls to phase 4');
  expect(matter('12) The cache')).toBe('The cache');
  for (const title of ['3.0 planning', '2024. A look back', '4. May', '12. März: Treffen', '7 wonders', '1.'])
    expect(matter(title)).toBe(title);
});

test('a link to what was shown for a matter is no part of it', () => {
  expect(matter('1. Tail calls (Jo Doe, 20 minutes) ', 'Slides')).toBe('Tail calls (Jo Doe, 20 minutes)');
  expect(matter('The cache (', 'slides', ')')).toBe('The cache');
  expect(matter('The cache – ', 'recording')).toBe('The cache');
});

test('a link that is the matter stays', () => {
  expect(matter('Review of ', 'the new parser')).toBe('Review of the new parser');
  expect(matter('', 'Slides')).toBe('Slides');
  expect(matter('Better slides')).toBe('Better slides');
});
