import { expect, test } from 'vitest';
import { isTableOfContents } from './table-of-contents.ts';

const isOne = (text: string) => isTableOfContents(text, 'calls/2026-01/toc.md', 'calls');

test('a list of links to notes and their sections is a table of contents, whatever headings it has', () => {
  expect(
    isOne('# January\n\n- [First day](jan-3.md)\n  * [Gears](jan-3.md#gears)\n- [Second](jan-4.md) (long)\n'),
  ).toBe(true);
  expect(isOne('[One](../2025/a.md)\n[Two](b.md)\n[Three](c.md)\n[Summary](d.html)\n')).toBe(true);
});

test('notes that hold links are none', () => {
  expect(
    isOne('- [One](a.md)\n- [Two](b.md)\n- [Three](c.md)\n\nWe agreed to keep all three of them.\n'),
  ).toBe(false);
  expect(
    isOne(
      '- [#20](https://example.org/20)\n- [#21](https://example.org/21)\n- [#22](https://example.org/22)\n',
    ),
  ).toBe(false);
  expect(isOne('- [Guide](../../guides/a.md)\n- [b](b.md)\n- [c](c.md)\n')).toBe(false);
  expect(isOne('- [Slides](a.pdf)\n- [More](b.pdf)\n- [Talk](c.pdf)\n')).toBe(false);
  expect(isOne('See [the last notes](a.md).\n')).toBe(false);
});
