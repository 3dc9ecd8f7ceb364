import { currentWords } from '../../words/current.ts';
import { issueKey } from '../../domain/urls/issue-name.ts';
import { promotedIssues } from '../../domain/suggestions/promotion.ts';
import { sitePath } from '../../domain/urls/site-path.ts';
import type { SnapshotIssue } from '../../domain/model/snapshot.ts';
import { oncePerSite } from '../once-per-site.ts';
import { dismissalText, judgementsOf, type Judgement } from '../../domain/suggestions/judgements.ts';
import { bestFirst, judgeIssue, type Suggestion } from '../../domain/suggestions/suggest.ts';
import { saysTooLittle } from '../../domain/suggestions/too-little.ts';

/** An issue that could become a project, with what speaks for it. */
export interface SuggestedIssue {
  readonly issue: SnapshotIssue;
  readonly suggestion: Suggestion;
  /** What the hub decided about it; null where nobody has judged it. */
  readonly judgement: Judgement | null;
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
  /** Repositories whose trackers hold hardly more than titles: nothing is proposed from them. */
  readonly tooLittle: readonly { readonly repo: string; readonly issues: number }[];
  readonly record: RulesRecord;
}

/** How often the rules were right in this hub, as far as people judged. */
export interface RulesRecord {
  /** Issues that the rules proposed and a person judged. */
  readonly proposed: number;
  /** So many of these were pinned or became a project. */
  readonly right: number;
  /** Issues that a person chose although the rules did not propose them. */
  readonly missed: number;
}

/** Judges every issue of the snapshot, best first. Issues that a project follows already are left out. */
export const suggestionsOf = oncePerSite(({ content, today }): Suggestions => {
  const { snapshot, hub } = content;
  if (snapshot === null) return nothing;
  const repositories = new Map(snapshot.repositories.map((repository) => [repository.name, repository]));
  const followed = promotedIssues(content.projects);
  const judgements = judgementsOf(hub);
  const tooLittle = new Map(
    [...Map.groupBy(snapshot.issues, ({ repo }) => repo)]
      .filter(([, issues]) => saysTooLittle(issues))
      .map(([repo, issues]) => [repo, issues.length]),
  );
  const judgedHere: { readonly chosen: boolean; readonly byRules: boolean }[] = [];
  const suggested: SuggestedIssue[] = [];
  const excluded: ExcludedIssue[] = [];
  for (const issue of snapshot.issues) {
    const project = followed.get(issueKey(issue));
    const judgement = judgements.get(issueKey(issue)) ?? null;
    const repository = repositories.get(issue.repo) ?? unknownRepository;
    const judge = (pinned: boolean) =>
      judgeIssue(issue, repository, hub.domains, today, { ...hub.freshness, pinned });
    const byRules = judge(false);
    if (project !== undefined || judgement !== null) {
      const chosen = project !== undefined || judgement?.kind === 'pin';
      judgedHere.push({ chosen, byRules: byRules.kind === 'suggestion' });
    }
    if (project !== undefined) {
      const reason = currentWords().suggested.follows({ title: project.front.title });
      excluded.push({
        issue,
        gate: 'followed',
        reason,
        project: sitePath.project(project.id),
        weighed: null,
      });
      continue;
    }
    if (judgement?.kind === 'dismiss') {
      const reason = dismissalText(judgement);
      excluded.push({ issue, gate: 'dismissed', reason, project: null, weighed: null });
      continue;
    }
    if (tooLittle.has(issue.repo) && judgement === null) {
      const reason = 'Its tracker holds hardly more than titles, which tell too little.';
      excluded.push({ issue, gate: 'too-little', reason, project: null, weighed: null });
      continue;
    }
    const judged = judgement === null ? byRules : judge(true);
    if (judged.kind === 'suggestion') suggested.push({ issue, suggestion: judged, judgement });
    else excluded.push({ ...judged, issue, project: null });
  }
  return {
    suggested: suggested.sort((a, b) => isPinned(b) - isPinned(a) || bestFirst(a.suggestion, b.suggestion)),
    excluded,
    tooLittle: [...tooLittle].map(([repo, issues]) => ({ repo, issues })),
    record: recordOf(judgedHere),
  };
});

const nothing: Suggestions = {
  suggested: [],
  excluded: [],
  tooLittle: [],
  record: { proposed: 0, right: 0, missed: 0 },
};

function isPinned({ judgement }: SuggestedIssue): number {
  return Number(judgement?.kind === 'pin');
}

function recordOf(judged: readonly { readonly chosen: boolean; readonly byRules: boolean }[]): RulesRecord {
  const proposed = judged.filter(({ byRules }) => byRules);
  return {
    proposed: proposed.length,
    right: proposed.filter(({ chosen }) => chosen).length,
    missed: judged.filter(({ chosen, byRules }) => chosen && !byRules).length,
  };
}

/** A snapshot edited by hand may hold an issue of a repository that it does not list. */
const unknownRepository = { archived: false, pushedAt: null, language: null, topics: [] };

/** The area of every issue that could become a project of the easiest level. */
export function easyAreas(suggestions: Suggestions): (string | null)[] {
  return suggestions.suggested
    .filter(({ suggestion }) => suggestion.stars === 1)
    .map(({ suggestion }) => suggestion.domain?.id ?? null);
}
