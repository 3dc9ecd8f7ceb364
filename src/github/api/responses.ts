import { z } from 'zod';
import { repositorySchema } from '../../domain/model/fields.ts';

const time = z.string().refine((words) => !Number.isNaN(Date.parse(words)));
const count = z.object({ totalCount: z.int().min(0) });
const pageInfo = z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullish() });
const sparse = <T extends z.ZodType>(node: T) => z.array(node.nullable()).nullish();

/** What is left of the hour's points. */
export const rateSchema = z.object({
  cost: z.int().min(0),
  remaining: z.int().min(0),
  resetAt: time,
});

/** A repository as the list of repositories shows it, before its issues are read. */
export const headSchema = z.object({
  nameWithOwner: repositorySchema,
  isArchived: z.boolean(),
  isDisabled: z.boolean().nullish(),
  isPrivate: z.boolean().nullish(),
  hasIssuesEnabled: z.boolean().nullish(),
  pushedAt: time.nullish(),
  primaryLanguage: z.object({ name: z.string() }).nullish(),
  repositoryTopics: z
    .object({ nodes: sparse(z.object({ topic: z.object({ name: z.string() }) })) })
    .nullish(),
  contributingGuidelines: z.object({ url: z.string().nullish() }).nullish(),
  openIssues: z.object({ totalCount: z.int().min(0), nodes: sparse(z.object({ updatedAt: time })) }),
});

/** One page of an organisation's repositories. */
export const repositoriesPageSchema = z.object({
  totalCount: z.int().min(0),
  pageInfo,
  nodes: z.array(z.unknown()).nullish(),
});

/** One open issue with its text, which is read once and then forgotten. */
export const issueNodeSchema = z.object({
  number: z.int().min(1),
  url: z.string(),
  title: z.string(),
  body: z.string().nullish(),
  createdAt: time,
  updatedAt: time,
  locked: z.boolean().nullish(),
  labels: z.object({ nodes: sparse(z.object({ name: z.string() })) }).nullish(),
  assignees: count.nullish(),
  comments: z
    .object({
      nodes: sparse(
        z.object({
          createdAt: time,
          bodyText: z.string(),
          author: z.object({ __typename: z.string() }).nullish(),
        }),
      ),
    })
    .nullish(),
  subIssuesSummary: z.object({ total: z.int().min(0) }).nullish(),
  linkedBranches: count.nullish(),
  closedByPullRequestsReferences: z.object({ nodes: sparse(z.object({ state: z.string() })) }).nullish(),
  issueType: z.object({ name: z.string() }).nullish(),
  issueDependenciesSummary: z.object({ blockedBy: z.int().min(0) }).nullish(),
});

/** An open issue of which only the number was asked. */
export const numberNodeSchema = z.object({ number: z.int().min(1) });

/** One page of a repository's open issues. */
export const issuesPageSchema = z.object({
  issues: z.object({ totalCount: z.int().min(0), pageInfo, nodes: z.array(z.unknown()).nullish() }),
});

/** The repository of issues of which only the state was asked; they stand beside as `i0`, `i1` … */
export const askedRepositorySchema = z.looseObject({
  nameWithOwner: repositorySchema,
  isPrivate: z.boolean(),
});

const pullRequestName = z.object({
  number: z.int().min(1),
  repository: z.object({ nameWithOwner: repositorySchema, isPrivate: z.boolean() }),
});
const closedEvent = z.object({ closer: z.union([pullRequestName, z.object({})]).nullish() });

/** What became of one issue or pull request. */
export const issueStateSchema = z.discriminatedUnion('__typename', [
  z.object({
    __typename: z.literal('Issue'),
    issueState: z.enum(['OPEN', 'CLOSED']),
    stateReason: z.string().nullish(),
    closedAt: time.nullish(),
    timelineItems: z.object({ nodes: sparse(closedEvent) }).nullish(),
  }),
  z.object({
    __typename: z.literal('PullRequest'),
    pullRequestState: z.enum(['OPEN', 'CLOSED', 'MERGED']),
    closedAt: time.nullish(),
    mergedAt: time.nullish(),
  }),
]);

const labelledEvent = z.object({
  createdAt: time.nullish(),
  label: z.object({ name: z.string() }).nullish(),
});

/** Something open, with its labels and when it got them; a discussion does not say when. */
const agendaNodeSchema = z.object({
  number: z.int().min(1),
  title: z.string(),
  url: z.string(),
  createdAt: time,
  labels: z.object({ nodes: sparse(z.object({ name: z.string() })) }).nullish(),
  timelineItems: z.object({ nodes: sparse(labelledEvent) }).nullish(),
});

/** What a repository has with one label. */
export const agendaAnswerSchema = z.object({
  isPrivate: z.boolean(),
  issues: z.object({ nodes: sparse(agendaNodeSchema) }).nullish(),
  pullRequests: z.object({ nodes: sparse(agendaNodeSchema) }).nullish(),
  discussions: z.object({ nodes: sparse(agendaNodeSchema) }).nullish(),
});

/** The names of a type's fields, as introspection gives them; null where the type does not exist. */
export const fieldsSchema = z.object({ fields: z.array(z.object({ name: z.string() })).nullish() }).nullish();

/** What is left of the hour's points. */
export type Rate = z.infer<typeof rateSchema>;
/** A repository as the list of repositories shows it. */
export type Head = z.infer<typeof headSchema>;
/** One open issue with its text. */
export type IssueNode = z.infer<typeof issueNodeSchema>;
/** What became of one issue or pull request. */
export type IssueState = z.infer<typeof issueStateSchema>;
/** Something open, with its labels. */
export type AgendaNode = z.infer<typeof agendaNodeSchema>;
/** One page of a repository's open issues; its nodes are not validated yet. */
export type IssuesPage = z.infer<typeof issuesPageSchema>['issues'];

/** The things of a sparse list: GitHub puts null where it hides one. */
export function present<T>(nodes: readonly (T | null)[] | null | undefined): T[] {
  return (nodes ?? []).filter((node) => node !== null);
}
