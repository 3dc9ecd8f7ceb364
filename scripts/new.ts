import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { siteOn } from '../src/domain/calls/held.ts';
import { checkFields, type FormValues } from '../src/domain/forms/check.ts';
import type { NewFile } from '../src/domain/forms/new-file.ts';
import { projectFile } from '../src/domain/forms/project-text.ts';
import { ideaFile, ideaText } from '../src/domain/forms/roadmap-text.ts';
import { isDay } from '../src/domain/model/day.ts';
import { hubSchema, type Hub } from '../src/domain/model/hub.ts';
import type { Person } from '../src/domain/model/person.ts';
import { hasErrors } from '../src/domain/model/problem.ts';
import { didYouMean } from '../src/domain/text/spelling.ts';
import { writeNew } from '../src/files/write.ts';
import { loadContent } from '../src/load/content.ts';
import { readHub, readPeople } from '../src/load/read/hub.ts';
import type { CallGroup } from '../src/views/series/of-series.ts';
import { badUsage, readArguments } from './arguments.ts';
import { askFor, valuesOfFlags, type AskedField } from './new-ask.ts';
import { chooseCalls, dayForNotes } from './new-call.ts';
import { callFields, hubFields, ideaFields, projectFields } from './new-fields.ts';
import { isFolder } from '../src/files/folder.ts';
import { makeHubFrom } from './new-hub-from.ts';
import { callFile, hubFiles } from './new-texts.ts';
import { problemReport } from './report.ts';

const kinds = ['call', 'project', 'idea', 'hub'] as const;
type Kind = (typeof kinds)[number];
type Flagged = Readonly<Record<string, string | undefined>>;
const usage = `npm run new -- call [DAY] | project [TITLE] | idea [TITLE] | hub [DIR] [--content DIR] [--today YYYY-MM-DD] [flags of the kind]
  call:     --series ID --date --title
  project:  --title --summary --stars --language --domains a,b --domain-knowledge [--mentors a,b] [--repository] [--issue] [--first-steps "a; b"] [--done "a; b"] [--body]
  idea:     --title --area [--scenario] [--proposers a,b] [--body]
  hub:      --name [--tagline] [--site URL] [--language] [--repository] [--list URL]
            or --from PATH [--name] [--tagline] [--site URL]: a hub that fits the notes that lie there
In a terminal it asks for what no flag gives.`;
const names = [
  ...['content', 'today', 'date', 'title', 'summary', 'stars', 'language', 'domains', 'domain-knowledge'],
  ...['mentors', 'repository', 'issue', 'first-steps', 'done', 'body', 'area', 'scenario', 'proposers'],
  ...['name', 'tagline', 'list', 'site', 'series', 'from'],
];
const { values: flags, rest } = readArguments(
  Object.fromEntries(names.map((name) => [name, 'value' as const])),
  usage,
  2,
);
const kind = kinds.find((known) => known === rest[0]);
if (!kind) {
  const said =
    rest[0] === undefined
      ? 'Say what to make.'
      : `"${rest[0]}" cannot be made. ${didYouMean(rest[0], kinds)}`;
  badUsage(said.trim(), usage);
}
const today = flags['today'] ?? new Date().toISOString().slice(0, 10);
if (!isDay(today)) badUsage(`--today ${today} is not a day; write YYYY-MM-DD.`, usage);

/** What a word after the kind says: for a hub where it goes (which names it, too), for anything else its main field. */
const main = { call: 'date', project: 'title', idea: 'title', hub: 'content' } as const;
const word = rest[1];
if (word !== undefined && flags[main[kind]] !== undefined)
  badUsage(`"${word}" and --${main[kind]} say the same thing twice.`, usage);
const given: typeof flags = word === undefined ? flags : { ...flags, [main[kind]]: word };
const folder = given['content'] ?? 'content';
const options = kind === 'hub' && word !== undefined ? { name: basename(resolve(word)), ...given } : given;

process.exitCode = await make(kind, folder, options);

async function make(wanted: Kind, folder: string, flags: Flagged): Promise<number> {
  if (wanted === 'hub' && flags['from'] !== undefined) return makeFrom(folder, flags['from'], flags);
  const known = knownOf(wanted, folder, wanted === 'call' ? flags['series'] : undefined);
  if (known === null) return 1;
  const fields = fieldsOf(wanted, known);
  const strangers = names.filter(
    (name) =>
      flags[name] !== undefined &&
      !['content', 'today', ...(wanted === 'call' ? ['series'] : [])].includes(name) &&
      !fields.some((one) => one.flag === name),
  );
  refuseStrangers(strangers, `new ${wanted}`);
  if (wanted === 'project' && known.hub.domains.length === 0) {
    console.error('A project belongs to an area, and hub.yml lists none: add one under "domains:" first.');
    return 1;
  }
  const terminal = process.stdin.isTTY && process.stdout.isTTY;
  const values = terminal
    ? await askFor(fields, flags, { input: process.stdin, output: process.stdout })
    : valuesOfFlags(fields, flags);
  if (values === null) {
    console.error('\nNothing was written.');
    return 1;
  }
  const faults = checkFields(
    fields.map((field) => field.rule),
    values,
  );
  if (faults.length > 0) {
    for (const { name, message } of faults) {
      const field = fields.find((one) => one.rule.name === name);
      const options = field?.rule.options ?? [];
      const offered = options.length > 0 ? ` Offered: ${options.join(', ')}.` : '';
      console.error(`--${field?.flag ?? name}: ${message}${offered}`);
    }
    console.error('Nothing was written.');
    return 1;
  }
  return write(folder, filesOf(wanted, values, known));
}

/** A hub from the notes that a community has already. */
async function makeFrom(folder: string, from: string, flags: Flagged): Promise<number> {
  const taken = ['content', 'today', 'from', 'name', 'tagline', 'site'];
  refuseStrangers(
    names.filter((name) => flags[name] !== undefined && !taken.includes(name)),
    'new hub --from',
  );
  if (!isFolder(from)) badUsage(`--from ${from} is not a folder.`, usage);
  // The name of the folder that the hub goes to says less than the repository does.
  const said = { name: given['name'], tagline: flags['tagline'], site: flags['site'] };
  if (said.site !== undefined && !/^https?:\/\/[^\s/]/.test(said.site))
    badUsage(`--site ${said.site} is not a web address.`, usage);
  return makeHubFrom({ folder, from, said, today });
}

function refuseStrangers(strangers: readonly string[], command: string): void {
  if (strangers.length > 0) badUsage(`--${strangers.join(', --')}: not a flag of "${command}".`, usage);
}

function filesOf(wanted: Kind, values: FormValues, { calls }: Known): NewFile[] {
  if (wanted === 'hub') return hubFiles(values, today);
  if (wanted === 'call') return calls === null ? [] : [callFile(values, calls)];
  if (wanted === 'project') return [projectFile(values, today)];
  const one = (name: string) => values[name]?.[0] ?? '';
  const idea = {
    title: one('title'),
    area: one('area'),
    scenario: one('scenario'),
    why: one('body'),
    proposers: values['proposers'] ?? [],
    goals: [],
    proposed: today,
  };
  return [{ file: ideaFile(idea), text: ideaText(idea) }];
}

/** Writes all of the files or none of them. */
async function write(folder: string, files: readonly NewFile[]): Promise<number> {
  const taken = files.find(({ file }) => existsSync(join(folder, file)));
  if (taken) return refused(join(folder, taken.file));
  const written: string[] = [];
  try {
    for (const { file, text } of files) {
      const path = join(folder, file);
      if (!(await writeNew(path, text))) {
        await takeBack(written);
        return refused(path);
      }
      written.push(path);
    }
  } catch (cause) {
    await takeBack(written);
    console.error(`Nothing was written: ${cause instanceof Error ? cause.message : String(cause)}`);
    return 1;
  }
  console.log(written.join('\n'));
  return 0;
}

async function takeBack(written: readonly string[]): Promise<void> {
  for (const path of written) await rm(path, { force: true });
}

function refused(file: string): number {
  console.error(`${file} exists already and is left as it is.`);
  return 1;
}

/** What the new file has to fit. */
interface Known {
  readonly hub: Hub;
  readonly people: readonly Person[];
  /** The calls of the kind that notes are made for; null where no call is made. */
  readonly calls: CallGroup | null;
}

/** What is known of the content folder, or null when that has errors or is not clear, which is printed. */
function knownOf(wanted: Kind, folder: string, series: string | undefined): Known | null {
  if (wanted === 'hub') return { hub: hubSchema.parse({}), people: [], calls: null };
  const [hub, people] = [readHub(folder), readPeople(folder)];
  const problems = [...hub.problems, ...people.problems];
  if (hasErrors(problems) || !hub.value || !people.value) {
    console.error(problemReport(problems, 'text'));
    return null;
  }
  const known = { hub: hub.value, people: people.value, calls: null };
  if (wanted !== 'call') return known;
  const day = flags['today'] ?? hub.value.asOf ?? today;
  const calls = chooseCalls(siteOn(loadContent(folder, '/').content, { base: '/', today: day }), series);
  if ('fault' in calls) {
    console.error(calls.fault);
    return null;
  }
  return { ...known, calls };
}

function fieldsOf(wanted: Kind, { hub, people, calls }: Known): AskedField[] {
  if (wanted === 'project') return projectFields(hub, people);
  if (wanted === 'call') return callFields(calls === null ? today : dayForNotes(calls));
  return wanted === 'idea' ? ideaFields() : hubFields();
}
