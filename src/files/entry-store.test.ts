import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { EntryStore } from './entry-store.ts';

const folder = mkdtempSync(join(tmpdir(), 'cairn-entries-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;
const newPath = () => join(folder, 'deep', String((files += 1)));
const [first, second, third] = ['a', 'b', 'c'].map((digit) => digit.repeat(40)) as [string, string, string];

function storeWith(path: string, entries: Record<string, string>, version = '1'): void {
  const store = new EntryStore(path, version);
  for (const [key, text] of Object.entries(entries)) store.set(key, text);
  store.save();
}
function gets(path: string, version = '1') {
  const store = new EntryStore(path, version);
  return { texts: [first, second, third].map((key) => store.get(key)), isFaulty: store.isFaulty };
}

test('texts are there again, in this run and the next, with line breaks and letters of any script', () => {
  const path = newPath();
  const store = new EntryStore(path, '1');
  store.set(first, 'one\ntwo 海');
  expect(store.get(first)).toBe('one\ntwo 海');
  store.save();
  expect(store.get(first)).toBe('one\ntwo 海');
  storeWith(path, { [second]: '' });
  expect(gets(path)).toEqual({ texts: ['one\ntwo 海', '', null], isFaulty: false });
});

test('two that were open at once keep what both added', () => {
  const path = newPath();
  storeWith(path, { [first]: 'one' });
  const stores = [new EntryStore(path, '1'), new EntryStore(path, '1')];
  for (const [at, key] of [second, third].entries()) stores[at]?.set(key, key);
  for (const store of stores) store.save();
  expect(gets(path).texts).toEqual(['one', second, third]);
});

test('another version is as good as none, and is replaced', () => {
  const path = newPath();
  storeWith(path, { [first]: 'one' });
  expect(gets(path, '2')).toEqual({ texts: [null, null, null], isFaulty: false });
  storeWith(path, { [second]: 'two' }, '2');
  expect(gets(path, '2').texts).toEqual([null, 'two', null]);
  expect(gets(path).texts).toEqual([null, null, null]);
});

test('what was cut short or changed by hand is left out, and mended by the next run', () => {
  const path = newPath();
  storeWith(path, { [first]: 'one', [second]: 'two' });
  truncateSync(path, statSync(path).size - 3);
  expect(gets(path)).toEqual({ texts: ['one', null, null], isFaulty: true });
  storeWith(path, { [third]: 'three' });
  expect(gets(path).texts[2]).toBe('three');
  writeFileSync(path, readFileSync(path, 'utf8').replace('three', 'eerht'));
  expect(gets(path)).toEqual({ texts: [null, null, null], isFaulty: true });
  writeFileSync(path, 'no such thing');
  expect(gets(path).texts).toEqual([null, null, null]);
});

test('what nobody asks for any more goes once it is most of a large file', () => {
  const path = newPath();
  storeWith(path, { [first]: 'x'.repeat(5_000_000), [second]: 'two' });
  const store = new EntryStore(path, '1');
  store.get(second);
  store.save();
  expect(statSync(path).size).toBeLessThan(1000);
  expect(gets(path).texts).toEqual([null, 'two', null]);
});

test('to look at all is not to ask for it', () => {
  const path = newPath();
  storeWith(path, { [first]: 'x'.repeat(5_000_000), [second]: 'two' });
  const store = new EntryStore(path, '1');
  expect([...store.entries()].map(([key]) => key)).toEqual([first, second]);
  store.ask(second);
  store.save();
  expect(gets(path).texts).toEqual([null, 'two', null]);
});

test('what is much is written before all of it is there, and stays', () => {
  const path = newPath();
  const store = new EntryStore(path, '1');
  const large = (letter: string) => letter.repeat(9_000_000);
  for (const [at, key] of [first, second, third].entries()) store.set(key, large(String(at)));
  expect(statSync(path).size).toBeGreaterThan(18_000_000);
  expect([first, second, third].map((key) => store.get(key)?.slice(0, 1))).toEqual(['0', '1', '2']);
  store.save();
  expect(gets(path)).toEqual({ texts: [large('0'), large('1'), large('2')], isFaulty: false });
});

test('where nothing can be written nothing is lost but time', () => {
  const path = newPath();
  storeWith(path, { [first]: 'one' });
  const store = new EntryStore(join(path, 'below', 'a-file'), '1');
  store.set(first, 'one');
  expect(() => store.save()).not.toThrow();
  expect(store.get(first)).toBe('one');
});
