import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contentOf } from '../../tests/content-of.ts';
import { ideaFile, ideaText } from './roadmap-idea.ts';

const words = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => /\p{L}/u.test(text));

test('whatever is typed, the file is valid, is an idea and says what was typed', () => {
  fc.assert(
    fc.property(words, words, fc.string(), words, (title, area, why, goal) => {
      const draft = {
        title,
        area,
        scenario: goal,
        why,
        proposers: [area],
        goals: [goal, ' '],
        proposed: '2020-05-06',
      };
      const entry = contentOf({ [ideaFile(draft)]: ideaText(draft) }).roadmap[0];
      const plain = (text: string) =>
        text.replace(/[\s\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]+/g, ' ').trim();
      expect(entry?.front.stage).toBe('idea');
      expect(plain(entry?.front.title ?? '')).toBe(plain(title));
      expect(entry?.front.goals).toHaveLength(1);
    }),
    { numRuns: 100 },
  );
});

test('empty parts are left out', () => {
  const text = ideaText({
    title: 'A',
    area: 'B',
    scenario: ' ',
    why: '',
    proposers: [''],
    goals: [],
    proposed: null,
  });
  expect(text).toBe('---\ntitle: "A"\nstage: idea\narea: "B"\n---\n\n\n');
});
