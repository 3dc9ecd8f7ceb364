import type { Day } from '../model/day.ts';
import type { RoadmapFrontMatter } from '../model/roadmap-entry.ts';
import type { RoadmapFacts, RoadmapFault } from './roadmap-fault.ts';
import { releaseId, releasedOn } from './releases.ts';

/** Days and moves of an entry that contradict the order things happen in: proposed, decided, shipped. */
export function orderFaults(front: RoadmapFrontMatter, facts: RoadmapFacts): RoadmapFault[] {
  const faults: RoadmapFault[] = [];
  const dayOf = (call: string | undefined) => (call === undefined ? null : facts.dayOf(call));
  const error = (code: string, path: RoadmapFault['path'], message: string, fix: string) =>
    faults.push({ code, level: 'error', path, message, fix });

  const proposedIn = dayOf(front.proposedIn);
  if (front.proposed !== undefined && proposedIn !== null && front.proposed > proposedIn) {
    const message = `It was proposed on ${front.proposed}, after the call that is named for it (${proposedIn}).`;
    error(
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
      error('history-out-of-order', path, message, 'Correct one of the two days, or the call that is named.');
    } else before = { what, day };
  }
  const end = front.shipped ?? releasedOn(facts.releases, front.release);
  if (decided !== null && end !== null && decided > end && front.stage !== 'declined') {
    const message =
      front.shipped === undefined
        ? `It was decided on ${decided}, after release ${front.release ?? ''} had come out on ${end}.`
        : `It was decided on ${decided}, after it had shipped on ${end}.`;
    error(
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
  const error = (path: RoadmapFault['path'], message: string, fix: string) =>
    faults.push({ code: 'history-out-of-order', level: 'error', path, message, fix });
  front.moved.forEach((move, at) => {
    const previous = front.moved[at - 1];
    const first = front.earlier.length === 0 ? decided : null;
    if (previous && move.date < previous.date) {
      const message = `It moved to ${move.to} on ${move.date}, before the move above it on ${previous.date}.`;
      error(['moved', at, 'date'], message, 'Put the moves into the order they happened in.');
    } else if (first !== null && move.date < first) {
      const message = `It moved on ${move.date}, before it was agreed on ${first}.`;
      error(['moved', at, 'date'], message, 'Correct the day, or the call in "decision".');
    } else if (front.shipped !== undefined && move.date > front.shipped) {
      const message = `It moved on ${move.date}, after it had shipped on ${front.shipped}.`;
      error(['moved', at, 'date'], message, 'Correct one of the two days.');
    }
    if (previous && releaseId(previous.to) !== releaseId(move.from)) {
      const message = `It moved from ${move.from}, but the move above it ended at ${previous.to}.`;
      error(['moved', at, 'from'], message, 'Name the same release in both.');
    }
  });
  const to = front.moved.at(-1)?.to;
  if (to !== undefined && front.stage !== 'idea' && releaseId(to) !== releaseId(front.release ?? '')) {
    const message = `Its last move went to ${to}, but its release is ${front.release ?? 'not named'}.`;
    error(
      ['moved', front.moved.length - 1, 'to'],
      message,
      `Write release: ${JSON.stringify(to)}, or correct the move.`,
    );
  }
  return faults;
}
