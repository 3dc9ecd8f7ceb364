import { expect, test } from 'vitest';
import { hasMarkdown, pageMarkdown } from './page-markdown.ts';

const read = (main: string) =>
  pageMarkdown(`<html><main id="main">${main}</main></html>`, 'https://a.example');

test('headings, lists, links, code, pictures and marks are Markdown, with absolute links', () => {
  const text = read(
    '<h1>Gears &amp; <em>pins</em></h1><p>See <a href="/calls/">all</a>, <a href="#x">here</a> and <code>a_b*</code>.<br>Then <strong>stop </strong>it.</p>' +
      '<ul><li>One<ol><li>a</li><li>b</li></ol></li><li><input type="checkbox" checked disabled> Two</li></ul>' +
      '<pre><code>x  <b>\n  y</b></code></pre><img src="/p (1).png" alt="A [b]"><hr><table><tr><th>H</th><td>1</td></tr></table>',
  );
  expect(text).toBe(
    [
      '# Gears & *pins*',
      '',
      'See [all](https://a.example/calls/), [here](#x) and `a_b*`.\\',
      'Then **stop** it.',
      '- One',
      '  1. a',
      '  2. b',
      '- [x] Two',
      '',
      '```',
      'x',
      '  y',
      '```',
      '',
      '![A b](https://a.example/p%20%281%29.png)',
      '',
      '---',
      '',
      '| H | 1',
      '',
    ].join('\n'),
  );
});

test('text that looks like Markdown or HTML stays text', () => {
  expect(read('<p>*no* [x](y) &lt;script> `c` _d_ &#x26;lt; &bogus;</p>')).toBe(
    String.raw`\*no\* \[x\](y) \<script> \`c\` \_d\_ &lt; &bogus;` + '\n',
  );
});

test('code that holds backticks does not end before its end', () => {
  expect(read('<p><code>a`&#x3C;img onerror=x>`</code></p>')).toBe('`` a`<img onerror=x>` ``\n');
  expect(read('<pre><code>```\n&#x3C;b>\n```</code></pre>')).toBe('````\n```\n<b>\n```\n````\n');
  expect(read('<img src="/a" alt="&#x3C;b>`x">')).toBe('![b>x](https://a.example/a)\n');
});

test('what is hidden, for eyes only, or leads elsewhere is left out', () => {
  const text = read(
    '<nav><a href="/">Top</a></nav><h2>A</h2> <a href="#a">#</a><p hidden>no</p><p aria-hidden="true">no</p><script>no</script><template><p>no</p></template><svg><text>no</text></svg><form><p>no</p></form><!-- no --><p>yes</p>',
  );
  expect(text).toBe('## A\n\nyes\n');
});

test('a sign in an attribute ends no tag, and a page without a main part has no Markdown', () => {
  expect(read('<p title="a > b <p hidden>">x</p>')).toBe('x\n');
  expect(pageMarkdown('<p>x</p>', '')).toBeNull();
  expect(hasMarkdown('<link rel="alternate" type="text/markdown" href="/a.md">')).toBe(true);
  expect(hasMarkdown('<p>type="text/markdown"</p>')).toBe(false);
});
