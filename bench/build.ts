// Content to searchable site, cold: how the time grows from 50 to 1,000 notes (and to as many as named on the command line).
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeNotes } from './made-up-notes.ts';

const sizes = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), 'cairn-bench-'));
console.log(
  `Build, ${cpus().length} cores, Node ${process.versions.node}; ratios count, seconds depend on the machine.\n`,
);
console.log('| notes | seconds | times the first | ms a note | peak memory, MB | output, MB |');
console.log('|---|---|---|---|---|---|');
let first = 0;
for (const size of sizes.length > 0 ? sizes : [50, 200, 1000]) {
  const content = join(folder, `content-${size}`);
  writeNotes(content, size);
  const out = join(folder, `site-${size}`);
  const started = performance.now();
  const measured = [
    '--import',
    'data:text/javascript,process.on("exit",()=>console.error("peak",process.resourceUsage().maxRSS))',
  ];
  const run = spawnSync(
    process.execPath,
    [...measured, 'scripts/build.ts', '--content', content, '--out', out, '--today', '2026-01-01'],
    {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    },
  );
  if (run.status !== 0) throw new Error(run.stderr.slice(-2000));
  const seconds = (performance.now() - started) / 1000;
  first ||= seconds;
  const peak = Number(/peak (\d+)/.exec(run.stderr)?.[1] ?? 0) / 1024;
  const ms = ((seconds * 1000) / size).toFixed(1);
  console.log(
    `| ${size} | ${seconds.toFixed(1)} | ${(seconds / first).toFixed(1)} | ${ms} | ${peak.toFixed(0)} | ${(bytesOf(out) / 1e6).toFixed(1)} |`,
  );
  rmSync(content, { recursive: true });
  rmSync(out, { recursive: true });
}
rmSync(folder, { recursive: true, force: true });

function bytesOf(path: string): number {
  const stat = statSync(path);
  return stat.isDirectory()
    ? readdirSync(path).reduce((sum, name) => sum + bytesOf(join(path, name)), 0)
    : stat.size;
}
