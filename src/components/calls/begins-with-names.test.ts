import { expect, test } from 'vitest';
import type { PresentPerson } from '../../domain/people/name-lookup.ts';
import type { Attendee } from '../../domain/model/call-facts.ts';
import type { Person } from '../../domain/model/person.ts';
import { beginsWithNames, namesInNote } from './begins-with-names.ts';

const names = ['Ada Moon', 'Bo Reed', 'Cy Dale'];

test('a note that begins with those present says so, whatever form the list has', () => {
  const lists = [
    '<p>Present: Cy Dale, Ada Moon,\nBo Reed</p><h2>Boats</h2>',
    '<h2>3 May</h2><h3>Attendees</h3><ul><li>Ada Moon (voting member)</li><li>Bo Reed</li><li>Cy Dale</li></ul>',
    '<table><tr><td>Ada Moon</td><td>AM</td><td>Lake</td></tr><tr><td>Bo Reed</td></tr><tr><td>Cy Dale</td></tr></table>',
  ];
  for (const html of lists) expect(beginsWithNames(html, names), html).toBe(true);
});

test('names further down, apart from each other or not all of them are no such list', () => {
  const filler = 'The harbour was cold. '.repeat(6);
  expect(beginsWithNames(`<p>${filler}</p><p>Present: Ada Moon, Bo Reed, Cy Dale</p>`, names)).toBe(false);
  expect(beginsWithNames(`<p>Ada Moon, Bo Reed</p><p>${filler}Cy Dale left.</p>`, names)).toBe(false);
  expect(beginsWithNames('<p>Ada Moon, Bo Reed</p>', names)).toBe(false);
});

test('the names that the hub knows lead to their pages, where they stand as words of their own and in no link', () => {
  const person = (name: string): PresentPerson => ({
    attendee: {
      name,
      handle: null,
      role: null,
      position: { line: 1, column: 1 },
      evidence: [],
    } as unknown as Attendee,
    match: {
      kind: 'person',
      person: { id: name.toLowerCase(), name, handles: [], aliases: [] } as unknown as Person,
    },
  });
  const html = '<p title="Ed">Present: <a href="/x">Flo</a>, Danae, Jo (chair), Ann</p>';
  const linked = namesInNote(html, ['Ed', 'Flo', 'Dan', 'Jo', 'Ann'].map(person));
  expect(linked.map(({ at, end, id }) => [html.slice(at, end), id])).toEqual([
    ['Jo', 'jo'],
    ['Ann', 'ann'],
  ]);
});
