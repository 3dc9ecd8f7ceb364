import { existsSync, readFileSync, statSync } from 'node:fs';
import { explainFile } from '../src/load/one-note.ts';
import { badUsage, readArguments } from './arguments.ts';
import { lineText, noteText } from './explain-text.ts';
import { problemReport } from './report.ts';

const usage = 'npm run explain -- FILE[:LINE] [--json]';
const { switches, rest } = readArguments({ json: 'switch' }, usage, 1);
const asked = rest[0];
if (asked === undefined)
  badUsage('Name the notes of a call, for example content/calls/2015-02-25.md:57.', usage);
const place = /^(.*?)(?::(\d+))?$/s.exec(asked);
process.exitCode = explain(
  place?.[1] ?? asked,
  place?.[2] === undefined ? null : Number(place[2]),
  switches['json'] ?? false,
);

/** Prints what was read from a file or from one line of it; gives the exit code. */
function explain(path: string, line: number | null, json: boolean): 0 | 1 {
  if (!existsSync(path) || !statSync(path).isFile()) return fail(`There is no file ${path}.`);
  const { calls, problems } = explainFile(path);
  if (calls.length === 0) return fail(problemReport(problems, 'text'));
  if (line === null) {
    const told = calls.map(({ day, sections, facts }) => ({ day, sections, facts }));
    const [only, another] = told;
    const how = `npm run explain -- ${path}:LINE`;
    console.log(
      json
        ? JSON.stringify({ file: path, ...(another ? { calls: told } : only) }, null, 2)
        : noteText(path, calls, how),
    );
    return 0;
  }
  const lines = readFileSync(path, 'utf8').split(/\r\n|\r|\n/);
  if (line < 1 || line > lines.length)
    return fail(`${path} has ${lines.length} lines; there is no line ${line}.`);
  const explained = calls.flatMap((call) => call.explainLine(line) ?? [])[0];
  if (json)
    console.log(
      JSON.stringify({ file: path, ...(explained ?? { line, facts: [], sentences: [] }) }, null, 2),
    );
  else if (explained) console.log(lineText(path, explained));
  else console.log(`${path}:${line}  nothing is read here: the line is empty, or it is front matter.`);
  return 0;
}

function fail(message: string): 1 {
  console.error(message);
  return 1;
}
