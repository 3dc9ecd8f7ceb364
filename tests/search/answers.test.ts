import { afterAll, beforeAll, expect, test } from 'vitest';
import { searchOf } from './hub.ts';

const rope = ['Winch', 'Pump', 'Crane', 'Ladder', 'Buoy'].map(
  (part) => `## ${part}\n\nWe went through the survey of the ${part.toLowerCase()}. All is well.\n`,
);
const files = {
  'people.yml':
    '- { id: ada-moon, name: Ada Moon, handles: [adam00n], aliases: [AdaM] }\n- { id: bo-reed, name: Bo Reed }\n',
  'calls/2026-04-01.md': `# Harbour call\n\n## Attendees\n\n- AdaM\n- Bo Reed\n\n## Agenda\n\n- Lighthouse repairs\n- Winch survey\n\n${rope.join('\n')}\n## Lantern\n\nThe survey of the lantern found a cracked prism.\n\n## Lighthouse repairs\n\nThe stairs are being painted, see [harbour/tower#257](https://github.com/harbour/tower/issues/257).\n\nDecision: the stairs stay closed until May.\n\nAdaM will order the paint.\n`,
  'calls/2026-03-01.md':
    '# Harbour call\n\n## Attendees\n\n- Bo Reed\n\n## Tide tables\n\nThe tables are printed by `tide.printAll` since v2.4.1. We organised a licence for the openflow gauge.\n\nBo Reed will check the gauge.\n',
  'calls/2026-02-01.md':
    '# Harbour call\n\n## Attendees\n\n- Bo Reed\n\n## 歯車\n\n歯車は速く摩耗します。\n\n## Dredging\n\nThe dredger is here and the blocks are moved, but no open questions flow from it.\n',
};
let search: Awaited<ReturnType<typeof searchOf>>;
beforeAll(async () => {
  search = await searchOf(files);
});
afterAll(() => search.stop());

const first = async (words: string) => (await search.ask(words)).links[0];

test('a hit leads to the section that holds the words, not to one that holds only some of them', async () => {
  expect(await first('survey cracked prism')).toBe('/calls/2026-04-01/#lantern');
});

test('an agenda that names a topic is not the place where it was discussed', async () => {
  expect(await first('lighthouse repairs')).toBe('/calls/2026-04-01/#lighthouse-repairs');
  const { hits } = await search.ask('winch survey');
  expect(hits[0]?.sections.map(({ anchor }) => anchor)).not.toContain('agenda');
});

test('what only a list of names holds is found there', async () => {
  expect(await first('"Bo Reed"')).toMatch(/^\/people\/bo-reed\/|#attendees$/);
});

test('spelling is mended by the words of the hub, and what was mended is said', async () => {
  const { links, mended } = await search.ask('lighthuose');
  expect(links[0]).toBe('/calls/2026-04-01/#lighthouse-repairs');
  expect(mended).toBe('lighthouse');
  expect((await search.ask('dregdingg')).mended).toBe('dredging');
  expect((await search.ask('"lighthuose"')).mended).toBeNull();
});

test('words that were joined or split are found', async () => {
  expect(await first('tidetables')).toBe('/calls/2026-03-01/#tide-tables');
  expect(await first('open flow gauge')).toBe('/calls/2026-03-01/#tide-tables');
});

test('a slip is mended also where a shorter word of the hub is its beginning', async () => {
  // "crane" is there, and "cra" is the beginning of "cracked".
  expect((await search.ask('pirsm')).mended).toBe('prism');
  expect((await search.ask('wicnh')).mended).toBe('winch');
});

test('two words are taken apart only where they follow one another', async () => {
  expect((await search.ask('lanternladder')).mended).toBeNull();
  expect((await search.ask('tidetables')).mended).toBe('tide tables');
});

test('a word that others write apart is found where no page holds all the words as typed', async () => {
  const apart = await searchOf({
    'calls/2026-01-01.md': '# Pier\n\n## Sockets\n\nThe websocket is slow.\n',
    'calls/2026-01-08.md': '# Pier\n\n## Buffers\n\nEach web socket has a small buffer.\n',
  });
  expect((await apart.ask('websocket buffer')).links[0]).toBe('/calls/2026-01-08/#buffers');
  expect((await apart.ask('websocket buffer')).hits[0]?.missing).toEqual([]);
  expect((await apart.ask('"websocket" buffer')).hits[0]?.missing).toHaveLength(1);
  expect((await apart.ask('websocket slow')).links).toEqual(['/calls/2026-01-01/#sockets']);
  apart.stop();
});

test('a promise answers by its own words, not by those of the title of its call', async () => {
  const { hits } = await search.ask('who promised harbour paint');
  const sentences = hits.flatMap(({ fragment, others }) => [
    fragment,
    ...others.map((other) => other.fragment),
  ]);
  const promises = sentences.filter(({ filters }) => filters.kind?.[0] === 'promise');
  expect(promises.map(({ meta }) => meta.title)).toEqual(['AdaM will order the paint.']);
});

test('a word that nothing holds is named, and the best of the others is found', async () => {
  const { links, missing, hits } = await search.ask('lantern prism blockchain');
  expect(links[0]).toBe('/calls/2026-04-01/#lantern');
  expect(missing).toEqual(['blockchain']);
  expect(hits[0]?.missing).toEqual(['blockchain']);
});

test('issues, versions, identifiers and the two spellings of English are found', async () => {
  expect(await first('tower#257')).toBe('/calls/2026-04-01/#lighthouse-repairs');
  expect(await first('#257')).toBe('/calls/2026-04-01/#lighthouse-repairs');
  expect(await first('2.4.1')).toBe('/calls/2026-03-01/#tide-tables');
  expect(await first('tide.printAll')).toBe('/calls/2026-03-01/#tide-tables');
  expect(await first('organized license')).toBe('/calls/2026-03-01/#tide-tables');
});

test('a person is found by every name they have', async () => {
  expect(await first('adam00n paint')).toBe('/calls/2026-04-01/#lighthouse-repairs');
  expect(await first('Ada Moon paint')).toBe('/calls/2026-04-01/#lighthouse-repairs');
});

test('running text is found by any part of it', async () => {
  expect(await first('摩耗')).toBe('/calls/2026-02-01/#歯車');
  expect((await search.ask('耗摩')).links).toEqual([]);
});

test('quoted words stand in a row, and a word with a minus is in no hit', async () => {
  expect(await first('"cracked prism"')).toBe('/calls/2026-04-01/#lantern');
  expect((await search.ask('"prism cracked"')).links).toEqual([]);
  expect((await search.ask('gauge -licence')).links).toEqual([]);
});

test('who promised and what was decided is answered by the sentence', async () => {
  const promised = await search.ask('who promised paint');
  expect(promised.hits[0]?.fragment.filters.kind).toEqual(['promise']);
  expect(promised.hits[0]?.fragment.meta).toMatchObject({
    who: 'Ada Moon',
    state: 'open',
    date: '2026-04-01',
  });
  const decided = await search.ask('what was decided on the stairs');
  expect(decided.hits[0]?.fragment.filters.kind).toEqual(['decision']);
  expect(decided.links[0]).toMatch(/^\/calls\/2026-04-01\/#/);
});

test('decisions and promises do not repeat their call where nobody asks for them', async () => {
  const { hits } = await search.ask('gauge');
  expect(hits.map(({ fragment }) => fragment.filters.kind?.[0])).toEqual(['call']);
  const promises = await search.ask('gauge', { kind: 'promise' });
  expect(promises.hits.map(({ fragment }) => fragment.filters.kind?.[0])).toEqual(['promise']);
});

test('operators narrow', async () => {
  expect((await search.ask('gauge from:adam')).links).toEqual([]);
  expect((await search.ask('gauge from:bo')).links).toHaveLength(1);
  expect((await search.ask('gauge before:2026')).links).toEqual([]);
  expect((await search.ask('gauge after:2025')).links).toHaveLength(1);
  expect((await search.ask('gauge after:2026-03')).links).toEqual([]);
  expect((await search.ask('gauge before:2026-04 after:2026-02')).links).toHaveLength(1);
});
