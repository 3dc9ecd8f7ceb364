import type { Area } from '../model/area.ts';
import { type Day, daysBetween, longDay } from '../model/day.ts';
import type { IssueFeatures } from '../model/snapshot.ts';
import { type Reason, oneStarFrom, scoreIssue, starsOf } from './score/score.ts';
import { areaOf, type AreaGuess } from './area.ts';
import {
  exclusionOf,
  type Exclusion,
  type GatedIssue,
  type GatedRepository,
  newcomerLabel,
} from './gates.ts';
import { languageOf, type LanguageGuess } from './language.ts';
import { missingParts, type Missing } from './missing.ts';
import { listText } from '../text/phrases.ts';

/** What is looked at in an issue; an issue of the snapshot has it all. */
export interface CandidateIssue extends GatedIssue {
  readonly claimedAt: Day | null;
  readonly lastWordAt: Day | null;
  readonly updatedAt: Day;
  readonly domainWords: readonly string[];
  readonly features: IssueFeatures;
}

/** What is looked at in its repository; a repository of the snapshot has it all. */
export interface CandidateRepository extends GatedRepository {
  readonly language: string | null;
  readonly topics: readonly string[];
}

/** An issue that could become a project, and why. */
export interface Suggestion {
  readonly kind: 'suggestion';
  readonly score: number;
  readonly stars: number;
  /** Every rule that counted, the weightiest first, a recent claim included. */
  readonly reasons: readonly Reason[];
  /** The label by which its maintainers marked it as meant for newcomers; such issues are listed apart, first. */
  readonly newcomerLabel: string | null;
  /** Its area; null for unknown. */
  readonly domain: AreaGuess | null;
  readonly language: LanguageGuess;
  readonly missing: readonly Missing[];
  /** Who had it has not said a word for long: why it is perhaps free. */
  readonly perhapsFree: SilentClaim | null;
}

/** Somebody took or asked for an issue, and nobody has said a word since. */
export interface SilentClaim {
  /** The day it was asked for; null where somebody is assigned and no day is known. */
  readonly claimedAt: Day | null;
  /** The last day on which anything was said or changed. */
  readonly silentSince: Day;
}

/** What the hub decides about judging. */
export interface JudgeSettings {
  /** After so many days without a word a claim no longer counts. */
  readonly takenDays: number;
  /** Whether the hub pinned the issue: then neither its labels nor its score leave it out. */
  readonly pinned?: boolean;
}

/** An issue that is left out, and why. */
export interface LeftOut extends Exclusion {
  readonly kind: 'left-out';
  /** What its rules come to where only they leave it out; null where a gate is closed, whatever they say. */
  readonly weighed: Suggestion | null;
}

/** What it costs that somebody may still be at it. Judgement. */
const claimPoints = -4;

/** Judges one issue: gates first, then its score; with thin evidence it is left out rather than guessed at. */
export function judgeIssue(
  issue: CandidateIssue,
  repository: CandidateRepository,
  domains: readonly Area[],
  today: Day,
  { takenDays, pinned = false }: JudgeSettings,
): Suggestion | LeftOut {
  const exclusion = exclusionOf(pinned ? { ...issue, labels: [] } : issue, repository, today);
  const silent = silentClaim(issue, today, takenDays);
  const missing = missingParts(issue.features, issue.lastWordAt ?? issue.updatedAt, today);
  const weighed = weigh(issue, repository, domains, silent, pinned, missing);
  if (exclusion?.gate === 'assigned' && silent !== null)
    return { kind: 'left-out', gate: 'perhaps-free', reason: silenceText(silent), weighed };
  if (exclusion !== null) return { kind: 'left-out', ...exclusion, weighed: null };
  const thin = weighed.newcomerLabel === null && !pinned ? evidenceFault(weighed) : null;
  return thin === null ? weighed : { kind: 'left-out', ...thin, weighed };
}

function weigh(
  issue: CandidateIssue,
  repository: CandidateRepository,
  domains: readonly Area[],
  perhapsFree: SilentClaim | null,
  pinned: boolean,
  missing: readonly Missing[],
): Suggestion {
  const { reasons: rules } = scoreIssue(issue.features);
  const claim = perhapsFree === null ? claimReason(issue) : null;
  const reasons = claim === null ? rules : [claim, ...rules];
  const score = reasons.reduce((sum, reason) => sum + reason.points, 0);
  const label = newcomerLabel(issue.labels);
  return {
    kind: 'suggestion',
    score,
    // Whoever knows the code said that it is for newcomers.
    stars: label === null && !pinned ? starsOf(score) : 1,
    reasons,
    newcomerLabel: label,
    domain: areaOf({ labels: issue.labels, topics: repository.topics, words: issue.domainWords }, domains),
    language: languageOf(issue.features, repository.language),
    missing,
    perhapsFree,
  };
}

/** Best first: marked for newcomers, then by score; the rest of the order is the caller's. */
export function bestFirst(a: Suggestion, b: Suggestion): number {
  return Number(b.newcomerLabel !== null) - Number(a.newcomerLabel !== null) || b.score - a.score;
}

/** An issue that was asked for or given to somebody, and since when nothing was said; null where neither is so. */
function silentClaim(issue: CandidateIssue, today: Day, takenDays: number): SilentClaim | null {
  const { claimedAt, lastWordAt, assigned } = issue;
  if (claimedAt === null && !assigned) return null;
  // To be assigned changes an issue, so without a comment its last change is the last that is known.
  const words = [claimedAt, lastWordAt ?? (assigned ? issue.updatedAt : null)].filter((day) => day !== null);
  const silentSince = words.sort().at(-1);
  if (silentSince === undefined || daysBetween(silentSince, today) <= takenDays) return null;
  return { claimedAt, silentSince };
}

/** What speaks for it that an issue is free again, in one sentence. */
export function silenceText({ claimedAt, silentSince }: SilentClaim): string {
  const taken =
    claimedAt === null ? 'Somebody is assigned to it' : `Somebody asked for it on ${longDay(claimedAt)}`;
  return `${taken}, and there is no word since ${longDay(silentSince)}: perhaps it is free.`;
}

/** Somebody who asked for an issue may be at work on it: it stays, further down. */
function claimReason({ claimedAt }: CandidateIssue): Reason | null {
  if (claimedAt === null) return null;
  return { rule: 'claimed', points: claimPoints, evidence: claimedAt };
}

/** One rule can be a chance word: at least two have to speak for an issue, the mere shape of its title not counted. The sentence names the words, for a number alone says nothing to people. */
function evidenceFault({ score, reasons }: Suggestion): Exclusion | null {
  const speaking = reasons.filter(({ points }) => points > 0);
  const content = speaking.filter(({ rule }) => rule !== 'specific-title' && rule !== 'place');
  const against = reasons.filter(({ points }) => points < 0);
  if (score < oneStarFrom) return { gate: 'score', reason: weakness(speaking, against) };
  if (content.length >= 2) return null;
  return { gate: 'thin', reason: `Only ${saying(speaking, 'for')}, which is too little to go by.` };
}

function weakness(speaking: readonly Reason[], against: readonly Reason[]): string {
  const support = saying(speaking, 'for');
  const counter = saying(against, 'against');
  if (speaking.length === 0) {
    return against.length === 0
      ? 'Nothing in its title, labels or text speaks for it or against it.'
      : `Nothing speaks for it, and ${counter}.`;
  }
  return against.length === 0
    ? `Only ${support}, which is too little.`
    : `${support}, but ${counter}: too little is left.`;
}

function saying(reasons: readonly Reason[], side: 'for' | 'against'): string {
  const words = [...new Set(reasons.map(wordsOf))];
  return `${listText(words)} ${words.length === 1 ? 'speaks' : 'speak'} ${side} it`;
}

/** Most evidence is words of the issue; what is not reads wrongly as a quotation. */
function wordsOf({ rule, evidence }: Reason): string {
  if (rule === 'claimed') return `a request of ${longDay(evidence)}`;
  if (rule === 'few-words') return 'so short a title';
  if (rule === 'body-very-long') return 'so long a text';
  if (rule === 'specific-title') return 'a title of good length';
  return rule === 'picture' ? evidence : `“${evidence}”`;
}
