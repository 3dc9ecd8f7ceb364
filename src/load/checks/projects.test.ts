import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadContent } from '../content.ts';

const right = [
  "title: 'A clock'",
  "summary: 'It keeps time.'",
  'stars: 1',
  'language: none',
  'domains: [motion]',
  'domainKnowledge: none',
];
const hub = 'domains:\n  - { id: motion, name: Motion, summary: How things move. }\n';

/** The problems of a hub with one project of these further lines; a line for a key that is there already replaces it. */
function problemsWith(...lines: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-project-'));
  try {
    const kept = right.filter((line) => !lines.some((other) => other.split(':')[0] === line.split(':')[0]));
    mkdirSync(join(folder, 'projects'));
    writeFileSync(join(folder, 'hub.yml'), hub);
    writeFileSync(join(folder, 'projects/clock.md'), `---\n${[...kept, ...lines].join('\n')}\n---\n`);
    return loadContent(folder, '/').problems;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
const codesWith = (...lines: readonly string[]) =>
  problemsWith(...lines).map(({ level, code, line }) => `${level} ${code} ${String(line)}`);

test('a project without faults has no problems', () => {
  expect(codesWith()).toEqual([]);
});

test('reports that disagree by a star bring the change to make', () => {
  const [problem] = problemsWith('reports: [{ date: 2020-01-01, stars: 3 }, { date: 2020-01-02, stars: 2 }]');
  expect(problem).toMatchObject({
    level: 'warning',
    code: 'rating-disagrees',
    line: 4,
    message: 'It is rated 1 star, but felt like 2.5 stars to 2 people who tried it.',
    fix: 'Change it to "stars: 3", or make the project easier.',
  });
});

test('reports that agree bring nothing', () => {
  expect(codesWith('reports: [{ date: 2020-01-01, stars: 1 }, { date: 2020-01-02, stars: 2 }]')).toEqual([]);
});

test('a report beyond the hardest level, and one beyond any, are errors', () => {
  expect(codesWith('reports: [{ date: 2020-01-01, stars: 4 }]')).toContain('error report-out-of-range 8');
  expect(codesWith('reports: [{ date: 2020-01-01, stars: 9 }]')).toEqual(['error report-out-of-range 8']);
});

test('a done project needs its day, once', () => {
  expect(codesWith('status: done')).toEqual(['error missing-day 8']);
  expect(codesWith('status: done', 'finished: 2020-01-01')).toEqual([]);
});

test('a taken project without a day cannot become free by itself', () => {
  expect(codesWith('status: taken')).toEqual(['warning missing-day 8']);
});

test('nothing is finished before it was taken, nor taken before it was proposed', () => {
  expect(codesWith('status: done', 'taken: 2020-02-01', 'finished: 2020-01-01')).toEqual([
    'error days-out-of-order 10',
  ]);
  expect(codesWith('status: taken', 'proposed: 2020-02-01', 'taken: 2020-01-01')).toEqual([
    'error days-out-of-order 10',
  ]);
});

test('a status that contradicts the rest is pointed out', () => {
  expect(codesWith('status: open', 'finished: 2020-01-01')).toEqual(['warning status-disagrees 8']);
  expect(codesWith('status: open', 'takenBy: [Ada]')).toEqual(['warning status-disagrees 8']);
});

test('stars spelled in the way of others are read, and an unknown spelling is one problem', () => {
  expect(codesWith("stars: '★★☆ (medium)'")).toEqual([]);
  expect(codesWith('stars: low to intermediate')).toEqual([]);
  const [problem, ...more] = problemsWith('stars: Large.');
  expect(problem).toMatchObject({ level: 'error', code: 'unknown-level' });
  expect(`${problem?.message ?? ''} ${problem?.fix ?? ''}`).toContain('Write one of 1, 2, 3');
  expect(more).toEqual([]);
});
