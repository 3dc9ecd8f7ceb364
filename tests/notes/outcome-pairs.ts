/**
 * Promises of real calls, each with the later sentences that say it was done, found by reading the notes that follow: every promise
 * that is read from them, in order. `line` is that of the promise in its file; a sentence is named by the call and a few of its
 * words. Notes say more often nothing than that something is done.
 */
export interface OutcomePair {
  readonly call: string;
  readonly line: number;
  readonly outcomes: readonly { readonly call: string; readonly words: string }[];
}

/** The calls that were read: the rules were tuned on the first, and looked at the others only to be measured. */
export interface ReadCalls {
  readonly community: string;
  readonly wasTunedOn: boolean;
  readonly pairs: readonly OutcomePair[];
}

type Row = readonly [call: string, line: number, ...outcomes: readonly string[]];

/** MirageOS, April to December 2014. */
const mirage2014: readonly Row[] = [
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

/** MirageOS before that, April 2013 to March 2014. */
const mirageBefore: readonly Row[] = [
  ...rowsOf('2013-04-30', [24, 26, 31, 49, 53, 70, 94]),
  ...rowsOf('2013-05-14', [70, 87, 98]),
  ...rowsOf('2013-05-21', [53]),
  ...rowsOf('2013-05-28', [29]),
  ...rowsOf('2013-06-04', [48]),
  ['2013-06-04', 77, '2013-06-11 working Mirage again'],
  ...rowsOf('2013-06-11', [40, 52, 53, 54, 55, 56, 57, 58, 60]),
  ...rowsOf('2014-02-26', [28, 46, 55, 71, 76]),
  ...rowsOf('2014-03-04', [71]),
  ['2014-03-04', 89, '2014-03-18 From a brief poll'],
  ...rowsOf('2014-03-18', [42]),
  ['2014-03-18', 92, '2014-04-01 in touch with people'],
];

/** The GraphQL working group, 2024 and 2025. */
const graphql: readonly Row[] = [
  ...rowsOf('2024/2024-03', [46, 76, 78, 85, 161, 162]),
  ...rowsOf('2025/summary-2025-05-15', [13, 17, 18, 19]),
  ['2025/summary-2025-05-15', 20, '2025/2025-06 brought it up to date'],
  ...rowsOf('2025/summary-2025-05-15', [21, 22, 23, 29, 37, 41]),
  ['2025/summary-2025-07-17', 17, '2025/summary-2025-08-21 submitted PRs'],
  ['2025/summary-2025-07-17', 18, '2025/summary-2025-08-21 submitted PRs'],
  ...rowsOf('2025/summary-2025-07-17', [19, 20, 21, 22, 32, 40, 56]),
  ...rowsOf('2025/summary-2025-08-21', [17, 18, 19, 20, 26]),
];

/** The Cross Project Council of OpenJS, 2019 and 2020. */
const crossProject: readonly Row[] = [
  ...rowsOf('2019/2019-01-21', [66]),
  ['2019/2019-01-21', 113, '2019/2019-02-11 held with JSF projects'],
  ...rowsOf('2019/2019-02-11', [60, 81, 85, 113, 136]),
  ...rowsOf('2019/2019-04-01', [45, 56, 62, 65, 84, 90]),
  ...rowsOf('2019/2019-06-10', [64]),
  ...rowsOf('2019/2019-08-27', [48, 56, 63, 65, 73, 83, 89]),
  ...rowsOf('2019/2019-09-24', [41]),
  ...rowsOf('2020/2020-01-07', [43]),
  ['2020/2020-01-07', 55, '2020/2020-05-19 2nd board seat'],
  ...rowsOf('2020/2020-01-07', [56, 61, 76]),
  ...rowsOf('2020/2020-05-19', [51, 72]),
  ...rowsOf('2020/2020-09-08', [47, 60, 66]),
  ...rowsOf('2020/2020-11-03', [43, 50, 63]),
];

/** Promises of which no later call says that they were done. */
function rowsOf(call: string, lines: readonly number[]): Row[] {
  return lines.map((line): Row => [call, line]);
}

/** Every call that was read. Where a line holds several promises, all have the same outcomes. */
export const readCalls: readonly ReadCalls[] = [
  { community: 'mirage', wasTunedOn: true, pairs: mirage2014.map(pairOf) },
  { community: 'mirage', wasTunedOn: false, pairs: mirageBefore.map(pairOf) },
  { community: 'gqlnotes', wasTunedOn: false, pairs: graphql.map(pairOf) },
  { community: 'cpc', wasTunedOn: false, pairs: crossProject.map(pairOf) },
];

function pairOf([call, line, ...outcomes]: Row): OutcomePair {
  const said = outcomes.map((each) => {
    const space = each.indexOf(' ');
    return { call: each.slice(0, space), words: each.slice(space + 1) };
  });
  return { call, line, outcomes: said };
}
