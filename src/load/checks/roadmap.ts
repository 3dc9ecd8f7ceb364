import { firstDayOf } from '../../domain/model/day.ts';
import type { Call, RoadmapEntry } from '../../domain/model/content.ts';
import type { Problem } from '../../domain/model/problem.ts';
import {
  type RoadmapFacts,
  stageFaults,
  orderFaults,
  replaceCircles,
  repeatedTitles,
} from '../../domain/roadmap/check.ts';
import { decisionSection } from '../../domain/roadmap/history.ts';
import type { Release } from '../../domain/model/release.ts';
import { didYouMean } from '../../domain/text/spelling.ts';
import { shorten } from '../../domain/text/shorten.ts';
import type { ReadEntry } from '../read/entry.ts';
import { unknownPosition, problemIn } from '../problems.ts';
import { References, type Known } from './references.ts';

/** Everything that is wrong with the roadmap beyond the form of its files. `releases` is null where hub.yml has errors of its own. */
export function roadmapProblems(
  reads: readonly ReadEntry<RoadmapEntry>[],
  calls: readonly ReadEntry<Call>[],
  releases: readonly Release[] | null,
  known: Known,
): Problem[] {
  const notes = new Map(calls.flatMap(({ id, entry }) => (entry ? [[id, entry] as const] : [])));
  const facts: RoadmapFacts = {
    dayOf: (call) => firstDayOf(notes.get(call)?.date ?? null),
    releases: releases ?? [],
  };
  return [
    ...reads.flatMap((read) => [
      ...references(read, known),
      // The day an entry shipped may be that of its release, which only a readable hub.yml knows.
      ...faults(read, facts).filter(({ code }) => releases !== null || code !== 'missing-day'),
      ...deadDecisions(read, notes),
    ]),
    ...sameTitles(reads),
    ...circles(reads),
  ];
}

function references(read: ReadEntry<RoadmapEntry>, known: Known): readonly Problem[] {
  const check = new References(read, known);
  const front = read.entry?.front;
  if (!front) return [];
  check.ids('calls', 'decision.call', front.decision?.call);
  check.ids('calls', 'proposedIn', front.proposedIn);
  check.ids('calls', 'calls', front.calls);
  front.earlier.forEach(({ call }, at) => check.ids('calls', `earlier.${at}.call`, call));
  front.moved.forEach(({ call }, at) => check.ids('calls', `moved.${at}.call`, call));
  check.ids('projects', 'projects', front.projects);
  check.ids('roadmap', 'replaces', front.replaces);
  return check.problems;
}

function faults(read: ReadEntry<RoadmapEntry>, facts: RoadmapFacts): Problem[] {
  const front = read.entry?.front;
  if (!front) return [];
  const problem = problemIn(read.file.shown);
  return [...stageFaults(front, facts), ...orderFaults(front, facts)].map(({ code, path, message, fix }) =>
    problem(code, read.parts?.yaml?.spotOf(path) ?? unknownPosition, message, fix),
  );
}

/** A decision that names a section of its call which is not there. */
function deadDecisions(read: ReadEntry<RoadmapEntry>, notes: ReadonlyMap<string, Call>): Problem[] {
  const front = read.entry?.front;
  if (!front) return [];
  const decisions = [
    ...(front.decision ? [{ decision: front.decision, path: ['decision', 'anchor'] }] : []),
    ...front.earlier.map((decision, at) => ({ decision, path: ['earlier', at, 'anchor'] })),
  ];
  return decisions.flatMap(({ decision: { call, anchor }, path }) => {
    const headings = notes.get(call)?.headings;
    if (anchor === undefined || !headings || decisionSection(headings, anchor)) return [];
    const ids = headings.map((heading) => heading.id);
    const fix = `${didYouMean(anchor, ids)}A section's anchor is its heading in lower case with hyphens for spaces.`;
    const spot = read.parts?.yaml?.spotOf(path) ?? unknownPosition;
    const message = `The call ${call} has no section "#${shorten(anchor, 80)}".`;
    return [problemIn(read.file.shown)('dead-section', spot, message, fix)];
  });
}

function sameTitles(reads: readonly ReadEntry<RoadmapEntry>[]): Problem[] {
  const byId = new Map(reads.map((read) => [read.id, read]));
  const titles = reads.flatMap(({ id, entry }) => (entry ? [{ id, title: entry.front.title }] : []));
  return repeatedTitles(titles).flatMap(({ id, other }) => {
    const read = byId.get(id);
    if (!read) return [];
    const message = `It has the same title as ${byId.get(other)?.file.shown ?? other}.`;
    const fix = 'Give one of the two another title, or make them one entry.';
    const spot = read.parts?.yaml?.spotOf(['title']) ?? unknownPosition;
    return [problemIn(read.file.shown)('duplicate-title', spot, message, fix)];
  });
}

function circles(reads: readonly ReadEntry<RoadmapEntry>[]): Problem[] {
  const byId = new Map(reads.map((read) => [read.id, read]));
  const entries = reads.flatMap(({ id, entry }) => (entry ? [{ id, replaces: entry.front.replaces }] : []));
  return replaceCircles(entries).flatMap((circle) => {
    const [first = '', second = first] = circle;
    const read = byId.get(first);
    if (!read) return [];
    const at = read.entry?.front.replaces.indexOf(second) ?? 0;
    const message =
      circle.length === 1
        ? 'It replaces itself.'
        : `These entries replace each other in a circle: ${[...circle, first].join(' → ')}.`;
    const spot = read.parts?.yaml?.spotOf(['replaces', at]) ?? unknownPosition;
    const fix = 'Keep only the newer entry replacing the older one.';
    return [problemIn(read.file.shown)('circular-replaces', spot, message, fix)];
  });
}
