import type { Call } from '../../domain/model/content.ts';
import type { Site } from '../../domain/model/site.ts';
import { callHistory } from './history.ts';
import type { ThreadPlace, TopicThreads } from './threads.ts';

/** The sections of a call whose topic came up in other calls too, by the anchor of the section. */
export function recurringSections(call: Call, threads: TopicThreads): Map<string, ThreadPlace> {
  const sections = new Map<string, ThreadPlace>();
  call.facts.topics.forEach((topic, at) => {
    const place = threads.placeOf(call, at);
    if (place && !place.thread.routine && (place.before || place.after)) sections.set(topic.anchor, place);
  });
  return sections;
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
