import { relative, resolve } from 'node:path';
import { hasErrors } from '../src/domain/model/problem.ts';
import { peopleOfNotes } from '../src/domain/people/names-in-notes.ts';
import { loadContent } from '../src/load/content.ts';
import { badUsage, contentFolder, readArguments } from './arguments.ts';
import { keepTexts, openTexts } from './memory.ts';
import { formats, problemCount, problemReport } from './report.ts';

const usage = 'npm run check -- [--content DIR] [--format text|json|github] [--strict] [--fresh]';
const { values, switches } = readArguments(
  { content: 'value', format: 'value', strict: 'switch', fresh: 'switch' },
  usage,
);
const format = formats.find((known) => known === (values.format ?? 'text'));
if (!format) badUsage(`"${values.format ?? ''}" is not a format.`, usage);

const folder = contentFolder(values.content);
const texts = openTexts(switches['fresh']);
const { content, problems } = loadContent(folder, null, {}, texts);
keepTexts(texts);
// GitHub shows annotations beside files of the repository, in which the current folder may lie deeper.
const workspace = format === 'github' ? process.env['GITHUB_WORKSPACE'] : undefined;
const placed = workspace
  ? problems.map((problem) => ({ ...problem, file: relative(workspace, resolve(problem.file)) }))
  : problems;
const report = problemReport(placed, format);
if (report) console.log(report);
if (format === 'text') console.log(`${problems.length > 0 ? '\n' : ''}${problemCount(problems)}`);
// Names in notes become pages without people.yml too; with it the community says itself who is who.
if (
  format === 'text' &&
  content.people.length === 0 &&
  peopleOfNotes(content.calls.map((call) => call.facts.attendees)).length > 0
)
  console.log(
    `Nobody is listed in people.yml; npm run people -- --content ${folder} proposes one from the notes.`,
  );
process.exitCode = hasErrors(problems) || (switches.strict && problems.length > 0) ? 1 : 0;
