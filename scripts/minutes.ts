import { existsSync, statSync } from 'node:fs';
import { siteOn } from '../src/domain/calls/held.ts';
import { firstDayOf } from '../src/domain/model/day.ts';
import { hasErrors, inReadingOrder } from '../src/domain/model/problem.ts';
import { loadContent } from '../src/load/content.ts';
import { placeOf } from '../src/load/one-note.ts';
import { problemIn, unknownPosition } from '../src/load/problems.ts';
import { shownPath } from '../src/load/read/files.ts';
import { lacksOf } from '../src/views/calls/minutes.ts';
import { badUsage, readArguments } from './arguments.ts';
import { formats, problemCount, problemReport, type Format } from './report.ts';

const usage = 'npm run minutes -- FILE [--format text|json|github] [--strict]';
const { values, switches, rest } = readArguments({ format: 'value', strict: 'switch' }, usage, 1);
const [file] = rest;
if (file === undefined) badUsage('Name the notes of a call, for example content/calls/2015-02-25.md.', usage);
const format = formats.find((known) => known === (values.format ?? 'text'));
if (!format) badUsage(`"${values.format ?? ''}" is not a format.`, usage);
process.exitCode = minutes(file, format);

/** Prints what finished notes lack, and what `check` finds in them; gives the exit code of `check`. */
function minutes(path: string, printed: Format): 0 | 1 {
  if (!existsSync(path) || !statSync(path).isFile()) {
    console.error(`There is no file ${path}.`);
    return 1;
  }
  const place = placeOf(path);
  const { content, problems } = loadContent(place.folder, null);
  const shown = shownPath(place.folder, place.file);
  const own = problems.filter((problem) => problem.file === shown);
  const calls = content.calls.filter((call) => call.file === place.file);
  if (calls.length === 0 && own.length === 0) {
    console.error(`${shown} is not read as notes of a call: it has to lie below the folder of the calls.`);
    return 1;
  }
  const lacks = calls.flatMap((call) => {
    // The notes are finished, whatever day it is: the call is taken as held.
    const today = firstDayOf(call.date) ?? '9999-12-31';
    const site = siteOn(content, { base: '/', today });
    const held = { ...site, content: { ...site.content, calls: content.calls } };
    return lacksOf(held, call).map(({ code, position, message, fix }) =>
      problemIn(shown)(code, position ?? unknownPosition, message, fix),
    );
  });
  // Of a task in a list `check` says so already.
  const said = new Set(own.filter(({ code }) => code === 'unknown-owner').map(({ line }) => line));
  const more = lacks.filter(({ code, line }) => code !== 'unknown-owner' || !said.has(line));
  const all = inReadingOrder([...own, ...more]);
  const report = problemReport(all, printed);
  if (report) console.log(report);
  if (printed === 'text') console.log(`${all.length > 0 ? '\n' : ''}${problemCount(all)}`);
  return hasErrors(all) || (switches['strict'] && all.length > 0) ? 1 : 0;
}
