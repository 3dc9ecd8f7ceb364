import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDay } from '../src/domain/model/day.ts';
import { hasErrors } from '../src/domain/model/problem.ts';
import { callIdOf } from '../src/domain/text/file-id.ts';
import { writeAtomically, writeFault } from '../src/files/write.ts';
import { shownPath } from '../src/load/read/files.ts';
import { readSite } from '../src/load/site/read.ts';
import { callHistory, type TrackedAction } from '../src/views/calls/history.ts';
import { badUsage, contentFolder, readArguments } from './arguments.ts';
import { withListEntries } from './front-matter-list.ts';
import { closeReference, promiseList, promisesText, settledText } from './promises-text.ts';
import { errorReport } from './report.ts';

const usage =
  'npm run promises -- [--content DIR] [--today YYYY-MM-DD] [--close 1,3-5] [--drop 2] [--in CALL]';
const { values } = readArguments(
  { content: 'value', today: 'value', close: 'value', drop: 'value', in: 'value' },
  usage,
);
const folder = contentFolder(values['content']);
const today = values['today'] ?? null;
if (today !== null && !isDay(today)) badUsage(`--today ${today} is not a day; write YYYY-MM-DD.`, usage);
const isTold = values['close'] !== undefined || values['drop'] !== undefined;
if (values['in'] !== undefined && !isTold)
  badUsage('--in says in which notes to write; say what with --close or --drop.', usage);
process.exitCode = await run();

async function run(): Promise<0 | 1> {
  const { site, problems } = readSite({ folder, base: '/', today });
  if (hasErrors(problems)) return fail(errorReport(problems));
  const list = promiseList(callHistory(site).actions);
  if (!isTold) {
    console.log(promisesText(list, folder));
    return 0;
  }
  const closed = chosen('close', list);
  const dropped = chosen('drop', list);
  const both = closed.find((each) => dropped.includes(each));
  if (both) badUsage(`${String(list.indexOf(both) + 1)} cannot be both closed and dropped.`, usage);
  const into =
    values['in'] === undefined
      ? site.content.calls[0]
      : site.content.calls.find(({ id }) => id === callIdOf(values['in'] ?? ''));
  if (!into)
    return fail(
      values['in'] === undefined
        ? 'There are no notes yet.'
        : `"${values['in']}" is no call that has been. Write the name of its notes, such as --in ${site.content.calls[0]?.id ?? 'CALL'}.`,
    );
  return settle({ closes: closed, drops: dropped }, into.file);
}

/** The promises of the list that a flag names by their numbers; none where it is not given. */
function chosen(flag: 'close' | 'drop', list: readonly TrackedAction[]): TrackedAction[] {
  const written = values[flag];
  if (written === undefined) return [];
  const numbers = numbersOf(written, list.length);
  if (numbers === null)
    badUsage(
      list.length === 0
        ? `--${flag} ${written}: no promise waits.`
        : `--${flag} ${written}: write numbers from 1 to ${String(list.length)} as the list has them, such as 1,3-5.`,
      usage,
    );
  return numbers.flatMap((number) => list[number - 1] ?? []);
}

/** Writes the references of promises into the front matter of the notes that say what became of them. */
async function settle(
  said: Readonly<Record<'closes' | 'drops', readonly TrackedAction[]>>,
  file: string,
): Promise<0 | 1> {
  const path = join(folder, file);
  const shown = shownPath(folder, file);
  const late = [...said.closes, ...said.drops].find(({ call }) => call.file === file);
  if (late)
    return fail(
      `“${late.action.text}” was promised in ${shown} itself; settle it in later notes, with --in.`,
    );
  let text = readFileSync(path, 'utf8');
  for (const key of ['closes', 'drops'] as const) {
    if (said[key].length === 0) continue;
    const next = withListEntries(text, key, said[key].map(closeReference));
    if (next === null)
      return fail(
        `The front matter of ${shown} cannot be added to by lines: write "${key}:" as a list of one line each.`,
      );
    text = next;
  }
  try {
    await writeAtomically(path, text);
  } catch (cause) {
    return fail(writeFault(shown, cause));
  }
  console.log(settledText(said, shown));
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
