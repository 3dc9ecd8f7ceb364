import { relative, resolve } from 'node:path';
import { hasErrors, inReadingOrder } from '../src/domain/model/problem.ts';
import { readRenames } from '../src/load/repository/renames.ts';
import { badUsage, contentFolder, readArguments } from './arguments.ts';
import { checkAgain } from './last-check.ts';
import { formats, problemCount, problemReport } from './report.ts';

const usage =
  'npm run check -- [--content DIR] [--format text|json|github] [--strict] [--fresh] [--external [--delay SECONDS] [--max-age DAYS] [--allow HOST:PORT]]';
const { values, switches } = readArguments(
  {
    content: 'value',
    format: 'value',
    strict: 'switch',
    fresh: 'switch',
    external: 'switch',
    delay: 'value',
    'max-age': 'value',
    allow: 'value',
  },
  usage,
);
const format = formats.find((known) => known === (values.format ?? 'text'));
if (!format) badUsage(`"${values.format ?? ''}" is not a format.`, usage);

const delay = readNumber('delay', 1, 60);
const maxAge = readNumber('max-age', 7, 365);

const folder = contentFolder(values.content);
// Git goes through the history while the files are read.
const renames = readRenames(folder);
const fresh = switches['fresh'] ?? false;
const external = {
  delay,
  maxAge,
  allowed: new Set(values['allow'] === undefined ? [] : [values['allow']]),
  fresh,
  onProgress: (line: string) => {
    console.error(line);
  },
};
const found = await checkAgain({ folder, renames, fresh, external: switches['external'] ? external : null });
const problems = inReadingOrder(found.problems);
// GitHub shows annotations beside files of the repository, in which the current folder may lie deeper.
const workspace = format === 'github' ? process.env['GITHUB_WORKSPACE'] : undefined;
const placed = workspace
  ? problems.map((problem) => ({ ...problem, file: relative(workspace, resolve(problem.file)) }))
  : problems;
const report = problemReport(placed, format);
if (report) console.log(report);
if (found.summary !== null) console.error(found.summary);
if (format === 'text') console.log(`${problems.length > 0 ? '\n' : ''}${problemCount(problems)}`);
// Names in notes become pages without people.yml too; with it the community says itself who is who.
if (format === 'text' && found.namesOnlyInNotes)
  console.log(
    `Nobody is listed in people.yml; npm run people -- --content ${folder} proposes one from the notes.`,
  );
process.exitCode = hasErrors(problems) || (switches.strict && problems.length > 0) ? 1 : 0;

/** A flag that is a number from 0; one that is none ends the process with exit code 2. */
function readNumber(name: string, usual: number, most: number): number {
  const number = Number(values[name] ?? usual);
  if (!(number >= 0 && number <= most))
    badUsage(`--${name} ${String(values[name])} is not a number from 0 to ${String(most)}.`, usage);
  return number;
}
