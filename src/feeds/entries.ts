import { isUnfilled } from '../domain/calls/held.ts';
import type { Call, Project } from '../domain/model/content.ts';
import { firstDayOf, type Day } from '../domain/model/day.ts';
import { lastUpdate } from '../domain/projects/freshness.ts';
import { sitePath } from '../domain/urls/site-path.ts';
import { shorten } from '../domain/text/shorten.ts';
import { callHistory } from '../views/calls/history.ts';
import { suggestedItems } from '../views/suggestions/items.ts';
import { roadmapRecords, type RoadmapRecord } from '../views/roadmap/record.ts';
import { absolute, type Published } from './feed-urls.ts';
import type { FeedEntry } from './atom.ts';
import { fullText } from './full-text.ts';
import { htmlInXml } from './text.ts';
import { statusInSentence } from '../views/projects/words.ts';
import { currentWords } from '../words/current.ts';
import { firstOf, starsText } from '../words/lists.ts';
import { areaName } from '../domain/model/hub.ts';

/** The notes of calls: a summary, and the whole text; of one that is very long the topics as links. */
export function callEntries(published: Published): FeedEntry[] {
  const told = published.site.content.calls.filter((call) => call.date !== null && !isUnfilled(call));
  return told.map((call) => ({
    path: sitePath.call(call.id),
    title: call.title,
    day: firstDayOf(call.date),
    published: null,
    summary: callSummary(call),
    html: () => fullText(published, sitePath.call(call.id), call.html) ?? topicList(published, call),
    kind: 'Call',
  }));
}

/** Decisions on the matter, each by its place in the notes; several of one place are told apart by their number. */
export function decisionEntries({ site }: Published): FeedEntry[] {
  const taken = new Map<string, number>();
  return callHistory(site).decisions.flatMap(({ call, decision }) => {
    const day = firstDayOf(call.date);
    if (day === null) return [];
    const place = `${sitePath.call(call.id)}#${decision.anchor}`;
    const count = (taken.get(place) ?? 0) + 1;
    taken.set(place, count);
    // Counted before it is left out: how a sentence is ranked must not change the ids of others.
    if (decision.moves === 'agenda') return [];
    const topic = decision.topic === null ? null : (call.facts.topics[decision.topic]?.title ?? null);
    return {
      path: place,
      // A fragment may name its text, so that the address stays that of the place.
      id: count === 1 ? place : `${place}:${String(count)}`,
      title: shorten(decision.text, 120),
      day,
      published: null,
      summary: [decision.text, topic, call.title].filter(Boolean).join(' · '),
      html: () => null,
      kind: 'Decision' as const,
    };
  });
}

/** Projects, with what they ask for. */
export function projectEntries(published: Published): FeedEntry[] {
  const { content } = published.site;
  const days = new Map(content.calls.map((call) => [call.id, firstDayOf(call.date)]));
  return content.projects.map((project) => {
    const { front } = project;
    const named = front.domains.map((id) => areaName(content.hub, id)).join(', ');
    return {
      path: sitePath.project(project.id),
      title: front.title,
      day: lastUpdate(front) ?? proposedOn(project, days),
      published: proposedOn(project, days),
      summary: `${front.summary} ${starsText(front.stars)} · ${named} · ${statusInSentence(front.status)}.`,
      html: () => fullText(published, sitePath.project(project.id), project.html),
      kind: 'Project',
    };
  });
}

/** Roadmap entries, with the stage they are in; their day is that of the last event in their history. */
export function roadmapEntries(published: Published): FeedEntry[] {
  return [...roadmapRecords(published.site).values()].map((record) => {
    const { entry, history } = record;
    return {
      path: sitePath.roadmapEntry(entry.id),
      title: entry.front.title,
      day: history.at(-1)?.day ?? null,
      published: history[0]?.day ?? null,
      summary: `${stageWords(record)} ${entry.front.scenario ?? ''}`.trim(),
      html: () => fullText(published, sitePath.roadmapEntry(entry.id), entry.html),
      kind: 'Roadmap',
    };
  });
}

/** Open issues that could become projects, each by its place on the page. */
export function suggestionEntries({ site }: Published): FeedEntry[] {
  return suggestedItems(site).map(({ issue, suggestion, anchor, name, area }) => ({
    path: sitePath.suggestion(anchor),
    title: issue.title,
    day: issue.updatedAt,
    published: issue.createdAt,
    summary: [name, starsText(suggestion.stars), area?.name].filter(Boolean).join(' · '),
    html: () => `<p><a href="${htmlInXml(issue.url)}">${htmlInXml(issue.url)}</a></p>`,
    kind: 'Suggestion',
  }));
}

function stageWords({ entry: { front } }: RoadmapRecord): string {
  const t = currentWords().feeds;
  const { area, release } = front;
  switch (front.stage) {
    case 'idea':
      return t.idea({ area });
    case 'agreed':
      return release ? t.agreedFor({ area, release }) : t.agreed({ area });
    case 'shipped':
      return release ? t.shippedIn({ area, release }) : t.shipped({ area });
    case 'declined':
      return front.decision?.reason ? t.declinedWhy({ why: front.decision.reason }) : t.declined;
  }
}

function proposedOn({ front }: Project, days: ReadonlyMap<string, Day | null>): Day | null {
  return front.proposed ?? days.get(front.proposedIn ?? '') ?? null;
}

function callSummary({ front, facts }: Call): string {
  if (front.description) return front.description;
  const topics = facts.topics.map((topic) => topic.title);
  if (topics.length === 0) return currentWords().feeds.notes;
  return `${firstOf(topics, 8)}.`;
}

function topicList(published: Published, call: Call): string | null {
  if (call.facts.topics.length === 0) return null;
  const page = absolute(published, sitePath.call(call.id));
  const items = call.facts.topics.map((topic) => {
    const excerpt = topic.excerpt ? `<br>${htmlInXml(topic.excerpt)}` : '';
    return `<li><a href="${htmlInXml(`${page}#${encodeURIComponent(topic.anchor)}`)}">${htmlInXml(topic.title)}</a>${excerpt}</li>`;
  });
  return `<p>${htmlInXml(callSummary(call))}</p><ul>${items.join('')}</ul>`;
}
