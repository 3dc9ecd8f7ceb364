import { longDay, type Day } from '../src/domain/model/day.ts';
import type { FormValues } from '../src/domain/forms/check.ts';
import type { Hub } from '../src/domain/model/hub.ts';
import type { NewFile } from '../src/domain/forms/new-file.ts';
import { markdownFile, yamlQuoted } from '../src/domain/forms/yaml.ts';

/** The notes of a call that is about to happen: its day, the standing items of the agenda, and a section for each. */
export function callFile(values: FormValues, hub: Hub): NewFile {
  const date: Day = values['date']?.[0] ?? '';
  const items = (hub.calls?.standing ?? []).map((item) => item.title);
  const notes = notesFile(
    date,
    items.length > 0 ? items : ['Notes of the previous call'],
    values['title']?.[0],
  );
  return { ...notes, file: `${hub.folders.calls}/${date}.md` };
}

function notesFile(date: Day, agenda: readonly string[], title = `Call of ${longDay(date)}`): NewFile {
  const body = ['Attendees:', '## Agenda', agenda.map((item) => `- ${item}`).join('\n')];
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
    ...(one('repository') === ''
      ? ['# repository:', '#   name: owner/name', '#   branch: main', '#   folder: content']
      : ['repository:', `  name: ${yamlQuoted(one('repository'))}`, '  branch: main', '  folder: content']),
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
    '# Who is who: one entry a person.',
    '# - id: ada-lovelace',
    '#   name: Ada Lovelace',
    '#   handles: [ada]',
    '[]',
    '',
  ];
  return [
    { file: 'hub.yml', text: hub.join('\n') },
    { file: 'people.yml', text: people.join('\n') },
    notesFile(today, ['Who we are']),
  ];
}
