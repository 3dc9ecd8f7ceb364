import { snapshotText, type Snapshot } from '../../domain/model/snapshot.ts';

const msPerDay = 86_400_000;

/**
 * The snapshot to write, or null when the old one can stay. A new time alone is no reason to write, or every run would
 * give a commit without news; but a page says that a snapshot is old after `snapshotDays`, so the time is renewed when
 * half of that has passed.
 */
export function snapshotToWrite(
  previous: Snapshot | null,
  next: Snapshot,
  snapshotDays: number,
): Snapshot | null {
  if (previous === null) return next;
  if (snapshotText({ ...next, at: previous.at }) !== snapshotText(previous)) return next;
  const age = Date.parse(next.at) - Date.parse(previous.at);
  return age < 0 || age > (snapshotDays * msPerDay) / 2 ? next : null;
}
