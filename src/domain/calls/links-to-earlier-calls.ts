import type { LinksToEarlierCalls } from '../model/content.ts';
import { callReferenceText, type CallReference } from './call-reference.ts';
import type { Block, Outline } from '../model/blocks.ts';
import { oneLine } from '../text/words.ts';

const doneAfter = /^[\s"'”’:.,–—-]*[([]\s*(?:done|finished|completed?|closed|fixed)\s*[)\]]/i;
const doneBefore = /[([]\s*(?:done|finished|completed?|closed|fixed)\s*[)\]][\s"'“‘:.,–—-]*$/i;
const supersedes =
  /\b(?:supersed(?:es|ed|ing)|replac(?:es|ing)|overturn(?:s|ing)|revers(?:es|ing)|withdraw(?:s|ing))(?:\s+(?:the|our|earlier|previous|decision|of))*\s*$/i;

/** What a text says of that to which a link leads, wherever that is. */
export interface SaidOfLink {
  readonly says: keyof LinksToEarlierCalls;
  readonly url: string;
  /** The words of the link, on one line; null where it has none. */
  readonly words: string | null;
}

/** Reads "(done)" beside a link, a ticked box on a line that links, and "supersedes" before a link. */
export function readSaidOfLinks({ blocks }: Outline): SaidOfLink[] {
  return blocks.flatMap((block) => {
    if (block.quoted) return [];
    return block.spans.flatMap(({ kind, url, start, end }) => {
      if (kind !== 'link' || url === null) return [];
      const before = block.text.slice(Math.max(0, start - 80), start);
      const after = block.text.slice(end, end + 40);
      const isDone = isTicked(block) || doneAfter.test(after) || doneBefore.test(before);
      if (!isDone && !supersedes.test(before)) return [];
      const words = oneLine(block.text.slice(start, Math.min(end, start + 200))) || null;
      return [{ says: isDone ? 'done' : 'superseded', url, words } as const];
    });
  });
}

/**
 * The promises and decisions of earlier calls of which that is said. `targetOf` gives the place a link leads to, null where that is
 * not in the notes of a call.
 */
export function linksToEarlierCalls(
  said: readonly SaidOfLink[],
  targetOf: (url: string) => CallReference | null,
): LinksToEarlierCalls {
  const saying = (wanted: SaidOfLink['says']): string[] => {
    const places = said.flatMap(({ says, url, words }) => {
      const target = says === wanted ? targetOf(url) : null;
      return target ? [callReferenceText({ ...target, words })] : [];
    });
    return [...new Set(places)];
  };
  return { done: saying('done'), superseded: saying('superseded') };
}

function isTicked(block: Block): boolean {
  return block.kind === 'item' && block.checked === true;
}
