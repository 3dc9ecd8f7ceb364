import type { Release } from '../model/release.ts';
import { type Day } from '../model/day.ts';
import type { RoadmapFrontMatter } from '../model/roadmap-entry.ts';
import { compareWithNumbers } from '../text/compare.ts';
import { shortId } from '../text/short-id.ts';

/** The place of a release in URLs: `3.0 beta` is `3.0-beta`. Two spellings of one id are one release. */
export function releaseId(name: string): string {
  const id = name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
  return id === '' ? 'release' : shortId(id);
}

/** The day a release came out as the hub records it; null where it has not or nobody wrote it down. */
export function releasedOn(releases: readonly Release[], name: string | undefined): Day | null {
  if (name === undefined) return null;
  return releases.find((release) => releaseId(release.name) === releaseId(name))?.released ?? null;
}

/**
 * The name of every release that `hub.yml` or a roadmap entry speaks of, newest first; each once, as the hub spells it.
 * Most have no day yet, so the numbers in them decide.
 */
export function releaseNames(
  releases: readonly Release[],
  entries: readonly { readonly front: Pick<RoadmapFrontMatter, 'release' | 'moved'> }[],
): string[] {
  const names = [
    ...releases.map((release) => release.name),
    ...entries.flatMap(({ front }) => [
      ...(front.release ? [front.release] : []),
      ...front.moved.flatMap((move) => [move.from, move.to]),
    ]),
  ];
  const first = new Map<string, string>();
  for (const name of names) if (!first.has(releaseId(name))) first.set(releaseId(name), name);
  return [...first.values()].sort((a, b) => compareWithNumbers(b, a));
}
