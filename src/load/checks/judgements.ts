import type { Hub } from '../../domain/model/hub.ts';
import type { Problem } from '../../domain/model/problem.ts';
import type { Snapshot } from '../../domain/model/snapshot.ts';
import { longDay } from '../../words/dates.ts';
import { issueKey, issueName, readIssueName } from '../../domain/urls/issue-name.ts';
import { unknownPosition, problemIn } from '../problems.ts';
import type { ReadYaml } from '../read/hub.ts';

const lists = ['dismiss', 'pin'] as const;

/**
 * What `suggestions:` of hub.yml names that is no issue, is named twice, or is not among the open issues of the snapshot.
 * A repository of which only a part was read says nothing about an issue that is missing there.
 */
export function judgementProblems(hub: ReadYaml<Hub>, snapshot: Snapshot | null): Problem[] {
  const judgements = hub.value?.suggestions;
  if (!judgements) return [];
  const problem = problemIn(hub.file?.shown ?? 'hub.yml');
  const open = new Set(snapshot?.issues.map(issueKey));
  const seen = new Set<string>();
  return lists.flatMap((list) =>
    judgements[list].flatMap(({ issue }, index) => {
      const spot = hub.yaml?.spotOf(['suggestions', list, index, 'issue']) ?? unknownPosition;
      const named = readIssueName(issue);
      if (named === null || named.pull)
        return [problem('unknown-issue', spot, `"${issue}" is not an issue.`, 'Write it as owner/repo#20.')];
      const key = issueKey(named);
      if (seen.has(key)) {
        const message = `${issueName(named)} is judged twice.`;
        return [problem('unknown-issue', spot, message, 'Keep one of the lines; the first counts.')];
      }
      seen.add(key);
      if (snapshot === null || open.has(key)) return [];
      const day = longDay(snapshot.at.slice(0, 10));
      const repository = snapshot.repositories.find(
        ({ name }) => name.toLowerCase() === named.repo.toLowerCase(),
      );
      if (repository === undefined) {
        const message = `${named.repo} is not among the repositories read on ${day}.`;
        return [problem('unknown-issue', spot, message, 'Correct its name, or add it under "github".')];
      }
      if (!repository.complete) return [];
      const message = `${issueName(named)} was not among the open issues on ${day}.`;
      return [problem('unknown-issue', spot, message, 'If it was closed, remove this line.')];
    }),
  );
}
