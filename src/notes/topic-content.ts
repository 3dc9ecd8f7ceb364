import type { Block } from '../domain/model/blocks.ts';
import { splitSentences } from './sentences.ts';

const fewestWords = 5;

/** What notes write under a title that nobody discussed: it was skipped, put off, or is there for information. */
const nothingSaid =
  /^\W*(extracted from\b|none|n\/a|nothing|nil|tbd|skipp(ed|ing)|see (above|below)|(already |was )?(discussed|covered) (above|before|earlier|last|already|in)|(no|without) (major |new |real |further )?(updates?|news|progress|discussions?|questions?|announcements?|developments?|changes?|concerns?|issues?|time)\b|no\b.{0,40}\b(this (time|week|meeting)|today|yet)\W*$|did ?n[o'’]t get to|(not|never) discussed|ran out of|(post|de)fer(red|ring)?\b|(it'?s |is )?on (the )?agenda (as|for)|for (your )?(information|awareness)|fyi\b|relate[sd] to|tied to|same as|pending\b|in fcp\b|to schedule)/i;

const tail =
  /\b(ran out of time|no updates?|nothing to (report|discuss|add)|(nothing|not) (new )?(to )?(talk|discuss))/i;

/** A line that only points elsewhere: "Link: …", "Tracking comment". */
const pointer =
  /^\W*(link|links|tracking comment|initiating comment|recording|issue|pr|refs?|repo|agenda)\W*:/i;

/** Whether blocks below a title record a discussion: enough own words, none of them saying that there was none. */
export function hasDiscussion(blocks: readonly Block[]): boolean {
  let words = 0;
  for (const block of blocks) {
    if (block.quoted || block.kind === 'rule' || block.kind === 'heading') continue;
    if (isReferenceOnly(block) || isOnlyLinks(block)) continue;
    for (const text of splitSentences(block.text.slice(0, 1000))) {
      if (nothingSaid.test(text) || (text.length < 80 && tail.test(text))) continue;
      words += text.split(' ').length;
      if (words >= fewestWords) return true;
    }
  }
  return false;
}

/** Whether a block is a label with an address: "Link: …", "Tracking comment". */
export function isReferenceOnly(block: Block): boolean {
  return pointer.test(block.text.slice(0, 60));
}

/** Whether a block is nothing but links. */
export function isOnlyLinks(block: Block): boolean {
  const linked = block.spans.reduce(
    (sum, span) => (span.kind === 'link' ? sum + span.end - span.start : sum),
    0,
  );
  return block.text.length > 0 && linked >= block.text.trim().length * 0.9;
}
