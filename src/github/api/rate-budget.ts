import type { Rate } from './responses.ts';
import type { Ask } from './client.ts';
import { pointsFor } from './query.ts';
import type { Sleep } from './smaller-pages.ts';

/** What a sync has asked so far, and whether it may go on. */
export interface Meter {
  /** Asks, and counts. */
  readonly ask: Ask;
  readonly requests: () => number;
  readonly points: () => number;
  /** Seconds until there are points enough for a request of so many issues; 0 when there are now. */
  readonly secondsUntil: (issues: number) => number;
  readonly remaining: () => number | null;
}

/** Counts requests and points of a way to ask, by what GitHub says of each. */
export function metered(ask: Ask): Meter {
  let requests = 0;
  let points = 0;
  let rate: Rate | null = null;
  let at: Date | null = null;
  return {
    ask: async (question) => {
      requests += 1;
      const answer = await ask(question);
      if (answer.ok && answer.rate !== null) {
        points += answer.rate.cost;
        ({ rate, at } = answer);
      }
      return answer;
    },
    requests: () => requests,
    points: () => points,
    remaining: () => rate?.remaining ?? null,
    secondsUntil: (issues) => {
      if (rate === null || rate.remaining >= pointsFor(issues, 1)) return 0;
      const now = at?.getTime() ?? Date.now();
      return Math.max(1, (Date.parse(rate.resetAt) - now) / 1000 + 1);
    },
  };
}

/** Waits for the next hour's points when that is soon; false when it is not, and then it is time to stop. */
export async function waitForPoints(meter: Meter, issues: number, sleep: Sleep): Promise<boolean> {
  const seconds = meter.secondsUntil(issues);
  if (seconds > 60) return false;
  if (seconds > 0) await sleep(seconds);
  return true;
}
