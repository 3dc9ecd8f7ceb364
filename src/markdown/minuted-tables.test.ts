import { expect, test } from 'vitest';
import { readNote } from '../load/read/note.ts';
import { readDocument } from './document.ts';
import { htmlRows } from './html-tables.ts';
import { minutedColumns } from './minuted-tables.ts';

const place = { firstLine: 1, firstOffset: 0, repository: null, day: '2022-05-04' };

/** What is read of a table, written in Markdown or HTML, below an agenda. */
function factsIn(table: string) {
  const { facts } = readNote(`Present: Priya Raman, Otto Vance\n\n## Agenda\n\n${table}\n`, place);
  return {
    agenda: facts.agenda.map(({ title }) => title),
    topics: facts.topics.map(({ title }) => title),
    actions: facts.actions.map(({ owner, text }) => `${owner ?? ''}: ${text}`),
    decisions: facts.decisions.map(({ text }) => text),
  };
}

const inMarkdown = `| Topic | Notes | Actions |
|---|---|---|
| Green paint | It peels on every rope we have.<br>Agreed to order a new one. | Otto to ask the mill |
| Next fair | We have no date so far for the fair. | None |`;

const inHtml = `<table><thead><tr><th width="198">Topic</th><th>Notes</th><th>Actions: who</th></tr></thead><tbody><tr><td>Green &amp; blue paint</td><td><ul><li>It peels on every rope we have. </li></ul><ul><li>Agreed to order a new one.</li></ul></td><td><ul><li>Otto to ask the mill</li></ul></td></tr><tr><td>Next fair</td><td>We have no date so far for the fair.</td><td><br></td></tr></tbody></table>`;

test('a table with a topic and its notes in each row is read like a list', () => {
  expect(factsIn(inMarkdown)).toEqual({
    agenda: ['Green paint', 'Next fair'],
    topics: ['Green paint', 'Next fair'],
    actions: ['Otto: Otto to ask the mill'],
    decisions: ['Agreed to order a new one.'],
  });
});

test('a table that is written in HTML is read like one in Markdown', () => {
  expect(factsIn(inHtml)).toEqual({
    agenda: ['Green & blue paint', 'Next fair'],
    topics: ['Green & blue paint', 'Next fair'],
    actions: ['Otto: Otto to ask the mill'],
    decisions: ['Agreed to order a new one.'],
  });
});

test('a column of decisions and one of owners are read with their rows', () => {
  const table = `| Item | Discussion | Decision | Action | Owner |
|---|---|---|---|---|
| Green paint | It peels on every rope. | The rope stays green | ask the mill | Priya |`;
  expect(factsIn(table)).toMatchObject({
    actions: ['Priya: ask the mill - Priya'],
    decisions: ['The rope stays green'],
  });
});

test.each([[['Item', 'Action', 'Owner']], [['Name', 'Notes']], [['Version', 'Topic', 'Release']]])(
  '%j heads no table of minutes',
  (header) => {
    expect(minutedColumns(header)).toBeNull();
  },
);

test('a fact in an HTML table leads to its row', () => {
  const { outline } = readDocument(inHtml, { ...place, emails: new Set<string>() });
  const anchor = outline.blocks.find(({ text }) => text.startsWith('Agreed'))?.anchor ?? '';
  const { html } = readDocument(inHtml, {
    ...place,
    emails: new Set<string>(),
    pointedAt: new Set([anchor]),
  });
  expect(anchor).toBe('green--blue-paint');
  expect(html).toContain(`<tr id="${anchor}">`);
});

test('only a whole table is read from HTML, and no table inside a table', () => {
  expect(htmlRows('<table><tr><td>a<br>b</td></tr></table>')).toEqual([{ cells: ['a\nb'], header: false }]);
  expect(htmlRows('<p>a</p>')).toBeNull();
  expect(htmlRows('<table><tr><td>a')).toBeNull();
  expect(htmlRows('<table><tr><td><table><tr><td>a</td></tr></table></td></tr></table>')).toBeNull();
});
