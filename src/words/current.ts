import { words, type Words } from './words.ts';

// As with the site itself (src/load/site/current.ts), two module systems have an instance of this file each in development.
const key = Symbol.for('cairn.words');
const holder = globalThis as { [key]?: Words };

/** Decides in what words pages, feeds and search speak from now on. */
export function speak(said: Words): void {
  holder[key] = said;
}

/** The words of the hub that is shown; the English ones where none is. */
export function currentWords(): Words {
  return (holder[key] ??= words('en'));
}
