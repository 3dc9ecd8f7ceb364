import { longDay, type Day } from '../model/day.ts';
import type { ProblemCode } from '../model/problem-codes.ts';
import type { RoadmapFrontMatter } from '../model/roadmap-entry.ts';
import { releasedOn, releaseId } from './releases.ts';
import type { Release } from '../model/release.ts';
import { normalizeForComparison } from '../text/normalize.ts';

/** Something a roadmap entry says that cannot be so. `path` names the place in its front matter. */
export interface RoadmapFault {
  readonly code: ProblemCode;
  readonly path: readonly (string | number)[];
  readonly message: string;
  readonly fix: string;
}

/** What the rules need to know besides the entry. */
export interface RoadmapFacts {
  /** The day of a call; null for one that does not exist or has faults itself. */
  readonly dayOf: (call: string) => Day | null;
  readonly releases: readonly Release[];
}

/** Everything an entry says about its own stage and release that cannot be so. */
export function stageFaults(front: RoadmapFrontMatter, { releases }: RoadmapFacts): RoadmapFault[] {
  const faults: RoadmapFault[] = [];
  const add = (code: ProblemCode, key: string, message: string, fix: string) =>
    faults.push({ code, path: [key], message, fix });

  if (front.stage !== 'idea' && !front.decision) {
    const fix = 'Add "decision:" with the call that decided, or set the stage back to idea.';
    add(
      'missing-decision',
      'stage',
      `An entry that is ${front.stage} needs the decision that made it so.`,
      fix,
    );
  }
  if (front.stage === 'idea' && front.release !== undefined) {
    const fix = 'Remove "release:", or add the decision that agreed to it and set the stage to agreed.';
    add('idea-with-release', 'release', 'An idea has no release: choosing one is a decision.', fix);
  }
  if (front.stage === 'idea' && front.decision) {
    const fix =
      'Set the stage to what was decided, or move the decision to "earlier:" when it no longer holds.';
    add('undecided-decision', 'decision', 'It has a decision, but its stage is still idea.', fix);
  }
  if (front.stage === 'declined' && front.decision && front.decision.reason === undefined) {
    const fix = 'Add "reason:" below "decision:", so that nobody has to ask again.';
    add('missing-reason', 'decision', 'It was declined, and nothing says why.', fix);
  }
  const released = releasedOn(releases, front.release);
  if (front.stage === 'shipped' && front.shipped === undefined && released === null) {
    add('missing-day', 'stage', 'An entry that shipped needs the day.', 'Add "shipped: YYYY-MM-DD".');
  }
  if (front.stage !== 'shipped' && front.shipped !== undefined) {
    const fix = 'Set the stage to shipped, or remove the day.';
    add('unshipped-day', 'shipped', `It has a day it shipped, but its stage is ${front.stage}.`, fix);
  }
  if (front.stage === 'agreed' && front.release !== undefined && released !== null) {
    const message = `Release ${front.release} came out on ${longDay(released)}, and the entry is still agreed for it.`;
    const fix = 'Set the stage to shipped, or add to "moved:" the release it slipped to.';
    add('slipped-unsaid', 'release', message, fix);
  }
  return faults;
}

/** Days and moves of an entry that contradict the order things happen in: proposed, decided, shipped. */
export function orderFaults(front: RoadmapFrontMatter, facts: RoadmapFacts): RoadmapFault[] {
  const faults: RoadmapFault[] = [];
  const dayOf = (call: string | undefined) => (call === undefined ? null : facts.dayOf(call));
  const add = (code: ProblemCode, path: RoadmapFault['path'], message: string, fix: string) =>
    faults.push({ code, path, message, fix });

  const proposedIn = dayOf(front.proposedIn);
  if (front.proposed !== undefined && proposedIn !== null && front.proposed > proposedIn) {
    const message = `It was proposed on ${front.proposed}, after the call that is named for it (${proposedIn}).`;
    add(
      'history-out-of-order',
      ['proposed'],
      message,
      'Correct the day, or name another call in "proposedIn".',
    );
  }
  const decided = dayOf(front.decision?.call);
  const days: { what: string; day: Day | null; path: RoadmapFault['path'] }[] = [
    { what: 'proposed', day: front.proposed ?? proposedIn, path: ['proposed'] },
    ...front.earlier.map(({ call, stage }, at) => ({
      what: stage === 'idea' ? 'opened again' : stage,
      day: dayOf(call),
      path: ['earlier', at, 'call'],
    })),
    { what: 'decided', day: decided, path: ['decision', 'call'] },
  ];
  let before: { what: string; day: Day } | null = null;
  for (const { what, day, path } of days) {
    if (day === null) continue;
    if (before !== null && day < before.day) {
      const message = `It was ${what} on ${day}, before it was ${before.what} on ${before.day}.`;
      add('history-out-of-order', path, message, 'Correct one of the two days, or the call that is named.');
    } else before = { what, day };
  }
  const end = front.shipped ?? releasedOn(facts.releases, front.release);
  if (decided !== null && end !== null && decided > end && front.stage !== 'declined') {
    const message =
      front.shipped === undefined
        ? `It was decided on ${decided}, after release ${front.release ?? ''} had come out on ${end}.`
        : `It was decided on ${decided}, after it had shipped on ${end}.`;
    add(
      'late-decision',
      ['decision', 'call'],
      message,
      'Name the call that agreed to it, or correct the day.',
    );
  }
  return [...faults, ...moveFaults(front, decided)];
}

function moveFaults(front: RoadmapFrontMatter, decided: Day | null): RoadmapFault[] {
  const faults: RoadmapFault[] = [];
  const add = (path: RoadmapFault['path'], message: string, fix: string) =>
    faults.push({ code: 'history-out-of-order', path, message, fix });
  front.moved.forEach((move, at) => {
    const previous = front.moved[at - 1];
    const first = front.earlier.length === 0 ? decided : null;
    if (previous && move.date < previous.date) {
      const message = `It moved to ${move.to} on ${move.date}, before the move above it on ${previous.date}.`;
      add(['moved', at, 'date'], message, 'Put the moves into the order they happened in.');
    } else if (first !== null && move.date < first) {
      const message = `It moved on ${move.date}, before it was agreed on ${first}.`;
      add(['moved', at, 'date'], message, 'Correct the day, or the call in "decision".');
    } else if (front.shipped !== undefined && move.date > front.shipped) {
      const message = `It moved on ${move.date}, after it had shipped on ${front.shipped}.`;
      add(['moved', at, 'date'], message, 'Correct one of the two days.');
    }
    if (previous && releaseId(previous.to) !== releaseId(move.from)) {
      const message = `It moved from ${move.from}, but the move above it ended at ${previous.to}.`;
      add(['moved', at, 'from'], message, 'Name the same release in both.');
    }
  });
  const to = front.moved.at(-1)?.to;
  if (to !== undefined && front.stage !== 'idea' && releaseId(to) !== releaseId(front.release ?? '')) {
    const message = `Its last move went to ${to}, but its release is ${front.release ?? 'not named'}.`;
    add(
      ['moved', front.moved.length - 1, 'to'],
      message,
      `Write release: ${JSON.stringify(to)}, or correct the move.`,
    );
  }
  return faults;
}

/** Circles among "replaces": each as the ids along it, each circle once. */
export function replaceCircles(
  entries: readonly { readonly id: string; readonly replaces: readonly string[] }[],
): string[][] {
  const targets = new Map(entries.map((entry) => [entry.id, entry.replaces]));
  const settled = new Set<string>();
  const circles: string[][] = [];
  for (const { id } of entries) {
    // A walk with a stack of its own: a long chain must not exhaust the call stack.
    const path: string[] = [];
    const stack: { id: string; next: number }[] = [];
    const enter = (target: string) => {
      const at = path.indexOf(target);
      if (at >= 0) circles.push(path.slice(at));
      else if (!settled.has(target) && targets.has(target)) {
        path.push(target);
        stack.push({ id: target, next: 0 });
      }
    };
    enter(id);
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const target = targets.get(top.id)?.[top.next];
      top.next += 1;
      if (target !== undefined) enter(target);
      else {
        settled.add(top.id);
        path.pop();
        stack.pop();
      }
    }
  }
  return circles;
}

/** Entries whose title another entry has already, whatever its case and punctuation: id and the id of the other. */
export function repeatedTitles(
  entries: readonly { readonly id: string; readonly title: string }[],
): { id: string; other: string }[] {
  const first = new Map<string, string>();
  return entries.flatMap(({ id, title }) => {
    const key = normalizeForComparison(title) || title;
    const other = first.get(key);
    if (other === undefined) first.set(key, id);
    return other === undefined ? [] : [{ id, other }];
  });
}
