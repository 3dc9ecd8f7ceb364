import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { afterAll, expect, test } from 'vitest';
import { stableIndex } from './stable-index.ts';

afterAll(close);

/** Many values a filter, so that a hash table would order them differently nearly every time. */
async function index() {
  const { index: made } = await createIndex({ forceLanguage: 'en' });
  if (!made) throw new Error('no index');
  for (let page = 0; page < 30; page += 1) {
    await made.addCustomRecord({
      url: `/${page}/`,
      content: `Page ${page} of many`,
      language: 'en',
      meta: { title: `Page ${page}` },
      filters: { person: [`p${page}`, `p${page + 1}`], year: [`${2000 + (page % 7)}`] },
    });
  }
  const { files } = await made.getFiles();
  await made.deleteIndex();
  return files;
}

test('two indexes of the same pages are the same, byte for byte, and every name in them leads to a file', async () => {
  const [first, second] = [stableIndex(await index()), stableIndex(await index())];
  expect(second.map((file) => file.path).sort()).toEqual(first.map((file) => file.path).sort());
  const bytes = new Map(first.map((file) => [file.path, Buffer.from(file.content).toString('base64')]));
  for (const file of second) expect(Buffer.from(file.content).toString('base64')).toBe(bytes.get(file.path));
  const entry: { languages: { en: { hash: string } } } = JSON.parse(
    Buffer.from(first.find((file) => file.path === 'pagefind-entry.json')?.content ?? []).toString(),
  );
  const meta = first.find((file) => file.path === `pagefind.${entry.languages.en.hash}.pf_meta`);
  const text = gunzipSync(meta?.content ?? new Uint8Array()).toString('latin1');
  const filters = first.filter((file) => file.path.endsWith('.pf_filter'));
  expect(filters).toHaveLength(2);
  for (const { path } of filters) expect(text).toContain(path.replace(/^filter\/|\.pf_filter$/g, ''));
});

test('what the search page does not use is left out', () => {
  const file = (path: string) => ({ path, content: new Uint8Array() });
  expect(stableIndex([file('pagefind-ui.js'), file('pagefind.js')]).map(({ path }) => path)).toEqual([
    'pagefind.js',
  ]);
});
