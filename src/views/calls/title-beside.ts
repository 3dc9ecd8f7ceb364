import { shortenAtWord } from '../../domain/text/shorten.ts';

/** A title beside a promise or decision says where it was made, and is no text to read. */
const longest = 80;

/** The title of a topic as it stands beside what was said there. */
export function titleBeside(title: string): string {
  return shortenAtWord(title, longest);
}
