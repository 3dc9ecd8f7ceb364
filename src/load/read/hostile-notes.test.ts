// @module-tag slow
import { expect, test } from 'vitest';
import { growths } from '../../../tests/steps.ts';
import { readNote } from './note.ts';

const options = { firstLine: 1, firstOffset: 0, repository: null, day: null };

/** Text without end: made of so many of something, and how many of them nobody writes. */
const shapes: readonly (readonly [name: string, most: number, make: (size: number) => string])[] = [
  ['nested quotes', 100_000, (size) => '> '.repeat(size) + 'x'],
  ['nested lists', 100_000, (size) => '- '.repeat(size) + 'x'],
  [
    'lists nested line by line',
    2000,
    (size) => Array.from({ length: size }, (_, n) => `${'  '.repeat(n)}- x`).join('\n'),
  ],
  ['emphasis', 100_000, (size) => '_a__'.repeat(size)],
  ['deep emphasis', 50_000, (size) => '*a '.repeat(size) + 'b* '.repeat(size)],
  ['nested elements', 100_000, (size) => '<b>'.repeat(size)],
  ['nested blocks', 50_000, (size) => '<div>\n\n'.repeat(size)],
  [
    'elements left open',
    20_000,
    (size) =>
      Array.from({ length: 0.15 * size }, (_, n) => `<b title="${n}">`).join('') + '\n\nx'.repeat(size),
  ],
  ['brackets', 100_000, (size) => '['.repeat(size) + ']'.repeat(size)],
  ['a list', 30_000, (size) => '- Jo will do it\n'.repeat(size)],
  [
    'promises',
    8000,
    (size) => `Attendees: Jo Doe\n\n${"Jo will do it. He'll write, and Jo to send. ".repeat(size)}`,
  ],
  ['tasks', 30_000, (size) => `## Actions\n\n${'- Jo to do\n'.repeat(size)}`],
  ['agendas', 30_000, (size) => '## Agenda\n'.repeat(size)],
  ['marks', 100_000, (size) => '? . : - '.repeat(size)],
  ['a list item of many parts', 200_000, (size) => `- ${'*a* '.repeat(size)}`],
  ['headings', 30_000, (size) => '# a\n'.repeat(size)],
  [
    'rows of a wide table',
    5000,
    (size) => `${'|a'.repeat(5000)}|\n${'|-'.repeat(5000)}|\n${'|a|\n'.repeat(size)}`,
  ],
  ['signs', 500_000, (size) => 'a@'.repeat(size)],
  ['one word', 2_000_000, (size) => 'a'.repeat(size)],
  ['unclosed tags', 100_000, (size) => '<a '.repeat(size)],
  ['unclosed comments', 100_000, (size) => '<!--'.repeat(size)],
  ['entities', 100_000, (size) => '&amp; '.repeat(size)],
  ['mail addresses', 100_000, (size) => 'b@c.de '.repeat(size)],
  ['bare links', 100_000, (size) => 'http://a.b '.repeat(size)],
  ['links in a line that is not all ASCII', 100_000, (size) => `é ${'[a](/b) '.repeat(size)}`],
  ['calls of one footnote', 130_000, (size) => `[^1]: b\n\n${'a[^1] '.repeat(size)}`],
  ['children of an element that is taken out', 150_000, (size) => `<font>${'a<br>'.repeat(size)}`],
  ['spaces', 1_000_000, (size) => ' '.repeat(size) + 'x'],
];

// Their sizes are such that a step of quadratic cost, inside a regular expression or the parser too, would not end in the runner's time.
test.each(shapes)('%s without end are read', (_, most, make) => {
  expect(() => readNote(make(most), options)).not.toThrow();
});

test('of whatever there is twice as much, reading takes twice the steps', async () => {
  const pairs = shapes.map(([, most, make]) => {
    const size = Math.ceil(most / 40);
    return [
      [make(size), options],
      [make(2 * size), options],
    ] as const;
  });
  const ratios = await growths({ module: new URL('note.ts', import.meta.url).href, name: 'readNote' }, pairs);
  const steep = shapes.flatMap(([name], at) => ((ratios[at] ?? 0) < 3 ? [] : [`${name}: ${ratios[at]}`]));
  expect(steep).toEqual([]);
});
