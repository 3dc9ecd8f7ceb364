import type { Block } from '../domain/model/blocks.ts';
import { anyOf, part, pattern } from './patterns.ts';
import { readHeading } from './section-headings.ts';
import { splitSentences } from './sentences.ts';

const fewestWords = 4;
/** So much of a block is looked at to see whether a topic was discussed. */
const longestRead = 1000;
/** A longer sentence says more than that there was nothing to say. */
const longestNothing = 80;

const nothing = anyOf('none', 'n/a', 'nothing', 'nil', 'tbd');
const skipped = anyOf(
  ...[
    'skipp(?:ed|ing)',
    '(?:postpon|defer)(?:r?ed|r?ing|e)?\\b',
    "did ?n[o'’]t get to",
    '(?:not|never) discussed',
  ],
  'ran out of',
);
const elsewhere = anyOf(
  'see (?:above|below)',
  '(?:already |was )?(?:discussed|covered) (?:above|before|earlier|last|already|in)',
);
const news = anyOf(
  ...['updates?', 'news', 'progress', 'discussions?', 'questions?', 'announcements?', 'developments?'],
  ...['changes?', 'concerns?', 'issues?', 'time'],
);
const noNews = anyOf(
  part`(?:no|without) (?:major |new |real |further )?${news}\b`,
  part`no\b.{0,40}\b(?:this (?:time|week|meeting)|today|yet)\W*$`,
);
const forInformation = anyOf(
  ...[part`(?:it'?s |is )?on (?:the )?agenda (?:as|for)`, part`for (?:your )?(?:information|awareness)`],
  ...[part`fyi\b`, part`extracted from\b`, 'relate[sd] to', 'tied to', 'same as', part`pending\b`],
  ...[part`in fcp\b`, 'to schedule'],
);

/** What notes write under a title that nobody discussed: it was skipped, put off, or is there for information. */
const nothingSaid = pattern('i')`^\W*${anyOf(nothing, skipped, elsewhere, noNews, forInformation)}`;

/** The same at the end of a short sentence. */
const endsInNothing = pattern('i')`\b${anyOf(
  ...['ran out of time', 'no updates?', 'nothing to (?:report|discuss|add)'],
  '(?:nothing|not) (?:new )?(?:to )?(?:talk|discuss)',
)}`;

/** A line that only points elsewhere: "Link: …", "Tracking comment". */
const reference = pattern('i')`^\W*${anyOf(
  ...['link', 'links', 'tracking comment', 'initiating comment', 'recording', 'issue', 'pr', 'refs?', 'repo'],
  'agenda',
)}\W*:`;

/**
 * Whether blocks below a title record a discussion: enough own words, none of them saying that there was none.
 * @param before what the block of the title itself says below it
 */
export function hasDiscussion(blocks: readonly Block[], before = ''): boolean {
  let words = wordsSaid(before);
  for (const block of blocks) {
    if (words >= fewestWords) return true;
    if (block.quoted || block.kind === 'rule' || block.kind === 'heading') continue;
    if (!isReferenceOnly(block) && !isOnlyLinks(block)) words += wordsSaid(block.text);
  }
  return words >= fewestWords;
}

/** How many words a text has that say more than who was there, or that there was nothing to say. */
function wordsSaid(text: string): number {
  let words = 0;
  for (const sentence of splitSentences(withoutLabels(text.slice(0, longestRead)))) {
    if (nothingSaid.test(sentence) || (sentence.length < longestNothing && endsInNothing.test(sentence)))
      continue;
    words += sentence.split(' ').length;
  }
  return words;
}

/** Where the items of a form come from: "Extracted from the label agenda prior to the meeting." */
const source = pattern('i')`^\W*(?:items? )?extracted from\b[^.]{0,200}\b(?:meeting|call)\W*`;
/** A line of a form that tells everybody what to do. */
const request = pattern('i')`^\W*${anyOf(
  part`(?:please )?(?:add|put|write) (?:your|yourself)\b`,
  part`(?:to join|join(?:ing)?) (?:the )?(?:meeting|call|zoom)`,
)}`;
const address = /^\W*<?https?:\/\/\S+>?\W*$/;

/** The words of a block that somebody wrote about its matter; empty where it only points elsewhere or belongs to the form. */
export function wordsOfBlock(block: Block): string {
  if (isOnlyLinks(block) || isReferenceOnly(block)) return '';
  return block.text
    .replace(source, '')
    .split('\n')
    .filter((line) => !isLabelLine(line) && !address.test(line) && !request.test(line))
    .join('\n')
    .trim();
}

/** A label is no longer than this. */
const longestLabel = 40;

/** A text without its lines that say who was there, or when and where: "Present: …", "Scribe: …", "Date: …". */
function withoutLabels(text: string): string {
  if (!text.includes(':')) return text;
  return text
    .split('\n')
    .filter((line) => !isLabelLine(line))
    .join('\n');
}

function isLabelLine(line: string): boolean {
  const colon = line.indexOf(':');
  if (colon < 0 || colon > longestLabel) return false;
  const { kind, evidence } = readHeading(line.slice(0, colon + 1));
  return kind === 'attendance' || kind === 'absence' || evidence?.rule === 'heading-label';
}

/** Whether a block is a label with an address: "Link: …", "Tracking comment". */
export function isReferenceOnly(block: Block): boolean {
  return reference.test(block.text.slice(0, 60));
}

/** Whether a block is nothing but links. */
export function isOnlyLinks(block: Block): boolean {
  const linked = block.spans.reduce(
    (sum, span) => (span.kind === 'link' ? sum + span.end - span.start : sum),
    0,
  );
  return block.text.length > 0 && linked >= block.text.trim().length * 0.9;
}

/** Whether a block is an address and nothing else: it points somewhere, and is no title. */
export function isBareAddress(block: Block): boolean {
  return /^<?https?:\/\/\S+>?$/.test(block.text.trim());
}
