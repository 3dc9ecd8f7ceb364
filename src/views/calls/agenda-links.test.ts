import { expect, test } from 'vitest';
import { contentOf } from '../../../tests/content-of.ts';
import { agendaBeside } from './agenda-links.ts';

const callOf = (text: string) => {
  const [call] = contentOf({ 'calls/2020-01-01.md': text }).calls;
  if (!call) throw new Error('no call was read');
  return call;
};
const minuted =
  '## Notes\n\n### engine & parts\n\nIt runs well since the wheels were cleaned. The noise is less than it was.\n';

test('an agenda whose items are links in the text is not shown beside it', () => {
  const call = callOf(`# Call\n\n## Agenda\n\n- \`engine\` & parts\n- Weather\n\n${minuted}`);
  expect(
    call.slots.map(({ kind, anchor, start, end }) => [kind, anchor, call.html.slice(start, end)]),
  ).toEqual([
    ['agenda-item', 'engine--parts', '<code>engine</code> &#x26; parts'],
    ['below-heading', 'engine--parts', ''],
  ]);
  expect(agendaBeside(call)).toEqual([]);
});

test('an agenda that cannot be linked in place is given as a list', () => {
  const call = callOf(`# Call\n\n## Agenda\n\n- [Engine & parts](https://example.com/1)\n\n${minuted}`);
  expect(call.slots.map(({ kind }) => kind)).toEqual(['below-heading']);
  expect(agendaBeside(call)).toEqual([{ title: 'Engine & parts', anchor: 'engine--parts' }]);
});
