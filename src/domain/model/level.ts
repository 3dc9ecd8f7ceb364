import { z } from 'zod';
import { text } from './fields.ts';

/** What a number of stars means, per axis, so that cards, guide and templates cannot disagree. */
export const levelSchema = z.strictObject({
  stars: z.int().min(1).max(5).describe('How many stars: 1 is the easiest.'),
  name: text.describe('A short name, for example "First step".'),
  language: text.describe('What knowledge of the language it asks for.'),
  domain: text.describe('What knowledge of the area it asks for.'),
  time: text.describe('How long it takes, honestly.'),
  help: text.describe('What help there is.'),
});

/** A level of difficulty. */
export type Level = z.infer<typeof levelSchema>;

/** The stars of each level, in the order of the levels. */
export function starsOfLevels(levels: readonly Level[]): number[] {
  return levels.map((level) => level.stars);
}

/** The stars of the hardest level; a difficulty is shown out of so many. */
export function mostStars(levels: readonly Level[]): number {
  return Math.max(...starsOfLevels(levels));
}

/** The level with so many stars; null where the hub has none. */
export function levelWith(levels: readonly Level[], stars: number | null): Level | null {
  return levels.find((level) => level.stars === stars) ?? null;
}

/**
 * The stars of the level nearest to a number of stars, since a hub may define fewer levels than there are stars; null
 * without levels. Of two that are as near the harder one: a project that is easier than it says does no harm.
 * @example nearestLevel([1, 3], 2) // 3
 */
export function nearestLevel(stars: readonly number[], wanted: number): number | null {
  const distance = (level: number) => Math.abs(level - wanted);
  return [...stars].sort((a, b) => distance(a) - distance(b) || b - a)[0] ?? null;
}

/** The levels of a hub that defines none of its own. */
export const defaultLevels: Level[] = [
  {
    stars: 1,
    name: 'First step',
    language: 'The basics: you can read a small program and change it.',
    domain: 'None: everything you need is explained.',
    time: 'An evening to a weekend.',
    help: 'A mentor answers questions and points to the place in the code.',
  },
  {
    stars: 2,
    name: 'On your feet',
    language: 'Comfortable: you have written a few programs of your own.',
    domain: 'Some: you have used such a system and know its words.',
    time: 'A few weekends.',
    help: 'A mentor reviews the plan and the result.',
  },
  {
    stars: 3,
    name: 'Off the path',
    language: 'Comfortable, including its build and test tools.',
    domain: 'Expert: you could explain the area to others.',
    time: 'A month or more of spare time.',
    help: 'A mentor discusses the design; much of the way is yours to find.',
  },
];
