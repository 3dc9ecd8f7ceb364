import { close, createIndex } from 'pagefind';
import { afterAll, expect, test } from 'vitest';
import { entriesOf, shownBesideIn, type NamedEntry } from '../../tests/search/entries-of.ts';
import { unpacked, type FilterOfIndex, type IndexFile, type MetaOfIndex } from './index-format.ts';
import { joinedIndex } from './joined-index.ts';
import { Vocabulary } from './vocabulary.ts';

afterAll(close);

interface Page {
  readonly url: string;
  readonly content: string;
  readonly date: string | null;
  readonly kinds: readonly string[];
}

const words = [
  'rope',
  'ropes',
  'Knot',
  'café',
  'cafe',
  'Cafés',
  'splice_rope',
  'tieKnot',
  'naïve',
  '日 本',
  '𝒳',
  'zed',
];
const pages = Array.from({ length: 40 }, (_, at): Page => {
  const of = (step: number) => words[(at * step + step) % words.length] ?? '';
  return {
    url: `/${at}/`,
    content: `${of(1)} ${of(2)}. ${of(3)} ${of(1)} ${'rope '.repeat(at % 4)}${of(5)}`,
    date: at % 3 === 0 ? null : `20${10 + (at % 7)}-01-0${1 + (at % 9)}`,
    kinds: at % 5 === 0 ? [] : [`k${at % 4}`, 'all'],
  };
});

async function made(list: readonly Page[]): Promise<IndexFile[]> {
  const { index } = await createIndex({ forceLanguage: 'en', writePlayground: false });
  if (!index) throw new Error('no index');
  for (const { url, content, date, kinds } of list) {
    await index.addCustomRecord({
      url,
      content,
      language: 'en',
      meta: { title: `Page ${url}`, who: 'Ames', date: date ?? '' },
      filters: { kind: [...kinds] },
      ...(date === null ? {} : { sort: { date } }),
    });
  }
  const { files } = await index.getFiles();
  await index.deleteIndex();
  return files;
}

function joined(files: readonly IndexFile[], from: readonly Page[] = pages) {
  return joinedFrom(entriesOf(files), shownBesideIn(files), from);
}

function joinedFrom(
  entries: ReadonlyMap<string, NamedEntry>,
  shownBeside: readonly string[],
  from: readonly Page[] = pages,
) {
  const forms = new Vocabulary();
  const things = from.flatMap(({ url, date, kinds }) => {
    const entry = entries.get(url);
    if (!entry) return [];
    return [
      {
        document: { date, filters: { kind: kinds } },
        entry: { ...entry, forms: Int32Array.from(forms.numbersOf(entry.words)) },
      },
    ];
  });
  return joinedIndex({ things, forms: forms.words, language: 'en', version: '1.5.2', shownBeside });
}

function metaIn(files: readonly IndexFile[]): MetaOfIndex {
  return unpacked(files.find(({ path }) => path.endsWith('.pf_meta'))?.content ?? new Uint8Array());
}

/** What an index says, whatever its pages are numbered and its files are called. */
function meaning(files: readonly IndexFile[]) {
  const [version, list, , filters, sorts] = metaIn(files);
  const entries = entriesOf(files);
  const urlOf = new Map([...entries].map(([url], at) => [at, url]));
  const filterFiles = new Map(files.map(({ path, content }) => [path, content]));
  return {
    version,
    words: [...entries]
      .map(([url, { words: own, places, ends, length, name }]) => ({ url, own, places, ends, length, name }))
      .sort((a, b) => (a.url < b.url ? -1 : 1)),
    count: list.length,
    filters: filters.map(([name, file]) => [
      name,
      unpacked<FilterOfIndex>(filterFiles.get(`filter/${file}.pf_filter`) ?? new Uint8Array())[1]
        .map(([value, on]) => [value, on.map((page) => urlOf.get(page)).sort()])
        .sort(),
    ]),
    sorted: sorts.map(([name, on]) => [name, on.map((page) => dateOf(urlOf.get(page)))]),
  };
}

function dateOf(url: string | undefined) {
  return pages.find((page) => page.url === url)?.date;
}

test('an index that was taken apart and joined says what Pagefind made', async () => {
  const whole = await made(pages);
  expect(meaning(joined(whole).files)).toEqual(meaning(whole));
});

test('it is the same to the byte, whichever pages were indexed together', async () => {
  const [whole, odd, even] = [
    await made(pages),
    await made(pages.filter((_, at) => at % 2 === 1)),
    await made(pages.filter((_, at) => at % 2 === 0)),
  ];
  const entries = new Map([...entriesOf(odd), ...entriesOf(even)]);
  const parts = joinedFrom(entries, shownBesideIn(odd));
  expect(parts).toEqual(joined(whole));
});

test('every name in the file that the browser reads first leads to a file', async () => {
  const { files, meta } = joined(await made(pages));
  const paths = new Set(files.map(({ path }) => path));
  const [, list, chunks, filters] = metaIn(files);
  expect(paths).toContain(`pagefind.${meta}.pf_meta`);
  for (const [file] of list) expect(paths).toContain(`fragment/${file}.pf_fragment`);
  for (const [, , file] of chunks) expect(paths).toContain(`index/${file}.pf_index`);
  for (const [, file] of filters) expect(paths).toContain(`filter/${file}.pf_filter`);
  expect(paths.size).toBe(1 + list.length + chunks.length + filters.length);
});

test('a word may stand in a page hundreds of thousands of times', async () => {
  const long: Page = { url: '/long/', content: 'ox '.repeat(600_000), date: null, kinds: [] };
  expect(entriesOf(joined(await made([long]), [long]).files).get('/long/')?.places.length).toBeGreaterThan(
    600_000,
  );
});
