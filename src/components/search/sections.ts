import { closeness } from './rank.ts';
import type { Fragment } from './pagefind-api.ts';

/** A part of a page's text with what of the question it holds. */
export interface SectionMatch {
  /** Null for what stands before the first heading. */
  readonly anchor: string | null;
  readonly title: string;
  /** Its words in the text: from `start` up to but not including `end`. */
  readonly start: number;
  readonly end: number;
  /** Where its text begins below its heading; a line that stands for a heading is text itself. */
  readonly body: number;
  readonly score: number;
  readonly holds: readonly number[];
  /** The places of the terms in it, in order. */
  readonly places: readonly number[];
  /** A list of who was there, what was planned, or links: nobody wants to be led there. */
  readonly aside: boolean;
}

/** So many words of a line that stands for a heading name it. */
const longestLine = 12;
/** How little a section counts in which nothing was discussed. */
const asideFactor = 0.12;

/** The sections of a page that hold any of the terms, the best match first; `places` are those of each term in the page. */
export function matchSections(
  fragment: Pick<Fragment, 'anchors' | 'content' | 'meta'>,
  places: readonly (readonly number[])[],
  weights: readonly number[],
): SectionMatch[] {
  const words = fragment.content.split(/\s+/);
  const heads = fragment.anchors.toSorted((a, b) => a.location - b.location);
  const starts = [{ location: 0, id: null, text: fragment.meta.title ?? '', element: 'h1' }, ...heads];
  const all = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  return starts
    .flatMap((head, index): SectionMatch[] => {
      const end = starts[index + 1]?.location ?? words.length;
      const inside = places.map((list) => list.filter((at) => at >= head.location && at < end));
      const holds = inside.flatMap((list, term) => (list.length > 0 ? term : []));
      if (holds.length === 0) return [];
      const aside = head.element === 'h6';
      const isHeading = /^h\d$/.test(head.element);
      // An item that holds paragraphs has no text of its own: its first line names it.
      const line = head.text === '' ? firstLine(words.slice(head.location, end)) : head.text;
      const headWords = line.split(/\s+/);
      const isNamed = head.text === '' && headWords.length <= longestLine;
      const headEnd =
        head.location + (isHeading ? headWords.length : Math.min(longestLine, headWords.length));
      const own = holds.map((term) => {
        const list = inside[term] ?? [];
        const inHead = list.some((at) => at < headEnd) ? 0.6 : 0;
        return (weights[term] ?? 0) * (list.length / (list.length + 0.8) + inHead);
      });
      const coverage = holds.reduce((sum, term) => sum + (weights[term] ?? 0), 0) / all;
      const together = 1 + 0.8 * closeness(holds.map((term) => inside[term] ?? []));
      const score =
        (own.reduce((sum, one) => sum + one, 0) / all) *
        coverage ** 1.5 *
        together *
        (aside ? asideFactor : 1);
      return [
        {
          anchor: head.id,
          title: isHeading ? line : firstWords(headWords),
          body: isHeading || isNamed ? Math.min(headEnd, end) : head.location,
          start: head.location,
          end,
          score,
          holds,
          places: inside.flat().sort((a, b) => a - b),
          aside,
        },
      ];
    })
    .sort((a, b) => b.score - a.score);
}

/** Up to the end of a sentence. */
function firstLine(words: readonly string[]): string {
  const last = words.findIndex((word) => /[.!?]$/.test(word));
  return words.slice(0, last < 0 ? undefined : last + 1).join(' ');
}

function firstWords(words: readonly string[]): string {
  return words.length <= longestLine ? words.join(' ') : `${words.slice(0, longestLine).join(' ')} …`;
}
