import { z } from 'zod';
import { daySchema } from './day.ts';
import { repositorySchema, text, webAddressSchema } from './fields.ts';

/** One rule that held for an issue, with the words it matched. */
const signalSchema = z.strictObject({
  rule: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,39}$/)
    .describe('Id of the rule; one this version does not know is ignored.'),
  evidence: z
    .string()
    .max(60)
    .describe('The words that matched, shortened; no addresses, no control characters.'),
});

/** What is kept of an issue's text: enough to score it, nothing to read it again. */
export const issueFeaturesSchema = z.strictObject({
  signals: z.array(signalSchema).max(100).describe('The rules that held, in the order of the rules.'),
  bodyLength: z.int().min(0).describe('Characters of the body, white space at its ends left out.'),
});

/** One rule that held for an issue, with the words it matched. */
export type Signal = z.infer<typeof signalSchema>;

/** What is kept of an issue's text: enough to score it, nothing to read it again. */
export type IssueFeatures = z.infer<typeof issueFeaturesSchema>;

/** Why a repository of the snapshot is not complete. */
const missingReasons = ['gone', 'private', 'forbidden', 'budget', 'unreachable', 'unreadable'] as const;

const moment = z.iso.datetime('is not a time such as 2015-02-25T16:00:00Z');

/** A repository whose open issues the snapshot holds. */
const snapshotRepositorySchema = z.strictObject({
  name: repositorySchema.describe('The repository as owner/name, spelled as GitHub spells it.'),
  archived: z
    .boolean()
    .default(false)
    .describe('Whether it is read-only; the issues of such a repository are not read.'),
  pushedAt: daySchema.nullable().default(null).describe('The day of the last push; null when unknown.'),
  language: text
    .nullable()
    .default(null)
    .describe('The programming language most of it is written in; null when unknown.'),
  topics: z.array(text).default([]).describe('The topics its owners gave it, in alphabetical order.'),
  contributing: webAddressSchema
    .nullable()
    .default(null)
    .describe('Where its guide for contributors is; null when it has none.'),
  issues: z.int().min(0).describe('How many open issues GitHub counted.'),
  complete: z.boolean().describe('Whether every one of these open issues is in the snapshot.'),
  missing: z
    .enum(missingReasons)
    .nullable()
    .default(null)
    .describe('Why it is not complete; null when it is.'),
  changedAt: moment
    .nullable()
    .default(null)
    .describe('The newest change of an open issue that has been read; the next sync starts there.'),
  resumeAfter: z
    .string()
    .max(500)
    .nullable()
    .default(null)
    .describe('The page mark where an unfinished reading goes on; null when there is none.'),
});

/** An open issue: what the gates, the score and a card need, and nothing of its text but its title. */
const snapshotIssueSchema = z.strictObject({
  repo: repositorySchema.describe('The repository it belongs to, as owner/name.'),
  number: z.int().min(1).describe('Its number in the repository.'),
  title: z
    .string()
    .min(1)
    .max(300)
    .describe('Its title as plain text, shortened, without control and bidirectional characters.'),
  url: webAddressSchema.describe('Its page on GitHub.'),
  labels: z
    .array(z.string().min(1).max(120))
    .default([])
    .describe('The names of its labels as plain text, in alphabetical order.'),
  type: text
    .nullable()
    .default(null)
    .describe('The issue type its organisation gave it; null when it has none.'),
  createdAt: daySchema.describe('The day it was opened, in UTC.'),
  updatedAt: daySchema.describe('The day of its last change, in UTC.'),
  assigned: z.boolean().default(false).describe('Whether somebody is assigned to it.'),
  linked: z
    .enum(['pull-request', 'branch'])
    .nullable()
    .default(null)
    .describe('Whether an open pull request or else a branch is linked to it; null when neither is.'),
  locked: z.boolean().default(false).describe('Whether its conversation is locked.'),
  subIssues: z.int().min(0).default(0).describe('How many sub-issues it has.'),
  blocked: z.boolean().default(false).describe('Whether it is marked as blocked by another open issue.'),
  claimedAt: daySchema
    .nullable()
    .default(null)
    .describe(
      'The day of the last comment in which somebody asked for it or took it; null when none is known.',
    ),
  lastWordAt: daySchema
    .nullable()
    .default(null)
    .describe('The day of the last comment by a person; null where there is none, or none is known.'),
  domainWords: z
    .array(z.string().min(1).max(80))
    .max(20)
    .default([])
    .describe("The words of the hub's domains that its title or text contains, as hub.yml writes them."),
  features: issueFeaturesSchema.describe('What the rules of the score matched in its text.'),
});

/** An issue or pull request that notes refer to: only what became of it, nothing of its text. */
const snapshotReferenceSchema = z.strictObject({
  repo: repositorySchema.describe('The repository as owner/name, spelled as the notes or hub.yml spell it.'),
  number: z.int().min(1).describe('Its number in the repository.'),
  kind: z.enum(['issue', 'pull-request']).describe('Which of the two it is.'),
  state: z.enum(['open', 'closed', 'merged']).describe('What became of it; only pull requests are merged.'),
  closedAt: daySchema
    .nullable()
    .default(null)
    .describe('The day it was closed or merged, in UTC; null while it is open.'),
  reason: z
    .enum(['completed', 'not-planned'])
    .nullable()
    .default(null)
    .describe('Why an issue was closed; null where GitHub does not say.'),
  closedBy: z
    .string()
    .regex(/^[\w-]+\/[\w.-]+#\d{1,9}$/)
    .nullable()
    .default(null)
    .describe('The pull request that closed it, as owner/name#13; null where none did.'),
});

/** Something open that is labelled for the agenda of a call. */
const snapshotAgendaItemSchema = z.strictObject({
  repo: repositorySchema.describe('The repository as owner/name, spelled as hub.yml spells it.'),
  number: z.int().min(1).describe('Its number in the repository.'),
  kind: z.enum(['issue', 'pull-request', 'discussion']).describe('What it is.'),
  title: z.string().min(1).max(300).describe('Its title as plain text, shortened.'),
  url: webAddressSchema.describe('Its page on GitHub.'),
  labels: z.array(z.string().min(1).max(120)).describe('The labels of the agenda that it carries.'),
  since: daySchema.describe('The day it was put on the agenda, in UTC: it was labelled, else opened, then.'),
});

/** The whole of `github/issues.json`, which only `sync` writes. */
export const snapshotSchema = z.strictObject({
  version: z
    .union([z.literal(1), z.literal(2), z.literal(3)])
    .describe('The version of this format: 3 where it has `agenda`, 2 where it has `references`, else 1.'),
  at: moment.describe(
    "The time the snapshot was last known to be right, by GitHub's clock, at most half of `freshness.snapshotDays` ago when `sync` has just run.",
  ),
  basis: z
    .string()
    .max(80)
    .describe(
      'Which rules and domain words the issues were read with; when it differs, `sync` reads all anew.',
    ),
  repositories: z.array(snapshotRepositorySchema).describe('The repositories read, in alphabetical order.'),
  issues: z
    .array(snapshotIssueSchema)
    .describe('The open issues, by repository in alphabetical order and then by number.'),
  references: z
    .array(snapshotReferenceSchema)
    .default([])
    .describe(
      'What became of the issues and pull requests that promises and decisions of the notes name; none before version 2.',
    ),
  agenda: z
    .array(snapshotAgendaItemSchema)
    .default([])
    .describe('What is labelled for the agendas of calls; none before version 3.'),
});

/** The issue snapshot. */
export type Snapshot = z.infer<typeof snapshotSchema>;
/** A repository of the snapshot, and how complete it is. */
export type SnapshotRepository = z.infer<typeof snapshotRepositorySchema>;
/** An open issue of the snapshot. */
export type SnapshotIssue = z.infer<typeof snapshotIssueSchema>;
/** What became of an issue or pull request that notes refer to. */
export type SnapshotReference = z.infer<typeof snapshotReferenceSchema>;
/** Something open that is labelled for the agenda of a call. */
export type SnapshotAgendaItem = z.infer<typeof snapshotAgendaItemSchema>;
/** Why a repository of the snapshot is not complete. */
export type MissingReason = (typeof missingReasons)[number];

/**
 * The text of a snapshot file: one line a repository, an issue and a reference, so that a change shows as a small diff.
 * Fields that hold their default are left out; reading it again gives the same snapshot.
 */
export function snapshotText(snapshot: Snapshot): string {
  // Parsing puts the fields into the order of the schema, however the snapshot was made.
  const { repositories, issues, references, agenda } = snapshotSchema.parse(snapshot);
  const more = Object.entries({ references, agenda }).filter(([, things]) => things.length > 0);
  return [
    '{',
    // Without these parts the file is as every version of the program writes and reads it.
    `  "version": ${agenda.length > 0 ? '3' : references.length > 0 ? '2' : '1'},`,
    `  "at": ${JSON.stringify(snapshot.at)},`,
    `  "basis": ${JSON.stringify(snapshot.basis)},`,
    `  "repositories": ${list(repositories.map(line))},`,
    [
      `  "issues": ${list(issues.map(line))}`,
      ...more.map(([name, things]) => `  "${name}": ${list(things.map(line))}`),
    ].join(',\n'),
    '}',
    '',
  ].join('\n');
}

function list(lines: readonly string[]): string {
  return lines.length === 0 ? '[]' : `[\n${lines.map((each) => `    ${each}`).join(',\n')}\n  ]`;
}

/** `issues` and `complete` have no default and stay; an empty value is the default of every field that has one. */
function line(thing: SnapshotRepository | SnapshotIssue | SnapshotReference | SnapshotAgendaItem): string {
  const kept = Object.entries(thing).filter(
    ([key, value]) =>
      key === 'complete' ||
      key === 'issues' ||
      !(value === null || value === false || value === 0 || (Array.isArray(value) && value.length === 0)),
  );
  return JSON.stringify(Object.fromEntries(kept));
}
