import { expect, test } from 'vitest';
import { placedHtml } from './placed-html.ts';

test('every heading of a text is followed by a link to itself, named by its words', () => {
  const html = '<h2 id="rope">Rope</h2>\n<p>x</p>\n<h3 title="a > b" id="knots">Knots <code>y</code></h3>';
  expect(placedHtml(html)).toBe(
    '<div class="headed"><h2 id="rope">Rope</h2><a class="here" href="#rope" aria-labelledby="page--link rope">#</a></div>\n' +
      '<p>x</p>\n' +
      '<div class="headed"><h3 title="a > b" id="knots">Knots <code>y</code></h3>' +
      '<a class="here" href="#knots" aria-labelledby="page--link knots">#</a></div>',
  );
});

test('tables and code scroll in themselves, and the keyboard reaches them', () => {
  expect(placedHtml('<table><tr><td>a</td></tr></table><pre><code>b</code></pre>')).toBe(
    '<div class="wide" tabindex="0"><table><tr><td>a</td></tr></table></div><pre tabindex="0"><code>b</code></pre>',
  );
});

test('words that look like a heading stay words', () => {
  const html = '<p>&lt;h2 id="x">no&lt;/h2></p>';
  expect(placedHtml(html)).toBe(html);
});
