import { decode } from 'cborg';
import { close, createIndex } from 'pagefind';
import { afterAll, expect, test } from 'vitest';
import { escapeHtml } from '../domain/text/escape-html.ts';
import { separateSigns } from '../domain/text/running-text.ts';
import { entriesOf, type NamedEntry } from '../../tests/search/entries-of.ts';
import { shownOfHits, type SearchDocument } from './document.ts';
import { fragmentOf, indexEntry } from './index-entry.ts';
import { unpackedText } from './index-format.ts';
import { pagefindIndex } from './pagefind.ts';
import { readDocument } from './read-document.ts';
import { paragraphs, searchableHtml } from './searchable-html.ts';
import { pageOfWords, WordForms } from './word-forms.ts';

afterAll(close);

const headings = { lines: [], asides: ['rest'] };
const document = (path: string, html: string, more: Partial<SearchDocument> = {}): SearchDocument => ({
  path,
  title: `Kites at ${path}`,
  html,
  date: null,
  meta: {},
  filters: {},
  ...more,
});
const documents = [
  document(
    '/lists/',
    '<ul>\n<li>Reel in <em>slow</em>ly<ul>\n<li>or not</li>\n</ul>\n</li>\n<li></li>\n</ul>',
  ),
  document(
    '/sections/',
    searchableHtml(
      '<h3 id="first">The <code>first</code> kite<a href="#first">#</a></h3>\n<p>It flew.</p><h2 id="rest">Rest</h2><p id="none">Naps</p>',
      headings,
    ),
    { date: '2026-03-04', meta: { series: 'Evening <flights>', who: 'Ämes & Bo' } },
  ),
  document('/words/', '<p>tieKnot splice_rope rope-ladder a.b.c HTTPServer2 don’t e-mail x— —— 3.14 C++</p>'),
  document('/accents/', '<p>Café CAFÉ cafe naïve Straße İstanbul crème-brûlée</p>', { title: 'Über café' }),
  document('/signs/', paragraphs(['速く摩耗 of the reel', '👋 wave 👨‍👩‍👧‍👦family 🌦️']), { title: '連凧' }),
  document('/entities/', '<p>a &#x3C; b &amp;amp; c&nbsp;d &quot;e&quot;</p><p>ends with &#x26;</p>'),
  document(
    '/breaks/',
    'loose<br>line <strong>bo</strong>ld<p>new</p>\n<pre><code>let kite = wind_up(1);\n</code></pre>',
  ),
  document(
    '/tables/',
    '<table>\n<thead>\n<tr>\n<th>Kite</th>\n<th>Tail</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>box</td>\n<td>3 m</td>\n</tr>\n</tbody>\n</table>\n<dl><dd>said</dd></dl>',
    { filters: { kind: ['call'], year: ['2026', '2025'], person: [] } },
  ),
  document('/commands/', '<p>__init__ _x _Foo rope__ladder ____</p><svg><p>unread</p></svg><p>read</p>'),
  document('/much/', `<p>${'kite '.repeat(3000)}</p><h6 id="h">kite</h6>`),
  document('/nothing/', '', { title: 'Nil' }),
];

/** The page that Pagefind would be given. */
function pageOf({ title, html, date, meta, filters }: SearchDocument): string {
  const mark = (kind: string) => (pairs: readonly (readonly [string, string | undefined])[]) =>
    pairs
      .map(
        ([name, value]) =>
          `<i data-pagefind-${kind}="${name}[title]" title="${escapeHtml(value ?? '')}"></i>`,
      )
      .join('');
  const values = Object.entries(filters).flatMap(([name, list]) =>
    list.map((value) => [name, value] as const),
  );
  const shown = Object.entries({ ...meta, ...(date === null ? {} : { date }) });
  return `<html lang="en"><body><h1>${separateSigns(escapeHtml(title))}</h1>${mark('filter')(values)}${mark('meta')(shown)}${html}</body></html>`;
}

async function ownEntries(list: readonly SearchDocument[]): Promise<NamedEntry[]> {
  const forms = new WordForms('en', { get: () => null, set: () => undefined });
  const read = list.map((each) => readDocument(each, forms.vocabulary));
  forms.learn(await pagefindIndex(pageOfWords(forms.missing), 'en'));
  return read.map(({ read: each, fragment }) => {
    const { forms: own, ...entry } = indexEntry(each, fragmentOf(fragment), forms.ofWords);
    return { ...entry, words: Array.from(own, (form) => forms.all[form] ?? '') };
  });
}

/** What an entry says, in an order that does not depend on how it was made. */
function meaning({ fragment, length, name, words, places, ends }: NamedEntry) {
  const found = Object.fromEntries(
    words.map((word, at): [string, unknown] => [
      word,
      // A list of both lists.
      decode(Uint8Array.of(0x82, ...places.subarray(ends[at - 1] ?? 0, ends[at]))),
    ]),
  );
  return { length, name, found, shown: JSON.parse(unpackedText(fragment)) as unknown };
}

test('what is said of a page is what Pagefind itself says of it', async () => {
  const { index } = await createIndex({ forceLanguage: 'en', writePlayground: false });
  // A page with all that any may show: fields are numbered by those that there are.
  const all = document('/all/', '', {
    date: '2026-01-01',
    meta: Object.fromEntries(shownOfHits.map((name) => [name, 'x'])),
  });
  for (const each of [...documents, all]) await index?.addHTMLFile({ url: each.path, content: pageOf(each) });
  const theirs = entriesOf((await index?.getFiles())?.files ?? []);
  const own = await ownEntries(documents);
  documents.forEach(({ path }, at) => {
    const [ours, their] = [own[at], theirs.get(path)];
    expect(ours && meaning(ours), path).toEqual(their && meaning(their));
  });
  expect(theirs.size).toBe(documents.length + 1);
});

test('what only looks like a command of Pagefind is a word like any other', async () => {
  const [entry] = await ownEntries([
    document('/x/', '<p>___PAGEFIND_WEIGHT___9 ___END_PAGEFIND_WEIGHT___ kite</p>'),
  ]);
  expect(entry?.words).toEqual(
    expect.arrayContaining(['kite', '___pagefind_weight___9', '___end_pagefind_weight___']),
  );
});
