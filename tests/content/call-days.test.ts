import { expect, test } from 'vitest';
import { callsJson } from '../../src/views/calls/json.ts';
import { contentOf, siteOf } from '../content-of.ts';

const text = '# Weekly call\n\nAttendees: Ada Moon, Bo Reed\n\n## Gears\n\nText.\n';

test('the day of a name with single digits, a month alone, and no day at all', () => {
  const { calls } = callsJson(
    siteOf({ 'calls/2021-1-6-weekly.md': text, 'calls/2021-02.md': text, 'calls/kickoff.md': text }),
  );
  expect(calls.map(({ id, date }) => [id, date])).toEqual([
    ['2021-02', '2021-02'],
    ['2021-1-6-weekly', '2021-01-06'],
    ['kickoff', null],
  ]);
});

test('front matter decides over name and text, the name over the text, and the text completes a month', () => {
  const dates = (name: string, note: string) =>
    contentOf({ [`calls/${name}.md`]: note }).calls.map(({ date }) => date);
  expect(dates('2021-01-06', '---\ndate: 2021-01-08\n---\n\n# Call of 7 January 2021')).toEqual(['2021-01-08']);
  expect(dates('2021-01-06', '# Call of 7 January 2021')).toEqual(['2021-01-06']);
  expect(dates('2021-01', '# Call of 7 January 2021')).toEqual(['2021-01-07']);
  expect(dates('2021-01', '# Call of 7 March 2021')).toEqual(['2021-01']);
});
