import type { Day } from '../domain/model/day.ts';
import { occurrencesOf } from './calls/list.ts';
import { oncePerSite } from './once-per-site.ts';

/** The land at the end of the home page's sky, drawn from the calls: it rises where many came close together. */
export interface Horizon {
  /** From the first call to the last at equal distances, 0 for the lowest land and 1 for the highest. */
  readonly heights: readonly number[];
  /** Where calls were, from 0 for the first to 1 for the last, so far apart that each can be seen. */
  readonly stones: readonly number[];
  readonly calls: number;
  readonly first: Day;
  readonly last: Day;
}

const points = 19;
/** More stones than this would touch each other on a desk, and be a line on a phone. */
const mostStones = 80;
/** Fewer calls make no path. */
const fewest = 3;

/** The horizon of a hub; null where too few of its calls have a day. */
export const horizonOf = oncePerSite(({ content }): Horizon | null => {
  const path = occurrencesOf(content.calls, content.calls);
  if (path === null || path.on.length < fewest) return null;
  const places = path.on.map((at) => at / 1000);
  const near = Array.from({ length: points }, (_, index) =>
    places.reduce((sum, at) => sum + Math.max(0, 1.5 - Math.abs(at * (points - 1) - index)), 0),
  );
  const most = Math.max(...near);
  return {
    heights: near.map((each) => each / most),
    stones: [...new Set(places.map((at) => Math.round(at * mostStones)))].map((at) => at / mostStones),
    calls: content.calls.filter(({ date }) => date !== null).length,
    first: path.first,
    last: path.last,
  };
});
