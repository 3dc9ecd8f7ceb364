import { longDay } from '../model/day.ts';
import type { RoadmapFrontMatter } from '../model/roadmap-entry.ts';
import type { RoadmapFacts, RoadmapFault } from './roadmap-fault.ts';
import { releasedOn } from './releases.ts';

/** Everything an entry says about its own stage and release that cannot be so. */
export function stageFaults(front: RoadmapFrontMatter, { releases }: RoadmapFacts): RoadmapFault[] {
  const faults: RoadmapFault[] = [];
  const error = (code: string, path: string, message: string, fix: string) =>
    faults.push({ code, level: 'error', path: [path], message, fix });
  const warning = (code: string, path: string, message: string, fix: string) =>
    faults.push({ code, level: 'warning', path: [path], message, fix });

  if (front.stage !== 'idea' && !front.decision) {
    const fix = 'Add "decision:" with the call that decided, or set the stage back to idea.';
    error(
      'missing-decision',
      'stage',
      `An entry that is ${front.stage} needs the decision that made it so.`,
      fix,
    );
  }
  if (front.stage === 'idea' && front.release !== undefined) {
    const fix = 'Remove "release:", or add the decision that agreed to it and set the stage to agreed.';
    error('idea-with-release', 'release', 'An idea has no release: choosing one is a decision.', fix);
  }
  if (front.stage === 'idea' && front.decision) {
    const fix =
      'Set the stage to what was decided, or move the decision to "earlier:" when it no longer holds.';
    warning('undecided-decision', 'decision', 'It has a decision, but its stage is still idea.', fix);
  }
  if (front.stage === 'declined' && front.decision && front.decision.reason === undefined) {
    const fix = 'Add "reason:" below "decision:", so that nobody has to ask again.';
    warning('missing-reason', 'decision', 'It was declined, and nothing says why.', fix);
  }
  const released = releasedOn(releases, front.release);
  if (front.stage === 'shipped' && front.shipped === undefined && released === null) {
    error('missing-day', 'stage', 'An entry that shipped needs the day.', 'Add "shipped: YYYY-MM-DD".');
  }
  if (front.stage !== 'shipped' && front.shipped !== undefined) {
    const fix = 'Set the stage to shipped, or remove the day.';
    warning('unshipped-day', 'shipped', `It has a day it shipped, but its stage is ${front.stage}.`, fix);
  }
  if (front.stage === 'agreed' && front.release !== undefined && released !== null) {
    const message = `Release ${front.release} came out on ${longDay(released)}, and the entry is still agreed for it.`;
    const fix = 'Set the stage to shipped, or add to "moved:" the release it slipped to.';
    warning('slipped-unsaid', 'release', message, fix);
  }
  return faults;
}
