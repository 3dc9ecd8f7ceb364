import type { MissingReason, Snapshot } from '../../domain/model/snapshot.ts';

const because: Readonly<Record<MissingReason, string>> = {
  gone: 'GitHub does not show it any more; correct hub.yml if it was renamed or made private',
  private: 'it is private, and a hub is public',
  forbidden: 'the token may not read it',
  budget: 'the points for this hour would have run out; the next sync goes on from here',
  unreachable: 'GitHub stopped answering; the next sync goes on from here',
  unreadable: 'its issues could not be read',
};
const mostLines = 10;

/** One line for every repository that is not complete: how many issues are missing and why. */
export function incompleteLines(snapshot: Snapshot): string[] {
  const held = new Map<string, number>();
  for (const { repo } of snapshot.issues) held.set(repo, (held.get(repo) ?? 0) + 1);
  const lines = snapshot.repositories.flatMap(({ name, missing, issues }) =>
    missing === null
      ? []
      : [`${name}: ${String(held.get(name) ?? 0)} of ${String(issues)} issues: ${because[missing]}.`],
  );
  const more = lines.length - mostLines;
  return more > 0
    ? [...lines.slice(0, mostLines), `… and ${String(more)} repositories more are not complete.`]
    : lines;
}
