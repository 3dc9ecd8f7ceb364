import type { Problem, ProblemLevel } from '../domain/model/problem.ts';

/** Where in a file something is wrong; nulls where no position is known. */
export interface ProblemPosition {
  readonly line: number | null;
  readonly column: number | null;
}

/** No known position. */
export const unknownPosition: ProblemPosition = { line: null, column: null };

/** Builds the problems of one file, so that no rule repeats its name. */
export function problemsOf(file: string) {
  const make =
    (level: ProblemLevel) =>
    (code: string, spot: ProblemPosition, message: string, fix: string): Problem => ({
      file,
      line: spot.line,
      column: spot.column,
      level,
      code,
      message,
      fix,
    });
  return { error: make('error'), warning: make('warning') };
}
