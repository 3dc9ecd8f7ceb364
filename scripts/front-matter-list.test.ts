import { expect, test } from 'vitest';
import { withListEntries } from './front-matter-list.ts';

test('entries go below the list that is there, in its indent, and all else stays', () => {
  expect(
    withListEntries('---\ndate: 2026-01-07\ncloses:\n- "a#b"\ntitle: X\n---\n\n# Call\n', 'closes', ['c#d']),
  ).toBe('---\ndate: 2026-01-07\ncloses:\n- "a#b"\n- \'c#d\'\ntitle: X\n---\n\n# Call\n');
  expect(withListEntries('---\ncloses:\n  - a#b\n\n# Its name\ntitle: X\n---\n', 'closes', ['c#d'])).toBe(
    "---\ncloses:\n  - a#b\n  - 'c#d'\n\n# Its name\ntitle: X\n---\n",
  );
  expect(withListEntries('---\ncloses: []\n---\nText\n', 'closes', ['c#d'])).toBe(
    "---\ncloses:\n  - 'c#d'\n---\nText\n",
  );
});

test('a list, and front matter, that is not there is written, with the line ends of the file', () => {
  expect(withListEntries('---\r\ntitle: X\r\n---\r\nText\r\n', 'closes', ['c#d'])).toBe(
    "---\r\ntitle: X\r\ncloses:\r\n  - 'c#d'\r\n---\r\nText\r\n",
  );
  expect(withListEntries('# Call\n', 'closes', ["it's#d"])).toBe(
    "---\ncloses:\n  - 'it''s#d'\n---\n\n# Call\n",
  );
});

test('what cannot be added to by lines is left alone', () => {
  expect(withListEntries('---\ncloses: [a#b]\n---\n', 'closes', ['c#d'])).toBeNull();
  expect(withListEntries('+++\ntitle = 1\n+++\n', 'closes', ['c#d'])).toBeNull();
  expect(withListEntries('---\ntitle: X\n', 'closes', ['c#d'])).toBeNull();
});
