/**
 * Promises of the MirageOS calls from April to December 2014, each with the later sentences that say it was done, found by
 * reading the notes: every promise that is read from them, in order. `line` is that of the promise in its file; a sentence is
 * named by the call and a few of its words. Notes say more often nothing than that something is done.
 */
export interface OutcomePair {
  readonly call: string;
  readonly line: number;
  readonly outcomes: readonly { readonly call: string; readonly words: string }[];
}

type Row = readonly [call: string, line: number, ...outcomes: readonly string[]];

const rows: readonly Row[] = [
  ...rowsOf('2014-04-01', [39, 71, 94]),
  ...rowsOf('2014-04-15', [37]),
  ['2014-04-15', 50, '2014-10-14 vchan things are in'],
  ['2014-04-15', 113, '2014-04-29 is now up'],
  ['2014-04-29', 40, '2014-05-27 blog post', '2014-05-27 Intros have been made'],
  ['2014-04-29', 58, '2014-05-27 was fixed'],
  ...rowsOf('2014-04-29', [75, 83, 122]),
  ...rowsOf('2014-05-27', [33, 43, 127]),
  ...rowsOf('2014-06-10', [75, 137, 166]),
  ...rowsOf('2014-06-24', [29]),
  ['2014-06-24', 64, '2014-07-08 introduces', '2014-07-08 gone live', '2014-08-07 posts complete'],
  ...[65, 66, 67, 68, 69].map((line): Row => ['2014-06-24', line, '2014-08-07 posts complete']),
  ...rowsOf('2014-06-24', [71, 77]),
  ...rowsOf('2014-07-08', [56, 64, 99, 107, 130]),
  ...rowsOf('2014-08-07', [62, 71]),
  ['2014-08-20', 75, '2014-10-14 vchan things are in'],
  ...rowsOf('2014-08-20', [107, 111, 116]),
  ...rowsOf('2014-09-16', [56]),
  ['2014-09-16', 102, '2014-10-14 port for'],
  ...rowsOf('2014-09-30', [44]),
  ['2014-10-14', 58, '2014-11-12 Releases are done'],
  ...rowsOf('2014-10-14', [113]),
  ['2014-10-14', 122, '2014-10-28 blog post about'],
  ...rowsOf('2014-10-14', [142, 144]),
  ...rowsOf('2014-10-28', [38, 87, 128]),
  ['2014-10-28', 143, '2014-11-26 putting together a list'],
  ['2014-10-28', 157, '2014-11-26 putting together a list'],
  ...rowsOf('2014-10-28', [185]),
  ...rowsOf('2014-11-12', [150, 160]),
  ...rowsOf('2014-11-26', [30, 41, 81]),
  ...rowsOf('2014-12-10', [89]),
];

/** Promises of which no later call says that they were done. */
function rowsOf(call: string, lines: readonly number[]): Row[] {
  return lines.map((line): Row => [call, line]);
}

/** Every pair that was looked for. Where a line holds two promises, both have the same outcomes. */
export const outcomePairs: readonly OutcomePair[] = rows.map(([call, line, ...outcomes]) => ({
  call,
  line,
  outcomes: outcomes.map((each) => ({ call: each.slice(0, 10), words: each.slice(11) })),
}));
