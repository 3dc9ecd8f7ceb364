import { expect, test } from 'vitest';
import { defaultLevels, levelWith, mostStars, nearestLevel, starsOfLevels } from './level.ts';

test('the levels of a hub that defines none are those of one to three stars', () => {
  expect(starsOfLevels(defaultLevels)).toEqual([1, 2, 3]);
  expect(mostStars(defaultLevels)).toBe(3);
});

test('a level is found by its stars', () => {
  expect(levelWith(defaultLevels, 2)?.name).toBe('On your feet');
  expect(levelWith(defaultLevels, 5)).toBeNull();
  expect(levelWith(defaultLevels, null)).toBeNull();
});

test('of two levels that are as near the harder one is meant', () => {
  expect(nearestLevel([1, 3], 2)).toBe(3);
  expect(nearestLevel([3, 1], 2)).toBe(3);
  expect(nearestLevel([1, 2, 5], 3)).toBe(2);
  expect(nearestLevel([], 3)).toBeNull();
});
