import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coverageOf } from './coverage.ts';

const sum = (shares: Float32Array) => shares.reduce((all, share) => all + share, 0);
/** Half the sum of cross products. */
function areaOf(outline: readonly number[]): number {
  const at = (place: number) => outline[place % outline.length] ?? 0;
  let twice = 0;
  for (let place = 0; place < outline.length; place += 2)
    twice += at(place) * at(place + 3) - at(place + 2) * at(place + 1);
  return Math.abs(twice / 2);
}

test('a pixel is covered by as much as lies inside the outline', () => {
  const { left, top, width, height, shares } = coverageOf([[1, 1, 2.5, 1, 2.5, 1.5, 1, 1.5]]);
  expect({ left, top, width, height }).toEqual({ left: 1, top: 1, width: 4, height: 1 });
  expect([...shares]).toEqual([0.5, 0.25, 0, 0]);
});

test('a hole, which runs the other way, is not covered', () => {
  const square = [0, 0, 3, 0, 3, 3, 0, 3];
  const hole = [1, 1, 1, 2, 2, 2, 2, 1];
  const { shares, width } = coverageOf([square, hole]);
  expect(shares[width + 1]).toBeCloseTo(0);
  expect(sum(shares)).toBeCloseTo(8);
});

test('what is covered of a triangle is as large as the triangle, wherever it lies', () => {
  const number = fc.double({ min: -40, max: 40, noNaN: true });
  fc.assert(
    fc.property(fc.array(number, { minLength: 6, maxLength: 6 }), (triangle) => {
      expect(Math.abs(sum(coverageOf([triangle]).shares) - areaOf(triangle))).toBeLessThan(0.02);
    }),
  );
});
