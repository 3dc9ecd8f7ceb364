import { GraphQLError } from 'graphql';
import type { World, WorldIssue, WorldRepository } from './world.ts';

interface PageArguments {
  readonly first?: number | null;
  readonly after?: string | null;
}
interface IssueArguments extends PageArguments {
  readonly states?: readonly string[] | null;
  readonly labels?: readonly string[] | null;
  readonly filterBy?: { readonly since?: string | null } | null;
}

/** Answers the questions of GitHub's schema that a sync may ask, from a world. */
export function resolversFor(world: World, cost: () => number): object {
  const find = (name: string): WorldRepository | undefined =>
    world.repositories.find((repository) => repository.name.toLowerCase() === name.toLowerCase());
  return {
    organization: ({ login }: { login: string }) => {
      const own = world.repositories.filter(({ name }) =>
        name.toLowerCase().startsWith(`${login.toLowerCase()}/`),
      );
      if (own.length === 0)
        throw notFound(`Could not resolve to an Organization with the login of '${login}'.`);
      const shown = own.filter((each) => !each.archived && !each.private && !each.fork && !each.unlisted);
      return {
        repositories: (page: PageArguments) =>
          connection(
            shown,
            page,
            ({ name }) => name,
            (repository) => repositoryNode(repository),
          ),
      };
    },
    repository: ({ owner, name }: { owner: string; name: string }) => {
      const repository = find(`${owner}/${name}`);
      if (!repository) throw notFound(`Could not resolve to a Repository with the name '${owner}/${name}'.`);
      return repositoryNode(repository);
    },
    rateLimit: () => ({
      cost: cost(),
      limit: 5000,
      nodeCount: 0,
      used: 0,
      remaining: Math.max(0, world.points),
      resetAt: new Date((world.clock?.getTime() ?? Date.now()) + 30 * 60_000).toISOString(),
    }),
  };
}

/** As GitHub answers for what a token may not see, such as behind the single sign-on of an organisation. */
function forbidden(): GraphQLError {
  const message = 'Resource protected by organization SAML enforcement.';
  return new GraphQLError(message, { extensions: { type: 'FORBIDDEN' } });
}

function notFound(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { type: 'NOT_FOUND' } });
}

function repositoryNode(repository: WorldRepository): object {
  const { name, language, topics = [] } = repository;
  return {
    nameWithOwner: name,
    isArchived: repository.archived ?? false,
    isDisabled: false,
    isPrivate: repository.private ?? false,
    hasIssuesEnabled: true,
    pushedAt: repository.pushedAt ?? null,
    primaryLanguage: language ? { name: language } : null,
    repositoryTopics: (page: PageArguments) =>
      connection(
        topics,
        page,
        (topic) => topic,
        (topic) => ({ topic: { name: topic } }),
      ),
    contributingGuidelines: null,
    issueOrPullRequest: ({ number }: { number: number }) => {
      const issue = repository.issues.find((each) => each.number === number);
      if (issue) return { __typename: 'Issue', ...issueNode(name, issue) };
      const pull = repository.pullRequests?.find((each) => each.number === number);
      if (!pull)
        throw notFound(`Could not resolve to an issue or pull request with the number of ${String(number)}.`);
      const { state, closedAt = null } = pull;
      return { __typename: 'PullRequest', state, closedAt, mergedAt: state === 'MERGED' ? closedAt : null };
    },
    pullRequests: ({ states, labels }: IssueArguments) => ({
      nodes: (repository.pullRequests ?? [])
        .filter(({ state }) => !states || states.includes(state))
        .filter((pull) => hasLabel(pull.labels, labels))
        .map(({ number, title = '', labels: own = [] }) => ({
          number,
          title,
          url: `https://github.com/${name}/pull/${String(number)}`,
          createdAt: '2026-01-01T00:00:00Z',
          labels: { nodes: own.map((label) => ({ name: label })) },
          timelineItems: { nodes: [] },
        })),
    }),
    discussions: () => ({
      nodes: (repository.discussions ?? []).map((discussion) => ({
        ...discussion,
        url: `https://github.com/${name}/discussions/${String(discussion.number)}`,
        labels: { nodes: discussion.labels.map((label) => ({ name: label })) },
      })),
    }),
    issues: ({ states, labels, filterBy, ...page }: IssueArguments) => {
      const since = filterBy?.since ?? '';
      const kept = repository.issues
        .filter((issue) => !states || states.includes((issue.state ?? 'open').toUpperCase()))
        .filter(({ updatedAt }) => updatedAt >= since)
        .filter((issue) => hasLabel(issue.labels, labels))
        .sort((a, b) => (keyOf(a) < keyOf(b) ? 1 : -1));
      return connection(kept, page, keyOf, (issue) => issueNode(name, issue));
    },
  };
}

function hasLabel(own: readonly string[] = [], wanted: readonly string[] | null | undefined): boolean {
  return !wanted || own.some((name) => wanted.includes(name));
}

/** Marks hold the sort key, as GitHub's do: a page goes on rightly although issues before it have moved. */
function keyOf({ updatedAt, number }: WorldIssue): string {
  return `${updatedAt} ${String(number).padStart(9, '0')}`;
}

function issueNode(repository: string, issue: WorldIssue): object {
  if (issue.withheld === 'whole') return forbidden();
  const { labels = [], comments = [], pullRequests = [] } = issue;
  return {
    number: issue.number,
    url: `https://github.com/${repository}/issues/${String(issue.number)}`,
    title: issue.title,
    body: issue.body ?? '',
    createdAt: issue.createdAt,
    updatedAt: issue.updatedAt,
    state: (issue.state ?? 'open').toUpperCase(),
    stateReason: issue.stateReason ?? null,
    closedAt: issue.closedAt ?? null,
    timelineItems: ({ itemTypes = [] }: { itemTypes?: readonly string[] }) => ({
      nodes: itemTypes.includes('LABELED_EVENT')
        ? labels.map((label) => ({
            __typename: 'LabeledEvent',
            createdAt: issue.labelledAt ?? issue.createdAt,
            label: { name: label },
          }))
        : issue.closedAt === undefined
          ? []
          : [closedEvent(issue)],
    }),
    locked: issue.locked ?? false,
    labels: (page: PageArguments) =>
      connection(
        [...labels].sort(),
        page,
        (name) => name,
        (name) => ({ name }),
      ),
    assignees: { totalCount: issue.assignees?.length ?? 0 },
    comments: ({ last = 100 }: { last?: number }) =>
      issue.withheld === 'comments'
        ? forbidden()
        : {
            nodes: comments.slice(-last).map((comment) => ({
              ...comment,
              author: { __typename: comment.bot === true ? 'Bot' : 'User', login: 'somebody' },
            })),
          },
    subIssuesSummary: { total: issue.subIssues ?? 0 },
    linkedBranches: { totalCount: issue.branches ?? 0 },
    closedByPullRequestsReferences: ({ includeClosedPrs }: { includeClosedPrs: boolean }) => ({
      nodes: pullRequests.filter(({ state }) => includeClosedPrs || state !== 'CLOSED'),
    }),
    issueType: issue.type === undefined ? null : { name: issue.type },
    issueDependenciesSummary: { blockedBy: issue.blockedBy ?? 0 },
  };
}

function closedEvent({ closedBy }: WorldIssue): object {
  return {
    __typename: 'ClosedEvent',
    closer: closedBy
      ? {
          __typename: 'PullRequest',
          number: closedBy.number,
          repository: { nameWithOwner: closedBy.repository, isPrivate: closedBy.private ?? false },
        }
      : null,
  };
}

function connection<T>(
  all: readonly T[],
  { first, after }: PageArguments,
  key: (thing: T) => string,
  node: (thing: T) => unknown,
): object {
  const mark = (thing: T): string => Buffer.from(key(thing)).toString('base64url');
  const wanted = after ? Buffer.from(after, 'base64url').toString() : null;
  // Issues come with falling keys, everything else in a fixed order.
  const found = wanted === null ? -1 : all.findIndex((thing) => key(thing) === wanted);
  const from =
    wanted === null ? 0 : found === -1 ? all.filter((thing) => key(thing) > wanted).length : found + 1;
  const page = all.slice(from, from + (first ?? 100));
  const end = page.at(-1);
  return {
    totalCount: all.length,
    pageInfo: {
      hasNextPage: from + page.length < all.length,
      hasPreviousPage: from > 0,
      endCursor: end === undefined ? null : mark(end),
    },
    nodes: () => page.map(node),
  };
}
