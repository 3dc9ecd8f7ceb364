import { headSchema, repositoriesPageSchema, type Head, type Rate } from '../api/responses.ts';
import type { Ask } from '../api/client.ts';
import type { Failure } from '../api/failure.ts';
import { askSmaller, type Sleep } from '../api/smaller-pages.ts';
import { organisationQuestion, repositoriesQuestion } from '../api/query.ts';
import { compareText } from '../../domain/text/compare.ts';

/** What hub.yml says to read. */
export interface Wanted {
  readonly organisation?: string | undefined;
  readonly repositories: readonly string[];
  readonly except: readonly string[];
}

/** The repositories found, by name, and the ones that are listed but cannot be seen. */
interface Listing {
  readonly heads: readonly Head[];
  readonly hidden: ReadonlyMap<string, 'gone' | 'private' | 'forbidden'>;
  readonly rate: Rate | null;
  readonly at: Date | null;
}

const page = 100;
const batch = 50;

/** Lists the repositories to read: the organisation's and the ones named besides, without those that opted out. */
export async function listRepositories(
  ask: Ask,
  wanted: Wanted,
  sleep: Sleep,
): Promise<({ readonly ok: true } & Listing) | { readonly ok: false; readonly failure: Failure }> {
  const except = new Set(wanted.except.map(repositoryKey));
  const heads = new Map<string, Head>();
  const hidden = new Map<string, 'gone' | 'private' | 'forbidden'>();
  let rate: Rate | null = null;
  let at: Date | null = null;

  const { organisation } = wanted;
  for (
    let more = organisation !== undefined, cursor: string | null = null;
    more && organisation !== undefined;
  ) {
    const got = await askSmaller(
      ask,
      page,
      (size) => organisationQuestion(organisation, cursor, size),
      sleep,
    );
    if (!got.ok) return got;
    const owner = got.answer.parts['organization'] as { repositories?: unknown } | null | undefined;
    if (!owner) {
      const lost = got.answer.lost.get('organization');
      if (lost === 'forbidden') return { ok: false, failure: { kind: 'forbidden', detail: organisation } };
      return { ok: false, failure: { kind: 'unknown-organisation', name: organisation } };
    }
    const parsed = repositoriesPageSchema.safeParse(owner.repositories);
    if (!parsed.success) return { ok: false, failure: { kind: 'unreadable' } };
    for (const node of parsed.data.nodes ?? []) {
      const head = headSchema.safeParse(node);
      if (head.success && head.data.isPrivate !== true)
        heads.set(repositoryKey(head.data.nameWithOwner), head.data);
    }
    ({ rate, at } = got.answer);
    cursor = parsed.data.pageInfo.endCursor ?? null;
    more = parsed.data.pageInfo.hasNextPage && cursor !== null;
  }

  const named = wanted.repositories.filter(
    (name) => !heads.has(repositoryKey(name)) && !except.has(repositoryKey(name)),
  );
  for (let from = 0; from < named.length;) {
    const names = (size: number): string[] => named.slice(from, from + size);
    const got = await askSmaller(ask, batch, (size) => repositoriesQuestion(names(size)), sleep);
    if (!got.ok) return got;
    for (const [index, name] of names(got.size).entries()) {
      const key = `r${String(index)}`;
      const head = headSchema.safeParse(got.answer.parts[key]);
      // What the token may see and the public may not must never reach a public page.
      if (head.success && head.data.isPrivate !== true)
        heads.set(repositoryKey(head.data.nameWithOwner), head.data);
      else if (head.success) hidden.set(name, 'private');
      else hidden.set(name, got.answer.lost.get(key) === 'forbidden' ? 'forbidden' : 'gone');
    }
    ({ rate, at } = got.answer);
    from += got.size;
  }

  // A repository may have been renamed since it opted out or was listed: what counts is its name of today.
  const kept = [...heads.values()].filter((head) => !except.has(repositoryKey(head.nameWithOwner)));
  kept.sort((a, b) => compareText(a.nameWithOwner, b.nameWithOwner));
  return { ok: true, heads: kept, hidden, rate, at };
}

/** Repository names differ by more than case: GitHub ignores it. */
export function repositoryKey(name: string): string {
  return name.toLowerCase();
}
