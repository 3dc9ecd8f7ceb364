// What is read of the notes of real communities: how many of their files, what has no day, warnings and processor time. Without
// folders on the command line: those beside this repository, where they are. `--write` puts the table into docs/your-notes.md.
import { existsSync, globSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { loadContent, type Loaded } from '../src/load/content.ts';
import { sharedPath } from '../tests/shared.ts';

/** What the folders of those communities are called, and how their notes lie. */
const known: Readonly<Record<string, string>> = {
  acd: 'Ethereum, all core developers: one folder, numbered calls',
  bytecode: 'Bytecode Alliance: a folder a group, then a year',
  cpc: 'OpenJS Cross Project Council: a folder a year',
  gqlnotes: 'GraphQL working group: a folder a year, some files a month',
  lang: 'Rust language team: one folder',
  mirage: 'MirageOS: one folder, with front matter',
  numpy: 'NumPy: one folder, kinds of calls by file name',
  spdx: 'SPDX: a folder a group, then a year',
  tag: 'W3C Technical Architecture Group: a folder a year, then a sort of meeting',
  tc39: 'TC39: a folder a meeting, a file a day',
  tsc: 'Node.js Technical Steering Committee: one folder',
  wasm: 'WebAssembly: a folder a group, then a year',
};
const page = 'docs/your-notes.md';
const marks = { start: '<!-- communities -->', end: '<!-- end -->' } as const;

const words = process.argv.slice(2).filter((word) => word !== '--write');
const folders = words.length > 0 ? words : own();
if (folders.length === 0) console.log('No notes of communities are there: skipped.');
else {
  const table = tableOf(folders);
  console.log(table);
  if (process.argv.includes('--write')) writeFileSync(page, withTable(readFileSync(page, 'utf8'), table));
}

function own(): string[] {
  const shared = sharedPath('corpora');
  return existsSync(shared)
    ? readdirSync(shared)
        .sort()
        .map((name) => join(shared, name))
    : [];
}

function tableOf(all: readonly string[]): string {
  return [
    '| community, and how its notes lie | files read | calls | undated | series | warnings | seconds |',
    '|---|---:|---:|---:|---:|---|---:|',
    ...all.map(rowOf),
  ].join('\n');
}

function rowOf(folder: string): string {
  const files = globSync('**/*.{md,markdown}', { cwd: folder }).length;
  // Node compiles while it reads first: what the second time takes is what notes cost.
  loadContent(folder, '/');
  const start = process.cpuUsage();
  const { content, problems } = loadContent(folder, '/');
  const { user, system } = process.cpuUsage(start);
  const read = new Set(content.calls.map(({ file }) => file)).size;
  const undated = content.calls.filter(({ date }) => date === null).length;
  const cells = [
    known[basename(folder)] ?? folder,
    `${read} of ${files}`,
    content.calls.length,
    undated,
    content.series.length,
    codesOf(problems),
    ((user + system) / 1e6).toFixed(2),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** `3 missing-picture, 1 dead-link`; an error says that it is one. */
function codesOf(problems: Loaded['problems']): string {
  const codes = Map.groupBy(problems, ({ code, level }) => `${code}${level === 'error' ? ' (error)' : ''}`);
  const counted = [...codes].sort(([, a], [, b]) => b.length - a.length);
  return counted.map(([code, { length }]) => `${length} ${code}`).join(', ') || 'none';
}

function withTable(text: string, table: string): string {
  const [before, after] = [text.indexOf(marks.start), text.indexOf(marks.end)];
  return before < 0 || after < before
    ? text
    : `${text.slice(0, before)}${marks.start}\n\n${table}\n\n${text.slice(after)}`;
}
