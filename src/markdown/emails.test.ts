import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasEmail, maskEmails, urlHasEmail, withoutEmails } from './emails.ts';
import { readDocument } from './document.ts';

const published = new Set(['talk@lists.kites.example']);
const start = { firstLine: 1, firstOffset: 0, repository: null, emails: published };
const read = (body: string) => readDocument(body, start);
/** What a reader, or a program, can read of a page: its text without elements, and what stands in them. */
const readable = (html: string) => [html.replace(/<[^>]*>/g, ''), html];

describe('an e-mail address is found', () => {
  test.each([
    ['jo@mail.example.org'],
    ['jo.moon+kites@mail.example.org'],
    ['почта@пример.рф'],
    ['jo@bücher.example'],
    ['jo@xn--bcher-kva.xn--p1ai'],
    ['jo%40mail.example.org'],
    ['jo\uFF20mail.example.org'],
    ['jo@163.com'],
  ])('%s', (address) => {
    expect(withoutEmails(`Write to ${address}, or call.`, published)).toBe(
      'Write to [email removed], or call.',
    );
  });

  test('in links, escaped as well', () => {
    for (const url of [
      'mailto:jo@kites.example',
      'mailto:jo%40kites.example',
      'https://x.example/?to=jo%40b%C3%BCcher.example',
    ])
      expect(urlHasEmail(url, published), url).toBe(true);
    for (const url of [
      'https://x.example/@jo',
      'mailto:talk%40lists.kites.example',
      'https://x.example/%E0%A4%A',
    ])
      expect(urlHasEmail(url, published), url).toBe(false);
  });
});

test.each([
  ['@handle asked @other-handle, and @org/team'],
  ['kite@1.2.3'],
  ['kite@v2.0.1-beta.rc and @scope/kite@10.0.0-rc.one'],
  ['a @ b.example'],
  ['talk@lists.kites.example'],
  ['TALK%40lists.kites.example'],
])('no e-mail address: %s', (text) => {
  expect(withoutEmails(text, published)).toBe(text);
});

describe('an address that is split is removed whole', () => {
  test.each([
    ['bold', '**jo**@mail.kites.example'],
    ['emphasis in the host', 'jo@*mail*.kites.example'],
    ['a place to break', 'jo<wbr>@mail.<wbr>kites.example'],
    ['a comment', 'jo@<!-- x -->mail.kites.example'],
    ['code', '`jo@mail`.kites.example'],
    ['a span', 'jo<span>@</span>mail.kites.example'],
    ['a character reference', 'jo&#64;mail.kites.example'],
    ['a link', '[jo](https://x.example)@mail.kites.example'],
    ['a heading', '## **jo**@mail.kites.example'],
    ['a cell', '| a |\n|---|\n| **jo**@mail.kites.example |'],
  ])('by %s', (_how, body) => {
    const { html, outline, headings } = read(`${body}\n\nThe end.\n`);
    for (const text of [
      ...readable(html),
      ...outline.blocks.map((block) => block.text),
      ...headings.map((heading) => heading.text),
    ])
      expect(text).not.toMatch(/@|mail\.kites/);
    expect(html).toContain('The end.');
  });

  test('but not what two lines only seem to hold together', () => {
    expect(read('Ask jo\n\n@mail.kites is no host').html).toContain('@mail.kites');
    expect(read('- jo\n- @mail.kites.example').html).toContain('@mail.kites.example');
  });
});

test.each([
  'id',
  'title',
  'class',
  'abbr',
  'lang',
  'headers',
  'datetime',
  'alt',
  'label',
  'cite',
  'summary',
  'axis',
])('no attribute keeps one: %s', (name) => {
  const { html } = read(
    `<p ${name}="jo@mail.kites.example">Text</p>\n\n<td ${name}="x jo@mail.kites.example">\n`,
  );
  expect(html).toContain('Text');
  expect(html).not.toContain('kites');
});

test('whatever a text is made of, nothing is left that is found again, and a mask keeps its length', () => {
  const parts = fc.array(
    fc.constantFrom('a', 'jo', '@', '.', 'kites.example', ' ', '%40', '-', 'é', '1.2', '日'),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(parts, (words) => {
      const text = words.join('');
      expect(hasEmail(withoutEmails(text, published), published)).toBe(false);
      expect(maskEmails(text, published)).toHaveLength(text.length);
    }),
  );
});
