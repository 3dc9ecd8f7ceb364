import { longDay, type Day } from '../src/domain/model/day.ts';
import type { FormValues } from '../src/domain/forms/check.ts';
import type { NewFile } from '../src/domain/forms/new-file.ts';
import { markdownFile, yamlQuoted } from '../src/domain/forms/yaml.ts';
import { weekdayOf } from '../src/domain/model/day.ts';
import { weekdays } from '../src/domain/model/schedule.ts';
import type { CallGroup } from '../src/views/series/of-series.ts';
import { fileForNotes } from './new-call.ts';
import { languageLines, listLines } from './new-hub-lines.ts';
import { saidScheduleLines, type SaidSchedule } from './new-schedule.ts';

/** The notes of a call that is about to happen: its day, the standing items of the agenda, and a section for each. */
export function callFile(values: FormValues, calls: CallGroup): NewFile {
  const date: Day = values['date']?.[0] ?? '';
  const items = (calls.site.content.hub.calls?.standing ?? []).map((item) => item.title);
  const agenda = items.length > 0 ? items : ['Notes of the previous call'];
  return notesFile(fileForNotes(calls, date), date, agenda, values['title']?.[0]);
}

/** Who is present is not known yet: the line is there to be filled in, and shows nothing until then. */
const attendees = '<!-- Attendees: Ada Lovelace (chair), Charles Babbage -->';

function notesFile(
  file: string,
  date: Day,
  agenda: readonly string[],
  title = `Call of ${longDay(date)}`,
): NewFile {
  const body = [attendees, '## Agenda', agenda.map((item) => `- ${item}`).join('\n')];
  const sections = agenda.map((item) => `## ${item}`);
  const front = [`date: ${date}`, `title: ${yamlQuoted(title)}`];
  return { file, text: markdownFile(front, [...body, ...sections].join('\n\n')) };
}

/** A whole hub to begin with: who we are, who is who, and the notes of a first call. */
export function hubFiles(values: FormValues, schedule: SaidSchedule | null, today: Day): NewFile[] {
  const one = (name: string) => values[name]?.[0] ?? '';
  const list = one('list');
  const hub = [
    `name: ${yamlQuoted(one('name'))}`,
    ...(one('tagline') === '' ? [] : [`tagline: ${yamlQuoted(one('tagline'))}`]),
    ...(one('site') === ''
      ? [
          '# The address where the hub will be, for links from outside:',
          '# site: https://owner.github.io/hub',
        ]
      : [`site: ${yamlQuoted(one('site'))}`]),
    '',
    ...(one('repository') === ''
      ? ['# repository:', '#   name: owner/name', '#   branch: main', '#   folder: content']
      : ['repository:', `  name: ${yamlQuoted(one('repository'))}`, '  branch: main', '  folder: content']),
    '',
    ...(schedule === null
      ? [
          '# When calls happen. Correct these lines, then take the # away.',
          '# calls:',
          '#   rhythm: fortnightly',
          `#   weekday: ${weekdays[weekdayOf(today)] ?? ''}`,
          "#   time: '16:00'",
          '#   zone: Europe/London',
          `#   from: ${today}`,
        ]
      : saidScheduleLines(schedule)),
    '',
    '# The language newcomers must know, and where to learn it.',
    ...(one('language') === '' ? ['# language:', '#   name: OCaml'] : languageLines(one('language'))),
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
      : listLines(list)),
    '',
  ];
  const people = [
    '# Who is who: one entry a person.',
    '# - id: ada-lovelace',
    '#   name: Ada Lovelace',
    '#   handles: [ada]',
    '',
  ];
  return [
    { file: 'hub.yml', text: hub.join('\n') },
    { file: 'people.yml', text: people.join('\n') },
    notesFile(`calls/${today}.md`, today, ['Who we are']),
  ];
}
