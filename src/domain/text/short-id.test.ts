import fc from 'fast-check';
import { expect, test } from 'vitest';
import { callIdSchema, idSchema } from '../model/fields.ts';
import { releaseId } from '../roadmap/releases.ts';
import { fileId } from './file-id.ts';
import { shortId } from './short-id.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text).length;
const long = ['d'.repeat(300), '日'.repeat(90), `${'𞤀'.repeat(60)}x`, '👩‍🔬'.repeat(40)];

test('an id that a folder can have as its name stays as it is', () => {
  for (const id of ['kites', 'd'.repeat(200), '日'.repeat(66)]) expect(shortId(id)).toBe(id);
});

test('a longer one is short, whole characters only, and another for another name', () => {
  for (const id of long) {
    expect(bytesOf(shortId(id))).toBeLessThanOrEqual(200);
    expect(shortId(id)).toMatch(/-[\da-f]{8}$/);
    expect(id.startsWith(shortId(id).slice(0, -9))).toBe(true);
    expect(shortId(`${id}x`)).not.toBe(shortId(id));
  }
  expect(shortId('👩‍🔬'.repeat(40)).slice(0, -9)).toMatch(/^(?:👩‍🔬)+$/u);
});

test('it is well formed and short whatever it is made from, and made from itself it stays', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (id) => {
      expect(shortId(id).isWellFormed()).toBe(true);
      expect(bytesOf(shortId(id))).toBeLessThanOrEqual(200);
      expect(shortId(shortId(id))).toBe(shortId(id));
    }),
  );
});

test('whatever becomes a part of an address is as short: releases, files, ids that people write', () => {
  for (const name of long) {
    if (/\p{L}/u.test(name)) expect(bytesOf(releaseId(name))).toBeLessThanOrEqual(200);
    for (const part of fileId(`${name}/${name}.md`).split('/'))
      expect(bytesOf(part)).toBeLessThanOrEqual(200);
    expect(callIdSchema.parse(`calls/${name}x.md`)).toBe(fileId(`${name}x.md`));
  }
  expect(idSchema.parse('d'.repeat(300))).toBe(shortId('d'.repeat(300)));
});
