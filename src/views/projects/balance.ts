import { currentWords } from '../../words/current.ts';
import type { Content } from '../../domain/model/content.ts';
import { sitePath } from '../../domain/urls/site-path.ts';
import type { ProjectCard } from './cards.ts';
import { starsOfLevels } from '../../domain/model/level.ts';

/** One cell of the balance: the projects of an area at a level. */
export interface BalanceCell {
  readonly stars: number;
  readonly free: number;
  readonly total: number;
  /** The static page of the cell; null where there is no project at all. */
  readonly path: string | null;
}

/** The projects of one area by level. */
export interface BalanceRow {
  readonly id: string;
  readonly name: string;
  readonly path: string | null;
  readonly cells: readonly BalanceCell[];
}

/** An area without a free project at the easiest level, and how many issues could become one. */
export interface BalanceGap {
  readonly id: string;
  readonly name: string;
  readonly stars: number;
  readonly issues: number;
}

/** Free projects by area and level, and the gaps a chair should close first. */
export interface Balance {
  readonly levels: readonly number[];
  readonly rows: readonly BalanceRow[];
  readonly gaps: readonly BalanceGap[];
}

/**
 * How projects are spread over areas and levels. A gap is an area without a free project at the easiest level; those
 * that issues could fill come first. `candidates` are the areas of issues that could become such a project.
 */
export function balanceOf(
  content: Content,
  cards: readonly ProjectCard[],
  candidates: readonly (string | null)[],
): Balance {
  const levels = starsOfLevels(content.hub.levels).sort((a, b) => a - b);
  const easiest = levels[0] ?? 1;
  const rows = content.hub.domains.map(({ id, name }) => {
    const own = cards.filter((card) => card.domains.includes(id));
    return {
      id,
      name,
      path: own.length > 0 ? sitePath.domain(id) : null,
      cells: levels.map((stars) => {
        const here = own.filter((card) => card.stars === stars);
        return {
          stars,
          free: here.filter((card) => card.free).length,
          total: here.length,
          path: here.length > 0 ? sitePath.domainDifficulty(id, stars) : null,
        };
      }),
    };
  });
  const gaps = rows
    .filter((row) => row.cells.every((cell) => cell.stars !== easiest || cell.free === 0))
    .map(({ id, name }) => ({
      id,
      name,
      stars: easiest,
      issues: candidates.filter((domain) => domain === id).length,
    }))
    .sort((a, b) => b.issues - a.issues);
  return { levels, rows, gaps };
}

/** A gap in words: what is missing, and how many issues could fill it, with the page that lists them; null where there is none. */
export function gapText({ id, stars, issues }: BalanceGap): {
  readonly missing: string;
  readonly issues: { readonly text: string; readonly path: string } | null;
} {
  const t = currentWords().projects;
  return {
    missing: t.gap({ count: stars }),
    issues:
      issues === 0
        ? null
        : {
            text: t.couldBecome({ count: issues }),
            path: sitePath.suggestedIn('domain', id),
          },
  };
}
