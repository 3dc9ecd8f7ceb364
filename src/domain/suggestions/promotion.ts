import type { Project } from '../model/content.ts';
import { longDay, type Day } from '../model/day.ts';
import { languageName, type Hub } from '../model/hub.ts';
import { issueKey, issueName, readIssueName } from '../urls/issue-name.ts';
import { domainKnowledge, languageKnowledge, type ProjectFrontMatter } from '../model/project.ts';
import { idFor } from '../forms/new-file.ts';
import { reasonOf, scoreIssue, starsOf, type Reason } from './score/score.ts';
import type { Snapshot, SnapshotIssue } from '../model/snapshot.ts';
import { dismissalText, judgementsOf } from './judgements.ts';
import { judgeIssue } from './suggest.ts';
import { areaOf } from './area.ts';
import { languageOf } from './language.ts';
import { missingParts, type Missing } from './missing.ts';
import { newcomerLabel } from './gates.ts';
import { starsText } from '../text/phrases.ts';
import { nearestLevel, starsOfLevels } from '../model/level.ts';

/** One key of a draft's front matter. */
export interface DraftField {
  readonly key: keyof ProjectFrontMatter;
  readonly value: string | number | readonly string[];
  /** What a person still has to write here; null where the value is known. */
  readonly gap: string | null;
}

/**
 * A project as far as an issue tells it. A gap never leaves out what the schema needs and never invents it either: it holds the
 * careful value, and the project stays paused. So a site with an unfinished draft builds, offers it to nobody, and `check` lists
 * what is left, which lets a chair promote five issues on one evening and finish them on the next.
 */
export interface ProjectDraft {
  readonly id: string;
  readonly fields: readonly DraftField[];
  /** Why it was proposed, for whoever finishes it; not for the page. */
  readonly notes: readonly string[];
  readonly issue: {
    readonly name: string;
    readonly title: string;
    readonly url: string;
    readonly opened: string;
  };
  /** What the text below the front matter still has to say. */
  readonly bodyGap: string;
  /** Why the issue is not among the suggestions; null when it is. */
  readonly leftOut: string | null;
}

/** The draft of a project from an issue of the snapshot. */
export function draftOf(
  issue: SnapshotIssue,
  { hub, snapshot, today }: { readonly hub: Hub; readonly snapshot: Snapshot; readonly today: Day },
): ProjectDraft {
  const repository = snapshot.repositories.find(({ name }) => name === issue.repo);
  const { archived = false, pushedAt = null, language = null, topics = [] } = repository ?? {};
  const judged = judgeIssue(
    issue,
    { archived, pushedAt, language, topics },
    hub.domains,
    today,
    hub.freshness,
  );
  const judgement = judgementsOf(hub).get(issueKey(issue));
  const { score, reasons } = scoreIssue(issue.features);
  const label = newcomerLabel(issue.labels);
  const proposed = label === null ? starsOf(score) : 1;
  const stars = nearestLevel(starsOfLevels(hub.levels), proposed) ?? proposed;
  const clues = { labels: issue.labels, topics, words: issue.domainWords };
  const area = areaOf(clues, hub.domains)?.id ?? null;
  const guess = languageOf(issue.features, language);
  const name = issueName(issue);
  const missing = missingParts(issue.features, issue.updatedAt, today);
  const asked = `${starsText(stars)} usually ${stars === 1 ? 'asks' : 'ask'} for this`;
  return {
    id: draftId(issue),
    fields: [
      known('title', issue.title),
      {
        key: 'summary',
        value: `An open issue of ${issue.repo} that nobody has described for newcomers yet.`,
        gap: 'Say in one sentence what it is; cards show it.',
      },
      known('stars', stars),
      guess === 'unknown'
        ? {
            key: 'language',
            value: usual(languageKnowledge, stars + 1),
            gap: `How well must one know ${languageName(hub)}? The issue does not show it; ${asked}.`,
          }
        : known('language', guess),
      area === null ? { key: 'domains', value: [], gap: areaGap(hub) } : known('domains', [area]),
      {
        key: 'domainKnowledge',
        value: usual(domainKnowledge, stars),
        gap: `How well must one know the area? The issue does not show it; ${asked}.`,
      },
      { key: 'mentors', value: [], gap: 'Who answers questions and reviews? Write ids of people.yml.' },
      {
        key: 'status',
        value: 'paused',
        gap: 'Set it to open when a mentor has agreed and nothing is left to fill in; add "confirmed" with that day.',
      },
      known('repository', issue.repo),
      known('issue', name),
      { key: 'firstSteps', value: [], gap: stepsGap(missing) },
      { key: 'done', value: [], gap: doneGap(missing) },
      known('proposed', today),
    ],
    notes: [
      `${starsText(stars)} ${stars === 1 ? 'was' : 'were'} proposed for ${name}${label === null ? '' : `, which its maintainers marked "${label}"`}.`,
      ...reasons.map(reasonText),
    ],
    issue: { name, title: issue.title, url: issue.url, opened: longDay(issue.createdAt) },
    bodyGap: has(missing, 'description')
      ? 'Say what it is and why it is wanted; the issue says little, so ask whoever opened it.'
      : 'Say what it is and why it is wanted, in words a newcomer knows.',
    leftOut:
      judgement?.kind === 'dismiss'
        ? dismissalText(judgement)
        : judged.kind === 'left-out'
          ? judged.reason
          : null,
  };
}

/** The projects that follow an issue, by its key, whichever way and in whatever state they name it; such issues are no suggestions. */
export function promotedIssues(projects: readonly Project[]): Map<string, Project> {
  const followed = new Map<string, Project>();
  for (const project of projects) {
    const named = readIssueName(project.front.issue ?? '');
    if (named && !followed.has(issueKey(named))) followed.set(issueKey(named), project);
  }
  return followed;
}

function known(key: keyof ProjectFrontMatter, value: DraftField['value']): DraftField {
  return { key, value, gap: null };
}

/** An id made from the title; a title without letters has none, and then the issue's number says more than "untitled". */
function draftId({ repo, number, title }: SnapshotIssue): string {
  const id = idFor('projects', title);
  return id.startsWith('untitled') ? idFor('projects', `${repo.split('/')[1] ?? ''} ${String(number)}`) : id;
}

/** The knowledge that stars ask for where a hub follows the default levels: the scale is climbed a step a star. */
function usual(scale: readonly string[], step: number): string {
  return scale[Math.min(step, scale.length) - 1] ?? '';
}

function areaGap({ domains }: Hub): string {
  if (domains.length === 0) return 'Name the area; hub.yml lists none yet.';
  return `Name the area or areas: ${domains.map((domain) => domain.id).join(', ')}.`;
}

function stepsGap(missing: readonly Missing[]): string {
  const place = has(missing, 'place')
    ? 'the issue does not point to the file or function to change, so name it here'
    : 'the issue points to the place to change';
  return `List the first things to do, three are best; ${place}.`;
}

function doneGap(missing: readonly Missing[]): string {
  const said = has(missing, 'done') ? 'the issue does not say it' : 'the issue says something about it';
  return `List what "done" means, as results that can be checked; ${said}.`;
}

function has(missing: readonly Missing[], id: Missing['id']): boolean {
  return missing.some((each) => each.id === id);
}

function reasonText({ rule, points, evidence }: Reason): string {
  return `${points > 0 ? '+' : '−'}${String(Math.abs(points))} "${evidence}": ${reasonOf(rule) ?? rule}`;
}
