// Runs every check of the project, one after the other, all of them even when one fails, and ends with one line of counts.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

interface Check {
  readonly name: string;
  readonly command: readonly string[];
  /** Where a test runner leaves its counts; a check without is one test. */
  readonly counts?: () => Counts | null;
}
interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const results = 'test-results';
const checks: readonly Check[] = [
  { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'types', command: ['astro', 'check', '--minimumFailingSeverity', 'warning'] },
  { name: 'lint', command: ['eslint', '.', '--max-warnings', '0'] },
  { name: 'imports', command: ['depcruise', '--config', '.dependency-cruiser.mjs', 'src', 'scripts'] },
  { name: 'dead code', command: ['knip'] },
  {
    name: 'unit tests',
    command: ['vitest', 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${results}/unit.json`],
    counts: vitestCounts,
  },
  { name: 'browser tests', command: ['playwright', 'test'], counts: playwrightCounts },
];

function readJson(name: string): Record<string, unknown> | null {
  const file = join(results, name);
  if (!existsSync(file)) return null;
  const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return value !== null && typeof value === 'object' ? { ...value } : null;
}

function vitestCounts(): Counts | null {
  const report = readJson('unit.json');
  if (!report) return null;
  const skipped = Number(report.numPendingTests ?? 0) + Number(report.numTodoTests ?? 0);
  return { passed: Number(report.numPassedTests), failed: Number(report.numFailedTests), skipped };
}

function playwrightCounts(): Counts | null {
  const stats = readJson('browser.json')?.stats;
  if (!stats || typeof stats !== 'object') return null;
  const { expected, unexpected, skipped } = { expected: 0, unexpected: 0, skipped: 0, ...stats };
  return { passed: expected, failed: unexpected, skipped };
}

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const wanted = process.argv.slice(2);
const total = { passed: 0, failed: 0, skipped: 0 };
for (const { name, command, counts } of checks) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n== ${name}`);
  const started = performance.now();
  // npm puts node_modules/.bin first in the path; through the shell, Windows finds its .cmd files too.
  const { status } = spawnSync(command.join(' '), { stdio: 'inherit', shell: true });
  const counted = counts?.() ?? null;
  const fallen = status === 0 ? 0 : Math.max(1, counted?.failed ?? 1);
  total.passed += counted ? counted.passed : Number(status === 0);
  total.failed += fallen;
  total.skipped += counted?.skipped ?? 0;
  console.log(`${fallen ? 'failed' : 'ok'} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
}
if (total.passed + total.failed === 0) {
  console.error(`No check is called that. The checks are: ${checks.map((check) => check.name).join(', ')}.`);
  total.failed = 1;
}
console.log(
  `\n${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`,
);
process.exitCode = total.failed > 0 ? 1 : 0;
