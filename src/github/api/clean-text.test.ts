import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanLine } from './clean-text.ts';

test('any text becomes one well-formed line within the limit, and cleaning again changes nothing', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.integer({ min: 2, max: 60 }),
      (words, limit) => {
        const line = cleanLine(words, limit);
        expect(line.length).toBeLessThanOrEqual(limit);
        expect(line.isWellFormed()).toBe(true);
        expect(line).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069\n]/u);
        expect(cleanLine(line, limit)).toBe(line);
      },
    ),
  );
});

test('markup stays as it was written, and joined emoji stay whole', () => {
  expect(cleanLine('<b>x</b> & 👩‍💻', 50)).toBe('<b>x</b> & 👩‍💻');
});
