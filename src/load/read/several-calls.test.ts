import { expect, test } from 'vitest';
import { contentOf, loadedOf } from '../../../tests/content-of.ts';

const callsOf = (files: Readonly<Record<string, string>>) =>
  contentOf(files).calls.map(({ id, date, file, facts }) => ({
    id,
    date,
    file,
    people: facts.attendees.map(({ name, position }) => `${name} ${position.line}`),
  }));
const year = `# Notes of the year

## February 19, 2026 (east)

Attendees:

* Priya Raman
* Otto Vance

## February 5, 2026

Attendees:

* Kim Solo

Cancelled: nothing to talk about.
`;

test('a heading for each day makes a call of each, with its own people and the lines of the file', () => {
  expect(callsOf({ 'calls/2026.md': year })).toEqual([
    {
      id: '2026-2026-02-19',
      date: '2026-02-19',
      file: 'calls/2026.md',
      people: ['Priya Raman 7', 'Otto Vance 8'],
    },
    { id: '2026-2026-02-05', date: '2026-02-05', file: 'calls/2026.md', people: ['Kim Solo 14'] },
  ]);
});

test('links to the file and to its sections lead to the calls that it holds', () => {
  const to = (anchor: string) => {
    const text = `# Other\n\n[There](2026.md${anchor}) and [there](/calls/2026/${anchor}).\n`;
    const { content, problems } = loadedOf({ 'calls/2026.md': withSections, 'calls/2026-03-05.md': text });
    expect(problems).toEqual([]);
    return content.calls.find(({ title }) => title === 'Other')?.links;
  };
  const withSections = `${year}\n### Wind\n\nIt blew.\n\n## January 22, 2026\n\n### Wind\n\nIt did not.\n`;
  expect(to('')).toEqual(['/calls/2026-2026-02-19/']);
  expect(to('#february-5-2026')).toEqual(['/calls/2026-2026-02-05/']);
  expect(to('#wind')).toEqual(['/calls/2026-2026-02-05/#wind']);
  expect(to('#wind-1')).toEqual(['/calls/2026-2026-01-22/#wind']);
});

test.each([
  [
    'days in a row are one meeting',
    'calls/summit.md',
    '# Summit\n\n## 4 May 2026\n\nText.\n\n## 5 May 2026\n\nText.',
  ],
  [
    'the name has the day',
    'calls/2026-05-04.md',
    '# Call\n\n## 4 May 2026\n\nText.\n\n## 20 April 2026\n\nText.',
  ],
  [
    'the front matter has the day',
    'calls/a.md',
    '---\ndate: 2026-05-04\n---\n\n## 4 May 2026\n\n## 20 April 2026\n',
  ],
  ['the days stand in code', 'calls/2026-05.md', '# Call\n\n```\n## 4 May 2026\n\n## 20 April 2026\n```\n'],
  [
    'the headings speak of something else',
    'calls/2026-05.md',
    '# Call\n\n## The fair of 4 May 2026 in Oslo\n\n## Since 20 April 2026\n',
  ],
])('one call stays one where %s', (_, path, text) => {
  expect(callsOf({ [path]: text })).toHaveLength(1);
});
