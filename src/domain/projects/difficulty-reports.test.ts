import fc from 'fast-check';
import { expect, test } from 'vitest';
import { medianReport, proposedStars } from './difficulty-reports.ts';

const said = (...stars: number[]) => stars.map((each) => ({ stars: each }));

test('one person out of line does not decide how hard it felt', () => {
  expect(medianReport(said(1, 1, 3))).toEqual({ stars: 1, count: 3 });
  expect(medianReport(said(1, 2))).toEqual({ stars: 1.5, count: 2 });
  expect(medianReport([])).toBeNull();
});

test('a rating is questioned from a whole star of difference on', () => {
  expect(proposedStars(1, said(1, 2), [1, 2, 3])).toBeNull();
  expect(proposedStars(1, said(2), [1, 2, 3])).toBe(2);
  expect(proposedStars(3, said(1, 1, 2), [1, 2, 3])).toBe(1);
});

test('a half goes up, and only levels of the hub are proposed', () => {
  expect(proposedStars(1, said(2, 3), [1, 2, 3])).toBe(3);
  expect(proposedStars(1, said(5), [1, 2, 3])).toBe(3);
});

test('a proposal is always another level of the hub, and the order of reports does not matter', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(1, 2, 3),
      fc.array(fc.integer({ min: 1, max: 5 }).map((stars) => ({ stars }))),
      (rated, reports) => {
        const proposed = proposedStars(rated, reports, [1, 2, 3]);
        if (proposed !== null) expect([1, 2, 3].filter((level) => level !== rated)).toContain(proposed);
        expect(proposedStars(rated, [...reports].reverse(), [1, 2, 3])).toBe(proposed);
      },
    ),
  );
});
