import { Octokit } from '@octokit/core';
import { withCustomRequest } from '@octokit/graphql';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import { rateSchema, type Rate } from './responses.ts';
import type { Failure } from './failure.ts';
import { brokenReply, failureOf, lostParts, type UsableParts } from './response-errors.ts';
import type { Question } from './query.ts';

/** A usable answer; parts that could not be had are in `lost` and null in `parts`. */
export interface Response extends UsableParts {
  readonly ok: true;
  readonly rate: Rate | null;
  /** GitHub's clock when it answered; null when it does not say. */
  readonly at: Date | null;
}
/** Asks GitHub one question. Never throws for anything the network or GitHub does. */
export type Ask = (
  question: Question,
) => Promise<Response | { readonly ok: false; readonly failure: Failure }>;

/** Where and how to ask. */
export interface ClientOptions {
  readonly endpoint: string;
  readonly token: string;
  /** After so many milliseconds an answer counts as too slow. GitHub itself gives up after ten seconds. */
  readonly timeoutMs?: number;
  /** The longest wait for a limit, in seconds, before giving up; a minute is GitHub's own advice. */
  readonly longestWait?: number;
  /** Whether to leave a second between requests, as GitHub asks for. */
  readonly polite?: boolean;
  /** The length of "one second" of waiting, in milliseconds; tests make it short. */
  readonly secondMs?: number;
  /** Told when a wait begins. */
  readonly onWait?: (seconds: number) => void;
}

const CairnOctokit = Octokit.plugin(throttling, retry);
const limitTries = 3;

/** A way to ask one GitHub, with retries, throttling and waiting for limits built in. */
export function createAsk(options: ClientOptions): Ask {
  const { longestWait = 61, timeoutMs = 30_000, secondMs = 1000, onWait = () => undefined } = options;
  const token = options.token.trim();
  // A token with other characters cannot be sent, and the error for it would quote it.
  if (!/^[\x21-\x7e]+$/.test(token)) {
    const failure: Failure = { kind: token === '' ? 'no-token' : 'bad-token' };
    return () => Promise.resolve({ ok: false, failure });
  }
  const octokit = new CairnOctokit({
    auth: token,
    userAgent: 'cairn-sync',
    log: { debug: silent, info: silent, warn: silent, error: silent },
    // 502 and 504 mean that the question was too big: asking the same again would not help, a smaller page does.
    retry: {
      retries: 2,
      retryAfterBaseValue: secondMs,
      doNotRetry: [400, 401, 403, 404, 410, 422, 429, 451, 502, 504],
    },
    throttle: {
      enabled: options.polite ?? true,
      retryAfterBaseValue: secondMs,
      // It only paces: every limit, whichever way GitHub words it, is waited for in one place below.
      onRateLimit: () => false,
      onSecondaryRateLimit: () => false,
    },
    request: { fetch: fetchWithin(timeoutMs) },
  });
  let at: Date | null = null;
  octokit.hook.after('request', (response) => {
    at = dateOf(response.headers.date);
    const broken = brokenReply(response);
    if (broken !== null) throw broken;
  });
  const graphql = withCustomRequest(octokit.request).defaults({ url: options.endpoint });

  return async function ask(question) {
    for (let tries = 1; ; tries += 1) {
      const got = await graphql<Record<string, unknown>>(question.query, { ...question.variables }).then(
        (parts): UsableParts => ({ parts, lost: new Map(), withheld: new Set() }),
        (error: unknown) => lostParts(error) ?? failureOf(error),
      );
      if ('parts' in got) {
        const rate = rateSchema.safeParse(got.parts['rateLimit']);
        return { ok: true, ...got, rate: rate.success ? rate.data : null, at };
      }
      if (got.kind !== 'limit' || got.seconds > longestWait || tries >= limitTries)
        return { ok: false, failure: got };
      onWait(got.seconds);
      await new Promise((resume) => setTimeout(resume, got.seconds * secondMs));
    }
  };
}

/** A fetch that answers 504 when the time is up, so that each try has its own clock and none is repeated as it was. */
function fetchWithin(timeoutMs: number): typeof fetch {
  return async (input, init) => {
    const signal = AbortSignal.timeout(timeoutMs);
    try {
      const response = await fetch(input, { ...init, signal });
      // The body is read here, under the same clock.
      return new Response(await response.arrayBuffer(), response);
    } catch (error) {
      if (signal.aborted) return new Response(null, { status: 504 });
      throw error;
    }
  };
}

function dateOf(header: string | undefined): Date | null {
  const date = new Date(header ?? '');
  return Number.isNaN(date.getTime()) ? null : date;
}

function silent(): void {
  // Octokit's own log may quote requests.
}
