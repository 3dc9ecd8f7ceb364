import type { Postings } from './postings.ts';

/** A page that holds some of what is asked. */
export interface Candidate {
  readonly id: string;
  /** How good it is, for comparing with the others. */
  readonly score: number;
  /** Which of the terms it holds, by index. */
  readonly holds: readonly number[];
  /** The share of what is asked that it holds, rare terms counting more; 1 is all. */
  readonly coverage: number;
}

/** How much a term tells: one that few pages hold tells more, one that none holds nothing. */
export function weightsOf(terms: readonly Postings[], pages: number): number[] {
  return terms.map(({ size }) => (size === 0 ? 0 : Math.log(1 + (pages - size + 0.5) / (size + 0.5)) + 0.2));
}

/**
 * The pages that hold any of the terms, best first: those with more of what is asked, then those that the index finds
 * better and where the terms stand close together.
 */
export function rank(terms: readonly Postings[], weights: readonly number[]): Candidate[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const ids = new Set(terms.flatMap((postings) => [...postings.keys()]));
  const candidates = [...ids].map((id): Candidate => {
    const holds = terms.flatMap((postings, index) => (postings.has(id) ? index : []));
    const places = holds.map((index) => terms[index]?.get(id)?.at ?? []);
    const coverage = holds.reduce((sum, index) => sum + (weights[index] ?? 0), 0) / all;
    const sum = holds.reduce((total, index) => total + Math.log1p(terms[index]?.get(id)?.score ?? 0), 0);
    return { id, holds, coverage, score: sum * coverage ** 2 * (1 + closeness(places)) };
  });
  return candidates.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

/**
 * How close together terms stand at the best place: 1 side by side, towards 0 far apart.
 * @example closeness([[3, 90], [4]]) // 1
 */
export function closeness(places: readonly (readonly number[])[]): number {
  const lists = places.filter((list) => list.length > 0);
  if (lists.length < 2) return 0;
  const stops = lists
    .flatMap((list, term) => list.map((place) => ({ place, term })))
    .sort((a, b) => a.place - b.place);
  const within = new Map<number, number>();
  let least = Infinity;
  let start = 0;
  for (const { place, term } of stops) {
    within.set(term, (within.get(term) ?? 0) + 1);
    while (within.size === lists.length) {
      const first = stops[start];
      if (!first) break;
      least = Math.min(least, place - first.place);
      const left = (within.get(first.term) ?? 1) - 1;
      if (left === 0) within.delete(first.term);
      else within.set(first.term, left);
      start += 1;
    }
  }
  return Math.min(1, (lists.length - 1) / Math.max(1, least));
}
