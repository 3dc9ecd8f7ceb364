import { expect, test } from 'vitest';
import type { SearchDocument } from './document.ts';
import { SearchIndex, searchFiles } from './search-files.ts';
import { keyOfText, toldThings } from './told-things.ts';

const document = (path: string, text: string): SearchDocument => ({
  path,
  title: `Kites at ${path}`,
  html: `<h2 id="wind">Wind</h2><p>${text}</p>`,
  date: '2026-03-04',
  meta: { who: 'Bo Reed' },
  filters: { kind: ['call'], year: ['2026'] },
});
const first = [
  document('/a/', 'The reel, the reel_stand and the tail flew.'),
  document('/b/', 'Käfig and kite.'),
];
const others = [document('/c/', 'Ropes were spliced.'), document('/d/', 'A knot in every tail.')];

/** A memory that holds what others hold, the later ones over the earlier. */
function memory(...held: readonly ReadonlyMap<string, Buffer>[]) {
  const kept = new Map(held.flatMap((each) => [...each]));
  const added: string[] = [];
  const setBytes = (key: string, bytes: Buffer): void => {
    kept.set(key, bytes);
    added.push(key);
  };
  const getBytes = (key: string) => kept.get(key) ?? null;
  return {
    kept,
    added,
    getBytes,
    setBytes,
    get: (key: string) => getBytes(key)?.toString() ?? null,
    set: (key: string, text: string) => setBytes(key, Buffer.from(text)),
    entries: () => [...kept],
    ask: () => undefined,
  };
}

async function made(documents: readonly SearchDocument[], kept?: ReturnType<typeof memory>) {
  const names = { people: [], topics: [], areas: [] } as never;
  const files = await searchFiles({ documents, names, language: 'en' }, kept);
  return Object.fromEntries(
    files.map(({ path, content }) => [path, Buffer.from(content).toString('base64')]),
  );
}

test('what is kept of documents makes the same index to the byte, and only what changed is made', async () => {
  const one = memory();
  await made(first, one);
  const same = memory(one.kept);
  expect(await made(first, same)).toEqual(await made(first));
  expect(same.added).toEqual([]);
  const changed = [...others, document('/a/', 'The reel broke.'), ...first.slice(1)];
  const next = memory(one.kept);
  expect(await made(changed, next)).toEqual(await made(changed));
  // Three documents, and the words that are new.
  expect(next.added).toHaveLength(4);
  const last = memory(next.kept);
  expect(await made(changed, last)).toEqual(await made(changed));
  expect(last.added).toEqual([]);
});

test('what two builds kept at once, each with numbers of its own, is not mixed', async () => {
  const [one, other] = [memory(), memory()];
  await made(first, one);
  await made(others, other);
  const both = [...first, ...others];
  const clean = await made(both);
  expect(await made(both, memory(one.kept, other.kept))).toEqual(clean);
  expect(await made(both, memory(other.kept, one.kept))).toEqual(clean);
});

test('a text that was read before anybody said of which document makes the same index', async () => {
  const sections = { lines: ['reel'], asides: ['wind'] };
  const page = { ...document('/e/', '<span id="reel">The reel</span> <i id="x">turned</i>.'), sections };
  const documents = [page, ...others];
  const index = new SearchIndex('en');
  index.readText({ html: page.html, sections });
  index.readText({ html: '<p>Never on any page.</p>', sections });
  const things = toldThings(documents, 'en', new Set(), new Set([keyOfText(page)]));
  expect(things[0]).toMatchObject({ document: { html: '' } });
  const names = { people: [], topics: [], areas: [] } as never;
  expect(await index.files({ things, names })).toEqual(
    await searchFiles({ documents, names, language: 'en' }),
  );
});
