import { text } from 'node:stream/consumers';

/** So long, in milliseconds, somebody at the other end of a pipe has for a first word. */
const patience = 1000;

/**
 * The lines that come through a pipe or from a file, an answer each. None where nobody says a first word in time: what starts
 * a command often leaves its input open and never writes.
 */
export async function firstAnswers(input: NodeJS.ReadStream): Promise<string[]> {
  if (input.isTTY) return [];
  const begins = await new Promise<boolean>((decide) => {
    const timer = setTimeout(() => decide(false), patience);
    const end = (answer: boolean) => {
      clearTimeout(timer);
      decide(answer);
    };
    input.once('readable', () => end(true));
    input.once('end', () => end(true));
    input.once('error', () => end(false));
  });
  if (!begins) {
    input.destroy();
    return [];
  }
  const lines = (await text(input)).split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}
