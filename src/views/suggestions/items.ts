import { currentWords } from '../../words/current.ts';
import type { Content } from '../../domain/model/content.ts';
import { longDay } from '../../words/dates.ts';
import type { Hub } from '../../domain/model/hub.ts';
import { issueName, type NamedIssue } from '../../domain/urls/issue-name.ts';
import { reasonOf, type Reason } from '../../domain/suggestions/score/score.ts';
import { silenceText, type Suggestion } from '../../domain/suggestions/suggest.ts';
import { confidenceOf, type Confidence } from '../../domain/suggestions/confidence.ts';
import type { AreaGuess } from '../../domain/suggestions/area.ts';
import { languageText } from '../projects/words.ts';
import { areaName } from '../../domain/model/hub.ts';
import { oncePerSite } from '../once-per-site.ts';
import { suggestionsOf, type SuggestedIssue } from './list.ts';

/** A rule that counted, in words. */
export interface ReasonLine {
  /** Signed, as people write it: `+3`, `−2`. */
  readonly points: string;
  readonly speaksFor: boolean;
  readonly text: string;
  /** The words of the issue that it matched; null where the sentence says it all. */
  readonly evidence: string | null;
}

/** The ways the list of suggestions can be narrowed, in the order they are shown. They name static pages and the query of an address alike. */
export const suggestionFacets = ['domain', 'repository', 'difficulty'] as const;
/** A way the list of suggestions can be narrowed. */
export type SuggestionFacet = (typeof suggestionFacets)[number];

/** An issue that could become a project, as the page shows it. */
export interface SuggestionItem extends SuggestedIssue {
  /** Its place on the page, without #. */
  readonly anchor: string;
  /** `owner/name#20`. */
  readonly name: string;
  readonly area: { readonly name: string; readonly because: string } | null;
  /** What it seems to ask of one's knowledge of the language; null where that cannot be told. */
  readonly language: string | null;
  readonly reasons: readonly ReasonLine[];
  /** How far it can be trusted; what people marked or pinned is likely whatever the rules say. */
  readonly confidence: Confidence;
  /** What says that it is free again although somebody had it; null where nobody had. */
  readonly perhapsFree: string | null;
  /** Where the repository's guide for contributors is. */
  readonly guide: string | null;
  /** Its value in each facet; null for unknown. */
  readonly facets: Readonly<Record<SuggestionFacet, string | null>>;
}

/** Where an issue stands on the page of suggestions: stable as long as the issue has its name. */
export function suggestionAnchor({ repo, number }: NamedIssue): string {
  return `issue-${repositoryValue(repo)}-${String(number)}`;
}

/** A repository as one part of an address. GitHub allows no two hyphens in a row in an owner's name. */
function repositoryValue(repo: string): string {
  return repo.replace('/', '--').toLowerCase();
}

/** A score in words: `6 points`, `−1 point`. */
export function pointsText(score: number): string {
  return `${score < 0 ? '−' : ''}${currentWords().general.points({ count: Math.abs(score) })}`;
}

/** What is suggested, as pages and search show it. */
export const suggestedItems = oncePerSite((site): readonly SuggestionItem[] =>
  suggestionItems(site.content, suggestionsOf(site).suggested),
);

/** Joins issues with what the hub and the snapshot know of their areas and repositories. */
export function suggestionItems(content: Content, suggested: readonly SuggestedIssue[]): SuggestionItem[] {
  const { hub, snapshot } = content;
  const guides = new Map(snapshot?.repositories.map(({ name, contributing }) => [name, contributing]));
  return suggested.map(({ issue, suggestion, judgement }) => ({
    issue,
    suggestion,
    judgement,
    anchor: suggestionAnchor(issue),
    name: issueName(issue),
    area: suggestion.domain === null ? null : areaOf(hub, suggestion.domain),
    language: suggestion.language === 'unknown' ? null : languageText(hub, suggestion.language),
    reasons: suggestion.reasons.map(reasonLine),
    confidence:
      suggestion.newcomerLabel !== null || judgement?.kind === 'pin'
        ? 'likely'
        : confidenceOf(suggestion.score),
    perhapsFree: suggestion.perhapsFree === null ? null : silenceText(suggestion.perhapsFree),
    guide: guides.get(issue.repo) ?? null,
    facets: facetsOf(issue.repo, suggestion),
  }));
}

function facetsOf(repo: string, { domain, stars }: Suggestion): SuggestionItem['facets'] {
  return {
    domain: domain?.id ?? null,
    repository: repositoryValue(repo),
    difficulty: String(stars),
  };
}

function areaOf(hub: Hub, { id, from, evidence }: AreaGuess): SuggestionItem['area'] {
  const { fromLabel: label, fromTopic: topic, fromWords: words } = currentWords().suggested;
  const source = { label, topic, words }[from];
  return {
    name: areaName(hub, id),
    because: `${source}: ${evidence}`,
  };
}

// Rules whose evidence is not words of the issue.
const told = new Set(['picture', 'body-very-long', 'specific-title']);

function reasonLine({ rule, points, evidence }: Reason): ReasonLine {
  const line = {
    points: `${points > 0 ? '+' : '−'}${String(Math.abs(points))}`,
    speaksFor: points > 0,
  };
  if (rule === 'claimed') {
    const text = currentWords().suggested.askedFor({ day: longDay(evidence) });
    return { ...line, text, evidence: null };
  }
  return { ...line, text: reasonOf(rule) ?? rule, evidence: told.has(rule) ? null : evidence };
}
