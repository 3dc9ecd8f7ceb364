import { expect, test } from 'vitest';
import { draftStore, type Draft } from './drafts.ts';

/** The browser's storage as far as drafts use it, with a limit on what fits. */
function memory(limit = Infinity): Storage {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => {
      if (value.length > limit) throw new Error('QuotaExceededError');
      items.set(key, value);
    },
    removeItem: (key) => {
      items.delete(key);
    },
    clear: () => {
      items.clear();
    },
  };
}

const draft = (id: string, changes: Partial<Draft> = {}): Draft => ({
  id,
  kind: 'Project',
  page: '/projects/new/',
  title: 'A clock',
  values: { title: ['A clock'], domains: ['a', 'b'] },
  savedAt: 5,
  ...changes,
});

test('a draft comes back as it was kept, the newest first, until it is removed', () => {
  const store = draftStore(memory(), '/');
  store.save(draft('a'));
  store.save(draft('b', { savedAt: 9 }));
  expect(store.list().map(({ id }) => id)).toEqual(['b', 'a']);
  expect(store.get('a')).toEqual(draft('a'));
  store.remove('a');
  expect(store.list().map(({ id }) => id)).toEqual(['b']);
});

test('hubs on one host do not see each other’s drafts', () => {
  const storage = memory();
  draftStore(storage, '/one/').save(draft('a'));
  expect(draftStore(storage, '/two/').list()).toEqual([]);
});

test('what cannot be read is left alone and does not hide the rest', () => {
  const storage = memory();
  const store = draftStore(storage, '/');
  storage.setItem('cairn-draft:/:broken', '{');
  storage.setItem('cairn-draft:/:null', 'null');
  storage.setItem('cairn-draft:/:away', JSON.stringify(draft('away', { page: '//evil.example/' })));
  // A browser leaves tabs and line ends out of addresses, and takes a backslash for a slash.
  for (const page of [
    '/\t/evil.example/',
    '/\n/evil.example/',
    '/\\evil.example/',
    '/x?y=//evil.example',
    '/%2f/',
  ])
    storage.setItem(`cairn-draft:/:${page}`, JSON.stringify(draft(page, { page })));
  storage.setItem(
    'cairn-draft:/:script',
    JSON.stringify({ ...draft('script'), page: 'javascript:alert(1)' }),
  );
  storage.setItem('something-else', 'x');
  store.save(draft('a'));
  expect(store.list().map(({ id }) => id)).toEqual(['a']);
  expect(storage.length).toBe(11);
});

test('a browser that refuses says so instead of throwing', () => {
  expect(draftStore(memory(10), '/').save(draft('a'))).toBe(false);
  expect(draftStore(null, '/').save(draft('a'))).toBe(false);
  expect(draftStore(null, '/').list()).toEqual([]);
});
