import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { hasShared, sharedPath } from '../../tests/shared.ts';
import { readNote } from '../load/read/note.ts';

const options = { firstLine: 1, firstOffset: 0, repository: 'acme/hub', day: null };
const reference = unified().use(remarkParse).use(remarkGfm);

/** Reads a text with the parser under test and with remark-gfm; both readings must agree in every respect. */
function expectSame(text: string): void {
  const ours = readNote(text, options);
  const theirs = readNote(text, options, (source) => reference.parse(source));
  expect(ours.document.html).toBe(theirs.document.html);
  expect(ours.facts).toEqual(theirs.facts);
  // remark gives literal autolinks no position.
  const authored = (read: typeof ours) => read.document.links.map(({ url, text: words }) => [url, words]);
  expect(authored(ours)).toEqual(authored(theirs));
}

const repository = new URL('../../', import.meta.url);
const bodyOf = (file: string): string =>
  readFileSync(file, 'utf8').replace(/^---\r?\n[\s\S]*?\n---\r?\n/, '');

describe('Sätteri reads as remark-gfm does', () => {
  test.each([
    ['headings', '# One #\n\nTwo\n===\n\n### *Three* `x` [y](/z)\n\n####### no'],
    ['lists', '- a\n- b\n\n  c\n\n1. x\n2. y\n   - [ ] open\n   - [x] done\n\n* other\n+ third'],
    ['tables', '| a | b |\n|:--|--:|\n| *x* | `y\\|z` |\n| only |\n\ntext'],
    ['autolinks', 'www.acme.org/a_(b), https://acme.org/x?y=1. and jo@acme.org <https://a.b>'],
    ['footnotes', 'a[^1] b[^two]\n\n[^1]: One.\n[^two]: Two\n\n    more.'],
    ['strike', '~~gone~~ ~one~ ~~~code\n~~x~~\n~~~'],
    [
      'raw HTML',
      '<details>\n<summary>More</summary>\n\n*inside*\n\n</details>\n\na<br>b <kbd>x</kbd> <!-- c -->',
    ],
    ['definitions', '[a], [a][], [b][a], [ c ][A]\n\n[a]: /x "T"\n[a]: /second'],
    ['quotes and code', '> a\nlazy\n> - b\n\n    indented\n\n```js\nx < y && z\n```'],
    ['breaks', 'a  \nb\\\nc\n\n***\n\n- - -'],
    ['entities', '&copy; &#35; \\# \\[x\\] &nope;'],
    ['line ends', 'a\r\n\r\n- b\r\n- c\r\n'],
  ])('in %s', (_, text) => {
    expectSame(text);
  });

  const notes = [
    ...globSync('content/**/*.md', { cwd: fileURLToPath(repository) }),
    ...globSync('docs/*.md', { cwd: fileURLToPath(repository) }),
  ].map((file) => fileURLToPath(new URL(file, repository)));
  test.each(notes)('in %s', (file) => {
    expectSame(bodyOf(file));
  });

  test.skipIf(!hasShared('corpora'))('in real notes (of ../shared/corpora)', { tags: ['slow'] }, () => {
    const real = globSync('*/calls/*.md', { cwd: sharedPath('corpora') });
    expect(real.length).toBeGreaterThan(0);
    for (const file of real) expectSame(bodyOf(sharedPath('corpora', file)));
  });
});
