import type { Area } from '../domain/model/area.ts';
import { featuresVersion } from '../domain/suggestions/issue-features.ts';
import type { LabelOfRepository } from '../domain/model/agenda.ts';
import type { Snapshot, SnapshotAgendaItem } from '../domain/model/snapshot.ts';
import { readAgenda } from './snapshot/agenda.ts';
import { fieldsSchema, issueNodeSchema, numberNodeSchema } from './api/responses.ts';
import { hiddenPart, repositoryPart, type RepositoryPart } from './snapshot/build.ts';
import type { Ask } from './api/client.ts';
import { estimate, type Estimate } from './snapshot/estimate.ts';
import { wordsMark } from './snapshot/area-words.ts';
import type { Failure } from './api/failure.ts';
import { snapshotIssue } from './snapshot/issue.ts';
import { metered, type Meter } from './api/rate-budget.ts';
import { askSmaller, type Sleep } from './api/smaller-pages.ts';
import { issuesOf, knownBefore, planRun, readAll, unfinished, type Run } from './snapshot/plan.ts';
import { capabilitiesQuestion } from './api/query.ts';
import { readPages, type PageReader, type Reading } from './api/read-pages.ts';
import { repositoryKey, listRepositories, type Wanted } from './snapshot/repositories.ts';
import { compareText } from '../domain/text/compare.ts';
import type { NamedIssue } from '../domain/urls/issue-name.ts';
import {
  knownReferences,
  planReferences,
  readReferences,
  type ReferencesInput,
} from './snapshot/references.ts';

/** What a sync needs; the clock, the network and waiting come from outside. */
export interface SyncInput {
  readonly ask: Ask;
  readonly wanted: Wanted;
  readonly domains: readonly Area[];
  /** The issues and pull requests that the notes name: of these only the state is read. */
  readonly references: readonly NamedIssue[];
  /** What to read for the agendas of calls. */
  readonly agenda: readonly LabelOfRepository[];
  /** The snapshot there is; null for none. */
  readonly previous: Snapshot | null;
  /** Whether to read everything anew. */
  readonly full: boolean;
  /** Whether to stop after the estimate. */
  readonly dryRun: boolean;
  /** Used where GitHub does not give its own time. */
  readonly now: () => Date;
  readonly sleep: Sleep;
  /** Told what it will cost, before anything is read. */
  readonly onEstimate: (cost: Estimate) => void;
  /** Told how many issues have been read, of how many. */
  readonly onProgress: (read: number, of: number) => void;
}

/** How a sync ended; `stopped` is why it ended before everything was read. */
export type SyncOutcome =
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'estimated' }
  | {
      readonly kind: 'read';
      readonly snapshot: Snapshot;
      readonly stopped: Failure | null;
      /** Repositories of agendas that could not be read. */
      readonly unread: readonly string[];
      readonly requests: number;
      readonly points: number;
    };

/** Issues in one request: more make GitHub's answers slow (it gives up after ten seconds). */
const pageSize = 50;
// Numbers weigh nothing: ten repositories' worth in one request.
const numbersPageSize = 1000;

/** Reads the open issues of the wanted repositories: what changed since the previous snapshot, or all. */
export async function sync(input: SyncInput): Promise<SyncOutcome> {
  const { wanted, sleep } = input;
  const listsNothing = wanted.organisation === undefined && wanted.repositories.length === 0;
  if (listsNothing && input.agenda.length === 0) return failed({ kind: 'nothing-listed' });
  const meter = metered(input.ask);
  const listing = await listRepositories(meter.ask, wanted, sleep);
  if (!listing.ok) return failed(listing.failure);
  const names = [...listing.hidden.keys()];
  if (listing.heads.length === 0 && names.length > 0) return failed({ kind: 'nothing-there', names });

  const basis = `${String(featuresVersion)}.${wordsMark(input.domains)}`;
  const known = knownBefore(input.previous?.basis === basis ? input.previous : null);
  const runs = listing.heads.map((head) =>
    planRun(head, known.get(repositoryKey(head.nameWithOwner)) ?? null, input.full),
  );
  const readings = runs.flatMap(unfinished);
  const knownOf = {
    repositories: input.previous?.repositories ?? [],
    issues: input.previous?.issues ?? [],
  };
  const asked = planReferences(referencesInput(input, knownOf)).toAsk.length;
  input.onEstimate(estimate(runs.length, readings, pageSize, meter.remaining(), asked));
  if (input.dryRun) return { kind: 'estimated' };

  const stopped = readings.length === 0 ? null : await readRuns(input, meter, runs, readings);
  const gone = runs.filter((run) => unfinished(run).some(({ state }) => state === 'gone'));
  if (gone.length === runs.length && gone.length > 0) {
    return failed({ kind: 'nothing-there', names: gone.map((run) => run.head.nameWithOwner) });
  }
  const came =
    readings.length === 0 ||
    gone.length > 0 ||
    readings.some(({ state }) => state === 'done') ||
    runs.some(({ found }) => found.size > 0);
  if (!came) return failed(stopped ?? { kind: 'unreadable' });

  const parts = [
    ...runs.map((run) => repositoryPart(run, stopped)),
    ...[...listing.hidden].map(([name, reason]) => hiddenPart(name, reason)),
  ];
  const at = (listing.at ?? input.now()).toISOString().replace(/\.\d+Z$/, 'Z');
  const read = snapshotOf(parts, at, basis);
  // Where GitHub stopped answering it is not asked again; what was known of the references stays.
  const said =
    stopped === null
      ? await readReferences(referencesInput(input, read), meter, input.sleep)
      : { references: knownReferences(referencesInput(input, read)), stopped };
  const before = { wanted: input.agenda, previous: input.previous?.agenda ?? [], except: wanted.except };
  const items =
    said.stopped === null
      ? await readAgenda(before, meter, sleep)
      : { items: before.previous, unread: [], stopped: said.stopped };
  const snapshot = withMore(read, said.references, items.items);
  return {
    kind: 'read',
    snapshot,
    stopped: items.stopped,
    unread: items.unread,
    requests: meter.requests(),
    points: meter.points(),
  };
}

async function readRuns(
  input: SyncInput,
  meter: Meter,
  runs: readonly Run[],
  readings: readonly Reading[],
): Promise<Failure | null> {
  const byName = new Map(runs.map((run) => [run.head.nameWithOwner, run]));
  const expected = readings.reduce((sum, { left }) => sum + left, 0);
  let read = 0;
  const fields = await capabilities(meter.ask, input.sleep);
  if ('kind' in fields) return fields;
  const reader: PageReader = {
    meter,
    sleep: input.sleep,
    pageSize,
    fields,
    take: (reading, nodes) => {
      const run = byName.get(reading.repository);
      for (const node of nodes) {
        const issue = issueNodeSchema.safeParse(node);
        if (issue.success)
          run?.found.set(issue.data.number, snapshotIssue(reading.repository, issue.data, input.domains));
        else if (run && node !== null) run.flawed = true;
      }
      read += nodes.length;
      input.onProgress(read, Math.max(read, expected));
    },
  };
  return (await readPages(readings, reader)) ?? (await settleNumbers(runs, reader, byName));
}

/**
 * Closed, transferred and deleted issues do not show among changed open ones. Where the count does not fit, the numbers
 * of all open issues are read, which is cheap; where one of them is unknown, the whole repository.
 */
async function settleNumbers(
  runs: readonly Run[],
  reader: PageReader,
  byName: ReadonlyMap<string, Run>,
): Promise<Failure | null> {
  const doubtful = runs.filter(
    (run) =>
      run.changes !== null &&
      unfinished(run).length === 0 &&
      issuesOf(run).size !== run.head.openIssues.totalCount,
  );
  const seen = new Map(doubtful.map((run) => [run.head.nameWithOwner, new Set<number>()]));
  const readings = doubtful.map((run) => readAll(run.head));
  const stopped = await readPages(readings, {
    ...reader,
    pageSize: numbersPageSize,
    fields: null,
    take: ({ repository }, nodes) => {
      for (const node of nodes) {
        const parsed = numberNodeSchema.safeParse(node);
        if (parsed.success) seen.get(repository)?.add(parsed.data.number);
      }
    },
  });
  const unknown: Reading[] = [];
  for (const reading of readings) {
    const run = byName.get(reading.repository);
    const numbers = seen.get(reading.repository);
    if (!run || !numbers || reading.state !== 'done') continue;
    run.numbers = numbers;
    const issues = issuesOf(run);
    if ([...numbers].every((number) => issues.has(number))) continue;
    run.rest = readAll(run.head);
    unknown.push(run.rest);
  }
  return stopped ?? readPages(unknown, reader);
}

/** The fields of an issue this GitHub has; none of the newer ones when it does not say. */
async function capabilities(ask: Ask, sleep: Sleep): Promise<ReadonlySet<string> | Failure> {
  const got = await askSmaller(ask, 1, capabilitiesQuestion, sleep);
  if (!got.ok) return got.failure;
  const { answer } = got;
  const issue = fieldsSchema.safeParse(answer.parts['issue']).data?.fields ?? [];
  const dependencies = fieldsSchema.safeParse(answer.parts['dependencies']).data?.fields ?? [];
  const names = new Set(issue.map(({ name }) => name));
  if (!dependencies.some(({ name }) => name === 'blockedBy')) names.delete('issueDependenciesSummary');
  return names;
}

function snapshotOf(parts: readonly RepositoryPart[], at: string, basis: string): Snapshot {
  const sorted = [...parts].sort((a, b) => compareText(a.record.name, b.record.name));
  return {
    version: 1,
    at,
    basis,
    repositories: sorted.map(({ record }) => record),
    issues: sorted.flatMap(({ issues }) => issues),
    references: [],
    agenda: [],
  };
}

function referencesInput(
  { references, previous, wanted, full }: SyncInput,
  read: Pick<ReferencesInput, 'repositories' | 'issues'>,
): ReferencesInput {
  return {
    ...{ wanted: references, previous: previous?.references ?? [], except: wanted.except, full },
    ...{ repositories: read.repositories, issues: read.issues },
  };
}

function withMore(
  snapshot: Snapshot,
  references: Snapshot['references'],
  agenda: readonly SnapshotAgendaItem[],
): Snapshot {
  const version = agenda.length > 0 ? 3 : references.length > 0 ? 2 : 1;
  return { ...snapshot, version, references, agenda: [...agenda] };
}

function failed(failure: Failure): SyncOutcome {
  return { kind: 'failed', failure };
}
