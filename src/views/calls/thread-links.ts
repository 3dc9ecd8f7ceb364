import type { Call } from '../../domain/model/content.ts';
import type { Site } from '../../domain/model/site.ts';
import { callHistory } from './history.ts';
import type { Discussed, TopicThreads } from './threads.ts';

/** A section of another call. */
export interface OtherSection {
  readonly call: Pick<Call, 'id' | 'date'>;
  readonly anchor: string;
}

/** What a section says of its topic in other calls. */
export interface RecurringSection {
  /** Id and title of the topic. */
  readonly id: string;
  readonly title: string;
  /** In how many calls it came up. */
  readonly calls: number;
  /** Where it came up last before, and next after. */
  readonly before: OtherSection | null;
  readonly after: OtherSection | null;
}

/** The sections of a call whose topic came up in other calls too, by the anchor of the section. */
export function recurringSections(call: Call, threads: TopicThreads): Map<string, RecurringSection> {
  const sections = new Map<string, RecurringSection>();
  call.facts.topics.forEach((topic, at) => {
    const place = threads.placeOf(call, at);
    if (!place || place.thread.routine || !(place.before || place.after)) return;
    const { id, title, calls } = place.thread;
    const [before, after] = [otherSection(place.before), otherSection(place.after)];
    sections.set(topic.anchor, { id, title, calls: calls.length, before, after });
  });
  return sections;
}

function otherSection(discussed: Discussed | null): OtherSection | null {
  if (discussed === null) return null;
  const { call, topic } = discussed;
  return { call: { id: call.id, date: call.date }, anchor: topic.anchor };
}

/** What a call was about: the titles of its topics without the standing items, each once. */
export function topicsOf(site: Site, call: Call): string[] {
  const { threads } = callHistory(site);
  return [
    ...new Set(
      call.facts.topics.flatMap(({ title }, at) =>
        threads.placeOf(call, at)?.thread.routine === true ? [] : [title],
      ),
    ),
  ];
}
