import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contentOf } from '../../../tests/content-of.ts';
import { typedLine } from './typed-text.ts';
import { ideaFile, ideaOf, ideaText } from './roadmap-text.ts';

const words = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => /\p{L}/u.test(text));

test('whatever is typed, the file is valid, is an idea and says what was typed', () => {
  fc.assert(
    fc.property(words, words, fc.string(), words, (title, area, body, goal) => {
      const values = {
        title: [title],
        area: [area],
        body: [body],
        goals: [`${goal.replaceAll('\n', ' ')}\n \n`],
        proposers: [area],
      };
      const idea = ideaOf(values, '2020-05-06');
      const entry = contentOf({ [ideaFile(idea)]: ideaText(idea) }).roadmap[0];
      expect(entry?.front).toMatchObject({
        stage: 'idea',
        title: typedLine(title),
        area: typedLine(area),
        proposed: '2020-05-06',
      });
      expect(entry?.front.goals).toHaveLength(1);
      expect(entry?.front.release).toBeUndefined();
    }),
    { numRuns: 100 },
  );
});

test('empty parts are left out', () => {
  const text = ideaText(ideaOf({ title: ['A'], area: ['B'], scenario: [' '], goals: [''] }, null));
  expect(text).toBe("---\ntitle: 'A'\nstage: idea\narea: 'B'\n---\n");
});

test('an idea never takes the address of another entry or of a page of the site', () => {
  expect(ideaFile({ title: 'Quiet harbours' }, { folder: 'plans', taken: ['quiet-harbours'] })).toBe(
    'plans/quiet-harbours-2.md',
  );
  expect(ideaFile({ title: 'New' })).toBe('roadmap/new-2.md');
});
