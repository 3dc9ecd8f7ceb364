import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDay } from '../src/domain/model/day.ts';
import { hasErrors } from '../src/domain/model/problem.ts';
import { callIdOf } from '../src/domain/text/file-id.ts';
import { writeAtomically, writeFault } from '../src/files/write.ts';
import { shownPath } from '../src/load/read/files.ts';
import { readSite } from '../src/load/site/read.ts';
import { callHistory, type TrackedAction } from '../src/views/calls/history.ts';
import { badUsage, readArguments } from './arguments.ts';
import { withListEntries } from './front-matter-list.ts';
import { closeReference, promiseList, promisesText } from './promises-text.ts';
import { problemReport } from './report.ts';

const usage = 'npm run promises -- [--content DIR] [--today YYYY-MM-DD] [--close 1,3-5 [--in CALL]]';
const { values } = readArguments({ content: 'value', today: 'value', close: 'value', in: 'value' }, usage);
const folder = values['content'] ?? 'content';
const today = values['today'] ?? null;
if (today !== null && !isDay(today)) badUsage(`--today ${today} is not a day; write YYYY-MM-DD.`, usage);
if (values['in'] !== undefined && values['close'] === undefined)
  badUsage('--in says in which notes to close; say what with --close.', usage);
process.exitCode = await run();

async function run(): Promise<0 | 1> {
  const { site, problems } = readSite({ folder, base: '/', today });
  if (hasErrors(problems))
    return fail(
      problemReport(
        problems.filter(({ level }) => level === 'error'),
        'text',
      ),
    );
  const list = promiseList(callHistory(site).actions);
  if (values['close'] === undefined) {
    console.log(promisesText(list, folder));
    return 0;
  }
  const chosen = numbersOf(values['close'], list.length);
  if (chosen === null)
    badUsage(`--close ${values['close']}: write numbers of the list, such as 1,3-5.`, usage);
  const into =
    values['in'] === undefined
      ? site.content.calls[0]
      : site.content.calls.find(({ id }) => id === callIdOf(values['in'] ?? ''));
  if (!into)
    return fail(
      values['in'] === undefined ? 'There are no notes yet.' : `"${values['in']}" is no call that has been.`,
    );
  return close(
    chosen.flatMap((number) => list[number - 1] ?? []),
    into.file,
  );
}

/** Writes the references of promises into the front matter of the notes that say they are done. */
async function close(promises: readonly TrackedAction[], file: string): Promise<0 | 1> {
  const path = join(folder, file);
  const late = promises.find(({ call }) => call.file === file);
  if (late)
    return fail(
      `“${late.action.text}” was promised in ${shownPath(folder, file)} itself; close it in later notes, with --in.`,
    );
  const text = withListEntries(readFileSync(path, 'utf8'), 'closes', promises.map(closeReference));
  if (text === null)
    return fail(
      `The front matter of ${shownPath(folder, file)} cannot be added to by lines: write "closes:" as a list of one line each.`,
    );
  try {
    await writeAtomically(path, text);
  } catch (cause) {
    return fail(writeFault(shownPath(folder, file), cause));
  }
  console.log(`Closed ${String(promises.length)} in ${shownPath(folder, file)}.`);
  return 0;
}

/** The numbers of `1,3-5`; null where it holds anything else, or a number that the list has not. */
function numbersOf(written: string, most: number): number[] | null {
  const numbers = written.split(',').flatMap((part): (number | null)[] => {
    const [, first, last = first] = /^\s*(\d{1,6})(?:\s*[-–]\s*(\d{1,6}))?\s*$/.exec(part) ?? [];
    const [from, to] = [Number(first), Number(last)];
    if (first === undefined || from < 1 || to > most || to < from) return [null];
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });
  return numbers.includes(null) ? null : [...new Set(numbers as number[])];
}

function fail(message: string): 1 {
  console.error(message);
  return 1;
}
