// Reading notes: processor time a note by step, and what hostile text costs a megabyte, also as it grows fourfold.
// `node bench/read.ts 1 4` reads hostile text of 1 and 4 MB: some minutes, and a heap of 4 GB for blocks of one letter.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCallFacts } from '../src/notes/read.ts';
import { loadContent } from '../src/load/content.ts';
import { readNote } from '../src/load/read/note.ts';
import { readDocument } from '../src/markdown/document.ts';
import { parseMarkdown } from '../src/markdown/parse.ts';
import { writeNotes } from './made-up-notes.ts';

const [firstSize = 0.25, secondSize = 1] = process.argv.slice(2).map(Number);
const rounds = 3;
const notes = 1000;
const call = { day: '2015-02-25' };
const options = { firstLine: 1, firstOffset: 0, repository: null, ...call };

/** Hostile text: a unit repeated without end. */
const shapes: readonly (readonly [string, string])[] = [
  ['promises', "Jo will do it. He'll write, and Jo to send. "],
  ['prose in paragraphs', 'We went through the open questions and found that most had answers already.\n\n'],
  ['list of promises', '- Jo will do it\n'],
  ['tiny list items', '- a\n'],
  ['tiny paragraphs', 'a\n\n'],
  ['small tables', '|a|\n|-|\n|b|\n\n'],
  ['headings', '# a\n'],
  ['mailto links', '[a](mailto:b@c.de) '],
  ['bare addresses', 'b@c.de '],
  ['entities', '&amp; '],
  ['emphasis', '_a__'],
  ['nested quotes', '> '],
  ['one word', 'a'],
];

console.log(
  `Reading, Node ${process.versions.node}, processor time; ratios count, times depend on the machine.\n`,
);
ordinary();
hostile();

/** The best of some rounds, since other work on the machine only ever adds. */
function ordinary(): void {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-read-'));
  writeNotes(folder, notes);
  const texts = readdirSync(join(folder, 'calls')).map((name) =>
    readFileSync(join(folder, 'calls', name), 'utf8').replace(/^---\n[^]*?\n---\n/, ''),
  );
  const outlines = texts.map((text) => readDocument(text, options).outline);
  const steps: readonly (readonly [string, () => void])[] = [
    ['parse', () => texts.forEach((text) => parseMarkdown(text))],
    ['facts', () => outlines.forEach((outline) => readCallFacts(outline, call))],
    ['all but facts', () => texts.forEach((text) => readDocument(text, options))],
    ['all', () => texts.forEach((text) => readNote(text, options))],
    ['the whole folder loaded and checked', () => loadContent(folder, '/')],
  ];
  const best = steps.map(() => Infinity);
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, [, step]] of steps.entries()) best[at] = Math.min(best[at] ?? Infinity, cpu(step));
  }
  const [parse = 0, facts = 0, others = 0] = best;
  console.log(
    `| step, ${notes} notes of 6 KB, best of ${rounds} | ms a note | times the parse |\n|---|---:|---:|`,
  );
  const row = (name: string, time: number): void => {
    console.log(`| ${name} | ${((time * 1000) / notes).toFixed(2)} | ${(time / parse).toFixed(1)} |`);
  };
  row('parse', parse);
  row('facts', facts);
  row('outline, links, html', others - parse);
  for (const at of [3, 4]) row(steps[at]?.[0] ?? '', best[at] ?? 0);
  rmSync(folder, { recursive: true });
}

function hostile(): void {
  console.log(
    `\n| hostile text | ${firstSize} MB, s a MB | of it parse | ${secondSize} MB, s a MB | ratio |\n|---|---:|---:|---:|---:|`,
  );
  for (const [name, unit] of shapes) {
    const [small, large] = [firstSize * 1e6, secondSize * 1e6].map((size) => {
      const text = `Attendees: Jo Doe\n\n${unit.repeat(Math.floor(size / unit.length))}`;
      let parse = 0;
      const all = cpu(() => {
        readNote(text, options, (body) => {
          let tree = parseMarkdown('');
          parse = cpu(() => (tree = parseMarkdown(body)));
          return tree;
        });
      });
      return { all: (all / size) * 1e6, parse: (parse / size) * 1e6 };
    });
    if (!small || !large) continue;
    const cells = [name, small.all, small.parse, large.all, large.all / small.all];
    console.log(
      `| ${cells.map((cell) => (typeof cell === 'number' ? cell.toFixed(2) : cell)).join(' | ')} |`,
    );
  }
}

/** Seconds of the processor that a step takes: other work on the machine must not count. */
function cpu(step: () => void): number {
  const start = process.cpuUsage();
  step();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}
