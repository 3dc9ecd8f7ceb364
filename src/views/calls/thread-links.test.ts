import { expect, test } from 'vitest';
import { withBelowHeadings } from './thread-links.ts';

test('a line goes below the heading of its anchor and nowhere else', () => {
  const html = '<h2 id="a">A <code>x</code></h2>\n<p id="b">B</p>\n<h3 dir="ltr" id="b">B</h3><p>t</p>';
  expect(withBelowHeadings(html, new Map([['b', '<p>line</p>']]))).toBe(
    '<h2 id="a">A <code>x</code></h2>\n<p id="b">B</p>\n<h3 dir="ltr" id="b">B</h3><p>line</p><p>t</p>',
  );
});

test('text that looks like a replacement pattern stays text', () => {
  expect(withBelowHeadings('<h2 id="a">A</h2>', new Map([['a', '<p>$& $1</p>']]))).toBe(
    '<h2 id="a">A</h2><p>$& $1</p>',
  );
});

test('a note without recurring topics stays as it is', () => {
  expect(withBelowHeadings('<h2 id="a">A</h2>', new Map())).toBe('<h2 id="a">A</h2>');
});
