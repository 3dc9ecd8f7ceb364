import { didYouMean } from '../text/spelling.ts';
import { shorten } from '../text/shorten.ts';
import { oneLine } from '../text/words.ts';

/** A difficulty as somebody wrote it, read as a level of the hub; or what is wrong with it, never a guess. */
export type ReadDifficulty = { readonly stars: number } | { readonly fault: string; readonly fix: string };

/** Where a word stands between the easiest (0) and the hardest (1); the words real communities use. */
const ladder: Readonly<Record<string, number>> = {
  trivial: 0,
  beginner: 0,
  beginners: 0,
  novice: 0,
  newcomer: 0,
  starter: 0,
  simple: 0,
  easy: 0,
  easier: 0,
  low: 0,
  medium: 0.5,
  mid: 0.5,
  middle: 0.5,
  moderate: 0.5,
  intermediate: 0.5,
  average: 0.5,
  normal: 0.5,
  hard: 1,
  harder: 1,
  high: 1,
  difficult: 1,
  challenging: 1,
  advanced: 1,
  expert: 1,
};
/** These make a word stronger without leaving its end of the ladder; before a middling word they would say nothing clear. */
const strong = new Set(['very', 'extremely', 'quite', 'really']);
/** Names people put before or after the word itself. */
const decoration =
  /^(?:difficulty|level|skill|experience|rating)(?:\s*level)?\s*[:=/-]\s*|\s+(?:difficulty|level)$/g;
const most = 200;

/**
 * Reads a difficulty as other communities write it: `2`, `2/5`, `★★☆`, `3 stars`, `easy`, `low to intermediate`, `medium/high`,
 * `very high`. A scale of another length is stretched over the hub's levels; a range stands for its middle; a half goes up,
 * since a project that is harder than advertised discourages. Notes in brackets, or after "depending on", count only if they
 * say a difficulty too, and then they have to agree. Anything else is a fault.
 */
export function readDifficulty(written: string, levels: readonly number[]): ReadDifficulty {
  const text = oneLine(written.toLowerCase()).slice(0, most);
  const { main, notes } = withoutNotes(text);
  const share = shareOf(main, levels.length);
  if (share === null) return unknown(written, main);
  for (const note of notes) {
    if (!saysDifficulty(note)) continue;
    const other = shareOf(note, levels.length);
    if (other === null || levelAt(other, levels) !== levelAt(share, levels)) {
      return {
        fault: `The difficulty "${shorten(oneLine(written), 60)}" says two different things.`,
        fix: `Write one of ${levels.join(', ')}.`,
      };
    }
  }
  const stars = levelAt(share, levels);
  return stars === null ? unknown(written, main) : { stars };

  function unknown(whole: string, word: string): ReadDifficulty {
    return {
      fault: `"${shorten(oneLine(whole), 60)}" is not a difficulty Cairn knows.`,
      fix: `${didYouMean(word, Object.keys(ladder))}Write one of ${levels.join(', ')}.`,
    };
  }
}

/** Splits off what explains rather than rates: `medium (175 hours)`, `hard, depending on the issues`. */
function withoutNotes(text: string): { main: string; notes: string[] } {
  const notes: string[] = [];
  const main = text
    .replace(/\(([^()]*)\)|\[([^[\]]*)\]/g, (_, round: string | undefined, square: string | undefined) => {
      notes.push(round ?? square ?? '');
      return ' ';
    })
    .replace(/[,;–—-]?\s*\bdepend(?:ing|s|ent)?\b.*$/, (note) => {
      notes.push(note);
      return ' ';
    });
  return { main: oneLine(main), notes };
}

function saysDifficulty(note: string): boolean {
  return /★|☆/.test(note) || note.split(/[^\p{L}]+/u).some((word) => word in ladder);
}

/** How far up the ladder a text stands, from 0 to 1; null when it does not say. */
function shareOf(text: string, levels: number): number | null {
  const plain = text.replace(decoration, '').replace(/^[\s"'`*_]+|[\s"'`*_.!]+$/g, '');
  return starsShare(plain, levels) ?? numberShare(plain, levels) ?? rangeShare(plain);
}

/** `★★☆` says its own scale; `★★` alone is read as stars of the hub, and all of a longer row as the top. */
function starsShare(text: string, levels: number): number | null {
  const match = /^(★+|⭐+)(☆*)$/.exec(text.replace(/[\s\uFE0F]+/g, ''));
  if (!match) return null;
  const filled = [...(match[1] ?? '')].length;
  const empty = match[2]?.length ?? 0;
  const of = empty > 0 ? filled + empty : Math.max(levels, filled);
  return position(filled, of);
}

function numberShare(text: string, levels: number): number | null {
  const match = /^(\d{1,2})(?:\s*(?:\/|of|out of)\s*(\d{1,2}))?(?:[\s-]*stars?)?$/.exec(text);
  if (!match) return null;
  return position(Number(match[1]), match[2] === undefined ? levels : Number(match[2]));
}

/** The place of the n-th step of a scale; null outside of it. */
function position(step: number, of: number): number | null {
  if (step < 1 || step > of) return null;
  return of === 1 ? 0 : (step - 1) / (of - 1);
}

/** One word, or two with something between them that makes a range, in either order. */
function rangeShare(text: string): number | null {
  const parts = text
    .split(/\s*(?:\/|–|—|-|\bto\b|\bor\b|\band\b|\bthrough\b|&|\.{2,3})\s*/)
    .filter((part) => part !== '');
  if (parts.length === 0 || parts.length > 2) return null;
  const shares = parts.map(wordShare);
  const [first, second = first] = shares;
  return first === null || first === undefined || second === null || second === undefined
    ? null
    : (first + second) / 2;
}

function wordShare(text: string): number | null {
  const words = text.split(' ');
  const word = words.pop() ?? '';
  const share = Object.hasOwn(ladder, word) ? (ladder[word] ?? null) : null;
  if (words.length === 0) return share;
  return words.length === 1 && strong.has(words[0] ?? '') && share !== 0.5 ? share : null;
}

/** The level at a place of the ladder; a half goes up. */
function levelAt(share: number, levels: readonly number[]): number | null {
  const sorted = [...levels].sort((a, b) => a - b);
  return sorted[Math.floor(share * (sorted.length - 1) + 0.5)] ?? null;
}
