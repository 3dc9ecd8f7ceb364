import type { Block } from '../../domain/model/blocks.ts';
import type { Decision, Topic } from '../../domain/model/call-facts.ts';
import { oneLine } from '../../domain/text/words.ts';
import { isBelowName } from '../actions/speakers.ts';
import type { KnownPeople } from '../names/known-people.ts';
import { itemsBelow, listEnd, type Note } from '../note.ts';
import { evidenceFor, isNearMiss, type NearMiss, type NoteRule } from '../rule.ts';
import type { SectionKind } from '../section-headings.ts';
import type { Section } from '../sections.ts';
import { withoutStruck } from '../struck.ts';
import { topicAt } from '../topics.ts';
import { decisionBelowLabel, isMarked, listedDecision, markedDecision } from './list-rules.ts';
import { agendaOutcomeRule, itemDisposesRule, itemResultRule } from './agenda-outcome.ts';
import { whatMoves } from './what-moves.ts';
import {
  agreesToProposal,
  answersObjections,
  answersTheGroup,
  isBareResult,
  isBareVote,
  motionBefore,
  onlyProposes,
  resultFollows,
  saysWhoMoved,
  secondsMotion,
} from './answers.ts';
import { votedRule } from './outcome-rules.ts';
import { polledAbove, polledRule } from './polls.ts';
import { endsMeeting, type StatementRule } from './statement.ts';
import {
  assents,
  isBareAssent,
  isWholeAssent,
  mayState,
  refersToPreviousSentence,
  statementRules,
} from './statement-rules.ts';

const silentKinds: readonly SectionKind[] = ['absence', 'next', 'actions', 'repeated'];
const longestText = 500;
/** "Agreed." alone is somebody's assent. */
const fewestWords = 2;

/** A motion is told in more words than a name. */
const fewestOfMotion = 3;

/** How decisions are read: what stands in lists for them, then sentence by sentence; the first rule that holds decides. */
export const decisionRules: readonly NoteRule[] = [
  ...[listedDecision, decisionBelowLabel, markedDecision],
  ...[...statementRules, agendaOutcomeRule, itemResultRule, itemDisposesRule, polledRule],
];

/** What was read of a note's decisions; `taken` are the blocks that need no further reading. */
export interface ReadDecisions {
  readonly decisions: readonly Decision[];
  readonly taken: ReadonlySet<number>;
}

/** What the group agreed: lists under Decisions, marked lines, and sentences that state a common will. */
export function readDecisions(note: Note, people: KnownPeople, topics: readonly Topic[]): ReadDecisions {
  const found = new Map<string, Decision>();
  let last: string | null = null;
  const add = (rule: NoteRule, block: Block, text: string, words = text): void => {
    // A list mark that the note doubled is no part of what was decided.
    const said = oneLine(text.slice(0, longestText * 2))
      .replace(/^[-–—*•]\s+/, '')
      .slice(0, longestText);
    if (said.split(' ').length < fewestWords) return;
    const key = `${block.index} ${said}`;
    if (found.has(key)) return;
    // A vote and then its result: the longer text tells both.
    if (last !== null && key.startsWith(`${last} `)) found.delete(last);
    last = key;
    found.set(key, {
      text: said,
      moves: whatMoves(said),
      anchor: block.anchor,
      topic: topicAt(topics, block.index),
      position: block.start,
      evidence: evidenceFor(rule, words),
    });
  };
  const taken = readDecisionSections(note, add);
  for (const block of note.blocks) {
    const poll = polledAbove(note, block);
    if (poll) add(polledRule, poll.block, poll.text);
    if (taken.has(block.index) || !mayDecide(block)) continue;
    const listed = decisionBelowLabel.isLabel(block) ? itemsBelow(note, block) : [];
    for (const child of listed) {
      add(decisionBelowLabel, child, child.text);
      taken.add(child.index);
    }
    if (listed.length > 0) continue;
    const sentences = note.sentences.of(withoutLead(block));
    const allAgree = isWholeAssent(block.text);
    const before = allAgree || mayAnswer.test(block.text) ? note.blocks[block.index - 1] : undefined;
    const said = before ? lastSentence(note, before) : '';
    // What is decided by itself is not told again where all agree to it.
    if (allAgree && before && readSentence(before, said)) continue;
    let previous = allAgree || answersAll.test(block.text) || secondsMotion(said, block.text) ? said : '';
    for (const [at, own] of sentences.entries()) {
      // "Jo moves to print it. Kim seconds. All in favour. Motion passes.": one decision, told where it ends.
      if (leadsToResult(previous, own) && isResult(sentences[at + 1])) {
        previous = `${previous} ${own}`;
        continue;
      }
      if (isBareVote(own) && (isResult(sentences[at + 1]) || resultFollows(note, block))) continue;
      const sentence =
        answersObjections(previous, own) || answersTheGroup(previous, own) ? `${previous} ${own}` : own;
      const motion = isBareResult(own)
        ? (saysWhoMoved(previous) ? '' : previous) || motionBefore(note, block)
        : '';
      // "Regrets. Jo Doe. Accepted.": a name was put to no vote.
      if (motion !== '' && (endsMeeting.test(motion) || motion.split(' ').length < fewestOfMotion)) continue;
      if (motion !== '') add(votedRule, block, `${motion} ${own}`, own);
      else if (secondsMotion(previous, own) && !resultFollows(note, block))
        add(votedRule, block, `${previous} ${own}`, own);
      else if (agreesToProposal(previous, own) && !readSentence(block, previous))
        add(assents, block, `${previous} ${own}`, own);
      const told = motion === '' && !onlyProposes(note, block, own) ? readSentence(block, sentence) : null;
      // Below somebody's name an imperative is that person's work, and disposes of nothing.
      const read = told?.rule === itemDisposesRule && isBelowName(block, note, people) ? null : told;
      // "No objections. The agenda is approved.": the second sentence says it all.
      const isOpening = read?.isStatement === true && previous === '' && isBareAssent(sentence);
      if (read && !(isOpening && sentences.slice(1, 2).some((next) => readSentence(block, next)))) {
        const whole = read.isStatement && (allAgree || refersToPreviousSentence(sentence));
        const text = !read.isStatement
          ? withMatter(note, block, read.words)
          : isBareResult(own)
            ? behindMatter(note, block, own)
            : sentence;
        add(read.rule, block, whole ? `${previous} ${text}`.trim() : text, read.words);
      }
      previous = sentence;
    }
  }
  const decisions = [...found.values()].sort((a, b) => a.position.offset - b.position.offset);
  return { decisions, taken };
}

/** Whether a sentence of a motion's story says no more than that it was seconded, or that all were for it. */
function leadsToResult(previous: string, sentence: string): boolean {
  return secondsMotion(previous, sentence) || (previous !== '' && isBareAssent(sentence));
}

function isResult(sentence = ''): boolean {
  return isBareResult(sentence) || isBareAssent(sentence);
}

/** "All: yes" in a paragraph of its own answers the one before. */
const answersAll = /^(?:all|everyone|everybody): /i;
/** Whether a block may answer, or second, what stands before it: most do not, and nobody looks then. */
const mayAnswer = /^(?:all|everyone|everybody): |second/i;

/** "Verdict: Approved" says nothing without its matter: the item it stands in, or else the topic's heading. */
function withMatter(note: Note, block: Block, words: string): string {
  const text = oneLine(words);
  return text.split(' ').length >= fewestWords ? words : behindMatter(note, block, text);
}

/** A result behind the matter it is about, where the note shows what that is. */
function behindMatter(note: Note, block: Block, result: string): string {
  const item = block.kind === 'item' && block.parent !== null ? note.blocks[block.parent] : undefined;
  const section = note.sections.findLast(({ head }) => head < block.index);
  const matter = item?.kind === 'item' ? item.text : section?.kind === 'topic' ? section.title : '';
  return matter === '' ? result : `${oneLine(matter.slice(0, longestText)).replace(/[.:]$/, '')}: ${result}`;
}

/** The last sentence of a block, or a heading that titles a topic: what the next block may answer. */
function lastSentence(note: Note, block: Block): string {
  const answered =
    block.kind === 'heading'
      ? note.sections.some((section) => section.head === block.index && section.kind === 'topic')
      : mayDecide(block);
  return answered ? (note.sentences.of(block.text).at(-1) ?? '') : '';
}

/** Whether a block's sentences are read for decisions. */
export function mayDecide(block: Block): boolean {
  return !block.quoted && (block.kind === 'paragraph' || block.kind === 'item');
}

/** A rule for statements that came near in a sentence. */
export interface MissedDecision {
  readonly rule: NoteRule;
  readonly miss: NearMiss;
}

interface DecidedSentence {
  readonly rule: NoteRule;
  readonly words: string;
  /** Whether the sentence itself is the decision; otherwise it is what follows the marker. */
  readonly isStatement: boolean;
}

/** The rule by which a sentence of a block states a decision, null for none. `onMiss` hears of the rules that came near. */
export function readSentence(
  block: Block,
  sentence: string,
  onMiss?: (missed: MissedDecision) => void,
): DecidedSentence | null {
  const marked = markedDecision.read(sentence);
  if (marked) {
    if (!isNearMiss(marked)) return { rule: markedDecision, words: marked.words, isStatement: false };
    onMiss?.({ rule: markedDecision, miss: marked });
    return null;
  }
  const rules: readonly StatementRule[] = [
    ...(mayState(sentence) ? statementRules : []),
    ...(block.kind === 'item' ? [agendaOutcomeRule, itemResultRule] : []),
    ...(block.kind === 'item' && block.depth > 1 ? [itemDisposesRule] : []),
  ];
  for (const rule of rules) {
    const read = rule.read(sentence);
    if (read && !isNearMiss(read)) return { rule, words: read.words, isStatement: true };
    if (read) onMiss?.({ rule, miss: read });
  }
  return null;
}

const longestDash = 10;
/** A bold word that can only mark a decision. */
const boldMarker = /^(?:decisions?|resolutions?|verdict|ruling|conclusion)$/i;

/** The text without the bold words that open a paragraph as its title: "**Venue** - …". */
export function withoutLead(block: Block): string {
  const lead = block.spans.find(
    (span) => span.start === 0 && (span.kind === 'strong' || span.kind === 'emphasis'),
  );
  // "**Decision** the logo stays green": the bold word is the marker, though no colon follows.
  if (
    lead?.kind === 'strong' &&
    boldMarker.test(block.text.slice(lead.start, lead.end)) &&
    /^\s+[\p{L}\d]/u.test(block.text.slice(lead.end, lead.end + longestDash))
  )
    return withoutStruck({
      text: `${block.text.slice(0, lead.end)}:${block.text.slice(lead.end + 1)}`,
      spans: block.spans,
    });
  const after = lead ? /^\s*[-–—:]\s/.exec(block.text.slice(lead.end, lead.end + longestDash)) : null;
  if (!lead || !after || isMarked(block.text)) return withoutStruck(block);
  // The title is blanked out, so that what is struck through stays in its place.
  const start = lead.end + after[0].length;
  return withoutStruck({ text: ' '.repeat(start) + block.text.slice(start), spans: block.spans }).trimStart();
}

/** Whether nothing is decided in a section's sentences. */
export function decidesNothing(section: Section): boolean {
  return !section.isTitle && silentKinds.includes(section.kind);
}

/** Adds what stands under headings for decisions; returns the blocks that need no further reading. */
function readDecisionSections(
  note: Note,
  add: (rule: NoteRule, block: Block, text: string) => void,
): Set<number> {
  const taken = new Set<number>();
  const take = (from: number, to: number) => {
    for (let at = from; at < to; at += 1) taken.add(at);
  };
  for (const section of note.sections) {
    if (section.isTitle) continue;
    if (decidesNothing(section)) take(section.head, section.ownEnd);
    if (section.kind !== 'decisions') continue;
    const end = listEnd(note, section);
    take(section.head, end);
    const own = note.blocks.slice(section.head + 1, end).filter((block) => !block.quoted);
    const marks = own.some((block) => isMarked(block.text));
    for (const block of own) {
      const text = marks && !isMarked(block.text) ? null : listedDecision.read(block);
      if (text !== null) add(listedDecision, block, text);
    }
  }
  return taken;
}
