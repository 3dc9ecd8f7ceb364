import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { explainFile } from '../../src/load/one-note.ts';

let folder: string;
let note: string;
const text = `---
date: 2022-05-04
---

# Call

Present: Priya Raman, Otto Vance

## Absent

- Priya will fix the link

## Worn gears

Priya will weigh the gears. If Otto will help, it goes faster.

- [ ] order brass

## Pictures

No update.

> We agreed to ask.
`;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cairn-explain-'));
  note = join(folder, 'calls', 'first.md');
  mkdirSync(join(folder, 'calls'));
  writeFileSync(note, text);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const lineOf = (words: string) => text.slice(0, text.indexOf(words)).split('\n').length;
const explained = (words: string) => explainFile(note).calls[0]?.explainLine(lineOf(words)) ?? null;

describe('a line of a note', () => {
  test('shows its promise with the rule and the words, and the rule that came near', () => {
    const line = explained('Priya will weigh');
    expect(line?.facts).toMatchObject([
      { reads: 'action', owner: 'Priya', rule: 'promise-will', words: 'Priya will weigh' },
    ]);
    expect(line?.sentences.map(({ near }) => near.map(({ rule, because }) => [rule, because]))).toEqual([
      [],
      [['promise-will', 'after "if" it is a condition, or tells whom is meant']],
    ]);
  });

  test('in a section that promises nothing says so', () => {
    const line = explained('Priya will fix');
    expect(line?.section).toMatchObject({ kind: 'absence', rule: 'heading-absence' });
    expect(line?.facts).toEqual([]);
    expect(line?.notes[0]).toBe('Promises are not looked for in the section "Absent".');
  });

  test('that is a heading without a discussion says why it is no topic', () => {
    expect(explained('Pictures')?.notes).toEqual([
      'It is no topic, because nothing was said below it, or only that it was skipped, put off or for information.',
    ]);
  });

  test('that is a box without an owner, or a quote, says why nothing was read', () => {
    expect(explained('order brass')?.notes).toEqual(['Its box is no task, because the box names no owner.']);
    expect(explained('We agreed')?.notes).toEqual(['It is quoted: nothing is read from quotes.']);
  });

  test('that is empty or front matter is nothing', () => {
    expect(explainFile(note).calls[0]?.explainLine(2)).toBeNull();
    expect(explainFile(note).calls[0]?.explainLine(4)).toBeNull();
  });
});

describe('the command', { tags: ['slow'] }, () => {
  const run = (...words: string[]): { code: number; out: string } => {
    try {
      const out = execFileSync(process.execPath, ['scripts/explain.ts', ...words], { encoding: 'utf8', stdio: 'pipe' });
      return { code: 0, out };
    } catch (cause) {
      const { status, stderr } = cause as { status: number; stderr: string };
      return { code: status, out: stderr };
    }
  };

  test('lists sections and facts of a note', () => {
    const { code, out } = run(note);
    expect(code).toBe(0);
    expect(out).toContain('the call of 2022-05-04');
    expect(out).toMatch(/9 {2}absence +Absent {2}\(heading-absence\)/);
    expect(out).toContain('action of Priya: Priya will weigh the gears.  (promise-will)');
  });

  test('answers in words and as JSON for one line', () => {
    const place = `${note}:${lineOf('Priya will weigh')}`;
    expect(run(place).out).toContain('because somebody "will" do a piece of work (promise-will)');
    const json: unknown = JSON.parse(run(place, '--json').out);
    expect(json).toMatchObject({ line: lineOf('Priya will weigh'), facts: [{ rule: 'promise-will' }] });
  });

  test('ends with 1 where there is no such file or line, with 2 for bad usage', () => {
    expect(run(join(folder, 'none.md'))).toMatchObject({ code: 1 });
    expect(run(`${note}:500`)).toMatchObject({ code: 1 });
    expect(run()).toMatchObject({ code: 2 });
    expect(run(note, '--loud')).toMatchObject({ code: 2 });
  });
});

test('a note is found in a renamed folder, and its day is read as in a build', () => {
  mkdirSync(join(folder, 'kites/minutes/2022'), { recursive: true });
  writeFileSync(join(folder, 'kites/hub.yml'), 'folders: { calls: minutes }\n');
  writeFileSync(join(folder, 'kites/minutes/2022/25-04.md'), '# Kites\n');
  const path = join(folder, 'kites/minutes/2022/02-05.md');
  writeFileSync(path, '# Kites\n\n## Next call\n\n16 May\n');
  const [call] = explainFile(path).calls;
  expect(call?.day).toBe('2022-05-02');
  expect(call?.facts).toMatchObject([{ reads: 'next', text: '2022-05-16' }]);
});

test('each call of a file that holds several is explained', () => {
  const path = join(folder, 'calls', '2021.md');
  writeFileSync(path, '# Kites\n\n## 3 March 2021\n\nPresent: Jo Doe\n\n## 7 April 2021\n\nPresent: Kim Solo\n');
  const { calls } = explainFile(path);
  expect(calls.map(({ day, facts }) => [day, facts.map(({ text }) => text)])).toEqual([
    ['2021-03-03', ['Jo Doe']],
    ['2021-04-07', ['Kim Solo']],
  ]);
  expect(calls.map((call) => call.explainLine(9)?.facts.length)).toEqual([undefined, 1]);
});
