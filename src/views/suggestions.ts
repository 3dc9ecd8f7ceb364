import type { Content } from '../domain/content.ts';
import type { Day } from '../domain/day.ts';
import type { SnapshotIssue } from '../domain/snapshot.ts';
import { bestFirst, judgeIssue, type LeftOut, type Suggestion } from '../domain/suggestion.ts';

/** An issue that could become a project, with what speaks for it. */
export interface SuggestedIssue {
  readonly issue: SnapshotIssue;
  readonly suggestion: Suggestion;
}

/** An issue that is no suggestion, and why. */
export interface ExcludedIssue {
  readonly issue: SnapshotIssue;
  readonly reason: string;
}

/** What the snapshot's issues come to. */
export interface Suggestions {
  readonly suggested: readonly SuggestedIssue[];
  readonly excluded: readonly ExcludedIssue[];
}

/** Judges every issue of the snapshot, best first. Issues that a project follows already are left out. */
export function suggestionsOf({
  content,
  today,
}: {
  readonly content: Content;
  readonly today: Day;
}): Suggestions {
  const { snapshot, hub } = content;
  if (snapshot === null) return { suggested: [], excluded: [] };
  const repositories = new Map(snapshot.repositories.map((repository) => [repository.name, repository]));
  const followed = followedIssues(content);
  const suggested: SuggestedIssue[] = [];
  const excluded: ExcludedIssue[] = [];
  for (const issue of snapshot.issues) {
    const project = followed.get(issueKey(issue));
    const repository = repositories.get(issue.repo) ?? {
      archived: false,
      pushedAt: null,
      language: null,
      topics: [],
    };
    const judged: Suggestion | LeftOut = judgeIssue(issue, repository, hub.domains, today);
    if (project !== undefined)
      excluded.push({ issue, reason: `The project "${project}" follows it already.` });
    else if (judged.kind === 'suggestion') suggested.push({ issue, suggestion: judged });
    else excluded.push({ issue, reason: judged.reason });
  }
  return { suggested: suggested.sort((a, b) => bestFirst(a.suggestion, b.suggestion)), excluded };
}

/** The area of every issue that could become a project of the easiest level. */
export function easyDomains(suggestions: Suggestions): (string | null)[] {
  return suggestions.suggested
    .filter(({ suggestion }) => suggestion.stars === 1)
    .map(({ suggestion }) => suggestion.domain?.id ?? null);
}

function followedIssues(content: Content): Map<string, string> {
  const keys = new Map<string, string>();
  for (const { front } of content.projects) {
    const match = /([^/]+\/[^/#]+)(?:#|\/(?:issues|pull)\/)(\d+)$/.exec(front.issue ?? '');
    if (match) keys.set(`${match[1] ?? ''}#${match[2] ?? ''}`.toLowerCase(), front.title);
  }
  return keys;
}

function issueKey({ repo, number }: SnapshotIssue): string {
  return `${repo}#${number}`.toLowerCase();
}
