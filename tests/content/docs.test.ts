import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { withTables } from '../../scripts/content-fields.ts';
import { withProblemCodes } from '../../scripts/problem-codes.ts';
import { withWordList } from '../../scripts/word-list.ts';
import { problemCodes } from '../../src/domain/model/problem-codes.ts';
import { en } from '../../src/words/en.ts';
import { loadContent } from '../../src/load/content.ts';
import { exampleFiles } from '../example-files.ts';
import { writeFiles } from '../fixtures/suggested-hub.ts';
import { builtSite, readSite } from '../site/build.ts';

const page = readFileSync('docs/content.md', 'utf8');

test('the tables of docs/content.md say what the schemas say; `node scripts/content-fields.ts` brings them up to date', () => {
  expect(page).toBe(withTables(page));
});

test('docs/problems.md says what the registry of codes says; `node scripts/problem-codes.ts` brings it up to date', () => {
  const problems = readFileSync('docs/problems.md', 'utf8');
  expect(problems).toBe(withProblemCodes(problems));
});

test('docs/words.md names every noun and text; `node scripts/word-list.ts` brings it up to date', () => {
  const words = readFileSync('docs/words.md', 'utf8');
  expect(words).toBe(withWordList(words));
});

test('every text of the file of words is said somewhere', () => {
  const code = globSync('{src,scripts}/**/*.{ts,astro}')
    .filter((file) => !/\.test\.ts$|words[\\/](?:en|de)\.ts$/.test(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const said = new Set([...(code.match(/[\w-]+/g) ?? []), ...(code.match(/(?<=')[\w ]+(?=')/g) ?? [])]);
  const unsaid = Object.entries(en).flatMap(([group, texts]) =>
    group === 'terms' ? [] : Object.keys(texts).flatMap((key) => (said.has(key) ? [] : `${group}.${key}`)),
  );
  expect(unsaid).toEqual([]);
});

test('no code of a problem stands under two headings', () => {
  const codes = Object.values(problemCodes).flatMap((group) => Object.keys(group));
  expect(codes).toEqual([...new Set(codes)]);
});

test('every field has a sentence', () => {
  expect(page).not.toMatch(/\|\s+\|$/m);
});

test('the examples of docs/content.md have no fault', () => {
  const files = exampleFiles(page);
  expect(Object.keys(files)).toHaveLength(7);
  const folder = mkdtempSync(join(tmpdir(), 'cairn-docs-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFiles(folder, files);
  expect(loadContent(folder, '/').problems).toEqual([]);
});

test('the examples of docs/content.md build into a site with every kind of page', { tags: ['slow'] }, async () => {
  const out = await builtSite('examples');
  expect(readSite(out, 'calls/2026-01-07/index.html')).toContain('href="/projects/measure-gears/"');
  expect(readSite(out, 'projects/measure-gears/index.html')).toContain('Ada Moon');
  expect(readSite(out, 'roadmap/guiding/index.html')).toContain('without a computer');
  expect(readSite(out, 'guides/first-night/index.html')).toContain('Bring a coat');
  const about = readSite(out, 'about/index.html');
  expect(about).toContain('We fly kites.');
  expect(about).toMatch(/<nav class="nav"[^]*<a href="\/about\/"[^>]*aria-current="page"[^>]*>\s*About us/);
  expect(readSite(out, 'about.md')).toContain('# About us');
  expect(readSite(out, 'people/ada-moon/index.html')).toContain('motor driver');
});
