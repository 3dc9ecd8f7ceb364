import { type Day, daysBetween } from '../model/day.ts';
import { labelWords } from './issue-text.ts';

/** What the gates look at in an issue; an issue of the snapshot has it all. */
export interface GatedIssue {
  readonly labels: readonly string[];
  readonly assigned: boolean;
  readonly linked: 'pull-request' | 'branch' | null;
  readonly locked: boolean;
  readonly subIssues: number;
  readonly blocked: boolean;
}

/** What the gates look at in its repository; a repository of the snapshot has it all. */
export interface GatedRepository {
  readonly archived: boolean;
  readonly pushedAt: Day | null;
}

/** Why an issue is left out. */
export interface Exclusion {
  /** Stable, for looking it up. */
  readonly gate: string;
  /** One sentence for people. */
  readonly reason: string;
}

/** A repository without a push for so long is silent: nobody is there to answer a newcomer. */
const silentDays = 365;

/** Labels that close the gate. Patterns see a label's words in lower case, so `status/needs-info` is `status needs info`. */
const labelGates: readonly { readonly gate: string; readonly pattern: RegExp; readonly why: string }[] = [
  // A hole must not be public before it is closed, and closing it needs somebody who knows the code.
  {
    gate: 'security',
    pattern: /\b(?:security|vulnerabilit(?:y|ies)|cve|exploit)\b/,
    why: 'it concerns security',
  },
  {
    gate: 'duplicate',
    pattern:
      /\b(?:duplicates?|invalid|won'?t ?(?:fix|do)|not a bug|not planned|as (?:intended|designed)|out of scope|rejected|declined|obsolete)\b/,
    why: 'it will not be done here',
  },
  {
    gate: 'blocked',
    pattern: /\b(?:blocked|on hold|waiting|wait|upstream|postponed|deferred|depends on)\b/,
    why: 'it waits for something else',
  },
  {
    gate: 'needs-info',
    pattern:
      /\b(?:needs? (?:more )?(?:info\w*|details?|feedback|repro\w*|clarification|investigation)|(?:info\w*|repro\w*|feedback|clarification) (?:needed|required|requested)|more info\w*|can(?:'?t|not| not) reproduce|awaiting (?:\w+ )?(?:response|reply|feedback|info\w*)|unconfirmed|need info)\b/,
    why: 'it is not clear enough yet',
  },
  {
    gate: 'question',
    pattern: /\b(?:questions?|support request|help request|q a|faq)\b/,
    why: 'it is a question',
  },
  {
    gate: 'discussion',
    pattern:
      /\b(?:discussions?|discuss|debated?|rfc|proposals?|brainstorm\w*|needs? (?:decision|design|consensus|rfc|proposal))\b/,
    why: 'what to do is still being discussed',
  },
  {
    gate: 'parent',
    pattern: /\b(?:epic|umbrella|meta|tracking|tracking issue|tracker|c tracking)\b/,
    why: 'it gathers other issues',
  },
  {
    gate: 'taken',
    pattern:
      /\b(?:in progress|wip|work in progress|assigned|claimed|taken|has (?:a )?(?:pr|pull request|patch|closing pr)|pending (?:pr|merge|release)|pr (?:open|pending|exists|submitted)|being worked on)\b/,
    why: 'somebody seems to be at work on it',
  },
];

/** Why an issue is no suggestion, whatever its score; null when no gate is closed. The order of labels does not matter. */
export function exclusionOf(issue: GatedIssue, repository: GatedRepository, today: Day): Exclusion | null {
  if (repository.archived) return { gate: 'archived', reason: 'Its repository is archived.' };
  if (repository.pushedAt !== null && daysBetween(repository.pushedAt, today) > silentDays) {
    return { gate: 'silent', reason: `Its repository has been silent since ${repository.pushedAt}.` };
  }
  if (issue.assigned) return { gate: 'assigned', reason: 'Somebody is assigned to it.' };
  if (issue.linked !== null) {
    const what = issue.linked === 'branch' ? 'A branch' : 'An open pull request';
    return { gate: 'linked', reason: `${what} is linked to it.` };
  }
  if (issue.locked) return { gate: 'locked', reason: 'Its conversation is locked.' };
  if (issue.subIssues > 0) return { gate: 'parent', reason: 'It is the parent of other issues.' };
  if (issue.blocked) return { gate: 'blocked', reason: 'Another open issue blocks it.' };
  return labelExclusion(issue.labels);
}

function labelExclusion(labels: readonly string[]): Exclusion | null {
  const names = [...labels].sort().map((name) => ({ name, words: labelWords(name) }));
  for (const { gate, pattern, why } of labelGates) {
    const label = names.find(({ words }) => pattern.test(words));
    if (label !== undefined) return { gate, reason: `Its label "${label.name}" says that ${why}.` };
  }
  return null;
}

// How projects mark what is meant for newcomers; GitHub itself proposes "good first issue", others came before it
// (Mozilla's "good first bug", Rust's "E-easy", "up for grabs", "low hanging fruit", LibreOffice's "easyHack", "jump in").
// "help wanted" is not among them: it asks for anybody, often for experts.
const forNewcomers =
  /\bgood (?:for (?:a )?)?(?:first|1st|beginners?|newcomers?)\b|\b(?:first|1st) (?:good |time )?(?:issue|bug|task|timers?|contribution|contributor|pr|patch)\b|\b(?:beginners?|newcomers?|newbies?|novices?|starter|rookie|new contributors?|low hanging(?: fruit)?|up for grabs|junior(?: jobs?| task)?|easy ?(?:fix|pick|hack|win)|quick ?(?:win|fix)|pioneer project|jump in)\b|^(?:\S+ )?easy$|\b(?:difficulty|level|effort|complexity|experience|exp|skill) (?:level )?(?:is )?(?:0|1|low|trivial|very easy|easy|beginner|minimal|simple)\b/;

/** The label by which the maintainers marked an issue as meant for newcomers, or null. Such issues are listed apart, first. */
export function newcomerLabel(labels: readonly string[]): string | null {
  return [...labels].sort().find((name) => forNewcomers.test(labelWords(name))) ?? null;
}
