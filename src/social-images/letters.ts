import { Blob, Face, Font } from 'harfbuzzjs';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { openTypeOf } from './font-file.ts';

const require = createRequire(import.meta.url);

/** The files of the fonts that come with this project, absolute paths: first the letters of the pages, then those of other scripts. */
export function ownFontFiles(): string[] {
  return [
    require.resolve('@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-600-normal.woff'),
    require.resolve('@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-600-normal.woff'),
    require.resolve('@fontsource/noto-sans/files/noto-sans-cyrillic-600-normal.woff'),
    require.resolve('@fontsource/noto-sans/files/noto-sans-cyrillic-ext-600-normal.woff'),
    require.resolve('@fontsource/noto-sans/files/noto-sans-greek-600-normal.woff'),
    require.resolve('@fontsource/noto-sans/files/noto-sans-greek-ext-600-normal.woff'),
    require.resolve('@fontsource/noto-sans/files/noto-sans-vietnamese-600-normal.woff'),
    require.resolve('@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-600-normal.woff'),
    require.resolve('@fontsource/noto-sans-hebrew/files/noto-sans-hebrew-hebrew-600-normal.woff'),
    require.resolve('@fontsource/noto-sans/files/noto-sans-devanagari-600-normal.woff'),
  ];
}

/** Fonts in the order in which they are asked for a letter; each is read when the ones before it have not all that is asked for. */
export class Letters {
  readonly #files: string[];
  readonly #fonts: Font[] = [];

  /** Takes the files of fonts, absolute paths: OpenType, TrueType or WOFF 1.0. */
  constructor(files: readonly string[]) {
    this.#files = [...files];
  }

  /** The first font that has a letter, given as its code point; null where none has it. */
  fontOf(letter: number): Font | null {
    for (let at = 0; ; at += 1) {
      const font = this.#fonts[at] ?? this.#next();
      if (font === null) return null;
      if (font.nominalGlyph(letter) !== undefined) return font;
    }
  }

  #next(): Font | null {
    const file = this.#files.shift();
    if (file === undefined) return null;
    const font = new Font(new Face(new Blob(openTypeOf(readFileSync(file)))));
    // All are measured alike, however their makers did.
    font.setScale(unitsPerEm, unitsPerEm);
    this.#fonts.push(font);
    return font;
  }
}

/** Outlines and widths of letters are given in so many parts of their size. */
export const unitsPerEm = 1000;
