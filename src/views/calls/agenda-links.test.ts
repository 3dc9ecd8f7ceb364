import { expect, test } from 'vitest';
import { contentOf } from '../../../tests/content-of.ts';
import { withAgendaLinks } from './agenda-links.ts';

const callOf = (text: string) => {
  const [call] = contentOf({ 'calls/2020-01-01.md': text }).calls;
  if (!call) throw new Error('no call was read');
  return call;
};

test('the items of the agenda lead to the sections that took them up', () => {
  const call = callOf(
    '# Call\n\n## Agenda\n\n- `engine` & parts\n- Weather\n\n## Notes\n\n### engine & parts\n\nIt runs well since the wheels were cleaned. The noise is less than it was.\n',
  );
  const { html, rest } = withAgendaLinks(call, call.html);
  expect(html).toContain('<li><a href="#engine--parts"><code>engine</code> &#x26; parts</a></li>');
  expect(html).toContain('<li>Weather</li>');
  expect(rest).toEqual([]);
});

test('an agenda that cannot be linked in place is given as a list', () => {
  const call = callOf(
    '# Call\n\n## Agenda\n\n- [Engine](https://example.com/1)\n\n## Notes\n\n### Engine\n\nIt runs well since the wheels were cleaned. The noise is less than it was.\n',
  );
  const { html, rest } = withAgendaLinks(call, call.html);
  expect(html).toBe(call.html);
  expect(rest.map(({ title, anchor }) => [title, anchor])).toEqual([['Engine', 'engine']]);
});
