import type { Answer, Failure } from './request.ts';
import { mayAsk, readRobots, type RobotRules } from './robots.ts';

/** What is known of an address: it answers, it is gone, it did not answer well this time, or nobody may say. */
export type Verdict =
  | { readonly kind: 'alive' }
  /** `status` where the server says so; a host that does not exist is gone with all its pages. */
  | { readonly kind: 'gone'; readonly why: number | Failure }
  | { readonly kind: 'trouble'; readonly why: number | Failure }
  | { readonly kind: 'unknown'; readonly why: number | 'robots' | 'private-address' };

/** How addresses are visited. */
export interface VisitOptions {
  readonly ask: (address: string, method: 'GET' | 'HEAD') => Promise<Answer>;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Milliseconds between two requests to one host. */
  readonly delay: number;
  /** Called for each address as soon as it is known. */
  readonly onVerdict: (address: string, verdict: Verdict) => void;
}

/** The name that a `robots.txt` can give rules for. */
const program = 'Cairn';
/** Hosts that are asked at once; of each only one address at a time. */
const mostHosts = 8;
/** The longest wait, in milliseconds, that a `robots.txt` can ask for. */
const longestDelay = 10_000;

/**
 * Visits addresses of the web: hosts side by side, of each host one address after the other with a wait between, and only what its
 * `robots.txt` lets a program ask for.
 */
export async function visit(addresses: readonly string[], options: VisitOptions): Promise<void> {
  const origins = Map.groupBy(new Set(addresses), (address) => new URL(address).origin);
  const hosts = Map.groupBy(origins, ([origin]) => new URL(origin).hostname);
  const waiting = [...hosts.values()];
  await Promise.all(
    Array.from({ length: mostHosts }, async () => {
      for (let host = waiting.shift(); host; host = waiting.shift())
        for (const [origin, pages] of host) await visitOrigin(origin, pages, options);
    }),
  );
}

async function visitOrigin(origin: string, pages: readonly string[], options: VisitOptions): Promise<void> {
  const robots = await robotsOf(origin, options);
  for (const page of pages) {
    const { pathname, search } = new URL(page);
    const isAllowed = robots !== null && mayAsk(robots, pathname + search);
    if (!isAllowed) {
      options.onVerdict(page, { kind: 'unknown', why: 'robots' });
      continue;
    }
    const wait = Math.min(longestDelay, Math.max(options.delay, (robots.delay ?? 0) * 1000));
    options.onVerdict(page, await verdictOf(page, wait, options));
  }
}

/** The rules of a host; null where it says in no way what they are, and so nothing may be asked. */
async function robotsOf(origin: string, { ask }: VisitOptions): Promise<RobotRules | null> {
  const answer = await ask(`${origin}/robots.txt`, 'GET');
  // Where nothing can be reached the page itself will tell.
  if (answer.kind === 'failed') return readRobots('', program);
  if (answer.status >= 500) return null;
  return readRobots(answer.status < 300 ? answer.body.toString('utf8') : '', program);
}

/** Some servers know no HEAD, or answer it wrongly: only what GET says counts against an address. */
async function verdictOf(page: string, wait: number, { ask, sleep }: VisitOptions): Promise<Verdict> {
  await sleep(wait);
  const head = judge(await ask(page, 'HEAD'));
  if (head.kind === 'alive' || isFinal(head)) return head;
  await sleep(wait);
  return judge(await ask(page, 'GET'));
}

/** Whether asking in another way would say the same. */
function isFinal({ why }: Exclude<Verdict, { kind: 'alive' }>): boolean {
  return /^(?:private-address|bad-address|no-such-host|timeout|429)$/.test(String(why));
}

function judge(answer: Answer): Verdict {
  if (answer.kind === 'failed') {
    const { why } = answer;
    if (why === 'private-address') return { kind: 'unknown', why };
    // More came than is read: it is there.
    if (why === 'too-large') return { kind: 'alive' };
    return { kind: why === 'no-such-host' || why === 'bad-address' ? 'gone' : 'trouble', why };
  }
  const { status } = answer;
  if (status < 400) return { kind: 'alive' };
  if (status === 404 || status === 410) return { kind: 'gone', why: status };
  // It wants to know who asks, or to be asked less often.
  if (/^(?:401|402|403|407|429|451|999)$/.test(String(status))) return { kind: 'unknown', why: status };
  return { kind: 'trouble', why: status };
}
