import { join } from 'node:path';
import { siteOn } from '../src/domain/calls/held.ts';
import { checkFields, type FormValues } from '../src/domain/forms/check.ts';
import type { NewFile } from '../src/domain/forms/new-file.ts';
import { projectFile } from '../src/domain/forms/project-text.ts';
import { ideaFile, ideaText } from '../src/domain/forms/roadmap-text.ts';
import { isDay, longDay } from '../src/domain/model/day.ts';
import type { Hub } from '../src/domain/model/hub.ts';
import type { Site } from '../src/domain/model/site.ts';
import type { Person } from '../src/domain/model/person.ts';
import { hasErrors } from '../src/domain/model/problem.ts';
import { didYouMean } from '../src/domain/text/spelling.ts';
import { loadContent } from '../src/load/content.ts';
import { readHub, readPeople } from '../src/load/read/hub.ts';
import { preparationOf } from '../src/views/next-call/preparation.ts';
import type { CallGroup } from '../src/views/series/of-series.ts';
import { badUsage, contentFolder, readArguments } from './arguments.ts';
import { askFor, valuesOfFlags, type AskedField } from './new-ask.ts';
import { chooseCalls, dayForNotes, dayOfNext } from './new-call.ts';
import { invitationText, nextCallFile } from './new-next-call.ts';
import { callFields, ideaFields, projectFields } from './new-fields.ts';
import { hubFlags, makeHub } from './new-hub.ts';
import { scheduleExample } from './new-schedule.ts';
import { callFile } from './new-texts.ts';
import { writeAll } from './new-write.ts';
import { problemReport } from './report.ts';

const kinds = ['call', 'project', 'idea', 'hub'] as const;
type Kind = Exclude<(typeof kinds)[number], 'hub'>;
type Flagged = Readonly<Record<string, string | undefined>>;
const usage = `npm run new -- call [DAY] | project [TITLE] | idea [TITLE] | hub [DIR] [--content DIR] [--today YYYY-MM-DD] [flags of the kind]
  call:     --series ID --date --title; with --next the notes of the next call, prepared (with --issue as text, not written)
  project:  --title --summary --stars --language --domains a,b --domain-knowledge [--mentors a,b] [--repository] [--issue] [--first-steps "a; b"] [--done "a; b"] [--body]
  idea:     --title --area [--scenario] [--proposers a,b] [--body]
  hub:      [--from PATH] [--name] [--site URL] [--language] [--schedule "${scheduleExample}"] [--repository owner/name]
            [--tagline] [--list URL] [--yes]; with --from a hub that fits the notes that lie there
In a terminal it asks for what no flag gives; for a hub, answers may come through a pipe, a line each, and --yes asks nothing.`;
const names = [
  ...['content', 'today', 'date', 'title', 'summary', 'stars', 'language', 'domains', 'domain-knowledge'],
  ...['mentors', 'repository', 'issue', 'first-steps', 'done', 'body', 'area', 'scenario', 'proposers'],
  ...['name', 'tagline', 'list', 'site', 'series', 'from', 'schedule'],
];
const {
  values: flags,
  switches,
  rest,
} = readArguments(
  {
    ...Object.fromEntries(names.map((name) => [name, 'value' as const])),
    ...{ yes: 'switch', next: 'switch' },
    // A project has an issue; of a call it says that its text is to be printed for one.
    ...(process.argv.slice(2).includes('call') ? { issue: 'switch' } : {}),
  },
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
const folder = contentFolder(given['content']);

if ((switches['next'] || switches['issue']) && kind !== 'call')
  badUsage(`--next is for a call, not for "new ${kind}".`, usage);
if (switches['issue'] && !switches['next']) badUsage('--issue prints the next call: add --next.', usage);
process.exitCode =
  kind === 'hub' ? await hub() : switches['next'] ? await prepareNext() : await make(kind, folder, given);

function hub(): Promise<0 | 1> {
  refuseStrangers(
    names.filter((name) => flags[name] !== undefined && !['content', 'today', ...hubFlags].includes(name)),
    'new hub',
  );
  return makeHub({ folder, flags: given, today, asks: switches['yes'] !== true, usage });
}

/** Writes the notes of the next call, unless they are there already, or prints what they would say as text. */
async function prepareNext(): Promise<number> {
  refuseStrangers(
    names.filter(
      (name) => given[name] !== undefined && !['content', 'today', 'series', 'date'].includes(name),
    ),
    'new call --next',
  );
  const known = knownOf('call', folder, given['series']);
  if (known === null || known.calls === null || known.site === null) return 1;
  const { calls, site } = known;
  const day = given['date'] ?? dayOfNext(calls);
  if (!isDay(day)) badUsage(`"${day}" is not a day; write YYYY-MM-DD.`, usage);
  if (switches['issue']) {
    console.log(invitationText(preparationOf(site, calls, day), calls));
    return 0;
  }
  const prepared = calls.site.callsToCome.find(({ date }) => date === day);
  if (prepared) {
    console.error(
      `The call of ${longDay(day)} has its notes already: ${join(folder, prepared.file)}. With --issue they come as text; with --date another day is prepared.`,
    );
    return 1;
  }
  return writeAll(folder, [nextCallFile(preparationOf(site, calls, day), calls)]);
}

async function make(wanted: Kind, folder: string, flags: Flagged): Promise<number> {
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
  return writeAll(folder, filesOf(wanted, values, known));
}

function refuseStrangers(strangers: readonly string[], command: string): void {
  if (strangers.length > 0) badUsage(`--${strangers.join(', --')}: not a flag of "${command}".`, usage);
}

function filesOf(wanted: Kind, values: FormValues, { calls, hub: { folders } }: Known): NewFile[] {
  if (wanted === 'call') return calls === null ? [] : [callFile(values, calls)];
  if (wanted === 'project') return [projectFile(values, today, { folder: folders.projects, taken: [] })];
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
  return [{ file: ideaFile(idea, { folder: folders.roadmap, taken: [] }), text: ideaText(idea) }];
}

/** What the new file has to fit. */
interface Known {
  readonly hub: Hub;
  readonly people: readonly Person[];
  /** The calls of the kind that notes are made for; null where no call is made. */
  readonly calls: CallGroup | null;
  /** The whole site of the hub; null where no call is made. */
  readonly site: Site | null;
}

/** What is known of the content folder, or null when that has errors or is not clear, which is printed. */
function knownOf(wanted: Kind, folder: string, series: string | undefined): Known | null {
  const [hub, people] = [readHub(folder), readPeople(folder)];
  const problems = [...hub.problems, ...people.problems];
  if (hasErrors(problems) || !hub.value || !people.value) {
    console.error(problemReport(problems, 'text'));
    return null;
  }
  const known = { hub: hub.value, people: people.value, calls: null, site: null };
  if (wanted !== 'call') return known;
  const day = flags['today'] ?? hub.value.asOf ?? today;
  const site = siteOn(loadContent(folder, '/').content, { base: '/', today: day });
  const calls = chooseCalls(site, series);
  if ('fault' in calls) {
    console.error(calls.fault);
    return null;
  }
  return { ...known, calls, site };
}

function fieldsOf(wanted: Kind, { hub, people, calls }: Known): AskedField[] {
  if (wanted === 'project') return projectFields(hub, people);
  if (wanted === 'call') return callFields(calls === null ? today : dayForNotes(calls));
  return ideaFields();
}
