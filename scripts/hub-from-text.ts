import type { RepositoryFacts } from '../src/load/survey/repository.ts';
import type { Understood, UnderstoodCalls } from '../src/load/survey/understand.ts';
import { yamlComment, yamlList, yamlQuoted, yamlWord } from '../src/domain/forms/yaml.ts';
import { longDate } from '../src/domain/model/day.ts';
import { countText } from '../src/domain/text/phrases.ts';

/** What the `hub.yml` of a repository says besides what was understood of its notes. */
export interface HubFacts {
  readonly name: string;
  readonly repository: RepositoryFacts['gitHub'];
  readonly site: string | null;
  /** The folder of the notes, inside the content folder. */
  readonly calls: string;
}

/** The `hub.yml` of a repository, with the reasons of what is in it as comments. It is valid as it stands. */
export function hubText(facts: HubFacts, understood: Understood): string {
  const { name, repository, site, calls } = facts;
  const { kinds, owner, doubtful } = understood;
  const only = kinds.length === 1 && kinds[0]?.series === null ? kinds[0] : null;
  return [
    '# Made from what the notes say; every line may be changed.',
    `name: ${yamlQuoted(name)}`,
    ...(site === null
      ? [
          '# The address of the published site, without which feeds and calendars cannot name it:',
          '# site: https://hub.example.org',
        ]
      : [`site: ${yamlQuoted(site)}`]),
    ...(repository === null
      ? []
      : [
          'repository:',
          `  name: ${yamlQuoted(repository.name)}`,
          `  branch: ${yamlQuoted(repository.branch)}`,
          `  folder: ${yamlQuoted(repository.folder)}`,
        ]),
    ...(calls === 'calls' ? [] : ['folders:', `  calls: ${yamlQuoted(calls)}`]),
    ...(doubtful.length === 0
      ? []
      : [
          '',
          '# These seem to be no notes: no day, nobody present, no agenda. Take the "# " away to leave them out.',
          '# ignore:',
          ...doubtful.slice(0, 40).map(({ file }) => `#   - ${yamlQuoted(file)}`),
        ]),
    ...(only ? scheduleLines(only, '') : []),
    ...(only ? [] : ['', 'series:', ...kinds.flatMap(seriesLines)]),
    ...(only === null && kinds.some(({ series }) => series === null)
      ? ['', '# Calls that are of no series have the schedule that stands at "calls:".']
      : []),
    ...(owner === null
      ? []
      : [
          '',
          yamlComment(
            `Whose open issues "npm run sync" reads: ${countText(owner.texts, 'note')} link to ${owner.owner} on GitHub.`,
          ),
          'github:',
          owner.repositories.length > 1
            ? `  organisation: ${yamlQuoted(owner.owner)}`
            : `  repositories: ${yamlList(owner.repositories.map(yamlQuoted))}`,
        ]),
    '',
  ].join('\n');
}

function seriesLines(kind: UnderstoodCalls): string[] {
  if (kind.series === null) return [];
  const { id, title, place } = kind.series;
  return [
    `  - id: ${yamlWord(id)}`,
    `    title: ${yamlQuoted(title)}`,
    'folder' in place ? `    folder: ${yamlQuoted(place.folder)}` : `    files: ${yamlQuoted(place.files)}`,
    ...scheduleLines(kind, '    '),
  ];
}

/** The schedule of one kind of calls: as it is where everything is known, else as a comment that says what is missing. */
function scheduleLines({ rhythm, time, isAlive, last }: UnderstoodCalls, indent: string): string[] {
  const lines = (first: string): string[] => [
    `${first}calls:`,
    `${first}  rhythm: ${rhythm?.rhythm ?? 'weekly'}`,
    `${first}  weekday: ${rhythm?.weekday ?? 'monday'}`,
    ...(rhythm ? [`${first}  from: ${rhythm.from}`] : []),
    `${first}  time: '${time?.time ?? '16:00'}'`,
    `${first}  zone: ${yamlQuoted(time?.zone ?? 'UTC')}`,
  ];
  const space = indent === '' ? [''] : [];
  const found = rhythm
    ? `${String(rhythm.fits)} of the last ${String(rhythm.of)} calls were on days of this rhythm.`
    : '';
  if (rhythm && time && isAlive) {
    const hour = `${String(time.texts)} of ${String(time.of)} notes that name an hour name this one.`;
    return [...space, `${indent}${yamlComment(`${found} ${hour}`)}`, ...lines(indent)];
  }
  const missing = !rhythm
    ? `The days of the calls have no rhythm that is sure${time ? '' : ', and the notes do not agree on an hour'}.`
    : !isAlive
      ? `${found} But the last one was on ${longDate(last)}.`
      : `${found} The notes do not agree on the hour: write it, and its zone.`;
  return [
    ...space,
    `${indent}${yamlComment(`${missing} Correct this and take the "# " away, and the next call is announced:`)}`,
    ...lines(`${indent}# `),
  ];
}
