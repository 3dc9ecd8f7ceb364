import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { countText } from '../src/domain/text/phrases.ts';
import { shorten } from '../src/domain/text/shorten.ts';
import type { Problem } from '../src/domain/model/problem.ts';
import { writeAtomically } from '../src/files/write.ts';
import type { OutsideLink } from '../src/load/links/outside-links.ts';
import { problemIn } from '../src/load/problems.ts';
import { ask, failureWords } from '../src/web/request.ts';
import { visit, type Verdict } from '../src/web/visit.ts';
import { openShed } from './output.ts';

/** How links to other sites are tried. */
export interface ExternalOptions {
  /** Seconds between two requests to one host. */
  readonly delay: number;
  /** Days for which an address that answered is not asked again. */
  readonly maxAge: number;
  /** Hosts that may be asked though they are private, as `host:port`. */
  readonly allowed: ReadonlySet<string>;
  /** Whether what earlier runs found is forgotten. */
  readonly fresh: boolean;
  /** Told how far it is, at most every two seconds. */
  readonly onProgress: (line: string) => void;
}

/** What became of the links to other sites. */
export interface ExternalReport {
  readonly problems: readonly Problem[];
  /** One line of counts. */
  readonly summary: string;
}

/** What an earlier run found, and when, in milliseconds since 1970. */
interface Remembered {
  readonly at: number;
  readonly verdict: Verdict;
}

/** Milliseconds for one answer. */
const timeout = 20_000;
/** Days after which an address that did not answer well is asked again: it may have been mended. */
const maxAgeOfFaults = 1;
const dayLength = 86_400_000;
/** A `robots.txt` of more bytes than this is read as none (RFC 9309 asks for at least so many). */
const mostRobots = 512_000;

/** Tries every link to another site, each address once, and reports those that lead nowhere as warnings. */
export async function tryOutsideLinks(
  links: readonly OutsideLink[],
  options: ExternalOptions,
): Promise<ExternalReport> {
  const found = await findVerdicts([...new Set(links.map(({ address }) => address))], options);
  const byAddress = Map.groupBy(links, ({ address }) => address);
  const problems = [...byAddress.values()].flatMap((places) => {
    const [first, ...others] = places;
    const known = first && found.verdicts.get(first.address);
    return first && known ? problemOf(first, others, known.verdict) : [];
  });
  return { problems, summary: summaryOf(found.verdicts, found.remembered) };
}

async function findVerdicts(addresses: readonly string[], options: ExternalOptions) {
  const file = join(openShed(), 'cache', 'links.json');
  const before = options.fresh ? new Map<string, Remembered>() : readCache(file);
  const isCurrent = ({ at, verdict }: Remembered) => {
    const days = verdict.kind === 'alive' ? options.maxAge : Math.min(options.maxAge, maxAgeOfFaults);
    return Date.now() - at < days * dayLength;
  };
  const verdicts = new Map<string, Remembered>();
  for (const address of addresses) {
    const known = before.get(address);
    if (known && isCurrent(known)) verdicts.set(address, known);
  }
  const remembered = verdicts.size;
  const wanted = addresses.filter((address) => !verdicts.has(address));
  let last = Date.now();
  await visit(wanted, {
    delay: options.delay * 1000,
    sleep: (milliseconds) => new Promise((resume) => setTimeout(resume, milliseconds)),
    ask: (address, method) =>
      ask(address, {
        method,
        timeout,
        mostBytes: address.endsWith('/robots.txt') ? mostRobots : null,
        allowed: options.allowed,
      }),
    onVerdict: (address, verdict) => {
      verdicts.set(address, { at: Date.now(), verdict });
      if (Date.now() - last < 2000) return;
      last = Date.now();
      options.onProgress(`${String(verdicts.size - remembered)} of ${String(wanted.length)} links tried`);
    },
  });
  if (wanted.length > 0) await writeCache(file, new Map([...before, ...verdicts]));
  return { verdicts, remembered };
}

function readCache(file: string): Map<string, Remembered> {
  try {
    return new Map(Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, Remembered>));
  } catch {
    return new Map();
  }
}

/** Where nothing can be kept, nothing is lost but time. */
async function writeCache(file: string, known: ReadonlyMap<string, Remembered>): Promise<void> {
  try {
    mkdirSync(dirname(file), { recursive: true });
    await writeAtomically(file, JSON.stringify(Object.fromEntries(known)));
  } catch {
    return;
  }
}

function problemOf(first: OutsideLink, others: readonly OutsideLink[], verdict: Verdict): Problem[] {
  if (verdict.kind === 'alive' || verdict.kind === 'unknown') return [];
  const { why } = verdict;
  const says = typeof why === 'number' ? `answers ${String(why)}` : failureWords[why];
  const also = others.length === 0 ? '' : ` It stands at ${countText(others.length, 'more place')}.`;
  const message = `${shorten(first.address, 200)} ${says}.${also}`;
  const problem = problemIn(first.file);
  if (verdict.kind === 'trouble')
    return [problem('outside-trouble', first.position, message, 'Look at it again another day.')];
  const fix = `The Internet Archive may have it as it was: ${archived(first)}`;
  return [problem('dead-outside', first.position, message, fix)];
}

/**
 * Where the Internet Archive keeps a page: as it was at the day of the call, else as it was last. Nobody asks whether it does.
 * @example archived({ address: 'https://kites.example/', day: '2015-02-25' }) // 'https://web.archive.org/web/20150225/https://kites.example/'
 */
function archived({ address, day }: Pick<OutsideLink, 'address' | 'day'>): string {
  return `https://web.archive.org/web/${day === null ? '2' : day.replaceAll('-', '')}/${address}`;
}

function summaryOf(verdicts: ReadonlyMap<string, Remembered>, remembered: number): string {
  const count = (kind: Verdict['kind']) =>
    [...verdicts.values()].filter(({ verdict }) => verdict.kind === kind).length;
  const oldest = Math.min(...[...verdicts.values()].map(({ at }) => at));
  const days = Math.floor((Date.now() - oldest) / dayLength);
  const known =
    remembered === 0 ? '' : `, ${String(remembered)} of them as seen up to ${String(days)} days ago`;
  return (
    `${String(verdicts.size)} links to other sites${known}: ${String(count('alive'))} lead to a page, ` +
    `${String(count('gone'))} to none, ${String(count('trouble'))} had trouble, ` +
    `${String(count('unknown'))} may not be asked.`
  );
}
