/** Which columns of a table of minutes hold what, by their numbers. */
export interface MinutedColumns {
  readonly topic: number;
  readonly notes: readonly number[];
  readonly actions: readonly number[];
  readonly decisions: readonly number[];
  /** Whose the actions of a row are; -1 where no column says so. */
  readonly owner: number;
}

const topic =
  /^\W*(?:discussion (?:points?|topics?|items?)|agenda(?: (?:items?|points?|topics?))?|topics?|items?|subjects?|points?)\W*$/i;
const actions = /^\W*(?:actions?|tasks?|to-?dos?|next steps?|follow[- ]?ups?)\b/i;
const decisions = /^\W*(?:decisions?|resolutions?|outcomes?|conclusions?|agreed)\b/i;
const notes = /\b(?:notes?|discussion|discussed|minutes|comments?|summary|updates?|details)\b/i;
const owner = /^\W*(?:owners?|assignees?|assigned(?: to)?|who|responsible)\W*$/i;

/**
 * The columns of a table that holds minutes: a topic in each row, and what was said of it beside it. Null for other tables.
 * @example minutedColumns(['Topic', 'Notes', 'Actions']) // { topic: 0, notes: [1], actions: [2], … }
 */
export function minutedColumns(header: readonly string[]): MinutedColumns | null {
  const title = header.findIndex((cell) => topic.test(cell));
  if (title < 0) return null;
  const rest = header.flatMap((cell, column) => (column === title ? [] : [{ cell, column }]));
  const those = (named: (cell: string) => boolean): number[] =>
    rest.filter(({ cell }) => named(cell)).map(({ column }) => column);
  const columns = {
    topic: title,
    actions: those((cell) => actions.test(cell)),
    decisions: those((cell) => decisions.test(cell)),
    notes: those((cell) => notes.test(cell) && !actions.test(cell) && !decisions.test(cell)),
    owner: header.findIndex((cell) => owner.test(cell)),
  };
  // "Item | Action | Owner" is a list of tasks.
  return columns.notes.length + columns.decisions.length > 0 ? columns : null;
}

/** What a row of a table of minutes says, read like a list: the point, and below it its lines and labelled lists. */
export interface MinutedRow {
  readonly topic: string;
  readonly lines: readonly string[];
  readonly lists: readonly { readonly label: string; readonly lines: readonly string[] }[];
}

/** Reads a row of a table of minutes. The lines of a cell are divided by line ends. */
export function minutedRow(cells: readonly string[], columns: MinutedColumns): MinutedRow {
  const linesOf = (numbers: readonly number[]): string[] =>
    numbers.flatMap((column) =>
      (cells[column] ?? '').split('\n').flatMap((line) => (/\p{L}/u.test(line) ? [line.trim()] : [])),
    );
  const whose = (cells[columns.owner] ?? '').trim();
  const tasks = linesOf(columns.actions).map((line) =>
    /\p{L}/u.test(whose) && !whose.includes('\n') ? `${line} - ${whose}` : line,
  );
  const lists = [
    { label: 'Decisions', lines: linesOf(columns.decisions) },
    { label: 'Actions', lines: tasks },
  ];
  return {
    topic: (cells[columns.topic] ?? '').replace(/\s*\n\s*/g, ' ').trim(),
    lines: linesOf(columns.notes),
    lists: lists.filter(({ lines }) => lines.length > 0),
  };
}
