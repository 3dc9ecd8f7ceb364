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

/**
 * Words that a label ends with, or that go on with what an issue waits for: before other words they only tell of what
 * the issue is about, as in "invalid-props", "tracking-pixel" or "FAQ page".
 */
function atEnd(words: string): RegExp {
  return new RegExp(
    `\\b(?:${words})(?= (?:by|on|for|from|until|issues?|needed|required|requests?)\\b| \\d+$|$)`,
  );
}

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
    pattern: atEnd(
      "duplicates?|invalid|won'?t ?(?:fix|do)|not a bug|not planned|as (?:intended|designed)|out of scope|rejected|declined|obsolete",
    ),
    why: 'it will not be done here',
  },
  {
    gate: 'blocked',
    pattern: atEnd('blocked|on hold|waiting|wait|upstream|postponed|deferred|depends'),
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
    pattern: atEnd('questions?|support request|help request|q a|faq'),
    why: 'it is a question',
  },
  {
    gate: 'discussion',
    pattern:
      /^(?!.*\b(?<!not )(?:accepted|approved|agreed|concluded|settled|decided)\b).*\b(?:(?:discussions?|rfc|proposals?)(?= (?:needed|required|wanted|open|hold|pending|draft|under|in|to|for|on|not|crunch|phase|review)\b|$)|discuss|debated?|brainstorm\w*|needs? (?:discussion|decision|design|consensus|rfc|proposal))\b/,
    why: 'what to do is still being discussed',
  },
  {
    gate: 'parent',
    pattern: atEnd('epic|umbrella|meta|tracking|tracking issue|tracker'),
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
  /\bgood (?:for (?:a )?)?(?:first|1st|beginners?|newcomers?)\b|\b(?:first|1st) (?:good |time )?(?:issue|bug|task|timers?|contribution|contributor|pr|patch)\b|\b(?:beginners?|newcomers?|newbies?|novices?|starter|rookie|new contributors?|low hanging(?: fruit)?|up for grabs|junior(?: jobs?| task)?|easy ?(?:fix|pick|hack|win)|quick ?(?:win|fix)|pioneer project|jump in)\b|^(?:(?!not\b|non\b)\S+ )?easy$|\b(?:difficulty|level|effort|complexity|experience|exp|skill) (?:level )?(?:is )?(?:0|1|low|trivial|very easy|easy|beginner|minimal|simple)\b/;

// What takes the mark back right before it or after it: "not a good first issue", "good first issue candidate".
const takenBackBefore =
  /\b(?:not|isn'?t|no|non|never|longer|former(?:ly)?|was|ex|maybe|perhaps|possibl[ey]|potential(?:ly)?|proposed?|suggest(?:ed)?|nominated?|candidate|pending)(?: (?:an?|the|for|very|really|that|as))* ?$/;
const takenBackAfter =
  /^(?: (?:issues?|bugs?|tasks?|prs?))? (?:candidates?|review(?:s|er|ers)?|nominee|proposal|suggestion|maybe|exclu\w+|taken|claimed|assigned|in progress|wip|done|closed|completed|retired|expired)\b/;

/** The label by which the maintainers marked an issue as meant for newcomers, or null. Such issues are listed apart, first. */
export function newcomerLabel(labels: readonly string[]): string | null {
  return [...labels].sort().find(isForNewcomers) ?? null;
}

function isForNewcomers(name: string): boolean {
  const words = labelWords(name);
  const found = forNewcomers.exec(words);
  if (found === null || /\?\W*$/.test(name)) return false;
  const end = found.index + found[0].length;
  return !takenBackBefore.test(words.slice(0, found.index)) && !takenBackAfter.test(words.slice(end));
}
