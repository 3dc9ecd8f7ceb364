import { join } from 'node:path';
import { issuesNamedInCalls } from '../src/domain/calls/issue-references.ts';
import { labelsToRead } from '../src/domain/model/agenda.ts';
import type { Hub } from '../src/domain/model/hub.ts';
import { hasErrors } from '../src/domain/model/problem.ts';
import { snapshotText } from '../src/domain/model/snapshot.ts';
import { createAsk } from '../src/github/api/client.ts';
import type { Estimate } from '../src/github/snapshot/estimate.ts';
import { writeAtomically, writeFault } from '../src/files/write.ts';
import { snapshotToWrite } from '../src/github/snapshot/renewal.ts';
import { duration, failureText, type Failure } from '../src/github/api/failure.ts';
import { incompleteLines } from '../src/github/snapshot/incomplete.ts';
import { sync } from '../src/github/sync.ts';
import { loadContent } from '../src/load/content.ts';
import { readHub } from '../src/load/read/hub.ts';
import { readSnapshot, snapshotPath } from '../src/load/read/snapshot.ts';
import { badUsage, contentFolder, readArguments } from './arguments.ts';
import { problemReport } from './report.ts';
import { countText } from '../src/domain/text/phrases.ts';

const usage = 'npm run sync -- [--content DIR] [--endpoint URL] [--dry-run] [--full]';
const flags = { content: 'value', endpoint: 'value', 'dry-run': 'switch', full: 'switch' } as const;
const { values, switches } = readArguments(flags, usage);
const content = contentFolder(values.content);
const endpoint = values.endpoint ?? (process.env['GITHUB_GRAPHQL_URL'] || 'https://api.github.com/graphql');
if (!/^https?:$/.test(URL.parse(endpoint)?.protocol ?? ''))
  badUsage(`"${endpoint}" is not a web address.`, usage);

// GitHub asks for a second between requests; a server on this machine does not.
const polite = !/^(?:localhost|127\..*|\[::1\])$/.test(URL.parse(endpoint)?.hostname ?? '');
const hub = hubOf(content);
process.exitCode = hub ? await run(hub) : 1;

async function run(hub: Hub): Promise<number> {
  const token = process.env['GITHUB_TOKEN'] ?? '';
  if (token.trim() === '') return fail({ kind: 'no-token' });
  const file = join(content, snapshotPath);
  const { snapshot: previous, problems } = readSnapshot(content, null);
  if (problems.length > 0) note(`${file} is not a whole snapshot: everything is read anew.`);

  const progress = progressLine();
  const outcome = await sync({
    ask: createAsk({
      endpoint,
      token,
      polite,
      onWait: (seconds) => {
        note(`waiting ${duration(seconds)}, as GitHub asks`);
      },
    }),
    wanted: hub.github ?? { repositories: [], except: [] },
    domains: hub.domains,
    references: hub.github ? issuesNamedInCalls(loadContent(content, '/').content) : [],
    agenda: labelsToRead(hub.agenda, hub.repository?.name ?? null),
    previous,
    full: switches.full === true,
    dryRun: switches['dry-run'] === true,
    now: () => new Date(),
    sleep: (seconds) => new Promise((resume) => setTimeout(resume, seconds * 1000)),
    onEstimate: (cost) => {
      note(estimateText(cost));
    },
    onProgress: progress,
  });
  if (outcome.kind === 'failed') return fail(outcome.failure);
  if (outcome.kind === 'estimated') return 0;

  const { snapshot, stopped, unread, requests, points } = outcome;
  if (stopped) note(`stopped early: ${failureText(stopped)}`);
  for (const line of incompleteLines(snapshot)) note(line);
  for (const name of unread)
    note(`${name}: its part of the agenda could not be read; is it public, and spelled so?`);
  const next = snapshotToWrite(previous, snapshot, hub.freshness.snapshotDays);
  const cost = `${countText(requests, 'request')}, ${countText(points, 'point')}`;
  const held = `${countText(snapshot.issues.length, 'open issue')} of ${countText(snapshot.repositories.length, 'repository', 'repositories')}`;
  if (!next) {
    console.log(`${file} is current: ${held} (${cost}).`);
    return 0;
  }
  try {
    await writeAtomically(file, snapshotText(next));
  } catch (error) {
    console.error(writeFault(file, error));
    return 1;
  }
  console.log(`${file} written: ${held} (${cost}).`);
  return 0;
}

/** The hub, or null when hub.yml has errors, which are printed. */
function hubOf(folder: string): Hub | null {
  const { value, problems } = readHub(folder);
  if (problems.length > 0) console.error(problemReport(problems, 'text'));
  return hasErrors(problems) ? null : value;
}

function fail(failure: Failure): number {
  console.error(failureText(failure));
  return 1;
}

function note(line: string): void {
  console.error(line);
}

function estimateText(cost: Estimate): string {
  const { repositories, toRead, issues, references, requests, points, remaining } = cost;
  const all = countText(repositories, 'repository', 'repositories');
  if (toRead === 0 && references === 0) return `${all}, none of them changed`;
  const left = remaining === null ? '' : ` of the ${String(remaining)} left this hour`;
  const short = remaining !== null && remaining < points ? '; it will stop early with what it has' : '';
  const named = references === 0 ? '' : ` and what became of ${String(references)} that notes name`;
  return `${all}, ${String(toRead)} to read: about ${countText(issues, 'issue')}${named}, ${countText(requests, 'request')}, ${countText(points, 'point')}${left}${short}`;
}

/** Prints how far it is, at most every two seconds, with the time left at the speed since the first page. */
function progressLine(): (read: number, of: number) => void {
  let first: { readonly at: number; readonly read: number } | null = null;
  let last = Date.now();
  return (read, of) => {
    const now = Date.now();
    first ??= { at: now, read };
    if (now - last < 2000 || read === first.read) return;
    last = now;
    const left = ((now - first.at) / 1000 / (read - first.read)) * (of - read);
    note(
      `${String(read)} of ${countText(of, 'issue')} read${read < of ? `, about ${duration(left)} left` : ''}`,
    );
  };
}
