/** A question in GraphQL and its variables. */
export interface Question {
  readonly query: string;
  readonly variables: Readonly<Record<string, string | number | readonly string[]>>;
}

/** A run of issues of one repository: where it starts and how many. */
export interface Slice {
  readonly repository: string;
  readonly since: string | null;
  readonly after: string | null;
  readonly first: number;
}

const rate = 'rateLimit { cost remaining resetAt }';

// The newest change and the number of open issues come with the list of repositories, a hundred at a time: together
// they tell which repositories need no reading at all.
const head = `fragment Head on Repository {
  nameWithOwner isArchived isDisabled isPrivate hasIssuesEnabled pushedAt
  primaryLanguage { name }
  repositoryTopics(first: 20) { nodes { topic { name } } }
  contributingGuidelines { url }
  openIssues: issues(first: 1, states: OPEN, orderBy: { field: UPDATED_AT, direction: DESC }) { totalCount nodes { updatedAt } }
}`;

/** Fields that not every GitHub has: asked for only where introspection names them. */
const newerFields: Readonly<Record<string, string>> = {
  subIssuesSummary: 'subIssuesSummary { total }',
  linkedBranches: 'linkedBranches(first: 1) { totalCount }',
  closedByPullRequestsReferences:
    'closedByPullRequestsReferences(first: 5, includeClosedPrs: false) { nodes { state } }',
  issueType: 'issueType { name }',
  issueDependenciesSummary: 'issueDependenciesSummary { blockedBy }',
};

/** Asks which fields of an issue this GitHub has, and what is left of the points. */
export function capabilitiesQuestion(): Question {
  const query = `query Capabilities {
  issue: __type(name: "Issue") { fields(includeDeprecated: true) { name } }
  dependencies: __type(name: "IssueDependenciesSummary") { fields { name } }
  ${rate}
}`;
  return { query, variables: {} };
}

/** Asks for an organisation's public, unarchived repositories that are no forks and have issues, last pushed first. */
export function organisationQuestion(organisation: string, after: string | null, first: number): Question {
  const query = `query Organisation($organisation: String!, $first: Int!, $after: String) {
  organization(login: $organisation) {
    repositories(first: $first, after: $after, isFork: false, isArchived: false, hasIssuesEnabled: true, visibility: PUBLIC, orderBy: { field: PUSHED_AT, direction: DESC }) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { ...Head }
    }
  }
  ${rate}
}
${head}`;
  return { query, variables: { organisation, first, ...(after === null ? {} : { after }) } };
}

/** Asks for repositories by name, all in one request; the answer's keys are `r0`, `r1` and so on, in their order. */
export function repositoriesQuestion(names: readonly string[]): Question {
  const declared = names.map((_, n) => `$o${String(n)}: String!, $n${String(n)}: String!`);
  const parts = names.map(
    (_, n) => `  r${String(n)}: repository(owner: $o${String(n)}, name: $n${String(n)}) { ...Head }`,
  );
  const query = `query Repositories(${declared.join(', ')}) {\n${parts.join('\n')}\n  ${rate}\n}\n${head}`;
  return { query, variables: Object.assign({}, ...names.map(ownerAndName)) };
}

/**
 * Asks for runs of open issues of one or many repositories in one request, newest change first; keys as above.
 * `fields` are the capabilities' names; null asks for the numbers alone.
 */
export function issuesQuestion(slices: readonly Slice[], fields: ReadonlySet<string> | null): Question {
  const declared = slices.map((_, at) => {
    const n = String(at);
    return `$o${n}: String!, $n${n}: String!, $since${n}: DateTime, $first${n}: Int!, $after${n}: String`;
  });
  const parts = slices.map((_, at) => {
    const n = String(at);
    return `  r${n}: repository(owner: $o${n}, name: $n${n}) {
    issues(first: $first${n}, after: $after${n}, states: OPEN, filterBy: { since: $since${n} }, orderBy: { field: UPDATED_AT, direction: DESC }) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { ...Wanted }
    }
  }`;
  });
  const query = `query Issues(${declared.join(', ')}) {\n${parts.join('\n')}\n  ${rate}\n}\n${wanted(fields)}`;
  const variables = slices.map((slice, at) => ({
    ...ownerAndName(slice.repository, at),
    [`first${String(at)}`]: slice.first,
    // Left out rather than null: a filter of null is not the same as no filter everywhere.
    ...(slice.since === null ? {} : { [`since${String(at)}`]: slice.since }),
    ...(slice.after === null ? {} : { [`after${String(at)}`]: slice.after }),
  }));
  return { query, variables: Object.assign({}, ...variables) };
}

function wanted(fields: ReadonlySet<string> | null): string {
  if (fields === null) return 'fragment Wanted on Issue { number }';
  const newer = Object.keys(newerFields)
    .filter((name) => fields.has(name))
    .map((name) => `  ${newerFields[name] ?? ''}\n`);
  return `fragment Wanted on Issue {
  number url title body createdAt updatedAt locked
  labels(first: 20, orderBy: { field: NAME, direction: ASC }) { nodes { name } }
  assignees(first: 1) { totalCount }
  comments(last: 5) { nodes { createdAt bodyText author { __typename } } }
${newer.join('')}}`;
}

function ownerAndName(repository: string, at: number): Record<string, string> {
  const [owner = '', name = ''] = repository.split('/');
  return { [`o${String(at)}`]: owner, [`n${String(at)}`]: name };
}

/** Issues or pull requests of one repository of which only the state is asked. */
export interface AskedNumbers {
  readonly repository: string;
  readonly numbers: readonly number[];
}

/**
 * Asks what became of issues and pull requests, of many repositories in one request; the answer's keys are `r0`, `r1` and so on,
 * and inside them `i0`, `i1`, in their order. The event of the closing is the only place that says by which pull request.
 */
export function referencesQuestion(asked: readonly AskedNumbers[]): Question {
  const declared = asked.map((_, n) => `$o${String(n)}: String!, $n${String(n)}: String!`);
  const parts = asked.map(({ numbers }, at) => {
    const n = String(at);
    const each = numbers.map(
      (number, i) => `    i${String(i)}: issueOrPullRequest(number: ${String(number)}) { ...State }`,
    );
    return `  r${n}: repository(owner: $o${n}, name: $n${n}) {\n    nameWithOwner isPrivate\n${each.join('\n')}\n  }`;
  });
  const query = `query References(${declared.join(', ')}) {\n${parts.join('\n')}\n  ${rate}\n}
fragment State on IssueOrPullRequest {
  __typename
  ... on Issue {
    issueState: state stateReason closedAt
    timelineItems(last: 1, itemTypes: [CLOSED_EVENT]) {
      nodes { ... on ClosedEvent { closer { ... on PullRequest { number repository { nameWithOwner isPrivate } } } } }
    }
  }
  ... on PullRequest { pullRequestState: state closedAt mergedAt }
}`;
  return {
    query,
    variables: Object.assign({}, ...asked.map(({ repository }, at) => ownerAndName(repository, at))),
  };
}

/** Asks for everything open with a label, one label of one repository each; the answer's keys are `r0`, `r1` and so on. */
export function agendaQuestion(
  asked: readonly { readonly repository: string; readonly label: string }[],
): Question {
  const declared = asked.map(
    (_, n) => `$o${String(n)}: String!, $n${String(n)}: String!, $l${String(n)}: [String!]`,
  );
  const parts = asked.map((_, at) => {
    const n = String(at);
    const open = `first: 100, states: OPEN, labels: $l${n}, orderBy: { field: CREATED_AT, direction: ASC }`;
    return `  r${n}: repository(owner: $o${n}, name: $n${n}) {
    isPrivate
    issues(${open}) { nodes { number title url createdAt ...Labels timelineItems(last: 20, itemTypes: [LABELED_EVENT]) { nodes { ... on LabeledEvent { createdAt label { name } } } } } }
    pullRequests(${open}) { nodes { number title url createdAt ...Labels timelineItems(last: 20, itemTypes: [LABELED_EVENT]) { nodes { ... on LabeledEvent { createdAt label { name } } } } } }
    discussions(first: 100, states: [OPEN], orderBy: { field: UPDATED_AT, direction: DESC }) { nodes { number title url createdAt ...Labels } }
  }`;
  });
  const query = `query Agenda(${declared.join(', ')}) {\n${parts.join('\n')}\n  ${rate}\n}
fragment Labels on Labelable { labels(first: 50) { nodes { name } } }`;
  const variables = asked.map(({ repository, label }, at) => ({
    ...ownerAndName(repository, at),
    [`l${String(at)}`]: [label],
  }));
  return { query, variables: Object.assign({}, ...variables) };
}

/** Nested lists of one issue, which is what GitHub counts: labels, assignees, comments, pull requests, branches. */
const listsOfAnIssue = 5;

/**
 * The points a request for so many issues is worth by GitHub's published rule: one for every hundred lists it may have
 * to open, at least 1 (https://docs.github.com/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api).
 */
export function pointsFor(issues: number, slices: number): number {
  return Math.max(1, Math.round((slices + issues * listsOfAnIssue) / 100));
}
