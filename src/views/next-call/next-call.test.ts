import { describe, expect, test } from 'vitest';
import { contentOf, siteOf } from '../../../tests/content-of.ts';
import { nextAgenda } from './agenda.ts';
import { nextCall } from './next-call.ts';

const hub = `name: Kestrel
repository: { name: kestrel/site }
calls:
  rhythm: fortnightly
  weekday: tuesday
  time: '18:30'
  zone: America/New_York
  from: 2024-02-13
  standing:
    - title: Releases
    - title: Look at the roadmap
      every: month
`;
const note = (front = '') => `---\n${front}\n---\n\n## Wing test\n\nIt flew.\n`;
const next = (files: Readonly<Record<string, string>>, today: string) => nextCall(siteOf(files, { today }));
const timedNext = (files: Readonly<Record<string, string>>, today: string) => {
  const found = next(files, today);
  if (found.kind !== 'timed') throw new Error(`expected a time, found ${found.kind}`);
  return found;
};

describe('the next call', () => {
  test('has its time in the zone of the hub and in UTC, on both sides of a change of the clocks', () => {
    const found = timedNext({ 'hub.yml': hub }, '2024-02-20');
    expect(found.call).toMatchObject({
      start: '2024-02-27T23:30:00Z',
      end: '2024-02-28T00:30:00Z',
      local: { day: '2024-02-27', from: '18:30', to: '19:30' },
      utc: { day: '2024-02-27', from: '23:30', to: '00:30', name: 'UTC' },
    });
    expect(found.later[0]).toMatchObject({ day: '2024-03-12', start: '2024-03-12T22:30:00Z' });
  });

  test("is today's until its notes are there", () => {
    expect(timedNext({ 'hub.yml': hub }, '2024-02-27').call.day).toBe('2024-02-27');
    const files = { 'hub.yml': hub, 'calls/2024-02-27.md': note() };
    expect(timedNext(files, '2024-02-27').call.day).toBe('2024-03-12');
  });

  test('is on the day that the newest notes name, also where the rhythm says another', () => {
    const files = { 'hub.yml': hub, 'calls/2024-02-13.md': note('next: 2024-02-29') };
    const found = timedNext(files, '2024-02-20');
    expect(found.call).toMatchObject({ day: '2024-02-29', rhythmDay: '2024-02-27', state: 'moved' });
    expect(found.call.why).toBe('The notes of 13 February 2024 name 29 February 2024 as the next call.');
    expect(found.statedBy?.id).toBe('2024-02-13');
  });

  test('follows the rhythm again once the stated day has passed', () => {
    const files = { 'hub.yml': hub, 'calls/2024-02-13.md': note('next: 2024-02-29') };
    expect(timedNext(files, '2024-03-01').call).toMatchObject({ day: '2024-03-12', state: 'regular' });
  });

  test('is not on a day of the rhythm that the newest notes call off, and says why', () => {
    const files = {
      'hub.yml': hub,
      'calls/2024-02-13.md': '## Next call\n\nThe call of 27 February is cancelled.\n',
    };
    const found = timedNext(files, '2024-02-20');
    expect(found.call.day).toBe('2024-03-12');
    expect(found.skipped).toMatchObject([
      {
        day: '2024-02-27',
        why: 'The notes of 13 February 2024 say that there is no call on 27 February 2024.',
      },
    ]);
    const prepared = { ...files, 'calls/2024-02-27.md': note() };
    expect(timedNext(prepared, '2024-02-20').call.day).toBe('2024-02-27');
  });

  test('names cancelled calls before it with the reason', () => {
    const off = `${hub}  cancelled:\n    - { date: 2024-02-27, why: Everybody is at the fair. }\n`;
    const found = timedNext({ 'hub.yml': off }, '2024-02-20');
    expect(found.call.day).toBe('2024-03-12');
    expect(found.skipped).toMatchObject([{ day: '2024-02-27', why: 'Everybody is at the fair.' }]);
  });

  test('is found years after the last notes, which are then said to be old', () => {
    const files = { 'hub.yml': hub, 'calls/2024-02-13.md': note() };
    expect(timedNext(files, '2031-05-01')).toMatchObject({
      call: { day: '2031-05-13' },
      quietSince: '2024-02-13',
    });
    expect(timedNext(files, '2024-03-01').quietSince).toBeNull();
  });

  test('knows the file that holds its agenda already', () => {
    const files = { 'hub.yml': hub, 'calls/2024-02-27.md': note('title: Coming up') };
    expect(timedNext(files, '2024-02-20').call.notes?.title).toBe('Coming up');
  });

  test('without a schedule is the day that the notes name, or unknown', () => {
    const files = { 'calls/2024-02-13.md': note('next: 2024-02-29') };
    expect(next(files, '2024-02-20')).toMatchObject({ kind: 'day', day: '2024-02-29' });
    expect(next(files, '2024-03-02')).toEqual({ kind: 'none', schedule: null });
    expect(next({}, '2024-03-02')).toEqual({ kind: 'none', schedule: null });
  });
});

describe('its agenda', () => {
  const agenda = (files: Readonly<Record<string, string>>, today: string) =>
    nextAgenda(siteOf(files, { today }));

  test('has the monthly items in the first call of a month only', () => {
    expect(agenda({ 'hub.yml': hub }, '2024-03-01')).toMatchObject({
      standing: ['Releases', 'Look at the roadmap'],
      resting: [],
    });
    expect(agenda({ 'hub.yml': hub }, '2024-03-13')).toMatchObject({
      standing: ['Releases'],
      resting: ['Look at the roadmap'],
      roadmap: null,
    });
  });

  test('has the monthly items in the second call when the first is cancelled', () => {
    const off = `${hub}  cancelled: [{ date: 2024-03-12 }]\n`;
    expect(agenda({ 'hub.yml': off }, '2024-03-01').standing).toContain('Look at the roadmap');
  });

  test('asks after the open promises of the last three calls', () => {
    const task = (text: string) => `## Action items\n\n- [ ] @wren: ${text}\n- [x] @wren: done already\n`;
    const files = {
      'calls/2024-01-02.md': task('oil the hinges'),
      'calls/2024-01-16.md': task('paint the tail'),
      'calls/2024-01-30.md': note(),
      'calls/2024-02-13.md': task('buy more string'),
    };
    const { promises } = agenda(files, '2024-02-20');
    expect(promises.map(({ call, action }) => [call.id, action.text])).toEqual([
      ['2024-02-13', expect.stringContaining('more string')],
      ['2024-01-16', expect.stringContaining('paint the tail')],
    ]);
  });

  test('asks after no promise that a later note settled, dropped, took over or corrected', () => {
    const files = {
      'calls/2024-01-16.md': [
        '## Action items\n',
        '- [ ] @wren: paint the tail',
        '- [ ] @wren: oil the hinges',
        '- [ ] @wren: buy more string',
        '- [ ] @wren: sweep the hangar\n',
        '## Launch pad\n',
        'Robin Roe will measure the runway.\n',
      ].join('\n'),
      'calls/2024-01-30.md': [
        '---\nactions:\n  - { text: test the winch, state: not-an-action }\n---\n',
        '## Action items\n',
        '- [x] @wren: paint the tail',
        '- [ ] @wren: oil the hinges (dropped)',
        '- [ ] @wren: buy more string',
        '- [ ] @wren: test the winch\n',
        'The runway is [measured](2024-01-16.md#robin-roe-will-measure-the-runway) (done).\n',
      ].join('\n'),
    };
    const open = agenda(files, '2024-02-20').promises.map(({ call, action }) => [call.id, action.text]);
    expect(open).toEqual([
      ['2024-01-30', expect.stringContaining('buy more string')],
      ['2024-01-16', expect.stringContaining('sweep the hangar')],
    ]);
  });

  test('asks after nothing that a call still to come is prepared with', () => {
    const files = {
      'hub.yml': hub,
      'calls/2024-02-27.md': '## Action items\n\n- [ ] @wren: paint the tail\n',
    };
    expect(agenda(files, '2024-02-20').promises).toEqual([]);
    expect(agenda(files, '2024-02-28').promises).toHaveLength(1);
  });

  test('links to a prefilled issue in the repository of the content', () => {
    const url = new URL(agenda({ 'hub.yml': hub }, '2024-02-20').proposeUrl ?? '');
    expect(url.origin + url.pathname).toBe('https://github.com/kestrel/site/issues/new');
    expect(url.searchParams.get('title')).toBe('Call agenda: ');
    expect(url.searchParams.get('body')).toContain('27 February 2024');
    expect(agenda({}, '2024-02-20').proposeUrl).toBeNull();
  });

  test('lists the issues that propose an item', () => {
    const content = contentOf({ 'hub.yml': hub });
    const issue = (number: number, title: string, labels: string[] = [], repo = 'kestrel/site') =>
      ({ repo, number, title, labels, url: `https://github.com/${repo}/issues/${number}` }) as const;
    const issues = [
      issue(1, 'Call agenda: a new hangar'),
      issue(2, 'The door squeaks'),
      issue(3, 'Who feeds the cat?', ['Agenda']),
      issue(4, 'Call agenda: elsewhere', [], 'kestrel/wing'),
    ];
    // Only what the view reads of a snapshot matters here.
    const snapshot = { ...content, snapshot: { issues } } as unknown as typeof content;
    const found = nextAgenda({ content: snapshot, callsToCome: [], today: '2024-02-20', base: '/' });
    expect(found.proposals.map(({ number }) => number)).toEqual([1, 3]);
  });
});

describe('an hour in the words of notes', () => {
  const said = (text: string) => ({ 'hub.yml': hub, 'calls/2024-02-13.md': `## Wing test\n\n${text}\n` });

  test('wins over the schedule, and the page says whose words they are', () => {
    const found = timedNext(said('Next call: 10 pm UTC on 27 February'), '2024-02-20');
    expect(found.call).toMatchObject({
      day: '2024-02-27',
      start: '2024-02-27T22:00:00Z',
      state: 'moved',
      why: 'The notes of 13 February 2024 name 27 February 2024, 22:00 UTC, as the next call.',
    });
    expect(found.later[0]).toMatchObject({ day: '2024-03-12', state: 'regular' });
  });

  test('goes with the day to which the call moves, and by the clocks of the hub', () => {
    const found = timedNext(said('The next call is on 1 March at 01:00 UTC.'), '2024-02-20');
    expect(found.call).toMatchObject({
      day: '2024-02-29',
      rhythmDay: '2024-02-27',
      start: '2024-03-01T01:00:00Z',
    });
  });

  test('changes nothing where it is that of the schedule', () => {
    const found = timedNext(said('The next call is on 27 February at 6:30 pm ET (23:30 UTC).'), '2024-02-20');
    expect(found.call).toMatchObject({ start: '2024-02-27T23:30:00Z', state: 'regular' });
    expect(found.unclearHours).toEqual([]);
  });

  test('is not guessed at where several contradict each other, which the page says', () => {
    const found = timedNext(said('The next call is on 27 February at 6 pm ET (22:00 UTC).'), '2024-02-20');
    expect(found.call).toMatchObject({ start: '2024-02-27T23:30:00Z', state: 'regular' });
    expect(found.unclearHours).toEqual(['18:00 America/New_York', '22:00 UTC']);
  });

  test('in notes prepared for a call is the hour of that call', () => {
    const files = {
      'hub.yml': hub,
      'calls/2024-02-27.md':
        '# Wing call\n\nWhen: 27 February 2024, 20:00 UTC\n\n## Wing test\n\nIt flies.\n',
    };
    const found = timedNext(files, '2024-02-20');
    expect(found.call).toMatchObject({
      start: '2024-02-27T20:00:00Z',
      why: 'Its notes, which are prepared already, say 20:00 UTC.',
    });
    const front = {
      ...files,
      'calls/2024-02-27.md': `---\nstartsAt: '19:00'\n---\n${files['calls/2024-02-27.md']}`,
    };
    expect(timedNext(front, '2024-02-20').call.start).toBe('2024-02-28T00:00:00Z');
  });

  test('is known without a schedule, too', () => {
    const files = {
      ...said('The next call is on 27 February, 17:00–18:30 UTC.'),
      'hub.yml': 'name: Kestrel\n',
    };
    const found = next(files, '2024-02-20');
    expect(found).toMatchObject({
      kind: 'day',
      day: '2024-02-27',
      hour: { moment: Date.parse('2024-02-27T17:00:00Z'), minutes: 90, text: '17:00 UTC' },
    });
  });
});
