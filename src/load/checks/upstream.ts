import type { Project } from '../../domain/model/content.ts';
import { longDay } from '../../domain/model/day.ts';
import { issueKey, issueName, readIssueName } from '../../domain/urls/issue-name.ts';
import type { Problem } from '../../domain/model/problem.ts';
import type { Snapshot } from '../../domain/model/snapshot.ts';
import type { ReadEntry } from '../read/entry.ts';
import { unknownPosition, problemIn } from '../problems.ts';

/**
 * A warning for each project that is not done but whose issue is no longer open. Only a repository that the snapshot holds whole
 * can say so: archived ones are not read, and of an incomplete one the issue may be what is missing. Pull requests are never in it.
 */
export function closedUpstream(reads: readonly ReadEntry<Project>[], snapshot: Snapshot | null): Problem[] {
  if (snapshot === null) return [];
  const day = snapshot.at.slice(0, 10);
  const open = new Set(snapshot.issues.map(issueKey));
  const whole = new Set(
    snapshot.repositories
      .filter(({ complete, archived }) => complete && !archived)
      .map(({ name }) => name.toLowerCase()),
  );
  return reads.flatMap((read) => {
    const front = read.entry?.front;
    const named = readIssueName(front?.issue ?? '');
    if (!front || front.status === 'done' || named === null || named.pull) return [];
    if (!whole.has(named.repo.toLowerCase()) || open.has(issueKey(named))) return [];
    const spot = read.parts?.yaml?.spotOf(['issue']) ?? unknownPosition;
    // The issue may have been opened after the snapshot was taken: then the snapshot is what is out of date.
    const newer = front.proposed !== undefined && front.proposed > day;
    const message = `${issueName(named)} was not among the open issues on ${longDay(day)}: it was closed, moved or deleted${newer ? ', or opened later' : ''}.`;
    const fix = `${newer ? 'Run `npm run sync`. ' : ''}If the project is done, set "status: done" and "finished: YYYY-MM-DD"; if not, link the issue that follows it now, or remove "issue".`;
    return [problemIn(read.file.shown)('closed-upstream', spot, message, fix)];
  });
}
