import fc from 'fast-check';
import { expect, test } from 'vitest';
import { callIdOf, fileId } from './file-id.ts';

test.each([
  ['2015-02-25.md', '2015-02-25'],
  ['wasi/2022/WASI-05-19.md', 'wasi/2022/wasi-05-19'],
  ['Docs & Tools/May 3.markdown', 'docs-tools/may-3'],
  ['a -- b.md', 'a-b'],
  ['a--b.md', 'a--b'],
  ['what? 100% #1.md', 'what-100-1'],
  ['_drafts/v1.2_rc~1.md', 'drafts/v1.2_rc~1'],
  ['& /x.md', 'x'],
  ['2020/!!.md', ''],
])('"%s" has the id "%s"', (path, id) => {
  expect(fileId(path)).toBe(id);
});

test('a name in NFC and the same name in NFD are one id', () => {
  expect(fileId('re\u0301union.md')).toBe(fileId('r\u00e9union.md'));
});

test('an id of an id is the same id, and an address can hold it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      const id = fileId(`${name}.md`);
      expect(fileId(`${id}.md`)).toBe(id);
      expect(id).not.toMatch(/[\s?#%&]/);
    }),
  );
});

test.each(['wasi/2022/wasi-05-19', 'calls/wasi/2022/WASI-05-19.md', '/calls/wasi/2022/wasi-05-19/'])(
  '%s means one call',
  (written) => {
    expect(callIdOf(written)).toBe('wasi/2022/wasi-05-19');
  },
);
