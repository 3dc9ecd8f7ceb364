import type { BenchQuery } from './queries.ts';

/** What a search answered: the first link of each hit, best first, and what it cost. */
export interface Answer {
  readonly links: readonly string[];
  readonly ms: number;
  readonly bytes: number;
}

/** An answer with the query it answers. */
export interface Asked {
  readonly query: BenchQuery;
  readonly answer: Answer;
}

/** The figures of a set of answers; shares between 0 and 1. */
export interface Figures {
  readonly count: number;
  readonly mrr: number;
  readonly first: number;
  readonly firstThree: number;
  /** Of the queries whose call is found among the first ten and that name a place: how often the link leads there. */
  readonly section: number;
  readonly ms: number;
  readonly bytes: number;
}

/** Where the first right call stands, from 1; null where none is among the first ten. */
export function rankOf({ query, answer }: Asked): number | null {
  const at = answer.links.slice(0, 10).findIndex((link) => rightCall(query, link) !== undefined);
  return at === -1 ? null : at + 1;
}

/** Whether the link of the first right hit leads to a right place; null where that cannot be said. */
export function isRightSection(asked: Asked): boolean | null {
  const rank = rankOf(asked);
  const link = rank === null ? undefined : asked.answer.links[rank - 1];
  if (link === undefined) return null;
  const sections = rightCall(asked.query, link)?.sections ?? [];
  return sections.length === 0 ? null : sections.includes(decodeURIComponent(link.split('#')[1] ?? ''));
}

/** The figures of some answers. */
export function figuresOf(asked: readonly Asked[]): Figures {
  const ranks = asked.map(rankOf);
  const sections = asked.map(isRightSection).filter((right) => right !== null);
  const share = (held: readonly boolean[]) => held.filter(Boolean).length / Math.max(1, held.length);
  return {
    count: asked.length,
    mrr:
      ranks.reduce<number>((sum, rank) => sum + (rank === null ? 0 : 1 / rank), 0) /
      Math.max(1, ranks.length),
    first: share(ranks.map((rank) => rank === 1)),
    firstThree: share(ranks.map((rank) => rank !== null && rank <= 3)),
    section: share(sections),
    ms: median(asked.map(({ answer }) => answer.ms)),
    bytes: median(asked.map(({ answer }) => answer.bytes)),
  };
}

function rightCall(query: BenchQuery, link: string) {
  const path = decodeURIComponent(link.split('#')[0] ?? '');
  return query.answers.find(({ call }) => path.endsWith(`/calls/${call}/`));
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
