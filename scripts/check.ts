import { hasErrors } from '../src/domain/model/problem.ts';
import { loadContent } from '../src/load/content.ts';
import { badUsage, readArguments } from './arguments.ts';
import { formats, problemCount, problemReport } from './report.ts';

const usage = 'npm run check -- [--content DIR] [--format text|json|github]';
const { values } = readArguments({ content: 'value', format: 'value' }, usage);
const format = formats.find((known) => known === (values.format ?? 'text'));
if (!format) badUsage(`"${values.format ?? ''}" is not a format.`, usage);

const { problems } = loadContent(values.content ?? 'content', '/');
const report = problemReport(problems, format);
if (report) console.log(report);
if (format === 'text') console.log(`${problems.length > 0 ? '\n' : ''}${problemCount(problems)}`);
process.exitCode = hasErrors(problems) ? 1 : 0;
