import { expect, test } from 'vitest';
import { callsJson } from '../../src/views/calls/json.ts';
import { loadedOf, siteOf } from '../content-of.ts';

const present = 'Present: Mira Holt, Sten Aas\n';
const problemsOf = (files: Readonly<Record<string, string>>) =>
  loadedOf(files).problems.map(({ code, line }) => `${code} ${line}`);

test('notes saved on Windows are read whole, the last key of their front matter too', () => {
  const note = `---\ntitle: Kites\ndate: 2024-05-07\n---\n\n${present}\n## Wind\n\nMira will buy string.\n`;
  const { content, problems } = loadedOf({ 'calls/kites.md': note.replaceAll('\n', '\r\n') });
  expect(problems).toEqual([]);
  expect(content.calls[0]).toMatchObject({ date: '2024-05-07', title: 'Kites' });
  expect(content.calls[0]?.facts.actions).toMatchObject([{ owner: 'Mira', position: { line: 10 } }]);
});

test('a link works whichever way the name of its file was written', () => {
  const name = 'größe-2024-05-07.md';
  const [composed, apart] = [name.normalize('NFC'), name.normalize('NFD')];
  const files = (file: string, link: string) => ({
    [`calls/${file}`]: `# One\n\n${present}`,
    'calls/2024-05-14.md': `# Two\n\n${present}\nSee [one](${link}).\n`,
  });
  for (const [file, link] of [
    [apart, composed],
    [composed, apart],
  ] as const) {
    const { content, problems } = loadedOf(files(file, link));
    expect(problems).toEqual([]);
    const [one, two] = ['One', 'Two'].map((name) => content.calls.find(({ title }) => title === name));
    expect(decodeURI(two?.links[0] ?? '')).toBe(`/calls/${one?.id}/`);
  }
});

test('a heading may say its own id, and links to it work, also by the id that its words would give', () => {
  const guide = (link: string) =>
    `---\ntitle: Kites\nsummary: How they fly.\n---\n\nSee [wind](${link}).\n\n## On the wind {#gusts}\n\nIt blows.\n`;
  expect(problemsOf({ 'guides/kites.md': guide('#gusts') })).toEqual([]);
  expect(problemsOf({ 'guides/kites.md': guide('#on-the-wind') })).toEqual([]);
  expect(problemsOf({ 'guides/kites.md': guide('#in-the-rain') })).toEqual(['dead-section 6']);
});

test('a note whose first heading is that of a part is titled by its day', () => {
  const titleOf = (text: string) => loadedOf({ 'calls/2024-05-07.md': text }).content.calls[0]?.title;
  const rest = '\n\n- Mira Holt\n- Sten Aas\n\n## Wind\n\nIt blew hard for the whole of the afternoon.\n';
  for (const heading of ['## Attendees', '# Present', '## Agenda', '### Date: 7 May 2024', '## Regrets'])
    expect(titleOf(`${heading}${rest}`)).toBe('7 May 2024');
  expect(titleOf(`# Kite club\n\n## Attendees${rest}`)).toBe('Kite club');
  expect(titleOf(`# Kite club\n\n# Attendees${rest}`)).toBe('Kite club');
  expect(titleOf(rest.trim())).toBe('7 May 2024');
});

test('the heading that is the title of the page stands there once, also below a logo and above others of its level', () => {
  const htmlOf = (text: string) => loadedOf({ 'calls/2024-05-07.md': text }).content.calls[0]?.html;
  const rest = '\n\n## Wind\n\nIt blew.\n';
  expect(htmlOf(`![Logo](https://example.org/a.png)\n\n## Meeting of the kite club${rest}`)).not.toContain('kite club');
  expect(htmlOf(`## Wind and weather\n\nThe whole group talked about it for quite a while.${rest}`)).toContain('Wind and weather');
});

test('somebody who speaks by initials that a table declares is that person', () => {
  const note = [
    '# Kite club\n',
    '| Name | Initials | Company |\n|--|--|--|\n| Mira Holt | MHO | Tin |\n| Sten Aas | SAA | Copper |\n',
    '## Wind\n',
    'SAA: I will write to the weather station tomorrow.\n',
  ].join('\n');
  const { calls } = callsJson(siteOf({ 'calls/2024-05-07.md': note }, { today: '2024-06-01' }));
  expect(calls[0]?.attendees.map(({ name }) => name)).toEqual(['Mira Holt', 'Sten Aas']);
  expect(calls[0]?.actions).toMatchObject([{ owner: 'SAA', person: 'sten-aas' }]);
});

test('a log of a chat keeps who said what', () => {
  const html = loadedOf({ 'calls/2024-05-07.md': '# Log\n\n14:00 <mira> it pulls\n14:01 <sten> hold on\n' })
    .content.calls[0]?.html;
  const read = html?.replace(/<[^>]*>/g, '');
  expect(read).toContain('&#x3C;mira> it pulls');
  expect(read).toContain('&#x3C;sten> hold on');
});

test('where path and heading name different days, a line says so and the path counts', () => {
  const { content, problems } = loadedOf({
    'calls/2024/05-07.md': `# Call of 14 May 2024\n\n${present}`,
  });
  expect(problems.map(({ level, code }) => `${level} ${code}`)).toEqual(['warning day-differs']);
  expect(content.calls[0]?.date).toBe('2024-05-07');
});

test('what refers to notes with a merge conflict is no fault of its own', () => {
  const { problems } = loadedOf({
    'calls/2024-05-07.md': 'Text.\n\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> main\n',
    'calls/2024-05-14.md': '---\ncloses: [2024-05-07#a]\n---\n\nSee [the last call](2024-05-07.md#b).\n',
    'roadmap/kites.md':
      '---\ntitle: Kites\nstage: agreed\narea: Sky\ndecision: { call: 2024-05-07 }\n---\n\n[There](/calls/2024-05-07/)\n',
  });
  expect(problems.map(({ code, line }) => `${code} ${line}`)).toEqual(['merge-conflict 3']);
});

test('an export of a note-taking service gives people, agenda, the topic that was spoken of and its task', () => {
  const note = [
    '# Kite club\n\n###### tags: `club` `notes`\n\n[TOC]\n\n:::success\n- **Who came:**\n    - Mira Holt\n    - Sten Aas\n:::',
    '## :clipboard: Agenda\n\n1. String\n2. Summer camp',
    '## String\n\n- [ ] :scissors: Sten Aas to cut it to length',
  ].join('\n\n');
  const { content, problems } = loadedOf({ 'calls/2024-05-07.md': note });
  const [call] = content.calls;
  expect(problems).toEqual([]);
  expect(call?.html).not.toMatch(/:::|\[TOC\]|tags:/);
  expect(call?.facts.attendees.map(({ name }) => name)).toEqual(['Mira Holt', 'Sten Aas']);
  expect(call?.facts.agenda.map(({ title, topic }) => [title, topic])).toEqual([
    ['String', 0],
    ['Summer camp', null],
  ]);
  expect(call?.facts.topics.map(({ title }) => title)).toEqual(['String']);
  expect(call?.facts.actions).toMatchObject([{ owner: 'Sten Aas', text: 'Sten Aas to cut it to length' }]);
});
