import fc from 'fast-check';
import { expect, test } from 'vitest';
import { didYouMean, nearestWord } from './spelling.ts';

test.each([
  ['netwroking', 'networking'],
  ['Networking', 'networking'],
  ['networkin', 'networking'],
  ['xnetworking', 'networking'],
  ['stroage', 'storage'],
])('"%s" was meant to be "%s"', (word, meant) => {
  expect(nearestWord(word, ['storage', 'networking', 'security'])).toBe(meant);
});

test('nothing is near a word of which more than a third differs, nor an endless one', () => {
  expect(nearestWord('gardening', ['networking', 'storage'])).toBeNull();
  expect(nearestWord('n'.repeat(65), ['n'.repeat(64)])).toBeNull();
  expect(didYouMean('x', [])).toBe('');
});

test('of two equally near words the first is named, and a nearer one always wins', () => {
  expect(nearestWord('bat', ['cat', 'hat'])).toBe('cat');
  expect(nearestWord('hatt', ['cattt', 'hat'])).toBe('hat');
});

/** The textbook form (optimal string alignment), to compare with. */
function textbook(a: string, b: string): number {
  const cell = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const same = a[i - 1] === b[j - 1] ? 0 : 1;
    const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
    return Math.min(
      cell(i - 1, j) + 1,
      cell(i, j - 1) + 1,
      cell(i - 1, j - 1) + same,
      swap ? cell(i - 2, j - 2) + 1 : Infinity,
    );
  };
  return cell(a.length, b.length);
}

test('what is found is as near as the textbook says, and never farther than another', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
  fc.assert(
    fc.property(word, fc.array(word, { maxLength: 4 }), (asked, known) => {
      const near = known
        .map((one) => ({ one, far: textbook(asked, one), size: Math.max(asked.length, one.length) }))
        .filter(({ far, size }) => far <= Math.max(1, Math.floor(size / 3)))
        .sort((a, b) => a.far - b.far);
      expect(nearestWord(asked, known)).toBe(near[0]?.one ?? null);
    }),
    { numRuns: 300 },
  );
});
