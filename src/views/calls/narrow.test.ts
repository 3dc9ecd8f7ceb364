import { expect, test } from 'vitest';
import { siteOf } from '../../../tests/content-of.ts';
import { callHistory } from './history.ts';
import { periodsOf } from './narrow.ts';
import { rankedDecisions } from './ranked-decisions.ts';

const note = (lines: readonly string[]) => `# Call\n\nPresent: Kim Ames\n\n## Doors\n\n${lines.join('\n')}\n`;
const tasks = (count: number, start = 0) =>
  Array.from({ length: count }, (_, index) => `- [ ] Kim: paint door ${String(index + start)} blue`);

test('a year is one page, and one that is too long for it has a page for each month', () => {
  const site = siteOf({
    'calls/2022-05-04.md': note(tasks(3)),
    'calls/2023-03-01.md': note(tasks(250, 1000)),
    'calls/2023-04-05.md': note(tasks(250, 2000)),
  });
  const { actions } = callHistory(site);
  const pages = periodsOf(actions).map(({ id, title, of, months }) => [id, title, of.length, months.length]);
  expect(pages).toEqual([
    ['2023', '2023', 0, 2],
    ['2023-04', 'April 2023', 250, 0],
    ['2023-03', 'March 2023', 250, 0],
    ['2022', '2022', 3, 0],
  ]);
});

test('what only moves the agenda stands apart from what was decided on the matter', () => {
  const site = siteOf({
    'calls/2023-03-01.md': note([
      '- Agreed: move the lamp to the next call',
      '- Agreed: paint the door blue',
    ]),
  });
  const { matter, agenda } = rankedDecisions(callHistory(site).decisions);
  expect(matter.map(({ decision }) => decision.text)).toEqual(['paint the door blue']);
  expect(agenda.map(({ decision }) => decision.text)).toEqual(['move the lamp to the next call']);
});
