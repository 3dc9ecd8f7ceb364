import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import type { ProjectDraft } from '../../src/domain/suggestions/promotion.ts';
import { draftGaps } from '../../src/load/checks/drafts.ts';
import { splitFrontMatter } from '../../src/load/read/front-matter.ts';
import { readDocument } from '../../src/markdown/document.ts';
import { draftText } from '../../scripts/promote-text.ts';

const draft = (title: string, note = 'A note.'): ProjectDraft => ({
  id: 'draft',
  fields: [
    { key: 'title', value: title, gap: null },
    { key: 'domains', value: [], gap: 'Name the area.' },
  ],
  notes: [note],
  issue: {
    name: 'kestrel/mount#7',
    title,
    url: 'https://github.com/kestrel/mount/issues/7',
    opened: '7 May 2026',
  },
  bodyGap: 'Say why.',
  leftOut: null,
});
const read = (text: string) =>
  splitFrontMatter({ path: 'projects/draft.md', shown: 'projects/draft.md', text }).parts;

/** What the paragraph below the gap is made of, as remark-gfm reads it. */
function bodyOf(text: string): unknown[] {
  const tree = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .parse(read(text)?.body ?? '');
  const [gap, paragraph, ...more] = tree.children;
  expect([gap?.type, paragraph?.type, more]).toEqual(['html', 'paragraph', []]);
  const parts = paragraph?.type === 'paragraph' ? paragraph.children : [];
  return parts.map((part) =>
    part.type === 'link'
      ? part.children.map((child) => (child.type === 'text' ? child.value : child.type)).join('')
      : part.type === 'text'
        ? part.value
        : part.type,
  );
}

const hostile = [
  '<script>alert(1)</script>',
  "it's: #1 'quoted' \"twice\" \\ & {a: [b]}",
  '](https://evil.example) [x](javascript:alert(1))',
  '**bold** _it_ `code` ~~no~~ <!-- --> | a | b |',
  '--- # TODO: nothing @somebody kestrel/mount#3 www.example.org',
  '![x](https://evil.example/p.png) &lt;b&gt; <https://evil.example>',
  'null',
  '2026-01-07',
];

test.each(hostile)('a title is only ever text: %s', (title) => {
  const text = draftText(draft(title));
  expect(read(text)?.data['title']).toBe(title);
  expect(bodyOf(text)).toEqual([
    'It comes from the issue ',
    `kestrel/mount#7: ${title}`,
    ', opened on 7 May 2026.',
  ]);
});

test('no title makes an element of its own in the page', () => {
  for (const title of hostile) {
    const { html } = readDocument(read(draftText(draft(title)))?.body ?? '', {
      firstLine: 1,
      firstOffset: 0,
      repository: 'kestrel/mount',
      emails: new Set(),
      link: (url) => url,
      dropTitle: false,
    });
    expect(html.replace(/<\/?(?:p|a)\b[^>]*>/g, '')).not.toContain('<');
    expect(html.match(/<a /g)).toHaveLength(1);
  }
});

test('whatever the title and the matched words are, the file reads back as it was meant, with its two gaps', () => {
  const line = fc
    .string({ unit: 'grapheme', minLength: 1 })
    .map((text) => text.replace(/[\s\p{C}\u2028\u2029]+/gu, ' ').trim());
  const marks = fc.stringMatching(/^[a-z<>[\]()*_`#@!|~&:;'"\\{}.,/?=+-]{1,30}$/);
  fc.assert(
    fc.property(fc.oneof(line, marks), fc.string(), (title, note) => {
      fc.pre(title !== '');
      const text = draftText(draft(title, note));
      const parts = read(text);
      expect(parts?.data).toEqual({ title, domains: [] });
      expect(bodyOf(text)[1]).toBe(`kestrel/mount#7: ${title}`);
      const file = { path: 'projects/draft.md', shown: 'projects/draft.md', text };
      expect(draftGaps({ file, parts }).map(({ line: at }) => text.split('\n')[(at ?? 0) - 1])).toEqual([
        '# TODO: Name the area.',
        '<!-- TODO: Say why. -->',
      ]);
    }),
  );
});
