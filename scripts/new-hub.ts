import { basename, resolve } from 'node:path';
import { checkFields, type FormValues } from '../src/domain/forms/check.ts';
import type { Day } from '../src/domain/model/day.ts';
import { isFolder } from '../src/files/folder.ts';
import { repositoryOf } from '../src/load/repository/git.ts';
import { badUsage } from './arguments.ts';
import { askFor, valuesOfFlags, type AskedField } from './new-ask.ts';
import { hubFields, notesField, unaskedHubFields, type HubDefaults } from './new-fields.ts';
import { hubFromNotes, lookForNotes, type SeenNotes } from './new-hub-from.ts';
import { nextSteps } from './new-hub-next.ts';
import { firstAnswers } from './new-piped.ts';
import { writeProjectFiles } from './new-project-files.ts';
import { thisPackage } from './this-package.ts';
import { readSchedule, type SaidSchedule } from './new-schedule.ts';
import { hubFiles } from './new-texts.ts';
import { writeAll } from './new-write.ts';

/** The flags that say something of a new hub. */
export const hubFlags = ['from', 'name', 'site', 'language', 'schedule', 'repository', 'tagline', 'list'];

/** A hub as the command line asks for it. */
export interface HubOrder {
  /** The folder of its content. */
  readonly folder: string;
  readonly flags: Readonly<Record<string, string | undefined>>;
  readonly today: Day;
  /** False where nothing is to be asked: what no flag says is what is found, or left open. */
  readonly asks: boolean;
  readonly usage: string;
}

/** Makes a hub: of the notes that a community has already, or one to begin with. Gives the exit code. */
export async function makeHub(order: HubOrder): Promise<0 | 1> {
  const { today, usage } = order;
  const ask = await asker(order);
  const first = await ask([notesField(await notesHere(order))]);
  if (first === null) return nothing();
  const from = textIn(first, 'from');
  if (from !== '' && !isFolder(from)) badUsage(`--from ${from} is not a folder.`, usage);
  // Notes that lie here are read where they lie, unless another folder is named for the hub.
  const isHere = from !== '' && resolve(from) === resolve('.') && order.flags['content'] === undefined;
  const folder = isHere ? '.' : order.folder;
  const seen = from === '' ? null : lookForNotes({ folder, from, today });
  if (typeof seen === 'string') return nothing(seen);
  const defaults = defaultsOf(order, seen);
  const values = await ask(hubFields(defaults));
  if (values === null) return nothing();
  const schedule = scheduleOf(textIn(values, 'schedule'), defaults, today);
  if (typeof schedule === 'string') return nothing(`--schedule: ${schedule}`);
  const unasked = valuesOfFlags(unaskedHubFields, order.flags);
  const faults = checkFields(
    unaskedHubFields.map(({ rule }) => rule),
    unasked,
  );
  if (faults.length > 0)
    return nothing(faults.map(({ name, message }) => `--${name}: ${message}`).join('\n'));
  const said = { ...values, ...unasked };
  const made =
    seen === null
      ? await writeAll(folder, hubFiles(said, schedule, today))
      : await hubFromNotes(seen, { ...changed(said, defaults), schedule });
  if (made !== 0) return made;
  const written = await writeProjectFiles(folder, seen?.found.repository?.branch ?? 'main');
  console.log(nextSteps(folder, written));
  return 0;
}

function nothing(why = ''): 1 {
  if (why !== '') console.error(why);
  console.error('Nothing was written.');
  return 1;
}

function textIn(values: FormValues, name: string): string {
  return values[name]?.[0] ?? '';
}

type Ask = (fields: readonly AskedField[]) => Promise<FormValues | null>;

/** How this run gets its answers: from a person, from a pipe, or from flags alone. */
async function asker({ flags, asks }: HubOrder): Promise<Ask> {
  const { stdin: input, stdout: output } = process;
  if (asks && input.isTTY && output.isTTY) return (fields) => askFor(fields, flags, { input, output });
  const lines = asks ? await firstAnswers(input) : [];
  return (fields) => {
    const answered: Record<string, string> = {};
    for (const { flag } of fields) {
      const line = flags[flag] === undefined ? lines.shift()?.trim() : undefined;
      if (line) answered[flag] = line;
    }
    const values = valuesOfFlags(fields, { ...flags, ...answered });
    const faults = checkFields(
      fields.map(({ rule }) => rule),
      values,
    );
    for (const { name, message } of faults) console.error(`--${name}: ${message}`);
    return Promise.resolve(faults.length > 0 ? null : values);
  };
}

/** The current folder, where notes lie in it and a person is asked, or nobody is; else nothing: a pipe says it in its first line. */
async function notesHere({ folder, asks, flags, today }: HubOrder): Promise<string> {
  // The notes of the project itself are no community's.
  const looks = asks ? process.stdin.isTTY : !thisPackage().private;
  if (!looks || flags['from'] !== undefined) return '';
  const seen = lookForNotes({ folder, from: '.', today });
  return typeof seen === 'string' ? '' : '.';
}

function defaultsOf({ folder, flags }: HubOrder, seen: SeenNotes | null): HubDefaults {
  const repository = (seen === null ? repositoryHere() : seen.found.repository)?.name ?? '';
  const named = resolve(flags['content'] === undefined ? '.' : folder);
  return {
    name: seen?.found.community.name ?? basename(named),
    site: seen?.found.community.site ?? '',
    language: '',
    schedule: '',
    repository,
  };
}

/** The clone that a first hub is made in; the project itself is none of a community's. */
function repositoryHere(): ReturnType<typeof repositoryOf> {
  return thisPackage().private ? null : repositoryOf('.');
}

/** What somebody said; null where it is what was found anyway, a text where it cannot be understood. */
function scheduleOf(line: string, defaults: HubDefaults, today: Day): SaidSchedule | string | null {
  return line === '' || line === defaults.schedule ? null : readSchedule(line, today);
}

/** What differs from what was found, so that found values keep the reasons that stand beside them. */
function changed(values: FormValues, defaults: HubDefaults): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, [value]]) =>
      value === undefined || value === defaults[name as keyof HubDefaults] ? [] : [[name, value]],
    ),
  );
}
