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
