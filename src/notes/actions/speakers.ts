import type { Block } from '../../domain/model/blocks.ts';
import type { KnownPeople } from '../names/known-people.ts';
import { speakerLabel } from '../names/speaker-label.ts';
import type { Note } from '../note.ts';
import type { Context } from './reading.ts';

/** Who speaks a sentence: `speaker` for certain, `voice` perhaps. */
type Speakers = Pick<Context, 'speaker' | 'voice'>;

const afterNames = /^[*_\s]*(?:\([\d:]+\))?(?::|[-–>]+ |\([\d:]+\)[*_\s]*[-–:])/;

/** Who a sentence says is speaking; `start` are the people it begins with. Null where it goes on with the speaker before. */
export function speakersOf(
  sentence: string,
  start: { readonly text: string; readonly end: number } | null,
  people: KnownPeople,
): Speakers | null {
  if (start && afterNames.test(sentence.slice(start.end))) return { speaker: start.text, voice: start.text };
  const label = speakerLabel(sentence);
  if (!label) return null;
  const first = label.name.split(' ')[0] ?? '';
  const isSmall = /^[\p{Ll}\p{N}]/u.test(first) && !label.name.includes(' ');
  if (label.isSure || people.has(first) || (isSmall && people.mayBe(first)))
    return { speaker: label.name, voice: label.name };
  if (people.maySpeak(first)) return { speaker: null, voice: label.name };
  // Letters that nobody here goes by may still be somebody: what follows is not said by the speaker before.
  return /^\p{Lu}{2,4}$/u.test(first) ? { speaker: null, voice: null } : null;
}

const longestName = 30;
/** "Priya van Raman": more words are no name. */
const mostNames = 3;
/** The speaker of a line is looked for in so many lines before it. */
const mostLinesBack = 6;

/** Who speaks where a block says nothing of it: the item that is only a name above it, or the speaker of the lines before. */
export function spokenBefore(block: Block, note: Note, people: KnownPeople): Speakers {
  if (block.kind !== 'item') return { speaker: null, voice: voiceBefore(block, note, people) };
  const parent = block.parent === null ? undefined : note.blocks[block.parent];
  if (parent?.kind !== 'item') return { speaker: null, voice: null };
  const name = onlyName(parent, people);
  return name === null
    ? { speaker: null, voice: voiceIn(parent, note, people) }
    : { speaker: name, voice: name };
}

/** The name, or the names, that are all an item says, null where it says more. */
export function onlyName({ text }: Block, people: KnownPeople): string | null {
  const name = text.trim().replace(/[:,]$/, '');
  if (name.length === 0 || name.length >= longestName * mostNames) return null;
  const isNames = name.split(/ ?[/&+,] ?| and /).every((each) => {
    const words = each.split(' ');
    return (
      each.length < longestName &&
      words.length <= mostNames &&
      words.every((word) => /^\p{Lu}/u.test(word) || words.length === 1) &&
      people.has(words[0] ?? '')
    );
  });
  return isNames ? name : null;
}

/** Whether a block stands inside an item that is only somebody's name. */
export function isBelowName({ parent }: Block, { blocks }: Note, people: KnownPeople): boolean {
  const above = parent === null ? undefined : blocks[parent];
  return above?.kind === 'item' && onlyName(above, people) !== null;
}

/** The last speaker of the paragraphs right before one. */
function voiceBefore(block: Block, note: Note, people: KnownPeople): string | null {
  for (let at = block.index - 1; at >= 0 && at >= block.index - mostLinesBack; at -= 1) {
    const before = note.blocks[at];
    if (before?.kind !== 'paragraph' || before.quoted !== block.quoted || before.parent !== block.parent)
      return null;
    const voice = voiceIn(before, note, people);
    if (voice !== null) return voice;
  }
  return null;
}

/** The last speaker of a block is looked for in so many sentences: no block is read again and again. */
const mostSentencesBack = 30;

/** Who speaks last in a block. */
function voiceIn(block: Block, note: Note, people: KnownPeople): string | null {
  for (const sentence of note.sentences.of(block.text).slice(-mostSentencesBack).toReversed()) {
    const label = speakerLabel(sentence);
    if (label && (label.isSure || people.maySpeak(label.name.split(' ')[0] ?? ''))) return label.name;
  }
  return null;
}
