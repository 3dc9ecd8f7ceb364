import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slipCost } from './slips.ts';

test.each([
  ['a missing letter', 'relase', 'release', 'relate'],
  ['a letter too many, twice', 'conduuit', 'conduit', 'conduct'],
  ['two letters swapped', 'tsak', 'task', 'tsar'],
  ['the key beside', 'cslls', 'calls', 'culls'],
  ['another vowel', 'grommar', 'grammar', 'glommar'],
])('%s is likelier than another letter', (_, typed, meant, other) => {
  expect(slipCost(typed, meant)).toBeLessThan(slipCost(typed, other));
});

test('nothing costs nothing, and no way costs more than its slips', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 's', 'k'), maxLength: 6 });
  fc.assert(
    fc.property(word, word, (typed, meant) => {
      expect(slipCost(typed, typed)).toBe(0);
      const cost = slipCost(typed, meant);
      expect(cost).toBeLessThanOrEqual(Math.max(typed.length, meant.length));
      expect(cost === 0).toBe(typed === meant);
    }),
  );
});
