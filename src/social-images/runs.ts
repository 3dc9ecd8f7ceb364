import bidiFactory from 'bidi-js';
import { Buffer as Shaped, Direction, shape, type Font } from 'harfbuzzjs';
import type { Letters } from './letters.ts';

/** A letter or ligature as a font draws it, with its place from the start of its line in parts of `unitsPerEm`. */
export interface Glyph {
  readonly font: Font;
  readonly id: number;
  readonly x: number;
  readonly y: number;
}

/** A text on one line, its glyphs from left to right, and how wide it is. */
export interface Line {
  readonly glyphs: readonly Glyph[];
  readonly width: number;
}

const bidi = bidiFactory();
/** Marks stand on the letter before them, joiners and selectors say how it is drawn: they need no glyph of their own. */
const belongsToOther = /^[\p{M}\p{Cf}]$/u;

/** Whether there is a font for every letter of a text. */
export function hasAllLetters(text: string, letters: Letters): boolean {
  return [...text].every((letter) => /^\p{Cf}$/u.test(letter) || letters.fontOf(codeOf(letter)) !== null);
}

/** The direction of a text: that of its first letter that has one. */
export function directionOfText(text: string): 'ltr' | 'rtl' {
  return bidi.getEmbeddingLevels(text, 'auto').paragraphs[0]?.level === 1 ? 'rtl' : 'ltr';
}

/**
 * Puts a text on a line of a direction: parts that run the other way in their order (the Unicode Bidirectional Algorithm), letters
 * joined as their script wants it. Letters that no font has are left out: ask `hasAllLetters` before.
 */
export function lineOf(text: string, letters: Letters, direction: 'ltr' | 'rtl'): Line {
  const { levels } = bidi.getEmbeddingLevels(text, direction);
  const glyphs: Glyph[] = [];
  let width = 0;
  for (const run of inSight(runsOf(text, levels, letters))) {
    const buffer = new Shaped();
    buffer.addText(text.slice(run.start, run.end));
    buffer.guessSegmentProperties();
    buffer.setDirection(run.level % 2 === 1 ? Direction.RTL : Direction.LTR);
    shape(run.font, buffer);
    for (const { codepoint, xAdvance = 0, xOffset = 0, yOffset = 0 } of buffer.getGlyphInfosAndPositions()) {
      glyphs.push({ font: run.font, id: codepoint, x: width + xOffset, y: yOffset });
      width += xAdvance;
    }
  }
  return { glyphs, width };
}

/** A part of a text in one font and direction; `level` is that of the bidirectional algorithm, odd where it runs to the left. */
interface Run {
  readonly start: number;
  readonly end: number;
  readonly font: Font;
  readonly level: number;
}

function runsOf(text: string, levels: Uint8Array, letters: Letters): Run[] {
  const runs: Run[] = [];
  let start = 0;
  for (const letter of text) {
    const end = start + letter.length;
    const last = runs.at(-1);
    const isLastFont =
      last !== undefined &&
      (belongsToOther.test(letter) || last.font.nominalGlyph(codeOf(letter)) !== undefined);
    // What every font has, such as spaces and digits, stays with the letters before it.
    const font = isLastFont && !isOwnScript(letter) ? last.font : letters.fontOf(codeOf(letter));
    const level = levels[start] ?? 0;
    if (font !== null) {
      if (last?.font === font && last.level === level && last.end === start)
        runs[runs.length - 1] = { ...last, end };
      else runs.push({ start, end, font, level });
    }
    start = end;
  }
  return runs;
}

/** Whether a letter is of a script, as punctuation and spaces are not. */
function isOwnScript(letter: string): boolean {
  return /^\p{L}$/u.test(letter);
}

/** Runs in the order in which they are seen, from left to right (rule L2). */
function inSight(runs: readonly Run[]): Run[] {
  const ordered = [...runs];
  const highest = Math.max(0, ...runs.map(({ level }) => level));
  for (let level = highest; level > 0; level -= 1) {
    for (let start = 0; start < ordered.length; start += 1) {
      let end = start;
      while ((ordered[end]?.level ?? 0) >= level) end += 1;
      if (end > start + 1) ordered.splice(start, end - start, ...ordered.slice(start, end).reverse());
      start = Math.max(start, end);
    }
  }
  return ordered;
}

function codeOf(letter: string): number {
  return letter.codePointAt(0) ?? 0;
}
