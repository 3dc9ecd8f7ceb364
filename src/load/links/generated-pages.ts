import type { Content, Entry } from '../../domain/model/content.ts';
import { isAdded } from '../../domain/calls/corrections.ts';
import { peopleOfNotes } from '../../domain/people/names-in-notes.ts';
import { sitePath } from '../../domain/urls/site-path.ts';
import { joinThreads, minutedTopics } from '../../domain/calls/threads.ts';
import { decode } from './links.ts';

/**
 * Pages and anchors that come from what was read in the calls and not from a file: topic threads, people of notes
 * without `people.yml`, promises a chair added. Threads are joined only where something links to one.
 */
export function generatedPages(
  content: Content,
  known: ReadonlyMap<string, ReadonlySet<string> | null>,
): Map<string, ReadonlySet<string> | null> {
  const pages = new Map<string, ReadonlySet<string> | null>();
  for (const call of content.calls) {
    const added = call.facts.actions.filter(isAdded).map(({ anchor }) => anchor);
    const path = decode(sitePath.call(call.id));
    if (added.length > 0) pages.set(path, new Set([...(known.get(path) ?? []), ...added]));
  }
  if (isLinked(content, '/calls/topics/')) {
    const rules = content.hub.topics ?? { join: [], split: [] };
    for (const { id } of joinThreads(minutedTopics(content.calls), rules))
      pages.set(decode(sitePath.topic(id)), null);
  }
  if (content.people.length === 0 && isLinked(content, '/people/')) {
    const people = peopleOfNotes(content.calls.flatMap((call) => call.facts.attendees));
    for (const { id } of people) pages.set(sitePath.person(id), null);
  }
  return pages;
}

function isLinked(content: Content, start: string): boolean {
  const entries: readonly Entry<unknown>[] = [
    ...content.calls,
    ...content.projects,
    ...content.roadmap,
    ...content.guides,
  ];
  return entries.some(({ links }) => links.some((link) => link.startsWith(start)));
}
