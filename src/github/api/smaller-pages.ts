import type { Response, Ask } from './client.ts';
import type { Failure } from './failure.ts';
import type { Question } from './query.ts';

/** An answer and the page size that got it, or why there is none. */
type Got =
  | { readonly ok: true; readonly answer: Response; readonly size: number }
  | { readonly ok: false; readonly failure: Failure };

/** Waits so many seconds. */
export type Sleep = (seconds: number) => Promise<void>;

const mostTries = 4;

/**
 * Asks with a page of `size`; when the answer takes too long or breaks off, asks again for half as much after a short
 * wait. Most time-outs of GitHub come from pages that are too heavy.
 */
export async function askSmaller(
  ask: Ask,
  size: number,
  question: (size: number) => Question,
  sleep: Sleep,
): Promise<Got> {
  let now = size;
  for (let tries = 1; ; tries += 1) {
    const answer = await ask(question(now));
    if (answer.ok) return { ok: true, answer, size: now };
    const { failure } = answer;
    if ((failure.kind !== 'slow' && failure.kind !== 'unreadable') || tries === mostTries) {
      return { ok: false, failure };
    }
    now = Math.max(1, Math.floor(now / 2));
    await sleep(2 ** (tries - 2));
  }
}
