import fc from 'fast-check';
import { expect, test } from 'vitest';
import { yearLabels } from './year-labels.ts';

/** Pixels of "2015" in the small letters of charts, and the least width a chart has from 720 pixels of window on, and on a phone. */
const label = 36;
const charts = { wide: 600, narrow: 270 } as const;

test('twenty years have labels that do not touch, on a phone and on a desk, and the last is among them', () => {
  const ticks = Array.from({ length: 20 }, (_, at) => ({ at: 20 + at * 50, year: String(2006 + at) }));
  const labels = yearLabels(ticks);
  expect(labels.at(-1)).toMatchObject({ year: '2025', side: 'left', on: 'all' });
  expect(labels.filter(({ on }) => on !== 'narrow')).toHaveLength(10);
});

test('wherever years begin, no label stands on another or beyond the chart', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 40 }),
      (places) => {
        const ticks = places.sort((a, b) => a - b).map((at, index) => ({ at, year: String(1980 + index) }));
        for (const [on, pixels] of Object.entries(charts)) {
          let free = 0;
          for (const { at, side } of yearLabels(ticks).filter(
            (each) => each.on === 'all' || each.on === on,
          )) {
            const start = (at / 1000) * pixels - (side === 'left' ? label : 0);
            expect(start).toBeGreaterThanOrEqual(free);
            free = start + label;
          }
          expect(free).toBeLessThanOrEqual(pixels);
        }
      },
    ),
  );
});
