import fc from 'fast-check';
import { expect, test } from 'vitest';
import { yearLabels } from './year-labels.ts';

/** Pixels of "2015" in the small letters of charts, and the least width a chart has from 720 pixels of window on, and on a phone. */
const label = 36;
const charts = { wide: 600, narrow: 270 } as const;

test('twenty years have labels that do not touch, on a phone and on a desk, and the last is among them', () => {
  const ticks = Array.from({ length: 20 }, (_, at) => ({ at: 20 + at * 50, year: String(2006 + at) }));
  const labels = yearLabels(ticks);
  expect(labels.at(-1)).toMatchObject({ year: '2025', side: 'end', on: 'all' });
  expect(labels.filter(({ on }) => on !== 'narrow')).toHaveLength(10);
});

test('years stand at equal steps, also where the last has to be moved back to the end of the chart', () => {
  const ticks = Array.from({ length: 11 }, (_, at) => ({
    at: at === 0 ? 0 : at * 96 - 9,
    year: String(2015 + at),
  }));
  const written = (chart: string) =>
    yearLabels(ticks)
      .filter(({ on }) => on === 'all' || on === chart)
      .map(({ year }) => Number(year));
  for (const years of [written('wide'), written('narrow')]) {
    const steps = years.slice(1).map((year, at) => year - (years[at] ?? 0));
    expect(new Set(steps.slice(1)).size, years.join(' ')).toBeLessThanOrEqual(1);
    expect(years.at(-1)).toBe(2025);
  }
  expect(written('wide').length).toBeGreaterThan(5);
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
            const start = side === 'end' ? pixels - label : (at / 1000) * pixels;
            expect(start).toBeGreaterThanOrEqual(free);
            free = start + label;
          }
          expect(free).toBeLessThanOrEqual(pixels);
        }
      },
    ),
  );
});
