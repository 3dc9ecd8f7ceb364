import { dateOrders, readPathDate, type PathDate } from '../../notes/path-date.ts';
import type { DateOrder } from '../../notes/written-date.ts';

/** What the paths of the notes of a folder say of their days, read together. Paths are inside the content folder. */
export interface PathDates {
  /** What comes first in dates of numbers. */
  readonly orderOf: (path: string) => DateOrder;
  readonly dateOf: (path: string) => PathDate;
}

/** Reads the days of paths; `start` is the folder of the calls, and what it is called says nothing of them. */
export function pathDates(paths: readonly string[], start: string): PathDates {
  // At the top of a repository there is no such folder, and the first one can be a year.
  const named = (path: string) => (start === '.' ? `./${path}` : path);
  const order = dateOrders(paths.map(named));
  const orderOf = (path: string) => order(named(path));
  return { orderOf, dateOf: (path) => readPathDate(named(path), orderOf(path)) };
}
