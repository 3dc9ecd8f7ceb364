import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import type { Attendee } from '../../domain/model/call-facts.ts';
import { KnownPeople } from '../names/known-people.ts';
import { promisesIn } from './promises.ts';
import type { Context } from './promise-owner.ts';
import { tokensOf } from '../tokens.ts';

const place = { line: 1, column: 1, offset: 0 };
const present = ['Priya Raman', 'Otto Vance', 'Alexandra Quill', 'wren42'].map((name): Attendee => ({
  name,
  handle: null,
  role: null,
  place,
}));
const people = new KnownPeople({ blocks: [] }, present);
const nobody: Context = { named: null, subject: null, speaker: null };

/** Who promises what in a sentence, as `owner: clause`. */
function spotted(sentence: string, context: Context = nobody): string[] {
  return promisesIn({ tokens: tokensOf(sentence), sentence, people, context }).map(
    ({ owner, start, end }) => `${owner}: ${sentence.slice(start, end)}`,
  );
}

describe('a promise', () => {
  test.each([
    ['Priya will write the release notes.', 'Priya'],
    ['Otto to file an issue about the flaky build', 'Otto'],
    ['Once the branch is merged, Priya will tag a release.', 'Priya'],
    ['Priya and Otto will draft a survey together.', 'Priya and Otto'],
    ['Priya/Otto add a note to the handbook.', 'Priya/Otto'],
    ['Otto volunteered to run the next workshop.', 'Otto'],
    ['Priya has agreed to review the parser.', 'Priya'],
    ["Otto said he'd fix the broken link.", 'Otto'],
    ['Alex is going to measure the cache.', 'Alex'],
    ["Otto's going to publish the figures.", 'Otto'],
    ['The next step for Priya is to port the tests.', 'Priya'],
    ['Otto has an action to contact the venue.', 'Otto'],
    ['Priya can take a look at the logs.', 'Priya'],
    ['wren42 to review the patch', 'wren42'],
    ['Otto also will check the mirrors.', 'Otto'],
    ['Priya is tidying the docs and will send a patch.', 'Priya'],
    ['All review the draft by Friday.', 'All'],
  ])('%s', (sentence, owner) => {
    expect(spotted(sentence).map((promise) => promise.split(':')[0])).toEqual([owner]);
  });

  test('of two people in one sentence is two promises, each with its own clause', () => {
    expect(spotted('Priya will write the page and Otto will draw the logo.')).toEqual([
      'Priya: Priya will write the page',
      'Otto: Otto will draw the logo.',
    ]);
  });

  test('by "he" belongs to the person named before', () => {
    expect(spotted("It is slow, and he'll profile it.", { ...nobody, named: 'Otto' })).toEqual([
      "Otto: he'll profile it.",
    ]);
  });

  test('without a subject belongs to whom the sentence before was about', () => {
    expect(spotted('Will send a patch soon.', { ...nobody, subject: 'Priya' })).toHaveLength(1);
    expect(spotted('Will need more memory.', { ...nobody, subject: 'Priya' })).toEqual([]);
  });

  test('by "I" belongs to the speaker', () => {
    expect(spotted("I'll open an issue for that.", { ...nobody, speaker: 'Otto' })).toHaveLength(1);
    expect(spotted("I'll open an issue for that.")).toEqual([]);
  });
});

describe('no promise', () => {
  test.each([
    'Priya is working on the parser.',
    'Otto fixed the mirrors last week.',
    'Will Priya write the release notes?',
    'If Otto will sign it, we can ship.',
    'Once Priya will have time.',
    'Priya will not touch the parser.',
    "Otto won't be there.",
    'Priya will be at the conference.',
    'Otto will be travelling next week.',
    'Somebody will have to write this down.',
    'The compiler will warn about it.',
    'Thanks to Priya for the notes.',
    'We asked Otto to stay.',
    'Priya would like to see fewer warnings.',
    'Otto might look at it.',
    'It would be good to have more tests.',
    'Please try the new release.',
    'Priya needs feedback on the draft.',
  ])('%s', (sentence) => {
    expect(spotted(sentence)).toEqual([]);
  });
});

test('any sentence has a reading, and every clause lies in it', () => {
  const word = fc.constantFrom(
    'Priya',
    'Otto',
    'and',
    ',',
    '/',
    'will',
    'to',
    "he'll",
    'he',
    '(',
    ')',
    'write',
    'be',
    '?',
    '—',
  );
  fc.assert(
    fc.property(
      fc.array(fc.oneof(word, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 40 }),
      (words) => {
        const sentence = words.join(' ');
        for (const { start, end } of promisesIn({
          tokens: tokensOf(sentence),
          sentence,
          people,
          context: nobody,
        })) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(sentence.length);
          expect(start).toBeLessThan(end);
        }
      },
    ),
  );
});
