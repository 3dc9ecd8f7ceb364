import type { Block } from '../../domain/model/blocks.ts';
import { oneLine } from '../../domain/text/words.ts';
import type { Note } from '../note.ts';
import type { StatementRule } from './statement.ts';

/** "Any objections? None.": question and answer are one statement. */
export function answersObjections(previous: string, sentence: string): boolean {
  return (
    /\b(?:objections?|concerns?|opposed|against)\?$/i.test(previous.slice(-20)) &&
    /^\W*(?:none|no|nobody|no one)\W*$/i.test(sentence.slice(0, 20))
  );
}

/** What somebody says who goes along with a proposal. */
const goesAlong =
  /^\W*(?:[\p{L}\d_. ]{1,25}: )?(?:yes|yep|yeah|ok|okay|agreed?|sure|great|good|sounds|works for|\+1|done|\d+ in favou?r)\b/iu;

/**
 * Whether a block of a conversation only proposes ("Let's …"): others go on speaking after it in the same section, and
 * the next does not go along with it. An item of a list sums up what was said.
 */
export function onlyProposes({ blocks }: Note, block: Block, sentence: string): boolean {
  if (block.kind !== 'paragraph' || !/^\W*(?:[\p{L}\d_. ]{1,25}: )?(?:let's|let’s|let us)\b/iu.test(sentence))
    return false;
  const next = blocks[block.index + 1];
  return (
    next?.kind === 'paragraph' && next.parent === block.parent && !goesAlong.test(next.text.slice(0, 60))
  );
}

const longestQuestion = 200;

/**
 * Whether a sentence answers what the group asked itself. Where somebody is named as speaking it is only one answer.
 * @example answersTheGroup('Should we keep the old driver?', 'Probably not, nobody uses it.') // true
 */
export function answersTheGroup(previous: string, sentence: string): boolean {
  return (
    previous.length < longestQuestion &&
    /\b(?:should|shall) (?:we|this|it|they)\b.*\?$|\b(?:do|are) we (?:all )?(?:have consensus|agreed?|want|ok(?:ay)?|fine|happy)\b.*\?$/i.test(
      previous,
    ) &&
    /^\W*(?:(?:all|everyone|everybody|group): )?(?:yes|yep|no|nope|agreed|probably (?:not|yes))\b/i.test(
      sentence,
    )
  );
}

/**
 * Whether a sentence is nothing but the result of a vote: what was voted on stands before it.
 * @example isBareResult('Vote passes.') // true
 */
export function isBareResult(sentence: string): boolean {
  return /^\W*(?:the )?(?:(?:vote|motion|poll|proposal|resolution|ballot|amendment):? )?(?:is |was |has |has been )?(?:unanimously )?(?:passe[sd]|carrie[sd]|succeed(?:s|ed)|approved|accepted|rejected|declined|defeated|fail(?:s|ed)|adopted|ratified|deferred|postponed|tabled|on hold)(?: unanimously)?\W*$/i.test(
    sentence.slice(0, longestResult),
  );
}

const longestResult = 60;
/** What was voted on stands within so many blocks before the result: names and counts may stand between. */
const mostBlocksBack = 12;
const longestMotion = 300;
const asksForVote = /\b(?:vote|motion|moves?|moved|poll|propos\w+|resolution|shall we|approve)\b/i;

/** What a result is about: the item that it stands in, else the nearest text before it, in the same section, that puts something to the vote; else empty. */
export function motionBefore({ blocks }: Note, result: Block): string {
  const parent = result.kind === 'item' && result.parent !== null ? blocks[result.parent] : undefined;
  if (parent?.kind === 'item') return oneLine(parent.text.slice(0, longestMotion)).replace(/[.:]$/, '') + ':';
  for (let at = result.index - 1; at >= 0 && at >= result.index - mostBlocksBack; at -= 1) {
    const block = blocks[at];
    if (!block || block.quoted) continue;
    const lines = block.text
      .split('\n')
      .map(oneLine)
      .filter((line) => asksForVote.test(line));
    const motion = lines.at(-1);
    if (motion !== undefined) return motion.slice(0, longestMotion).replace(/[.:]$/, '') + '.';
    if (block.kind === 'heading') return '';
  }
  return '';
}

/** A question of the group with its answer, as one text. */
export const answered: StatementRule = {
  id: 'decision-answered',
  reads: 'decision',
  means: 'The group answers, with yes or no, what it asked itself it should do.',
  examples: [
    'Should we keep the old driver? Probably not, nobody uses it.',
    'Do we have consensus to order brass? All: yes.',
  ],
  counterExamples: [
    'Should we keep the old driver? Otto: no.',
    'Is it raining? Yes.',
    'Should we keep the old driver? It depends.',
  ],
  read: (sentence) => {
    const match = yesOrNo.exec(sentence);
    return match && answersTheGroup(match[1] ?? '', match[2] ?? '') ? { words: match[0] } : null;
  },
};
const yesOrNo =
  /^(.{5,200}\?)\s+(\W*(?:(?:all|everyone|everybody|group): )?(?:yes|yep|no|nope|agreed|probably (?:not|yes))\b)/i;
