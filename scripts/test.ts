// Runs the checks of the project, all of them even when one fails, and ends with one line of counts.
//   npm test                    everything
//   npm run test:fast           types, lint, imports and the unit tests that are not tagged slow
//   node scripts/test.ts NAME   only the checks of these names
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { text } from 'node:stream/consumers';

interface Check {
  readonly name: string;
  readonly command: string;
  /** Where a test runner leaves its counts; a check without is one test. */
  readonly counts?: () => Counts | null;
}
interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** The names of skipped tests that the runner does not print itself. */
  readonly skippedNames?: readonly string[];
  /** Each failed test by name, with the first lines of why. */
  readonly failures: readonly string[];
}

const results = 'test-results';
const cache = 'node_modules/.cache/cairn';
const cached = (name: string) => `--cache --cache-strategy content --cache-location ${cache}/${name}`;
const vitest = `vitest run --reporter=dot --reporter=json --outputFile.json=${results}/unit.json`;

const sites: Check = { name: 'sites', command: 'node tests/site/build-all.ts' };
const format: Check = {
  name: 'format',
  command: `prettier --check --log-level warn ${cached('prettier')} .`,
};
const types: Check = { name: 'types', command: 'astro check --minimumFailingSeverity warning' };
const lint: Check = { name: 'lint', command: `eslint . --max-warnings 0 ${cached('eslint')}` };
const imports: Check = { name: 'imports', command: 'depcruise --config .dependency-cruiser.mjs src scripts' };
const browserImports: Check = {
  name: 'imports of browser code',
  command: 'depcruise --config .dependency-cruiser.browser.mjs src',
};
const deadCode: Check = { name: 'dead code', command: 'knip' };
const unitTests: Check = { name: 'unit tests', command: vitest, counts: vitestCounts };
const fastUnitTests: Check = { ...unitTests, command: `${vitest} --tags-filter=!slow` };
const browserTests: Check = { name: 'browser tests', command: 'playwright test', counts: playwrightCounts };

/** Lanes that run side by side, in each one check after the other. A runner of tests that runs alone takes all processors. */
type Stage = readonly (readonly Check[])[];
const everything: readonly Stage[] = [
  [[types, format, lint, imports, browserImports, deadCode], [sites]],
  [[unitTests]],
  [[browserTests]],
];
const fast: readonly Stage[] = [[[types, lint, imports, browserImports], [fastUnitTests]]];

function readJson(name: string): unknown {
  const file = join(results, name);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    /** Why the file as a whole could not run; else empty. */
    readonly message: string;
    readonly assertionResults: readonly VitestResult[];
  }[];
}
interface VitestResult {
  readonly fullName: string;
  readonly status: string;
  readonly tags: readonly string[];
  readonly failureMessages: readonly string[];
}

/** A failed test as the last lines of a run show it: its name and the start of its message. */
const failure = (name: string, message: string) =>
  `${name}\n    ${message.trim().split('\n').slice(0, 12).join('\n    ')}`;

function vitestCounts(): Counts | null {
  const report = readJson('unit.json') as VitestReport | null;
  if (!report) return null;
  const skippedNames = report.testResults
    .flatMap((file) => file.assertionResults)
    .filter(({ status, tags }) => !/^(passed|failed)$/.test(status) && !(isFast && tags.includes('slow')))
    .map(({ fullName }) => fullName);
  const failures = report.testResults.flatMap(({ name, message, assertionResults }) => [
    ...(message ? [failure(relative('.', name), message)] : []),
    ...assertionResults
      .filter(({ status }) => status === 'failed')
      .map((test) => failure(`${relative('.', name)}: ${test.fullName}`, test.failureMessages.join('\n'))),
  ]);
  const { numPassedTests: passed, numFailedTests: failed } = report;
  return { passed, failed, skipped: skippedNames.length, skippedNames, failures };
}

interface PlaywrightSuite {
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs: readonly {
    readonly ok: boolean;
    readonly title: string;
    readonly file: string;
    readonly line: number;
    readonly tests: readonly {
      readonly results: readonly { readonly error?: { readonly message: string } }[];
    }[];
  }[];
}

const failedSpecs = ({ suites = [], specs }: PlaywrightSuite): string[] => [
  ...specs
    .filter(({ ok }) => !ok)
    .map(({ file, line, title, tests }) => {
      const messages = tests.flatMap(({ results }) => results.map(({ error }) => error?.message ?? ''));
      return failure(`${file}:${String(line)}: ${title}`, messages.find(Boolean) ?? '');
    }),
  ...suites.flatMap(failedSpecs),
];

function playwrightCounts(): Counts | null {
  const report = readJson('browser.json') as {
    stats: Record<string, number>;
    suites: readonly PlaywrightSuite[];
  } | null;
  if (!report) return null;
  const { expected: passed = 0, unexpected: failed = 0, skipped = 0 } = report.stats;
  return { passed, failed, skipped, failures: report.suites.flatMap(failedSpecs) };
}

/** Runs a check to its end and adds to the counts; what it prints comes at once, or with `together` when it has ended. */
async function runCheck({ name, command, counts }: Check, together: boolean): Promise<void> {
  console.log(together ? `.. ${name}` : `\n== ${name}`);
  const started = performance.now();
  // npm puts node_modules/.bin first in the path; through the shell, Windows finds its .cmd files too.
  const child = spawn(together ? `${command} 2>&1` : command, {
    stdio: ['inherit', together ? 'pipe' : 'inherit', 'inherit'],
    shell: true,
    // Node keeps what it compiled of the tools.
    env: { ...process.env, NODE_COMPILE_CACHE: resolve(cache, 'node') },
  });
  const printed = child.stdout ? text(child.stdout) : '';
  const status = await new Promise<number | null>((end) => child.on('close', end));
  const counted = counts?.() ?? null;
  const fallen = status === 0 ? 0 : Math.max(1, counted?.failed ?? 1);
  total.passed += counted ? counted.passed : Number(status === 0);
  total.failed += fallen;
  total.skipped += counted?.skipped ?? 0;
  if (fallen) failures.push(...(counted?.failures.length ? counted.failures : [name]));
  if (together) console.log(`\n== ${name}\n${(await printed).trim()}`);
  for (const skipped of counted?.skippedNames ?? []) console.log(`skipped: ${skipped}`);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${fallen ? 'failed' : 'ok'} (${seconds} s)`);
}

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const isFast = process.argv.includes('--fast');
const wanted = process.argv.slice(2).filter((word) => word !== '--fast');
const total = { passed: 0, failed: 0, skipped: 0 };
/** Named once more at the end: a long log may be read by its last lines only. */
const failures: string[] = [];
const stages = isFast ? fast : everything;
for (const stage of stages) {
  const lanes = stage
    .map((lane) => lane.filter(({ name }) => wanted.length === 0 || wanted.includes(name)))
    .filter((lane) => lane.length > 0);
  await Promise.all(
    lanes.map(async (lane) => {
      for (const check of lane) await runCheck(check, lanes.length > 1);
    }),
  );
}
if (total.passed + total.failed === 0) {
  const names = stages.flat(2).map(({ name }) => name);
  console.error(`No check is called that. The checks are: ${names.join(', ')}.`);
  total.failed = 1;
}
for (const failed of failures) console.log(`\nfailed: ${failed}`);
console.log(
  `\n${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`,
);
process.exitCode = total.failed > 0 ? 1 : 0;
