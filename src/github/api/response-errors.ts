import { GraphqlResponseError } from '@octokit/graphql';
import { cleanLine } from './clean-text.ts';
import type { Failure } from './failure.ts';

/** Why one part of an answer is missing. */
export type LostPart = 'gone' | 'forbidden' | 'unreadable';

/** A reply that came with HTTP 200 and is still no answer. */
class BrokenReply extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.kind);
    this.failure = failure;
  }
}

interface RawReply {
  readonly status: number;
  readonly data: unknown;
  readonly headers: Readonly<Record<string, string | number | undefined>>;
}

interface GraphqlError {
  readonly type?: string;
  readonly message?: string;
  readonly path?: readonly (string | number)[];
}

/**
 * The error in a reply that Octokit takes for a success: cut JSON comes as a string, and a secondary limit may come as
 * HTTP 200 with nothing but a message.
 */
export function brokenReply(response: unknown): BrokenReply | null {
  const { data, headers } = response as RawReply;
  if (typeof data !== 'object' || data === null || data instanceof ArrayBuffer) {
    return new BrokenReply({ kind: 'unreadable' });
  }
  const { message, errors } = data as { message?: unknown; errors?: readonly GraphqlError[] };
  if (typeof message === 'string' && isSecondary(message)) return new BrokenReply(limitFrom(headers, true));
  if ('data' in data || Array.isArray(errors)) return null;
  return new BrokenReply({ kind: 'refused', detail: detailOf(message) });
}

/** What an answer with errors still holds. */
export interface UsableParts {
  readonly parts: Readonly<Record<string, unknown>>;
  /** The parts that are null, and why. */
  readonly lost: ReadonlyMap<string, LostPart>;
  /** The parts in which something deeper was kept from the token. */
  readonly withheld: ReadonlySet<string>;
}

/** The usable parts of an answer with errors: every error must belong to one part. Else null. */
export function lostParts(error: unknown): UsableParts | null {
  if (!(error instanceof GraphqlResponseError)) return null;
  const parts: unknown = error.data;
  if (typeof parts !== 'object' || parts === null) return null;
  const lost = new Map<string, LostPart>();
  const withheld = new Set<string>();
  for (const { type, path, message = '' } of (error.errors ?? []) as readonly GraphqlError[]) {
    const part = String(path?.[0] ?? '');
    if (limitType(type) || isTooMuch({ type }) || part === '') return null;
    // An error deeper inside nulls one field that GitHub would not show: the rest of the part is good.
    if ((parts as Record<string, unknown>)[part] !== null) {
      if (type === 'FORBIDDEN') withheld.add(part);
      continue;
    }
    const gone = type === 'NOT_FOUND' || /could not resolve to an? /i.test(message);
    lost.set(part, gone ? 'gone' : type === 'FORBIDDEN' ? 'forbidden' : 'unreadable');
  }
  return { parts: parts as Record<string, unknown>, lost, withheld };
}

/** What an error of Octokit, or of our own, means. An error it does not know is a bug and thrown again. */
export function failureOf(error: unknown): Failure {
  if (error instanceof BrokenReply) return error.failure;
  if (error instanceof GraphqlResponseError)
    return ofErrors(error.errors as readonly GraphqlError[], error.headers);
  const {
    status,
    message = '',
    response,
    cause,
  } = error as {
    status?: number;
    message?: string;
    response?: RawReply;
    cause?: unknown;
  };
  if (response?.status === 200) {
    // The throttling plugin throws a reply with RATE_LIMITED as it is.
    return ofErrors((response.data as { errors?: readonly GraphqlError[] }).errors ?? [], response.headers);
  }
  if (status === undefined) throw error;
  if (response === undefined) return { kind: 'unreachable', detail: codeOf(cause) };
  if (status === 401) return { kind: 'bad-token' };
  if (status === 429 || (status === 403 && isLimited(message, response))) {
    return limitFrom(
      response.headers,
      isSecondary(message) || response.headers['x-ratelimit-remaining'] !== '0',
    );
  }
  if (status === 403 || status === 451) return { kind: 'forbidden', detail: detailOf(message) };
  if (status === 502 || status === 504) return { kind: 'slow' };
  if (status >= 500) return { kind: 'unavailable' };
  return { kind: 'not-graphql', status };
}

function ofErrors(errors: readonly GraphqlError[], headers: RawReply['headers']): Failure {
  const limited = errors.find(({ type, message }) => limitType(type) || isSecondary(message ?? ''));
  if (limited) return limitFrom(headers, isSecondary(limited.message ?? ''));
  if (errors.some(isTooMuch)) return { kind: 'slow' };
  const first = errors[0];
  return { kind: first?.type === 'FORBIDDEN' ? 'forbidden' : 'refused', detail: detailOf(first?.message) };
}

// GitHub has used both spellings.
function limitType(type: string | undefined): boolean {
  return type === 'RATE_LIMIT' || type === 'RATE_LIMITED';
}

function isTooMuch({ type, message = '' }: GraphqlError): boolean {
  return type === 'RESOURCE_LIMITS_EXCEEDED' || /something went wrong|time[ -]?out|timed out/i.test(message);
}

function isSecondary(message: string): boolean {
  return /secondary rate limit|abuse detection/i.test(message);
}

function isLimited(message: string, { headers }: RawReply): boolean {
  return (
    isSecondary(message) ||
    /rate limit/i.test(message) ||
    headers['retry-after'] !== undefined ||
    headers['x-ratelimit-remaining'] === '0'
  );
}

/**
 * How long to wait, in GitHub's order: `retry-after`, else the reset time when the points are gone, else a minute
 * (https://docs.github.com/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api).
 */
function limitFrom(headers: RawReply['headers'], secondary: boolean): Failure {
  const after = Number(headers['retry-after']);
  if (after > 0) return { kind: 'limit', secondary, seconds: after };
  const now = Date.parse(String(headers['date'])) || Date.now();
  const reset = Number(headers['x-ratelimit-reset']) * 1000 - now;
  if (!secondary && reset > -60_000)
    return { kind: 'limit', secondary, seconds: Math.max(1, reset / 1000 + 1) };
  return { kind: 'limit', secondary, seconds: 60 };
}

function codeOf(cause: unknown): string {
  const { code, cause: inner } = (cause ?? {}) as { code?: unknown; cause?: unknown };
  if (typeof code === 'string' && /^[A-Z_0-9]{2,40}$/.test(code)) return code;
  return inner === undefined ? '' : codeOf(inner);
}

function detailOf(message: unknown): string {
  return typeof message === 'string' ? cleanLine(message, 120) : '';
}
