import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contrast, mixColours, nearestWithContrast } from './colour.ts';

test('contrast is that of the recommendation', () => {
  expect(contrast('#000000', '#ffffff')).toBe(21);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  expect(mixColours('#000000', '#ffffff', 0.5)).toBe('#808080');
});

test('the nearest colour with a contrast has it, and a colour that has it already stays as it is', () => {
  const colour = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`);
  fc.assert(
    fc.property(colour, fc.constantFrom('#f0eee8', '#1d2125'), (one, ground) => {
      const near = nearestWithContrast(one, ground, 4.5);
      expect(contrast(near, ground)).toBeGreaterThanOrEqual(4.5);
      if (contrast(one, ground) >= 4.5) expect(near).toBe(one);
    }),
  );
});
