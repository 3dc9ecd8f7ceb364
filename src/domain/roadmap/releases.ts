import type { Release } from '../model/release.ts';
import { type Day } from '../model/day.ts';
import type { RoadmapFrontMatter } from '../model/roadmap-entry.ts';

/** The place of a release in URLs: `3.0 beta` is `3.0-beta`. Two spellings of one id are one release. */
export function releaseId(name: string): string {
  const id = name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
  return id === '' ? 'release' : id;
}

// Numbers inside names count as numbers: 2.9 comes before 2.10.
const natural = new Intl.Collator('en', { numeric: true });

/** Orders names of releases, earliest first: by the numbers in them, since most releases have no day yet. */
export function compareReleases(a: string, b: string): number {
  return natural.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}

/** The day a release came out as the hub records it; null where it has not or nobody wrote it down. */
export function releasedOn(releases: readonly Release[], name: string | undefined): Day | null {
  if (name === undefined) return null;
  return releases.find((release) => releaseId(release.name) === releaseId(name))?.released ?? null;
}

/** The name of every release that `hub.yml` or a roadmap entry speaks of, newest first; each once, as the hub spells it. */
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
  return [...first.values()].sort((a, b) => compareReleases(b, a));
}
