import type { Topic } from '../../domain/model/call-facts.ts';
import type { Call, Content } from '../../domain/model/content.ts';
import { joinThreads, minutedTopics } from '../../domain/calls/threads.ts';
import { compareText } from '../../domain/text/compare.ts';

/** One time a topic was discussed. */
export interface Discussed {
  readonly call: Call;
  readonly topic: Topic;
  /** The index of the topic in its call. */
  readonly at: number;
}

/** A topic across the calls, oldest first. */
export interface TopicThread {
  readonly id: string;
  readonly title: string;
  /** A standing item: a title that says nothing of its own, such as "AoB", or one that most calls have. */
  readonly routine: boolean;
  readonly discussed: readonly Discussed[];
  /** The calls it came up in, oldest first, each once. */
  readonly calls: readonly Call[];
}

/** A section of a call in its thread: where the same topic came up before and after, in other calls. */
export interface ThreadPlace {
  readonly thread: TopicThread;
  readonly before: Discussed | null;
  readonly after: Discussed | null;
}

/** All threads, most recently discussed first, and the thread of each topic. */
export interface TopicThreads {
  readonly list: readonly TopicThread[];
  /** The thread of a topic of a call, by the topic's index; every topic has one. */
  readonly placeOf: (call: Call, topic: number) => ThreadPlace | null;
}

/** Joins the topics of all calls into threads. */
export function threadsOf(content: Content): TopicThreads {
  const calls = content.calls.toReversed();
  const rules = content.hub.topics ?? { join: [], split: [] };
  const places = new Map<Call, Map<number, ThreadPlace>>();
  const series = Map.groupBy(calls, (call) => call.series);
  const list = joinThreads(minutedTopics(content.calls), rules).map((joined): TopicThread => {
    const discussed = joined.minuted.flatMap(({ call: index, topic: at }): Discussed[] => {
      const call = calls[index];
      const topic = call?.facts.topics[at];
      return call && topic ? [{ call, topic, at }] : [];
    });
    const { id, title } = joined;
    const ofThread = [...new Set(discussed.map(({ call }) => call))];
    const routine = joined.routine || isStanding(ofThread, series);
    const thread = { id, title, routine, discussed, calls: ofThread };
    addPlaces(places, thread);
    return thread;
  });
  const newest = (thread: TopicThread) => thread.calls.at(-1)?.date ?? '';
  return {
    list: list.sort(
      (a, b) =>
        compareText(newest(b), newest(a)) || b.calls.length - a.calls.length || compareText(a.id, b.id),
    ),
    placeOf: (call, topic) => places.get(call)?.get(topic) ?? null,
  };
}

/** Fewer calls than these can have had one subject all along. */
const fewestCalls = 5;
/** Through so many calls of a series a subject stays in most of them only as a standing item. */
const longRun = 12;

/**
 * Whether a title stands in most calls of one kind: in half of all, or, since notes change their form over the years, in
 * three of five through a long run.
 */
function isStanding(calls: readonly Call[], series: ReadonlyMap<string | null, readonly Call[]>): boolean {
  if (calls.length < fewestCalls) return false;
  return [...Map.groupBy(calls, (call) => call.series)].some(([id, own]) => {
    const all = series.get(id) ?? [];
    const [first] = own;
    const last = own.at(-1);
    if (own.length < fewestCalls || !first || !last) return false;
    if (own.length * 2 > all.length) return true;
    const run = all.indexOf(last) - all.indexOf(first) + 1;
    return run >= longRun && own.length * 5 >= run * 3;
  });
}

/** Before and after are in other calls: two sections of one call are not a step in time. */
function addPlaces(places: Map<Call, Map<number, ThreadPlace>>, thread: TopicThread): void {
  const { discussed } = thread;
  const after: (Discussed | null)[] = [];
  for (let index = discussed.length - 1; index >= 0; index -= 1) {
    const next = discussed[index + 1];
    after[index] = !next ? null : next.call === discussed[index]?.call ? (after[index + 1] ?? null) : next;
  }
  let before: Discussed | null = null;
  discussed.forEach((each, index) => {
    const previous = discussed[index - 1];
    if (previous && previous.call !== each.call) before = previous;
    const ofCall = places.get(each.call) ?? new Map<number, ThreadPlace>();
    places.set(each.call, ofCall.set(each.at, { thread, before, after: after[index] ?? null }));
  });
}
