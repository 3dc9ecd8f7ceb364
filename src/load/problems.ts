import type { Problem } from '../domain/model/problem.ts';
import { usualLevel, type LevelOf, type ProblemCode } from '../domain/model/problem-codes.ts';

/** Where in a file something is wrong; nulls where no position is known. */
export interface ProblemPosition {
  readonly line: number | null;
  readonly column: number | null;
}

/** No known position. */
export const unknownPosition: ProblemPosition = { line: null, column: null };

/** Makes a problem of one file. The level is the code's own; a code that can be an error or a warning may be told which. */
export type MakeProblem = <Code extends ProblemCode>(
  code: Code,
  position: ProblemPosition,
  message: string,
  fix: string,
  level?: LevelOf<Code>,
) => Problem;

/** What makes the problems of one file, so that no rule repeats its name. */
export function problemIn(file: string): MakeProblem {
  return (code, { line, column }, message, fix, level) => ({
    file,
    line,
    column,
    level: level ?? usualLevel(code),
    code,
    message,
    fix,
  });
}
