import { currentWords } from '../words/current.ts';
import type { Call } from '../domain/model/content.ts';
import { yearOf } from '../domain/model/day.ts';
import { longDate } from '../words/dates.ts';
import type { Site } from '../domain/model/site.ts';
import { sitePath } from '../domain/urls/site-path.ts';
import { callHistory } from '../views/calls/history.ts';
import type { SearchDocument } from './document.ts';
import { paragraphs } from './searchable-html.ts';

/** Decisions, promises and topics: each can be found by itself, with its call, who and its state beside it. */
export function factDocuments(site: Site): SearchDocument[] {
  const history = callHistory(site);
  const series = new Map(site.content.series.map(({ id, title }) => [id, title]));
  const of = (call: Call) => ({
    date: call.date,
    meta: { call: call.title, series: call.series === null ? '' : (series.get(call.series) ?? call.series) },
  });
  const threads = history.threads.list.filter(({ routine }) => !routine);
  return [
    ...firstSaid(history.decisions, ({ decision }) => decision.text).map(
      ({ call, decision, supersededBy }): SearchDocument => ({
        path: placeOf(call, decision.anchor),
        title: decision.text,
        html: paragraphs([topicOf(call, decision.topic)]),
        ...of(call),
        meta: {
          ...of(call).meta,
          state:
            supersededBy === null ? '' : currentWords().search.replaced({ day: longDate(supersededBy.date) }),
        },
        filters: { kind: ['decision'], ...callFilters(call) },
      }),
    ),
    ...firstSaid(history.actions, ({ action }) => action.text).map(
      ({ call, action, owners, state }): SearchDocument => {
        const who = owners.map(({ written, person }) => person?.name ?? written);
        return {
          path: placeOf(call, action.anchor),
          title: action.text,
          html: paragraphs([topicOf(call, action.topic), who.join(', ')]),
          ...of(call),
          meta: {
            ...of(call).meta,
            who: who.join(', '),
            state: state === 'unknown' ? '' : currentWords().states[state],
          },
          filters: {
            kind: ['promise'],
            ...callFilters(call),
            status: [state],
            person: [...new Set(owners.flatMap(({ person }) => person?.id ?? []))],
          },
        };
      },
    ),
    // "AoB" of many calls is no topic that anybody looks for.
    ...threads.map(({ id, title, calls, discussed }): SearchDocument => {
      const last = calls.at(-1);
      return {
        path: sitePath.topic(id),
        title,
        html: paragraphs([...new Set(discussed.flatMap(({ topic }) => [topic.title, topic.excerpt]))]),
        date: last?.date ?? null,
        meta: { calls: String(calls.length) },
        filters: {
          kind: ['topic'],
          year: [...new Set(calls.flatMap(({ date }) => (date === null ? [] : yearOf(date))))],
          series: [...new Set(calls.flatMap((call) => call.series ?? []))],
        },
      };
    }),
  ];
}

/** Of what a call says more than once in the same words, the first. */
function firstSaid<T extends { readonly call: Call }>(list: readonly T[], textOf: (each: T) => string): T[] {
  const said = new Map<Call, Set<string>>();
  return list.filter((each) => {
    const own = said.get(each.call) ?? new Set();
    said.set(each.call, own);
    const isNew = !own.has(textOf(each));
    own.add(textOf(each));
    return isNew;
  });
}

/** The filters that a call shares with what was said in it. */
export function callFilters(call: Call): { readonly year: string[]; readonly series: string[] } {
  return {
    year: call.date === null ? [] : [yearOf(call.date)],
    series: call.series === null ? [] : [call.series],
  };
}

function placeOf(call: Call, anchor: string): string {
  return `${sitePath.call(call.id)}#${anchor}`;
}

function topicOf(call: Call, topic: number | null): string {
  return topic === null ? '' : (call.facts.topics[topic]?.title ?? '');
}
