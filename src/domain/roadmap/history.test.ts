import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roadmapFront } from '../../../tests/fixtures/roadmap.ts';
import { addDays } from '../model/day.ts';
import { decisionSection, historyOf, type HistorySources, type Mention } from './history.ts';
import { roadmapStages } from '../model/roadmap-entry.ts';

const heading = (id: string, text: string) => ({ depth: 2, id, text });
const calls: Readonly<Record<string, string>> = {
  may: '2020-05-06',
  june: '2020-06-03',
  july: '2020-07-01',
};
const sources = (mentions: readonly Mention[] = []): HistorySources => ({
  mentions,
  call: (id) => {
    const date = calls[id];
    return date === undefined ? null : { date, headings: [heading('harbour', 'Harbour')] };
  },
  released: null,
});
const mention = (call: string, ...sections: string[]): Mention => ({
  call,
  day: calls[call] ?? '',
  sections: sections.map((id) => ({ id, text: id })),
});
const short = (front: ReturnType<typeof roadmapFront>, from: HistorySources) =>
  historyOf(front, from).map(({ kind, stage, day }) => `${kind} ${stage} ${day ?? '?'}`);

test('an entry is proposed, discussed, agreed and shipped, each in its own call', () => {
  const front = roadmapFront({
    stage: 'shipped',
    proposedIn: 'may',
    decision: { call: 'july', reason: 'Two crews want it.' },
    shipped: '2020-08-01',
  });
  expect(short(front, sources([mention('june', 'harbour')]))).toEqual([
    'proposed idea 2020-05-06',
    'discussed idea 2020-06-03',
    'agreed agreed 2020-07-01',
    'shipped shipped 2020-08-01',
  ]);
});

test('a call that proposes an entry and speaks of it is one event, with the sections', () => {
  const events = historyOf(
    roadmapFront({ proposedIn: 'may' }),
    sources([mention('may', 'harbour', 'boats')]),
  );
  expect(events).toHaveLength(1);
  expect(events[0]?.sections.map((section) => section.id)).toEqual(['harbour', 'boats']);
});

test('a decision links to the section it names', () => {
  const front = roadmapFront({ stage: 'agreed', decision: { call: 'june', anchor: 'harbour' } });
  const events = historyOf(front, sources([mention('june', 'boats')]));
  expect(events.at(-1)?.sections).toEqual([{ id: 'harbour', text: 'Harbour' }]);
});

test('an entry that was declined and opened again is an idea, and its past stays on record', () => {
  const front = roadmapFront({
    proposedIn: 'may',
    earlier: [
      { stage: 'declined', call: 'june', reason: 'Nobody had time.' },
      { stage: 'idea', call: 'july' },
    ],
  });
  expect(short(front, sources())).toEqual([
    'proposed idea 2020-05-06',
    'declined declined 2020-06-03',
    'reopened idea 2020-07-01',
  ]);
});

test('a move between releases keeps the stage', () => {
  const front = roadmapFront({
    stage: 'agreed',
    release: '2.0',
    decision: { call: 'may' },
    moved: [{ date: '2020-06-20', from: '1.0', to: '2.0', why: 'The tide was late.' }],
  });
  const move = historyOf(front, sources()).at(-1);
  expect(move).toMatchObject({ kind: 'moved', stage: 'agreed', move: { from: '1.0', to: '2.0' } });
});

test('an entry that shipped without a day takes the day its release came out', () => {
  const front = roadmapFront({ stage: 'shipped', release: '1.0', decision: { call: 'may' } });
  const events = historyOf(front, { ...sources(), released: '2020-09-01' });
  expect(events.at(-1)).toMatchObject({ kind: 'shipped', day: '2020-09-01' });
});

test('a call that spoke of an entry before it was formally proposed comes first', () => {
  const front = roadmapFront({ proposed: '2020-06-10' });
  expect(short(front, sources([mention('may')]))).toEqual([
    'discussed idea 2020-05-06',
    'proposed idea 2020-06-10',
  ]);
});

test('an idea of which nothing is dated has one event without a day', () => {
  expect(short(roadmapFront(), sources())).toEqual(['proposed idea ?']);
});

test('an anchor finds its section after a heading of the same words was added above', () => {
  const headings = [heading('boats-1', 'Boats')];
  expect(decisionSection(headings, 'boats')?.id).toBe('boats-1');
  expect(decisionSection(headings, 'sails')).toBeNull();
});

const day = fc.integer({ min: 0, max: 900 }).map((count) => addDays('2019-01-01', count));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const callId = fc.constantFrom('c0', 'c1', 'c2', 'c3', 'c4', 'nowhere');
const release = fc.constantFrom('1.0', '2.0', '3.0');
const given = <T extends object>(value: T) =>
  Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined));
/** Front matter of the right form, with days in any order: what `check` refuses is in it too. */
const anyFront = fc
  .record({
    stage: fc.constantFrom(...roadmapStages),
    release: maybe(release),
    proposed: maybe(day),
    proposedIn: maybe(callId),
    decision: maybe(fc.record({ call: callId })),
    shipped: maybe(day),
    earlier: fc.array(
      fc.record({
        stage: fc.constantFrom('idea' as const, 'agreed' as const, 'declined' as const),
        call: callId,
      }),
      { maxLength: 4 },
    ),
    moved: fc.array(fc.record({ date: day, from: release, to: release }), { maxLength: 4 }),
  })
  .map((front) => roadmapFront(given(front)));
const anySources = fc
  .record({
    days: fc.array(day, { minLength: 5, maxLength: 5 }),
    mentions: fc.uniqueArray(fc.constantFrom(0, 1, 2, 3, 4)),
    released: fc.option(day, { nil: null }),
  })
  .map(({ days, mentions, released }): HistorySources => ({
    released,
    call: (id) => {
      const date = days[Number(id.slice(1))];
      return date === undefined ? null : { date, headings: [] };
    },
    mentions: mentions.map((at) => ({ call: `c${at}`, day: days[at] ?? '', sections: [] })),
  }));

test('a history is always in time order and ends in the stated stage', () => {
  fc.assert(
    fc.property(anyFront, anySources, (front, from) => {
      const events = historyOf(front, from);
      const days = events.map((event) => event.day ?? '');
      expect(days).toEqual([...days].sort());
      expect(events.at(-1)?.stage).toBe(front.stage);
    }),
    { numRuns: 2000 },
  );
});

test('a history names every call that spoke of the entry', () => {
  fc.assert(
    fc.property(anyFront, anySources, (front, from) => {
      const named = new Set(historyOf(front, from).map((event) => event.call));
      for (const { call } of from.mentions) expect(named).toContain(call);
    }),
    { numRuns: 500 },
  );
});
