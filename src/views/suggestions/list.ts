import { issueKey } from '../../domain/urls/issue-name.ts';
import { promotedIssues } from '../../domain/suggestions/promotion.ts';
import { sitePath } from '../../domain/urls/site-path.ts';
import type { SnapshotIssue } from '../../domain/model/snapshot.ts';
import { oncePerSite } from '../once-per-site.ts';
import { bestFirst, judgeIssue, type Suggestion } from '../../domain/suggestions/suggest.ts';

/** An issue that could become a project, with what speaks for it. */
export interface SuggestedIssue {
  readonly issue: SnapshotIssue;
  readonly suggestion: Suggestion;
}

/** An issue that is no suggestion, and why. */
export interface ExcludedIssue {
  readonly issue: SnapshotIssue;
  /** The gate that left it out; `followed` where a project follows it. */
  readonly gate: string;
  readonly reason: string;
  /** The site path of the project that follows it. */
  readonly project: string | null;
  /** What its rules come to where only they leave it out. */
  readonly weighed: Suggestion | null;
}

/** What the snapshot's issues come to. */
export interface Suggestions {
  readonly suggested: readonly SuggestedIssue[];
  readonly excluded: readonly ExcludedIssue[];
}

/** Judges every issue of the snapshot, best first. Issues that a project follows already are left out. */
export const suggestionsOf = oncePerSite(({ content, today }): Suggestions => {
  const { snapshot, hub } = content;
  if (snapshot === null) return { suggested: [], excluded: [] };
  const repositories = new Map(snapshot.repositories.map((repository) => [repository.name, repository]));
  const followed = promotedIssues(content.projects);
  const suggested: SuggestedIssue[] = [];
  const excluded: ExcludedIssue[] = [];
  for (const issue of snapshot.issues) {
    const project = followed.get(issueKey(issue));
    if (project !== undefined) {
      const reason = `The project "${project.front.title}" follows it already.`;
      excluded.push({
        issue,
        gate: 'followed',
        reason,
        project: sitePath.project(project.id),
        weighed: null,
      });
      continue;
    }
    const repository = repositories.get(issue.repo) ?? unknownRepository;
    const judged = judgeIssue(issue, repository, hub.domains, today);
    if (judged.kind === 'suggestion') suggested.push({ issue, suggestion: judged });
    else excluded.push({ ...judged, issue, project: null });
  }
  return { suggested: suggested.sort((a, b) => bestFirst(a.suggestion, b.suggestion)), excluded };
});

/** A snapshot edited by hand may hold an issue of a repository that it does not list. */
const unknownRepository = { archived: false, pushedAt: null, language: null, topics: [] };

/** The area of every issue that could become a project of the easiest level. */
export function easyAreas(suggestions: Suggestions): (string | null)[] {
  return suggestions.suggested
    .filter(({ suggestion }) => suggestion.stars === 1)
    .map(({ suggestion }) => suggestion.domain?.id ?? null);
}
