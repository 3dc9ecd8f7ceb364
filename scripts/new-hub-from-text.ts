import { addDays, type Day } from '../src/domain/model/day.ts';
import { yamlComment, yamlList, yamlQuoted, yamlWord } from '../src/domain/forms/yaml.ts';
import type { AgreedTime } from '../src/domain/schedule/stated-time.ts';
import { slugFromTitle } from '../src/domain/text/normalize.ts';
import { countText } from '../src/domain/text/phrases.ts';
import type { FoundHub } from '../src/load/repository/find-hub.ts';
import type { FoundCalls } from '../src/load/repository/kinds-of-calls.ts';
import { languageLines, listLines } from './new-hub-lines.ts';
import { saidScheduleLines, type SaidSchedule } from './new-schedule.ts';
import { rhythmWords, timeWords } from './new-hub-from-rhythm.ts';

/** What somebody says of the hub, in the place of what was found. */
export interface SaidOfHub {
  readonly name?: string | undefined;
  readonly tagline?: string | undefined;
  readonly site?: string | undefined;
  /** The programming language that newcomers need. */
  readonly language?: string | undefined;
  /** The repository of the hub, as owner/name. */
  readonly repository?: string | undefined;
  /** The address of the mailing list. */
  readonly list?: string | undefined;
  /** When calls are; null or missing where it is left to the notes. */
  readonly schedule?: SaidSchedule | null | undefined;
}

/** The text of `hub.yml` for a repository. What is sure is written, the rest stands there as comments, with what is missing. */
export function hubText(seen: FoundHub, said: SaidOfHub, today: Day): string {
  const found =
    said.repository === undefined
      ? seen
      : { ...seen, repository: { branch: 'main', folder: '', ...seen.repository, name: said.repository } };
  return `${[
    ...communityLines(found, said),
    ...(said.language === undefined ? [] : [...languageLines(said.language), '']),
    ...(said.list === undefined ? [] : [...listLines(said.list), '']),
    ...folderLines(found),
    ...callsLines(found, said.schedule ?? null, today),
    ...githubLines(found),
    ...labelLines(found),
  ].join('\n')}\n`;
}

function communityLines({ community, repository }: FoundHub, said: SaidOfHub): string[] {
  const tagline = said.tagline ?? community.tagline;
  const site = said.site ?? community.site;
  const [owner = '', name = ''] = (repository?.name ?? 'owner/name').split('/');
  const address = site === null ? `https://${owner.toLowerCase()}.github.io/${name}` : site;
  return [
    `name: ${yamlQuoted(said.name ?? community.name)}`,
    tagline === null
      ? `# tagline: ${yamlQuoted(community.about ?? 'What the community makes: one sentence.')}`
      : `tagline: ${yamlQuoted(tagline)}`,
    ...(site === null
      ? ['# The address where the hub will be, for links from outside:', `# site: ${yamlQuoted(address)}`]
      : [`site: ${yamlQuoted(address)}`]),
    '',
    ...(repository === null
      ? [
          '# Where the notes are kept, for "edit this page":',
          ...commented(repositoryLines({ name: 'owner/name', branch: 'main', folder: '' })),
        ]
      : repositoryLines(repository)),
    '',
  ];
}

function repositoryLines({ name, branch, folder }: NonNullable<FoundHub['repository']>): string[] {
  return [
    'repository:',
    `  name: ${yamlQuoted(name)}`,
    `  branch: ${yamlQuoted(branch)}`,
    `  folder: ${yamlQuoted(folder)}`,
  ];
}

function folderLines({ place, leftOut, faulty }: FoundHub): string[] {
  const folder = place?.folder ?? 'calls';
  const ignored = [
    ...leftOut.map(
      ({ glob, files }) =>
        `  - ${yamlQuoted(glob)}${files.length > 1 ? `  # ${countText(files.length, 'file')}` : ''}`,
    ),
    ...faulty.flatMap(({ glob, problem }) => [
      `  ${yamlComment(`Mend this, then remove the line: ${problem.message}`)}`,
      `  - ${yamlQuoted(glob)}`,
    ]),
  ];
  return [
    ...(folder === 'calls'
      ? []
      : ['# Where the notes of calls are.', 'folders:', `  calls: ${yamlQuoted(folder)}`, '']),
    ...(ignored.length > 0
      ? ['# What is no notes: remove a line to have it read as some.', 'ignore:', ...ignored, '']
      : []),
  ];
}

function callsLines({ kinds }: FoundHub, said: SaidSchedule | null, today: Day): string[] {
  const series = kinds.filter(({ settings }) => settings !== null);
  const rest = kinds.find(({ settings }) => settings === null);
  const ownLines = said === null ? rest && scheduleLines(rest, today) : saidScheduleLines(said);
  const own = ownLines ? [...ownLines, ''] : [];
  return series.length === 0
    ? own
    : [
        ...own,
        '# The kinds of calls, each with its own page, next call, calendar and feed.',
        'series:',
        ...series.flatMap((kind) => seriesLines(kind, today)),
        '',
      ];
}

function seriesLines(kind: FoundCalls, today: Day): string[] {
  const { settings } = kind;
  if (settings === null) return [];
  const { id, title, folder, files } = settings;
  return [
    `  - id: ${yamlWord(id)}`,
    `    title: ${yamlQuoted(title)}`,
    folder === undefined ? `    files: ${yamlQuoted(files ?? '')}` : `    folder: ${yamlQuoted(folder)}`,
    ...scheduleLines(kind, today).map((line) => `    ${line}`),
  ];
}

/** Notes of older calls say nothing of the next one: three missed calls, and a holiday. */
const grace = 60;
const periods = { weekly: 7, fortnightly: 14, monthly: 31 } as const;
/** Calls that ended a year ago and had no rhythm have no schedule to complete. */
const longAgo = 400;
/** So much of the rhythm has to fit before a call is announced. */
const sureShare = 0.6;

/** Why the schedule of some calls is no more than a proposal; empty where it is sure. */
export function doubtsOf({ rhythm, time, last }: FoundCalls, today: Day): string[] {
  if ('why' in rhythm) return [rhythmWords(rhythm)];
  const isOver = last !== null && addDays(last, grace + 2 * periods[rhythm.rhythm]) < today;
  return [
    ...(isOver ? [`the last notes are of ${last}: are there still calls?`] : []),
    ...(rhythm.gapsThatFit < rhythm.gaps * sureShare
      ? [`only ${String(rhythm.gapsThatFit)} of the last ${String(rhythm.gaps)} gaps between calls are so`]
      : []),
    ...('why' in time ? [timeWords(time)] : []),
  ];
}

/** `calls:` with what was found, as comments where that is not sure. */
function scheduleLines(kind: FoundCalls, today: Day): string[] {
  const { rhythm, time, last } = kind;
  const doubts = doubtsOf(kind, today);
  if ('why' in rhythm && last !== null && addDays(last, longAgo) < today) {
    return [
      yamlComment(
        `The last notes are of ${last}. Where there are still calls, say when: "calls:", docs/content.md.`,
      ),
    ];
  }
  if ('why' in rhythm) {
    return [
      yamlComment(
        `When are these calls? ${capital(doubts[0] ?? '')}. Correct the lines below, then take their first # away.`,
      ),
      ...commented(['calls:', '  rhythm: weekly', '  weekday: WEEKDAY', ...timeLines(time)]),
    ];
  }
  const lines = [
    'calls:',
    `  rhythm: ${rhythm.rhythm}`,
    `  weekday: ${rhythm.weekday}`,
    ...timeLines(time),
    `  from: ${rhythm.from}`,
  ];
  const found = yamlComment(`${rhythmWords(rhythm)}; ${timeWords(time)}.`);
  if (doubts.length === 0) return [found, ...lines];
  return [
    yamlComment(`${rhythmWords(rhythm)}.`),
    yamlComment(`Not sure: ${doubts.join('; ')}. Complete the lines below, then take their first # away.`),
    ...commented(lines),
  ];
}

/** What is not known is written so that check stops at it: a time that nobody said would be announced. */
function timeLines(time: AgreedTime): string[] {
  if ('why' in time) return ["  time: 'HH:MM'", '  zone: UTC'];
  const minutes = time.minutes === null ? [] : [`  minutes: ${time.minutes}`];
  return [`  time: ${yamlQuoted(time.time)}`, `  zone: ${yamlQuoted(time.zone)}`, ...minutes];
}

function githubLines({ github, repository }: FoundHub): string[] {
  const { organisation, repositories } = github;
  const listed =
    organisation === null && repositories.length === 0 && repository
      ? [{ name: repository.name }]
      : repositories;
  if (organisation === null && listed.length === 0) {
    return [
      '# Whose issues "npm run sync" reads:',
      ...commented(['github:', '  repositories: [owner/name]']),
      '',
    ];
  }
  const list = `  repositories: ${yamlList(listed.map(({ name }) => yamlQuoted(name)))}`;
  return [
    `# Whose issues "npm run sync" reads${organisation ? `; ${countText(organisation.notes, 'note')} link to this organisation` : ''}.`,
    'github:',
    ...(organisation ? [`  organisation: ${yamlQuoted(organisation.name)}`] : []),
    ...(listed.length === 0
      ? []
      : organisation
        ? [`  # Notes link to these, too.`, `  # ${list.trim()}`]
        : [list]),
    '',
  ];
}

/** Labels of what is to be spoken about, and of how hard something is, are no areas of knowledge. */
const noArea =
  /agenda|meeting|discuss|nominat|triage|first|help wanted|easy|beginner|blocked|wait|ready|action|priority|^[a-z]-/i;
const mostAreas = 4;

function labelLines({ github }: FoundHub): string[] {
  const areas = github.labels.filter(
    ({ name }) => /^[\p{L}\p{N}][\p{L}\p{N} :/_-]*$/u.test(name) && !noArea.test(name),
  );
  const shown = areas.length > 0 ? areas.slice(0, mostAreas) : [{ name: 'documentation' }];
  return [
    areas.length > 0
      ? '# The areas of knowledge projects belong to; notes link to these labels of issues.'
      : '# The areas of knowledge projects belong to.',
    ...commented([
      'domains:',
      ...shown.flatMap(({ name }) => [
        `  - id: ${yamlWord(slugFromTitle(name, 'area'))}`,
        `    name: ${yamlQuoted(name)}`,
        `    summary: ${yamlQuoted('What it is about: one line.')}`,
        `    labels: ${yamlList([yamlQuoted(name)])}`,
      ]),
    ]),
  ];
}

function commented(lines: readonly string[]): string[] {
  return lines.map((line) => `# ${line}`);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
