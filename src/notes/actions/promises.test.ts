import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import type { Attendee } from '../../domain/model/call-facts.ts';
import { knownPeople } from '../names/known-people.ts';
import { tokensOf } from '../tokens.ts';
import { promisesIn } from './promises.ts';
import type { Context } from './reading.ts';

const present = ['Priya Raman', 'Otto Vance', 'Alexandra Quill', 'wren42'].map((name): Attendee => ({
  name,
  handle: null,
  role: null,
  position: { line: 1, column: 1, offset: 0 },
  evidence: { rule: 'attendee-in-list', words: name },
}));
const people = knownPeople([], present);
const nobody: Context = { named: null, subject: null, speaker: null, voice: null };

/** Who promises what in a sentence, as `owner: clause`. */
function spotted(sentence: string, context: Context = nobody): string[] {
  return promisesIn({ tokens: tokensOf(sentence), sentence, people, context }).map(
    ({ owner, start, end }) => `${owner}: ${sentence.slice(start, end)}`,
  );
}

describe('a promise', () => {
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

test('a rule that comes near says why it does not hold', () => {
  const misses = (sentence: string): string[] => {
    const heard: string[] = [];
    promisesIn({ tokens: tokensOf(sentence), sentence, people, context: nobody }, ({ rule, miss }) =>
      heard.push(`${rule.id}: ${miss.because}`),
    );
    return heard;
  };
  expect(misses('If Otto will sign it, we can ship.')).toEqual([
    'promise-will: after "if" it is a condition, or tells whom is meant',
  ]);
  expect(misses('The compiler will warn about it.')).toEqual([
    'promise-will: "compiler" before it is nobody that these notes show to be a person',
  ]);
  expect(misses('Priya will be there.')[0]).toMatch(/^promise-will: what follows "will" is no piece of work/);
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
