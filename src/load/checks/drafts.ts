import type { Problem } from '../../domain/model/problem.ts';
import type { ReadEntry } from '../read/entry.ts';
import { problemIn } from '../problems.ts';

const inFrontMatter = /^\s*# TODO: (.*)$/;
const inBody = /^\s*<!-- TODO: (.*?) -->\s*$/;

/** A warning for each gap that `promote` left for a person: a comment that begins with TODO, above what it is about. */
export function draftGaps({ file, parts }: Pick<ReadEntry<unknown>, 'file' | 'parts'>): Problem[] {
  if (parts === null) return [];
  return file.text.split(/\r?\n/).flatMap((text, index) => {
    const line = index + 1;
    const gap = (line < parts.firstLine ? inFrontMatter : inBody).exec(text)?.[1]?.trim();
    if (gap === undefined) return [];
    const spot = { line, column: text.indexOf('TODO') + 1 };
    const message = `This draft has a gap: ${gap}`;
    return [problemIn(file.shown)('draft-gap', spot, message, 'Fill it in, then remove the TODO line.')];
  });
}
