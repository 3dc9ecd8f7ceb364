// What a sync costs, against the loopback server: requests, points and peak memory for 20,000 issues in 10, 100 and 300
// repositories, and again without and with a few changes. Each sync is a process of its own, so its memory is its own.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { snapshotSchema, snapshotText } from '../src/domain/model/snapshot.ts';
import { createAsk } from '../src/github/api/client.ts';
import { sync } from '../src/github/sync.ts';
import { writeAtomically } from '../src/files/write.ts';
import { goodToken, startServer, type TestServer } from '../tests/github/server.ts';
import { bigWorld } from '../tests/github/world.ts';

interface Cost {
  readonly requests: number;
  readonly points: number;
  readonly issues: number;
  readonly seconds: number;
  /** Peak memory of the process, in MB. */
  readonly memory: number;
}

const [child, endpoint = '', file = ''] = process.argv.slice(2);
if (child === '--child') await oneSync(endpoint, file);
else await measure();

async function measure(): Promise<void> {
  const rows: string[] = [];
  for (const [repositories, issues] of [
    [100, 2_000],
    [10, 20_000],
    [100, 20_000],
    [300, 20_000],
  ] as const) {
    const folder = mkdtempSync(join(tmpdir(), 'cairn-bench-'));
    const server = await startServer(bigWorld(repositories, issues));
    const target = join(folder, 'issues.json');
    const first = await inChild(server, target);
    const second = await inChild(server, target);
    touch(server, Math.ceil(issues / 200));
    const third = await inChild(server, target);
    const size = (statSync(target).size / 1e6).toFixed(1);
    rows.push(row(repositories, issues, first, second, third, size));
    console.log(rows.at(-1));
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
  const results = new URL('results/', import.meta.url);
  mkdirSync(results, { recursive: true });
  writeFileSync(new URL('sync.md', results), page(rows));
}

/** A day of work: every two-hundredth issue changes, and half as many are closed. */
function touch({ world }: TestServer, count: number): void {
  const all = world.repositories.flatMap(({ issues }) => issues);
  for (let index = 0; index < count; index += 1) {
    const issue = all[Math.floor((index * all.length) / count)];
    if (!issue) continue;
    issue.updatedAt = '2026-01-01T00:00:00Z';
    if (index % 2 === 1) issue.state = 'closed';
  }
}

function inChild(server: TestServer, target: string): Promise<Cost> {
  const process_ = spawn(
    process.execPath,
    [fileURLToPath(import.meta.url), '--child', server.endpoint, target],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let out = '';
  process_.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  return new Promise((resume, reject) =>
    process_.on('close', (code) => {
      if (code === 0) resume(JSON.parse(out) as Cost);
      else reject(new Error(`sync ended with ${String(code)}`));
    }),
  );
}

async function oneSync(endpoint: string, file: string): Promise<void> {
  const start = performance.now();
  const outcome = await sync({
    ask: createAsk({ endpoint, token: goodToken, polite: false }),
    wanted: { organisation: 'acme', repositories: [], except: [] },
    domains: [
      { id: 'docs', name: 'Docs', summary: 'Pages', words: ['page', 'option', 'network'], labels: [] },
    ],
    references: [],
    agenda: [],
    previous: previousIn(file),
    full: false,
    dryRun: false,
    now: () => new Date(),
    sleep: () => Promise.resolve(),
    onEstimate: () => undefined,
    onProgress: () => undefined,
  });
  if (outcome.kind !== 'read') throw new Error(JSON.stringify(outcome));
  await writeAtomically(file, snapshotText(outcome.snapshot));
  const cost: Cost = {
    requests: outcome.requests,
    points: outcome.points,
    issues: outcome.snapshot.issues.length,
    seconds: (performance.now() - start) / 1000,
    memory: process.resourceUsage().maxRSS / 1024,
  };
  console.log(JSON.stringify(cost));
}

function previousIn(file: string): ReturnType<typeof snapshotSchema.parse> | null {
  try {
    return snapshotSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

function row(
  repositories: number,
  issues: number,
  first: Cost,
  second: Cost,
  third: Cost,
  size: string,
): string {
  const share = ((second.points / first.points) * 100).toFixed(1);
  const cells = [
    String(repositories),
    issues.toLocaleString('en'),
    `${String(first.requests)} / ${String(first.points)}`,
    `${String(second.requests)} / ${String(second.points)} (${share} %)`,
    `${String(third.requests)} / ${String(third.points)}`,
    first.seconds.toFixed(1),
    [first, second, third].map(({ memory }) => memory.toFixed(0)).join(' / '),
    size,
  ];
  return `| ${cells.join(' | ')} |`;
}

function page(rows: readonly string[]): string {
  return `# What a sync costs

Written by \`node bench/sync.ts\`, against the loopback server of \`tests/github\`, which counts points by GitHub's published
rule. Requests / points each; the first sync reads everything, the second finds no change, before the third every
two-hundredth issue changes and half of those are closed. The time leaves out the second between requests that GitHub
asks for: with it, add a second for each request. Memory is the peak of the sync's own process for the three syncs.

| repositories | issues | first | no change | some change | first, s | memory, MB | snapshot, MB |
|---:|---:|---:|---:|---:|---:|---:|---:|
${rows.join('\n')}
`;
}
