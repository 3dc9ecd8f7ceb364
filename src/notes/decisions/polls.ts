import type { Block } from '../../domain/model/blocks.ts';
import { oneLine } from '../../domain/text/words.ts';
import type { Note } from '../note.ts';
import { isNearMiss, type NoteRule } from '../rule.ts';
import { isBareResult } from './answers.ts';
import { votedRule } from './outcome-rules.ts';

/** A poll whose votes stand in a table below it, with more for it than against. */
export const polledRule: NoteRule = {
  id: 'decision-polled',
  reads: 'decision',
  means: 'A poll or vote has a table of counts below it, in which more are for it than against.',
  examples: ['Poll: use brass\n\n| For | Neutral | Against |\n|---|---|---|\n| 9 | 2 | 1 |'],
  counterExamples: ['Poll: use brass\n\n| For | Neutral | Against |\n|---|---|---|\n| 1 | 2 | 9 |'],
};

const inFavour = /^(?:sf|f|strongly (?:for|agree|in favou?r)|for|in favou?r|yes|yea|ayes?|agree|\+1)$/i;
const against = /^(?:sa|a|strongly (?:against|disagree)|against|opposed|no|nay|nays|disagree|[-−–]1)$/i;
const neither = /^(?:n|neutral|abstain(?:ed|s)?|abstentions?|0|n\/a)$/i;
/** What is asked stands within so many blocks above the counts. */
const mostBlocksBack = 3;
const longestQuestion = 400;
const opensPoll = /^\W*(?:[\p{L}\d_. ]{1,25}: )?(?:straw ?)?(?:poll|vote|ballot|motion)\b[\s:–—-]*/iu;

/** The poll that a row of a table decides, with the block that asks it; null where the row is no first row of counts. */
export function polledAbove(
  { blocks }: Note,
  row: Block,
): { readonly block: Block; readonly text: string } | null {
  const counts = blocks[row.index + 1];
  if (row.kind !== 'row' || !row.header || counts?.kind !== 'row' || row.cells.length < 2) return null;
  const sums = { for: 0, against: 0 };
  for (const [column, head] of row.cells.entries()) {
    const votes = /^\d{1,5}$/.test(counts.cells[column] ?? '') ? Number(counts.cells[column]) : null;
    if (votes === null) return null;
    if (inFavour.test(head)) sums.for += votes;
    else if (against.test(head)) sums.against += votes;
    else if (!neither.test(head)) return null;
  }
  if (sums.for <= sums.against) return null;
  // "Vote passes." below the counts is read by itself.
  if (blocks.slice(counts.index + 1, counts.index + 3).some(({ text }) => saysResult(text))) return null;
  for (let at = row.index - 1; at >= 0 && at >= row.index - mostBlocksBack; at -= 1) {
    const block = blocks[at];
    if (!block || block.kind === 'row' || block.quoted) return null;
    const text = oneLine(block.text.slice(0, longestQuestion));
    if (opensPoll.test(text) && text.replace(opensPoll, '').includes(' ')) return { block, text };
    if (block.kind === 'heading') return null;
  }
  return null;
}

function saysResult(text: string): boolean {
  const read = votedRule.read(text);
  return isBareResult(text) || (read !== null && !isNearMiss(read));
}
