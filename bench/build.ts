// Content to searchable site: cold, after one note was edited, and after nothing was; beside the peers that are installed.
// Cold is in a folder that holds nothing of any build or check; the program is put together when the packages are installed, as any is.
//   node bench/build.ts [51 1000 …] [--rounds=3]   sizes; 10000 takes minutes
// Ours and theirs take turns, so that a noisy machine flatters neither; every figure is the median of the rounds.
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findPeers, type Peer } from './build-peers.ts';
import { growthPlot } from './growth-plot.ts';
import { writeNotes } from './made-up-notes.ts';

const given = process.argv.slice(2);
const rounds = Number(given.find((each) => each.startsWith('--rounds='))?.slice('--rounds='.length) ?? 3);
const sizes = given.map(Number).filter(Boolean);
const wanted = sizes.length > 0 ? sizes : [51, 1000];
const folder = mkdtempSync(join(tmpdir(), 'cairn-bench-'));
const program = resolve('scripts/bin.mjs');
const { found, missing } = findPeers();
const ours = ['cold', 'one note edited', 'nothing edited', 'check, cold', 'check again'] as const;
/** What a command took: seconds by the clock, and seconds of all processors, which a busy machine changes less. */
interface Cost {
  readonly seconds: number;
  readonly work: number;
}
type Rounds = Cost[];

console.log(
  `${cpus().length} cores, Node ${process.versions.node}; ratios count, seconds depend on the machine.\n`,
);
for (const { name, how } of missing) console.log(`Not installed, so left out: ${name}. ${how}`);
spawnSync(process.execPath, ['scripts/compile.ts'], { stdio: 'inherit' });
const points: { notes: number; seconds: number }[] = [];
try {
  for (const size of wanted) points.push({ notes: size, seconds: measure(size) });
  if (points.length > 1) writeFileSync('bench/results/growth.svg', growthPlot(points));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Measures one size, prints its table, and gives the seconds of a cold build. */
function measure(size: number): number {
  const content = join(folder, `content-${size}`);
  writeNotes(content, size);
  const sites = found.map((peer) => {
    const site = join(folder, `${peer.id}-${size}`);
    peer.prepare(site, content);
    return { peer, site, seconds: [] as Rounds };
  });
  const seconds = new Map<(typeof ours)[number], Rounds>(ours.map((name) => [name, []]));
  const memory: number[] = [];
  const removal: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    timeOurs(content, round, seconds, memory, removal);
    for (const { peer, site, seconds: own } of sites) own.push(timePeer(peer, site));
  }
  const theirs = sites.map(({ peer, seconds: own }) => ({ name: peer.name, cost: medians(own) }));
  console.log(`\n## ${size} notes\n`);
  console.log(
    `| | seconds | of processors | ${theirs.map(({ name }) => `times ${name}, cold`).join(' | ')} |`,
  );
  console.log(`|---|---|---|${theirs.map(() => '---|').join('')}`);
  for (const [name, own] of seconds) {
    const cost = medians(own);
    const ratios = theirs.map(
      ({ cost: peer }) =>
        `${(cost.seconds / peer.seconds).toFixed(2)} (${(cost.work / peer.work).toFixed(2)} of processors)`,
    );
    console.log(`| Cairn, ${name} | ${shown(cost)} | ${ratios.join(' | ')} |`);
  }
  for (const { name, cost } of theirs) console.log(`| ${name}, cold | ${shown(cost)} | |`);
  console.log(
    `\nPeak memory of the process that builds: ${median(memory).toFixed(0)} MB. The last output was removed ${median(removal).toFixed(1)} s after an edited one was in its place.`,
  );
  for (const path of [content, ...sites.map(({ site }) => site)])
    rmSync(path, { recursive: true, force: true });
  return medians(seconds.get('cold') ?? []).seconds;
}

function timeOurs(
  content: string,
  round: number,
  seconds: ReadonlyMap<(typeof ours)[number], Rounds>,
  memory: number[],
  removal: number[],
): void {
  const hub = join(folder, 'hub');
  const out = join(hub, 'site');
  const forget = (): void => {
    rmSync(hub, { recursive: true, force: true });
    mkdirSync(hub);
  };
  const note = (name: (typeof ours)[number], value: Cost) => seconds.get(name)?.push(value);
  forget();
  note('check, cold', run('check', ['--content', content], hub));
  note('check again', run('check', ['--content', content], hub));
  forget();
  const build = ['--content', content, '--out', out, '--today', '2026-01-01'];
  const cold = run('build', build, hub);
  note('cold', cold);
  memory.push(cold.peak);
  const notes = readdirSync(join(content, 'calls')).sort();
  appendFileSync(
    join(content, 'calls', notes.at(-1 - round) ?? ''),
    '\nOne more sentence, which changes this note.\n',
  );
  note('one note edited', run('build', build, hub));
  removal.push(untilRemoved(hub));
  note('nothing edited', run('build', build, hub));
}

/** Waits until the last output, which a process of its own removes, is gone: whoever is next has the machine alone. Gives the seconds. */
function untilRemoved(hub: string): number {
  const started = performance.now();
  while (readdirSync(hub).some((name) => name.endsWith('-gone')))
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
  return (performance.now() - started) / 1000;
}

function timePeer(peer: Peer, site: string): Cost {
  rmSync(join(site, 'out'), { recursive: true, force: true });
  return costOf(() => {
    for (const [command, args] of peer.commands(site)) {
      const { status, stderr } = spawnSync(command, args, {
        cwd: site,
        encoding: 'utf8',
        maxBuffer: 1 << 28,
      });
      if (status !== 0) throw new Error(`${peer.name}: ${stderr.slice(-2000)}`);
    }
  });
}

/** Runs a command of this project in a folder; gives its cost and the most memory it held, in MB. */
function run(command: string, args: readonly string[], cwd: string): Cost & { readonly peak: number } {
  const hook =
    'data:text/javascript,process.on("exit",()=>console.error("peak",process.resourceUsage().maxRSS))';
  let peak = 0;
  const cost = costOf(() => {
    const { status, stderr } = spawnSync(process.execPath, ['--import', hook, program, command, ...args], {
      cwd,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    if (status !== 0) throw new Error(stderr.slice(-2000));
    // Each of its threads says it at its end.
    peak = Math.max(0, ...[...stderr.matchAll(/peak (\d+)/g)].map(([, size]) => Number(size) / 1024));
  });
  return { ...cost, peak };
}

function costOf(commands: () => void): Cost {
  const [started, before] = [performance.now(), workOfChildren()];
  commands();
  return { seconds: (performance.now() - started) / 1000, work: workOfChildren() - before };
}

/** Seconds that processors worked for commands that have ended; only Linux tells, elsewhere it is not a number. */
function workOfChildren(): number {
  try {
    // After the name in brackets: the 14th and 15th field from the state on are the ticks of children, a hundredth each.
    const fields = readFileSync('/proc/self/stat', 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return (Number(fields[13]) + Number(fields[14])) / 100;
  } catch {
    return Number.NaN;
  }
}

function shown({ seconds, work }: Cost): string {
  return `${seconds.toFixed(2)} | ${work.toFixed(2)}`;
}

function medians(rounds: readonly Cost[]): Cost {
  return {
    seconds: median(rounds.map(({ seconds }) => seconds)),
    work: median(rounds.map(({ work }) => work)),
  };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
