import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { withTables } from '../../scripts/content-fields.ts';
import { withProblemCodes } from '../../scripts/problem-codes.ts';
import { problemCodes } from '../../src/domain/model/problem-codes.ts';
import { loadContent } from '../../src/load/content.ts';

const page = readFileSync('docs/content.md', 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'cairn-docs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Writes every example of the page that names a file into a content folder. */
function writeExamples(): string[] {
  return [...page.matchAll(/^```(?:yaml|markdown) (\S+)\n([^]*?)^```$/gm)].map(([, file = '', text = '']) => {
    mkdirSync(dirname(join(folder, 'content', file)), { recursive: true });
    writeFileSync(join(folder, 'content', file), text);
    return file;
  });
}

test('the tables of docs/content.md say what the schemas say; `node scripts/content-fields.ts` brings them up to date', () => {
  expect(page).toBe(withTables(page));
});

test('docs/problems.md says what the registry of codes says; `node scripts/problem-codes.ts` brings it up to date', () => {
  const problems = readFileSync('docs/problems.md', 'utf8');
  expect(problems).toBe(withProblemCodes(problems));
});

test('no code of a problem stands under two headings', () => {
  const codes = Object.values(problemCodes).flatMap((group) => Object.keys(group));
  expect(codes).toEqual([...new Set(codes)]);
});

test('every field has a sentence', () => {
  expect(page).not.toMatch(/\|\s+\|$/m);
});

test('the examples of docs/content.md have no fault, and build into a site with every kind of page', () => {
  const files = writeExamples();
  expect(files).toHaveLength(6);
  expect(loadContent(join(folder, 'content'), '/').problems).toEqual([]);
  const out = join(folder, 'site');
  execFileSync(process.execPath, ['scripts/build.ts', '--content', join(folder, 'content'), '--out', out, '--today', '2026-01-10']);
  const read = (path: string) => readFileSync(join(out, path), 'utf8');
  expect(read('calls/2026-01-07/index.html')).toContain('href="/projects/measure-gears/"');
  expect(read('projects/measure-gears/index.html')).toContain('Ada Moon');
  expect(read('roadmap/guiding/index.html')).toContain('without a computer');
  expect(read('guides/first-night/index.html')).toContain('Bring a coat');
  expect(read('people/ada-moon/index.html')).toContain('motor driver');
});
