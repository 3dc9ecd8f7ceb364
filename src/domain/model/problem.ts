import type { ProblemCode, ProblemLevel } from './problem-codes.ts';
import { compareText } from '../text/compare.ts';

/**
 * One thing that is wrong with the content, with the fix in the reader's words.
 * `line` and `column` count from 1 and are null where no position is known, never a made-up 0.
 * `code` is stable: people search for it; what each means is in problem-codes.ts.
 */
export interface Problem {
  readonly file: string;
  readonly line: number | null;
  readonly column: number | null;
  readonly level: ProblemLevel;
  readonly code: ProblemCode;
  readonly message: string;
  readonly fix: string;
}

/** Whether any of the problems stops a build. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.level === 'error');
}

/** Problems in reading order: by file, then line, then column, then code; a problem without a line comes first in its file. */
export function inReadingOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      compareText(a.file, b.file) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0) ||
      compareText(a.code, b.code) ||
      compareText(a.message, b.message),
  );
}

/** A problem as the contract writes it: one line with its place and code, and below it the message with the fix. */
export function problemText(problem: Problem): string {
  const place = [problem.file, problem.line, problem.column].filter((part) => part !== null).join(':');
  return `${printable(place)}  ${problem.level}  ${problem.code}\n  ${printable(`${problem.message} ${problem.fix}`)}`;
}

/** A file's name or a quoted value must not break its line, colour the terminal or turn the text around. */
function printable(text: string): string {
  return text.replace(
    /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
