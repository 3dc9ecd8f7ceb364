import type { Block } from '../../domain/model/blocks.ts';
import { oneLine } from '../../domain/text/words.ts';
import type { Note } from '../note.ts';
import { part, pattern } from '../patterns.ts';
import type { StatementRule } from './statement.ts';

/** A longer question is talk. */
const longestQuestion = 200;

/**
 * "Any objections? None.", "Are there objections to the name? No, as long as …": question and answer are one statement.
 * @example answersObjections('Any objections?', 'None.') // true
 */
export function answersObjections(previous: string, sentence: string): boolean {
  if (!previous.endsWith('?')) return false;
  return (
    (/\b(?:objections?|concerns?|opposed|against)\?$/i.test(previous.slice(-20)) &&
      /^\W*(?:none|no|nobody|no one)\W*$/i.test(sentence.slice(0, 20))) ||
    (/\b(?:any|are there) (?:[a-z]+ )?objections?\b/i.test(previous.slice(0, longestQuestion)) &&
      /^\W*(?:none|no|nope|nobody|no one)\b/i.test(sentence.slice(0, 20)))
  );
}

/** What somebody says who goes along with a proposal. */
const goesAlong =
  /^\W*(?:[\p{L}\d_. ]{1,25}: )?(?:yes|yep|yeah|ok|okay|agreed?|sure|great|good|sounds|works for|\+1|done|\d+ in favou?r)\b/iu;

/**
 * Whether a block of a conversation only proposes ("Let's …"): others go on speaking after it in the same section, and
 * the next does not go along with it. An item of a list sums up what was said, unless it is discussed in items inside it.
 */
export function onlyProposes({ blocks }: Note, block: Block, sentence: string): boolean {
  if (!/^\W*(?:[\p{L}\d_. ]{1,25}: )?(?:let's|let’s|let us)\b/iu.test(sentence)) return false;
  const next = blocks[block.index + 1];
  if (block.kind === 'item')
    return next?.kind === 'item' && next.parent === block.index && !goesAlong.test(next.text.slice(0, 60));
  return (
    next?.kind === 'paragraph' && next.parent === block.parent && !goesAlong.test(next.text.slice(0, 60))
  );
}

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
 * @example isBareResult('Seconded, carried.') // true
 * @example isBareResult('Vote: 5-0') // true
 */
export function isBareResult(sentence: string): boolean {
  const text = sentence.slice(0, longestResult);
  return isBareCount.test(text) || saysItsResult.test(text);
}

/** "Vote: 5-0", "Vote: unanimous": the count, and nothing of what was voted on. */
const isBareCount =
  /^\W*(?:(?:final )?(?:vote|result|tally)s?)\W{1,4}(?:\d+ ?[-–—:] ?\d+(?: ?[-–—:] ?\d+)?|\d+ (?:in favou?r|for|yes),? (?:and )?\d+ (?:opposed|against|no),? (?:and )?\d+ (?:abstained|abstentions?|abstaining)|unanimous(?:ly)?(?: (?:yes|approval|in favou?r))?)\W*$|^\W*(?:for|in favou?r|yes|ayes?|yeas?):? \d+\W{1,3}(?:against|opposed|no|nays?|noes):? \d+(?:\W{1,3}(?:abstain(?:ed|ing)?|abstentions?):? \d+)?\W*$/i;
const saysItsResult =
  /^\W*(?:seconded(?: by [^,;.]{2,30})?[,;]? (?:and |motion )?)?(?:the )?(?:(?:vote|motion|poll|proposal|resolution|ballot|amendment|result|outcome|status|resolution: (?:vote|motion)):?\W{1,4})?(?:is |was |has |has been )?(?:unanimously )?(?:passe[sd]|pass(?= unanimously)|carrie[sd]|succeed(?:s|ed)|approved|accepted|rejected|declined|defeated|fail(?:s|ed)|adopted|ratified|deferred|postponed|tabled|on hold)(?: unanimously)?(?:,? with [^.:]{2,60} (?:abstaining|abstained|opposed|opposing|dissenting|recused)|,? \(?\d+[-–:]\d+(?:[-–:]\d+)?\)?)?\W*$/i;

const longestResult = 80;
/** What was voted on stands within so many blocks before the result: names and counts may stand between. */
const mostBlocksBack = 12;
const longestMotion = 300;
const asksForVote = /\b(?:vote|motion|moves?|moved|poll|propos\w+|resolution|shall we|approve)\b/i;

const name = part`\p{Lu}[\p{L}\d_-]+(?: \p{Lu}[\p{L}.-]+)?`;
/** "Moved by: Jo", "Second: Kim": who put it to the vote, and not what. */
const namesWhoMoved = pattern(
  'u',
)`^\W*(?:[Mm]oved|[Ss]econded|[Pp]roposed|[Mm]otion|[Ss]econd|[Mm]over|[Ss]econder|[Pp]roposer)(?: by)?\W{1,4}${name}(?:(?:, | and | & |\/)${name}){0,2}\W*$`;

/**
 * Whether a line says who moved or seconded, and not what.
 * @example saysWhoMoved('Moved by: Kai') // true
 */
export function saysWhoMoved(line: string): boolean {
  return line.length < longestResult && namesWhoMoved.test(line);
}

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
      .filter((line) => asksForVote.test(line) && !saysWhoMoved(line) && !isBareResult(line));
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

const moves = /\b(?:moved?|moves|motion(?:s|ed)?)\b/i;
const seconds =
  /^\W*(?:(?:[\p{L}\d_]+[ :]+){1,3})?(?:seconds?|seconded)(?: (?:it|this|that|the motion))?(?: by [^.]{2,40})?\W*$/iu;

/**
 * Whether a sentence says no more than that somebody seconds the motion before it.
 * @example secondsMotion('Kai moved to close the shop.', 'Otto seconded.') // true
 */
export function secondsMotion(previous: string, sentence: string): boolean {
  return sentence.length < longestResult && seconds.test(sentence) && moves.test(previous);
}

/** A result stands within so many blocks behind the motion. */
const mostBlocksOn = 3;

/** Whether a sentence is nothing but the count of a vote. */
export function isBareVote(sentence: string): boolean {
  return isBareCount.test(sentence.slice(0, longestResult));
}

/** Whether the result of a vote stands right behind a block: it tells of the motion, then. */
export function resultFollows({ blocks }: Note, { index }: Block): boolean {
  return blocks
    .slice(index + 1, index + 1 + mostBlocksOn)
    .some(({ text }) => isBareResult(text.split('\n', 1)[0] ?? ''));
}

const proposes =
  /\b(?:should|could|might|recommends?|propos\p{L}*|suggest\p{L}*|let['’]?s|can|would (?:like|be good))\b/iu;
const namedAgree = pattern(
  'u',
)`^\W*${name}(?:(?:, and |, | and | & |\/)${name}){0,3} (?:agrees?|agreed|concurs?)(?: (?:with|to) (?:this|that|the) (?:approach|plan|proposal|idea|suggestion))?\W*$`;

/**
 * Whether a sentence only names who agrees with the proposal right before it.
 * @example agreesToProposal('Kai suggests a fair in May.', 'Otto and Mia agree.') // true
 */
export function agreesToProposal(previous: string, sentence: string): boolean {
  return sentence.length < longestResult && namedAgree.test(sentence) && proposes.test(previous);
}
