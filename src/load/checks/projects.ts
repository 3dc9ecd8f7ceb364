import type { Project } from '../../domain/model/content.ts';
import { longDay } from '../../domain/model/day.ts';
import { medianReport, proposedStars } from '../../domain/projects/difficulty-reports.ts';
import type { Problem } from '../../domain/model/problem.ts';
import type { ReadEntry } from '../read/entry.ts';
import { unknownPosition, problemIn } from '../problems.ts';
import { countText, starsText } from '../../domain/text/phrases.ts';

/** Problems of what a project says about itself: its days, its status, and its rating against how hard it felt. */
export function projectChecks(read: ReadEntry<Project>, levels: readonly number[]): Problem[] {
  const front = read.entry?.front;
  if (!front) return [];
  const problem = problemIn(read.file.shown);
  const spot = (path: readonly PropertyKey[]) => read.parts?.yaml?.spotOf(path) ?? unknownPosition;
  const problems: Problem[] = [];

  const days = (['proposed', 'taken', 'finished'] as const).flatMap((key) => {
    const day = front[key];
    return day === undefined ? [] : [{ key, day }];
  });
  days.slice(1).forEach(({ key, day }, index) => {
    const before = days[index];
    if (!before || before.day <= day) return;
    const message = `"${key}" is ${day}, but the project was ${before.key} later, on ${before.day}.`;
    problems.push(problem('days-out-of-order', spot([key]), message, 'Correct the day that is wrong.'));
  });

  if (front.status === 'done' && !front.finished) {
    const message = 'A project that is done needs the day it was finished.';
    problems.push(problem('missing-day', spot(['status']), message, 'Add "finished: YYYY-MM-DD".'));
  }
  if (front.status === 'taken' && !front.taken) {
    const message =
      'The day it was taken is missing, so nobody can tell when to ask whether it is free again.';
    problems.push(problem('missing-day', spot(['status']), message, 'Add "taken: YYYY-MM-DD".', 'warning'));
  }
  if (front.status !== 'done' && front.finished) {
    const message = `It was finished on ${longDay(front.finished)}, but its status is ${front.status}.`;
    const fix = 'Set "status: done", or remove "finished".';
    problems.push(problem('status-disagrees', spot(['status']), message, fix));
  } else if (front.status === 'open' && front.takenBy.length > 0) {
    const message = 'It is offered as free, but "takenBy" names somebody.';
    const fix = 'Set "status: taken", or remove "takenBy".';
    problems.push(problem('status-disagrees', spot(['status']), message, fix));
  }

  const most = Math.max(...levels);
  front.reports.forEach((report, index) => {
    if (report.stars <= most) return;
    const message = `A report says ${report.stars} stars, but the hardest level of this hub has ${most}.`;
    const fix = `Write at most ${most}.`;
    problems.push(problem('report-out-of-range', spot(['reports', index, 'stars']), message, fix));
  });
  const reported = medianReport(front.reports);
  const proposed = proposedStars(front.stars, front.reports, levels);
  if (reported !== null && proposed !== null) {
    const people = countText(reported.count, 'person', 'people');
    const message = `It is rated ${starsText(front.stars)}, but felt like ${starsText(reported.stars)} to ${people} who tried it.`;
    const fix = `Change it to "stars: ${proposed}", or make the project easier.`;
    problems.push(problem('rating-disagrees', spot(['stars']), message, fix));
  }
  return problems;
}
