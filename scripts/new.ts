import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { callSchema } from '../src/domain/model/call.ts';
import { readDifficulty } from '../src/domain/projects/difficulty-spelling.ts';
import { hubSchema, type Hub } from '../src/domain/model/hub.ts';
import { checkFields, type FieldRule, type FormValues } from '../src/domain/forms/check.ts';
import { formRules } from '../src/domain/forms/rules.ts';
import { isDay, type Day } from '../src/domain/model/day.ts';
import { didYouMean } from '../src/domain/text/spelling.ts';
import type { SeriesSettings } from '../src/domain/model/series.ts';
import type { Person } from '../src/domain/model/person.ts';
import { hasErrors } from '../src/domain/model/problem.ts';
import { projectFormRules } from '../src/domain/forms/project-form.ts';
import type { NewFile } from '../src/domain/forms/new-file.ts';
import { projectFile } from '../src/domain/forms/project-text.ts';
import { ideaFile, ideaText } from '../src/domain/forms/roadmap-text.ts';
import { roadmapSchema } from '../src/domain/model/roadmap-entry.ts';
import { readHub, readPeople } from '../src/load/read/hub.ts';
import { badUsage, readArguments } from './arguments.ts';
import { askFor, valuesOfFlags, type AskedField } from './new-ask.ts';
import { writeNew } from '../src/files/write.ts';
import { callFile, hubFiles } from './new-texts.ts';
import { nextDay } from './next-day.ts';
import { newHubFrom } from './new-hub-from.ts';
import { problemReport } from './report.ts';
import { starsOfLevels } from '../src/domain/model/level.ts';

const kinds = ['call', 'project', 'idea', 'hub'] as const;
type Kind = (typeof kinds)[number];
type Flagged = Readonly<Record<string, string | undefined>>;
const usage = `npm run new -- call [DAY] | project [TITLE] | idea [TITLE] | hub [DIR] [--content DIR] [--today YYYY-MM-DD] [flags of the kind]
  call:     --date --title [--series ID]: without a date on the day of the next call
  project:  --title --summary --stars --language --domains a,b --domain-knowledge [--mentors a,b] [--repository] [--issue] [--first-steps "a; b"] [--done "a; b"] [--body]
  idea:     --title --area [--scenario] [--proposers a,b] [--body]
  hub:      --name [--tagline] [--site URL] [--language] [--repository] [--list URL]
            --from PATH [--name] [--site URL]: from the notes that a repository has
In a terminal it asks for what no flag gives.`;
const names = [
  ...['content', 'today', 'date', 'title', 'summary', 'stars', 'language', 'domains', 'domain-knowledge'],
  ...['mentors', 'repository', 'issue', 'first-steps', 'done', 'body', 'area', 'scenario', 'proposers'],
  ...['name', 'tagline', 'list', 'from', 'site', 'series'],
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

process.exitCode =
  kind === 'hub' && given['from'] !== undefined
    ? await fromNotes(given['from'], folder, flags)
    : await make(kind, folder, options);

/** A hub from the notes that are there; what else is said of it is in the notes or can be written afterwards. */
async function fromNotes(from: string, into: string, flags: Flagged): Promise<number> {
  const known = ['content', 'today', 'from', 'name', 'site'];
  const strangers = names.filter((name) => flags[name] !== undefined && !known.includes(name));
  if (strangers.length > 0)
    badUsage(
      `--${strangers.join(', --')}: not a flag of "new hub --from"; write it into hub.yml afterwards.`,
      usage,
    );
  return newHubFrom({ into, from, name: flags['name'] ?? null, site: flags['site'] ?? null, today });
}

async function make(wanted: Kind, folder: string, flags: Flagged): Promise<number> {
  const known = wanted === 'hub' ? { hub: hubSchema.parse({}), people: [] } : hubOf(folder);
  if (known === null) return 1;
  const series = known.hub.series.find(({ id }) => id === flags['series']) ?? null;
  if (flags['series'] !== undefined && wanted === 'call' && series === null) {
    const ids = known.hub.series.map(({ id }) => id);
    const listed =
      ids.length > 0 ? `hub.yml names ${ids.join(', ')}.` : 'hub.yml names none under "series:".';
    console.error(`"${flags['series']}" is no series. ${didYouMean(flags['series'], ids)}${listed}`);
    return 1;
  }
  const day = wanted === 'call' ? (nextDay(folder, series?.id ?? null, today) ?? today) : today;
  const fields = fieldsOf(wanted, known.hub, known.people, day);
  const strangers = names.filter(
    (name) =>
      flags[name] !== undefined &&
      ![...['content', 'today'], ...(wanted === 'call' ? ['series'] : [])].includes(name) &&
      !fields.some((one) => one.flag === name),
  );
  if (strangers.length > 0) badUsage(`--${strangers.join(', --')}: not a flag of "new ${wanted}".`, usage);
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
  return write(folder, filesOf(wanted, values, known.hub, series));
}

function filesOf(wanted: Kind, values: FormValues, hub: Hub, series: SeriesSettings | null): NewFile[] {
  if (wanted === 'hub') return hubFiles(values, today);
  if (wanted === 'call') return [callFile(values, hub, series)];
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

/** The hub and its people, or null when a file has errors, which are printed: what is made has to fit them. */
function hubOf(folder: string): { hub: Hub; people: readonly Person[] } | null {
  const [hub, people] = [readHub(folder), readPeople(folder)];
  const problems = [...hub.problems, ...people.problems];
  if (hasErrors(problems) || !hub.value || !people.value) {
    console.error(problemReport(problems, 'text'));
    return null;
  }
  return { hub: hub.value, people: people.value };
}

function fieldsOf(wanted: Kind, hub: Hub, people: readonly Person[], day: Day): AskedField[] {
  if (wanted === 'project') return projectFields(hub, people);
  if (wanted === 'call') {
    return formRules(callSchema, [
      { name: 'date', label: 'Day of the call', kind: 'day', required: true },
      { name: 'title', label: 'Title', kind: 'text' },
    ]).map((rule) => ({ rule, flag: rule.name, ...(rule.name === 'date' ? { fallback: day } : {}) }));
  }
  if (wanted === 'idea') {
    const rules = formRules(roadmapSchema, [
      { name: 'title', label: 'Title', kind: 'text' },
      { name: 'area', label: 'Area', kind: 'text' },
      { name: 'scenario', label: 'A story that would be possible', kind: 'text' },
      { name: 'proposers', label: 'Proposed by', kind: 'choices' },
    ]);
    return [...rules, plainRule('body', 'Why', 'text')].map((rule) => ({ rule, flag: rule.name }));
  }
  const repository = formRules(hubSchema.shape.repository.unwrap(), [
    { name: 'name', label: 'Repository of the content, owner/name', kind: 'text', required: false },
  ]).map((rule) => ({ ...rule, name: 'repository' }));
  return [
    plainRule('name', 'Name of the community', 'text', true),
    plainRule('tagline', 'What it makes, in a sentence', 'text'),
    {
      ...plainRule('site', 'Address of the published site', 'text'),
      pattern: { source: '^https?://[^\\s/]', message: 'is not a web address' },
    },
    plainRule('language', 'Programming language', 'text'),
    ...repository,
    {
      ...plainRule('list', 'Address of the mailing list', 'text'),
      pattern: { source: '^https?://[^\\s/]', message: 'is not a web address' },
    },
  ].map((rule) => ({ rule, flag: rule.name }));
}

function projectFields(hub: Hub, people: readonly Person[]): AskedField[] {
  const levels = starsOfLevels(hub.levels);
  const choices: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    stars: Object.fromEntries(hub.levels.map((level) => [String(level.stars), level.name])),
    domains: Object.fromEntries(hub.domains.map((domain) => [domain.id, domain.name])),
    mentors: Object.fromEntries(people.map((person) => [person.id, person.name])),
  };
  const stars = (written: string) => {
    const read = readDifficulty(written, levels);
    return 'stars' in read ? String(read.stars) : written;
  };
  return [...projectFormRules(hub, people), plainRule('body', 'What and why', 'text')].map((rule) => ({
    rule,
    flag: rule.name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
    ...(choices[rule.name] ? { names: choices[rule.name] } : {}),
    ...(rule.name === 'stars' ? { read: stars } : {}),
  }));
}

function plainRule(name: string, label: string, kind: FieldRule['kind'], required = false): FieldRule {
  return { name, label, kind, required, options: [], pattern: null, min: null, max: null, whole: false };
}
