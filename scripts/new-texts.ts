import { longDay, weekdayOf, type Day } from '../src/domain/model/day.ts';
import { weekdays } from '../src/domain/model/schedule.ts';
import type { FormValues } from '../src/domain/forms/check.ts';
import type { Hub } from '../src/domain/model/hub.ts';
import type { SeriesSettings } from '../src/domain/model/series.ts';
import type { NewFile } from '../src/domain/forms/new-file.ts';
import { markdownFile, yamlQuoted } from '../src/domain/forms/yaml.ts';

/** The notes of a call that is about to happen, in the folder of its series: its day, the standing items of the agenda, and a section for each. */
export function callFile(values: FormValues, hub: Hub, series: SeriesSettings | null): NewFile {
  const date: Day = values['date']?.[0] ?? '';
  const items = ((series ? series.calls : hub.calls)?.standing ?? []).map((item) => item.title);
  const notes = notesFile(
    date,
    items.length > 0 ? items : ['Notes of the previous call'],
    values['title']?.[0],
  );
  const folder = [hub.folders.calls, series?.folder].filter(Boolean).join('/');
  return { ...notes, file: `${folder}/${date}.md` };
}

/** A line to fill in; nobody sees it before. */
const present = '<!-- Attendees: Ada Lovelace, Grace Hopper -->';

function notesFile(date: Day, agenda: readonly string[], title = `Call of ${longDay(date)}`): NewFile {
  const body = [present, '## Agenda', agenda.map((item) => `- ${item}`).join('\n')];
  const sections = agenda.map((item) => `## ${item}`);
  return {
    file: `calls/${date}.md`,
    text: markdownFile([`date: ${date}`, `title: ${yamlQuoted(title)}`], [...body, ...sections].join('\n\n')),
  };
}

/** A whole hub to begin with: who we are, who is who, and the notes of a first call. */
export function hubFiles(values: FormValues, today: Day): NewFile[] {
  const one = (name: string) => values[name]?.[0] ?? '';
  const list = one('list');
  const hub = [
    `name: ${yamlQuoted(one('name'))}`,
    ...(one('tagline') === '' ? [] : [`tagline: ${yamlQuoted(one('tagline'))}`]),
    ...(one('site') === ''
      ? [
          '# The address of the published site, without which feeds and calendars cannot name it:',
          '# site: https://hub.example.org',
        ]
      : [`site: ${yamlQuoted(one('site'))}`]),
    ...(one('repository') === ''
      ? ['# repository:', '#   name: owner/name', '#   branch: main', '#   folder: content']
      : ['repository:', `  name: ${yamlQuoted(one('repository'))}`, '  branch: main', '  folder: content']),
    '',
    '# When the calls are: take the "# " away, and the next one is announced.',
    '# calls:',
    '#   rhythm: fortnightly',
    `#   weekday: ${weekdays[weekdayOf(today)] ?? 'monday'}`,
    `#   from: ${today}`,
    "#   time: '16:00'",
    '#   zone: UTC',
    '#   join:',
    '#     text: How people join, in one sentence.',
    '',
    '# The language newcomers must know, and where to learn it.',
    ...(one('language') === ''
      ? ['# language:', '#   name: OCaml']
      : ['language:', `  name: ${yamlQuoted(one('language'))}`, '  resources: []']),
    '',
    '# The areas of knowledge projects belong to.',
    'domains:',
    '  - id: documentation',
    '    name: Documentation',
    '    summary: Tutorials, examples and reference pages.',
    '    words: [docs, readme, tutorial, example, typo]',
    '    labels: [documentation, docs]',
    '',
    ...(list === ''
      ? [
          '# contacts:',
          '#   - kind: mailing-list',
          '#     name: The list',
          '#     url: https://lists.example.org/',
        ]
      : ['contacts:', '  - kind: mailing-list', '    name: Mailing list', `    url: ${yamlQuoted(list)}`]),
    '',
  ];
  const people = [
    '# Who is who: one entry a person. Once there are notes, "npm run people" proposes them; until then this is one to begin with,',
    '# when the "# " before it is taken away:',
    '# - id: ada-lovelace',
    '#   name: Ada Lovelace',
    '#   handles: [ada]',
    '',
  ];
  return [
    { file: 'hub.yml', text: hub.join('\n') },
    { file: 'people.yml', text: people.join('\n') },
    notesFile(today, ['Who we are']),
  ];
}
