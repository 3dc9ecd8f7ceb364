import { longDay, type Day } from '../src/domain/model/day.ts';
import type { FormValues } from '../src/domain/forms/check.ts';
import type { Hub } from '../src/domain/model/hub.ts';
import { quoted, type ProjectFile } from '../src/domain/forms/project-text.ts';

/** The notes of a call that is about to happen: its day, the standing items of the agenda, and a section for each. */
export function callFile(values: FormValues, hub: Hub): ProjectFile {
  const date: Day = values['date']?.[0] ?? '';
  const title = values['title']?.[0] ?? `Call of ${longDay(date)}`;
  const items = (hub.calls?.standing ?? []).map((item) => item.title);
  const agenda = items.length > 0 ? items : ['Notes of the previous call'];
  return {
    file: `calls/${date}.md`,
    text: [
      '---',
      `date: ${date}`,
      `title: ${quoted(title)}`,
      '---',
      '',
      'Attendees:',
      '',
      '## Agenda',
      '',
      ...agenda.map((item) => `- ${item}`),
      '',
      ...agenda.flatMap((item) => [`## ${item}`, '']),
    ].join('\n'),
  };
}

/** A whole hub to begin with: who we are, who is who, and the notes of a first call. */
export function hubFiles(values: FormValues, today: Day): ProjectFile[] {
  const one = (name: string) => values[name]?.[0] ?? '';
  const list = one('list');
  const hub = [
    `name: ${quoted(one('name'))}`,
    ...(one('tagline') === '' ? [] : [`tagline: ${quoted(one('tagline'))}`]),
    ...(one('repository') === ''
      ? ['# repository:', '#   name: owner/name', '#   branch: main', '#   folder: content']
      : ['repository:', `  name: ${quoted(one('repository'))}`, '  branch: main', '  folder: content']),
    '',
    '# The language newcomers must know, and where to learn it.',
    ...(one('language') === ''
      ? ['# language:', '#   name: OCaml']
      : ['language:', `  name: ${quoted(one('language'))}`, '  resources: []']),
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
      : ['contacts:', '  - kind: mailing-list', '    name: Mailing list', `    url: ${quoted(list)}`]),
    '',
  ];
  const people = [
    '# Who is who: one entry a person.',
    '# - id: ada-lovelace',
    '#   name: Ada Lovelace',
    '#   handles: [ada]',
    '[]',
    '',
  ];
  const call = [
    '---',
    `date: ${today}`,
    `title: ${quoted(`Call of ${longDay(today)}`)}`,
    '---',
    '',
    'Attendees:',
    '',
    '## Agenda',
    '',
    '- Who we are',
    '',
    '## Who we are',
    '',
  ];
  return [
    { file: 'hub.yml', text: hub.join('\n') },
    { file: 'people.yml', text: people.join('\n') },
    { file: `calls/${today}.md`, text: call.join('\n') },
  ];
}
