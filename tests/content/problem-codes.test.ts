import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Texts of the same shape in the sources that are no codes. */
const others = new Set(['gray-matter', 'utf-8', 'no-action', '2015-02-25', '2015-02-30']);
/** Codes that are put together from two parts. */
const composed = [
  'unknown-domain',
  'unknown-project',
  'unknown-roadmap-entry',
  'unknown-decision',
  'several-decisions',
];

/** Every text in single quotes that looks like a code, in the files that find problems. */
function codesInSources(): string[] {
  const files = [
    ...readdirSync('src/load').map((name) => join('src/load', name)),
    ...readdirSync('src/domain')
      .filter((name) => /^roadmap-.*-faults\.ts$/.test(name))
      .map((name) => join('src/domain', name)),
  ].filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'));
  const found = files.flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/'([a-z0-9]+(?:-[a-z0-9]+)+)'/g)].map((match) => match[1] ?? ''),
  );
  return [...new Set([...found, ...composed])].filter((code) => !others.has(code)).sort();
}

test('docs/problems.md explains every code there is, each once, and no other', () => {
  const page = readFileSync('docs/problems.md', 'utf8');
  const rows = page.split('\n').filter((line) => line.startsWith('| `'));
  const explained = rows.flatMap((row) =>
    [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ''),
  );
  // The one code of a single word has no shape to find it by.
  expect(explained.sort()).toEqual([...codesInSources(), 'unreadable'].sort());
});
