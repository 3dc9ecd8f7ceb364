/** A comment in the served world. */
interface WorldComment {
  readonly createdAt: string;
  readonly bodyText: string;
  /** Whether a program wrote it. */
  readonly bot?: boolean;
}

/** An issue as the server tells it; what is left out has the plainest value. */
export interface WorldIssue {
  readonly number: number;
  title: string;
  body?: string;
  labels?: readonly string[];
  /** When it got its labels. */
  labelledAt?: string;
  state?: 'open' | 'closed';
  createdAt: string;
  updatedAt: string;
  locked?: boolean;
  assignees?: readonly string[];
  comments?: readonly WorldComment[];
  pullRequests?: readonly { readonly state: 'OPEN' | 'CLOSED' | 'MERGED' }[];
  branches?: number;
  subIssues?: number;
  blockedBy?: number;
  type?: string;
  /** Whether the token may not see it, or not what was said below it. */
  withheld?: 'whole' | 'comments';
  closedAt?: string;
  stateReason?: 'COMPLETED' | 'NOT_PLANNED' | 'DUPLICATE';
  /** The pull request that closed it. */
  closedBy?: { readonly repository: string; readonly number: number; readonly private?: boolean };
}

/** A pull request as the server tells it. */
export interface WorldPullRequest {
  readonly number: number;
  state: 'OPEN' | 'CLOSED' | 'MERGED';
  closedAt?: string;
  title?: string;
  labels?: readonly string[];
}

/** A discussion as the server tells it. */
export interface WorldDiscussion {
  readonly number: number;
  readonly title: string;
  readonly createdAt: string;
  readonly labels: readonly string[];
}

/** A repository in the served world; tests change it between two syncs. */
export interface WorldRepository {
  readonly name: string;
  language?: string | null;
  topics?: readonly string[];
  pushedAt?: string | null;
  archived?: boolean;
  private?: boolean;
  fork?: boolean;
  /** Whether an organisation's list leaves it out although it can be looked up. */
  unlisted?: boolean;
  issues: WorldIssue[];
  pullRequests?: WorldPullRequest[];
  discussions?: WorldDiscussion[];
}

/** All that the server knows. */
export interface World {
  repositories: WorldRepository[];
  /** Points left this hour. */
  points: number;
  /** The server's time; null for the real one. */
  clock: Date | null;
}

/** A small world of our own: three repositories of `acme` and one beside, with an issue for every gate. */
export function smallWorld(): World {
  const at = (day: string): { createdAt: string; updatedAt: string } => ({
    createdAt: `${day}T09:00:00Z`,
    updatedAt: `${day}T10:00:00Z`,
  });
  return {
    points: 5000,
    clock: null,
    repositories: [
      {
        name: 'acme/anvil',
        language: 'OCaml',
        topics: ['tools', 'iron'],
        pushedAt: '2026-03-01T12:00:00Z',
        issues: [
          {
            number: 1,
            title: 'Explain the handle in the readme',
            labels: ['docs', 'Easy'],
            ...at('2026-01-05'),
          },
          { number: 2, title: 'Assigned to somebody', assignees: ['a'], ...at('2026-01-06') },
          { number: 3, title: 'Has a pull request', pullRequests: [{ state: 'OPEN' }], ...at('2026-01-07') },
          { number: 4, title: 'Has a merged one', pullRequests: [{ state: 'MERGED' }], ...at('2026-01-08') },
          { number: 5, title: 'Has a branch', branches: 1, ...at('2026-01-09') },
          { number: 6, title: 'Is locked', locked: true, ...at('2026-01-10') },
          { number: 7, title: 'Has parts', subIssues: 3, ...at('2026-01-11') },
          { number: 8, title: 'Waits for another', blockedBy: 1, type: 'Task', ...at('2026-01-12') },
          {
            number: 9,
            title: 'Somebody asked for it',
            comments: [{ createdAt: '2026-02-01T08:00:00Z', bodyText: 'Hi, can I work on this one?' }],
            ...at('2026-01-13'),
          },
          { number: 10, title: 'Was closed', state: 'closed', ...at('2026-01-14') },
        ],
      },
      {
        name: 'acme/rope',
        language: 'C',
        issues: [{ number: 1, title: 'Make it longer', ...at('2025-12-01') }],
      },
      { name: 'acme/Bell', issues: [] },
      { name: 'acme/old', archived: true, issues: [{ number: 1, title: 'Too late', ...at('2020-01-01') }] },
      { name: 'acme/hidden', private: true, issues: [{ number: 1, title: 'Secret', ...at('2026-01-01') }] },
      { name: 'elsewhere/side', issues: [{ number: 7, title: 'On the side', ...at('2026-01-02') }] },
    ],
  };
}

/** `count` issues spread evenly over `repositories` repositories of `acme`, each changed at its own second. */
export function bigWorld(repositories: number, count: number): World {
  const start = Date.parse('2024-01-01T00:00:00Z');
  const world: World = { points: 1_000_000, clock: null, repositories: [] };
  for (let index = 0; index < repositories; index += 1) {
    world.repositories.push({
      name: `acme/part-${String(index).padStart(3, '0')}`,
      language: 'OCaml',
      issues: [],
    });
  }
  for (let index = 0; index < count; index += 1) {
    const time = new Date(start + index * 1000).toISOString().replace('.000Z', 'Z');
    const repository = world.repositories[index % repositories];
    repository?.issues.push({
      number: repository.issues.length + 1,
      title: `Task ${String(index)}: say more about option ${String(index % 97)}`,
      body: `The page on option ${String(index % 97)} does not say what happens when it is left out. `.repeat(
        8,
      ),
      labels: index % 3 === 0 ? ['documentation', 'help wanted'] : ['enhancement'],
      createdAt: time,
      updatedAt: time,
    });
  }
  return world;
}
