/** A point in a text file: line and column count from 1, as editors do; `offset` counts UTF-16 units from 0. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}
