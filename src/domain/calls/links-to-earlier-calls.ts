import type { LinksToEarlierCalls } from '../model/content.ts';
import { callReferenceText, type CallReference } from './call-reference.ts';
import type { Block, Outline } from '../model/blocks.ts';
import { oneLine } from '../text/words.ts';

const doneAfter = /^[\s"'”’:.,–—-]*[([]\s*(?:done|finished|completed?|closed|fixed)\s*[)\]]/i;
const doneBefore = /[([]\s*(?:done|finished|completed?|closed|fixed)\s*[)\]][\s"'“‘:.,–—-]*$/i;
const supersedes =
  /\b(?:supersed(?:es|ed|ing)|replac(?:es|ing)|overturn(?:s|ing)|revers(?:es|ing)|withdraw(?:s|ing))(?:\s+(?:the|our|earlier|previous|decision|of))*\s*$/i;

/**
 * Reads "(done)" beside a link to a promise, a ticked box on a line that links to one, and "supersedes" before a link
 * to a decision. `targetOf` gives the place a link leads to, null where that is not in the notes of a call.
 */
export function readLinksToEarlierCalls(
  outline: Outline,
  targetOf: (url: string) => CallReference | null,
): LinksToEarlierCalls {
  const done = new Set<string>();
  const superseded = new Set<string>();
  for (const block of outline.blocks) {
    if (block.quoted) continue;
    for (const span of block.spans) {
      const target = span.kind === 'link' && span.url !== null ? targetOf(span.url) : null;
      if (!target) continue;
      const linked = block.text.slice(span.start, Math.min(span.end, span.start + 200));
      const said = callReferenceText({ ...target, words: oneLine(linked) || null });
      const before = block.text.slice(Math.max(0, span.start - 80), span.start);
      const after = block.text.slice(span.end, span.end + 40);
      if (isTicked(block) || doneAfter.test(after) || doneBefore.test(before)) done.add(said);
      else if (supersedes.test(before)) superseded.add(said);
    }
  }
  return { done: [...done], superseded: [...superseded] };
}

function isTicked(block: Block): boolean {
  return block.kind === 'item' && block.checked === true;
}
