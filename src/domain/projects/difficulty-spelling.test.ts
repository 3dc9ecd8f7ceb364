import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasShared, sharedPath } from '../../../tests/shared.ts';
import { readDifficulty } from './difficulty-spelling.ts';

const levels = [1, 2, 3];
const starsOf = (written: string, of: readonly number[] = levels) => {
  const read = readDifficulty(written, of);
  return 'stars' in read ? read.stars : null;
};

describe('every family of spellings', () => {
  test.each([
    // words at the ends and in the middle
    ['easy', 1],
    ['low', 1],
    ['beginner', 1],
    ['Novice', 1],
    ['medium', 2],
    ['moderate', 2],
    ['Intermediate', 2],
    ['hard', 3],
    ['HIGH', 3],
    ['Advanced', 3],
    ['Expert', 3],
    ['difficult', 3],
    // a word made stronger
    ['very high', 3],
    ['very easy', 1],
    // punctuation, space and names around it
    ['Medium.', 2],
    ['  hard ', 3],
    ['Difficulty: easy', 1],
    ['level: 2', 2],
    ['**medium**', 2],
    ['intermediate level', 2],
    // ranges stand for their middle, and a half goes up
    ['low to intermediate', 2],
    ['low to medium', 2],
    ['medium to high', 3],
    ['medium/high', 3],
    ['Medium to low', 2],
    ['easy-medium', 2],
    ['easy – hard', 2],
    ['Intermediate to Advanced', 3],
    ['beginner or intermediate', 2],
    // notes
    ['medium to high, depending on candidate', 3],
    ['Medium to Hard, depending on the issues to be fixed.', 3],
    ['medium (about 175 hours)', 2],
    // stars
    ['★', 1],
    ['★★☆', 2],
    ['★★☆ (medium)', 2],
    ['★★★ (hard)', 3],
    ['★☆☆☆☆', 1],
    ['★★☆☆☆', 2],
    ['★★★☆☆', 2],
    ['★★★★☆', 3],
    ['★★★★★', 3],
    ['⭐⭐', 2],
    // numbers
    ['2', 2],
    ['3 stars', 3],
    ['1-star', 1],
    ['3/5', 2],
    ['5 out of 5', 3],
  ])('%s is read as %i', (written, stars) => {
    expect(starsOf(written)).toBe(stars);
  });
});

describe('what says no difficulty is a fault, never a guess', () => {
  test.each([
    ['Large.'],
    [''],
    ['tbd'],
    ['very medium'],
    ['not easy'],
    ['easy/medium/hard'],
    ['medium, hard'],
    ['4'],
    ['0'],
    ['6/5'],
    ['☆☆☆'],
    ['constructor'],
    ['hard (easy if you know the code)'],
    ['★★☆ (hard)'],
    ['depending on the student'],
  ])('%s', (written) => {
    expect(starsOf(written)).toBeNull();
  });
});

test('a slip of the keyboard is named, and what can be written instead', () => {
  expect(readDifficulty('meduim', levels)).toEqual({
    fault: '"meduim" is not a difficulty Cairn knows.',
    fix: 'Did you mean "medium"? Write one of 1, 2, 3.',
  });
});

test('hubs with more or fewer levels stretch the ladder', () => {
  expect(starsOf('★★☆☆☆', [1, 2, 3, 4, 5])).toBe(2);
  expect(starsOf('medium', [1, 2, 3, 4, 5])).toBe(3);
  expect(starsOf('hard', [1])).toBe(1);
});

test('any text gives a level of the hub or a fault, and never throws', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { minLength: 1 }),
      (written, of) => {
        const stars = starsOf(written, of);
        if (stars !== null) expect(of).toContain(stars);
      },
    ),
  );
});

const real = ['ideas', 'difficulty-spellings.tsv'];
test.skipIf(!hasShared(...real))('only sizes are refused of real spellings (of ../shared/ideas)', () => {
  const refused = readFileSync(sharedPath(...real), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t')[1] ?? '')
    .filter((written) => starsOf(written) === null);
  expect(refused).toEqual(['Large.']);
});
