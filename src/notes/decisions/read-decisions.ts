import { topicAt } from '../actions/read-actions.ts';
import type { Decision, Topic } from '../../domain/model/call-facts.ts';
import { isAgendaOutcome, refersToPreviousSentence, isGroupStatement } from './group-statements.ts';
import type { Block, Outline } from '../../domain/model/blocks.ts';
import type { Section } from '../sections.ts';
import type { Sentences } from '../sentences.ts';
import { oneLine } from '../../domain/text/words.ts';

/** "Decision:", "DECISION 66.1 :", "Agreed -", "Consensus:" before what was decided. */
const marker =
  /^\W*(?:decisions?|decided|resolution|resolved|agreed|agreement|conclusions?|consensus(?: points?)?|outcome)(?: ?(?:made|reached|points?|#?\d[\d.]*))?\W*?(?:\s*[:–—]|\s-|--)\s*(?:\*+\s*)?/i;
/** The same words alone: the decisions are the items below. */
const label =
  /^\W*(?:decisions?|resolutions?|agreed|agreements?|conclusions?|consensus|outcomes?)(?: (?:made|reached|points?|items?))?\W*$/i;

const silent = new Set(['attendance', 'absence', 'links', 'next', 'actions']);
const longestText = 500;
/** "Agreed." alone is somebody's assent. */
const fewestWords = 2;

/** What the group agreed: lists under Decisions, marked lines, and sentences that state a common will. */
export function readDecisions(
  outline: Outline,
  sections: readonly Section[],
  topics: readonly Topic[],
  sentences: Sentences,
): Decision[] {
  const found = new Map<string, Decision>();
  const add = (block: Block, text: string): void => {
    const said = oneLine(text.slice(0, longestText * 2)).slice(0, longestText);
    if (said.split(' ').length < fewestWords) return;
    const key = `${block.index} ${said}`;
    if (found.has(key)) return;
    found.set(key, {
      text: said,
      anchor: block.anchor,
      topic: topicAt(topics, block.index),
      place: block.start,
    });
  };
  const skipped = readDecisionSections(outline, sections, add);
  for (const block of outline.blocks) {
    if (block.quoted || skipped[block.index]) continue;
    if (block.kind !== 'paragraph' && block.kind !== 'item') continue;
    if (label.test(block.text.slice(0, 60)) && block.text.length < 60) {
      for (const child of childrenOf(outline, block)) {
        add(child, child.text);
        skipped[child.index] = true;
      }
      continue;
    }
    let previous = '';
    for (const text of sentences.of(withoutLead(block))) {
      const marked = marker.exec(text.slice(0, 200));
      if (marked) {
        if (!/\?$/.test(text)) add(block, text.slice(marked[0].length));
      } else if (isGroupStatement(text) || (block.kind === 'item' && isAgendaOutcome(text))) {
        add(block, refersToPreviousSentence(text) ? `${previous} ${text}`.trim() : text);
      }
      previous = text;
    }
  }
  return [...found.values()].sort((a, b) => a.place.offset - b.place.offset);
}

/** The text without the bold words that open a paragraph as its title: "**Venue** - …". */
function withoutLead(block: Block): string {
  const lead = block.spans.find(
    (span) => span.start === 0 && (span.kind === 'strong' || span.kind === 'emphasis'),
  );
  const after = lead ? /^\s*[-–—:]\s/.exec(block.text.slice(lead.end, lead.end + 10)) : null;
  return lead && after && !marker.test(block.text.slice(0, 200))
    ? block.text.slice(lead.end + after[0].length)
    : block.text;
}

/** Adds what stands under headings for decisions; returns the blocks that need no further reading. */
function readDecisionSections(
  outline: Outline,
  sections: readonly Section[],
  add: (block: Block, text: string) => void,
): boolean[] {
  const skipped = new Array<boolean>(outline.blocks.length).fill(false);
  for (const section of sections) {
    if (section.isTitle) continue;
    if (silent.has(section.kind)) skipped.fill(true, section.head, section.ownEnd);
    if (section.kind !== 'decisions') continue;
    const end = listEnd(outline, section);
    skipped.fill(true, section.head, end);
    const own = outline.blocks.slice(section.head + 1, end).filter((block) => !block.quoted);
    const marks = own.some((block) => marker.test(block.text.slice(0, 200)));
    for (const block of own) {
      if (marks && !marker.test(block.text.slice(0, 200))) continue;
      if (block.kind === 'row' && !block.header) {
        add(block, [...block.cells].sort((a, b) => b.length - a.length)[0] ?? '');
      } else if (
        (block.kind === 'item' && block.depth === 1) ||
        (block.kind === 'paragraph' && block.depth === 0)
      ) {
        const marked = marker.exec(block.text.slice(0, 200));
        add(block, marked ? block.text.slice(marked[0].length) : block.text);
      }
    }
  }
  return skipped;
}

/** A rule drawn below a list of decisions ends it. */
function listEnd(outline: Outline, section: Section): number {
  for (let at = section.head + 1; at < section.ownEnd; at += 1) {
    if (outline.blocks[at]?.kind === 'rule' && at > section.head + 1) return at;
  }
  return section.ownEnd;
}

function childrenOf(outline: Outline, block: Block): Block[] {
  const children: Block[] = [];
  for (let at = block.index + 1; at < outline.blocks.length; at += 1) {
    const next = outline.blocks[at];
    if (next?.kind !== 'item') break;
    if (block.kind === 'item' && next.depth <= block.depth) break;
    if (block.kind === 'item' ? next.parent === block.index : next.depth === 1) children.push(next);
  }
  return children;
}
