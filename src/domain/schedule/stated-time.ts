import { daysBetween, type Day } from '../model/day.ts';
import type { StatedTime } from '../model/schedule.ts';
import { compareText } from '../text/compare.ts';

/** The times that the notes of one call state. */
export interface NoteTimes {
  readonly day: Day;
  readonly times: readonly StatedTime[];
}

/** The time that notes agree on, and how many of those that state one do; or why there is none. */
export type AgreedTime =
  | (StatedTime & { readonly notes: number; readonly of: number })
  | (StatedTime & { readonly introduction: true })
  | { readonly why: 'unstated' }
  | { readonly why: 'differs' | 'ambiguous'; readonly candidates: readonly string[] };

/**
 * What people call time zones. Names that mean several are left out: IST is three, CST two. Order matters only to the reader.
 */
const zoneNames: readonly (readonly [zone: string, names: string])[] = [
  ['UTC', '(?:UTC|GMT)(?![+\\-−]?\\d)'],
  ['America/Los_Angeles', 'P[SD]?T|Pacific'],
  ['America/Denver', 'M[SD]T|Mountain Time'],
  ['America/Chicago', 'CDT|CT|Central Time'],
  ['America/New_York', 'E[SD]?T|Eastern'],
  ['Europe/London', 'BST|(?:UK|London) [Tt]ime'],
  ['Europe/Berlin', 'CES?T'],
  ['Europe/Helsinki', 'EES?T'],
  ['Asia/Tokyo', 'JST'],
  ['Asia/Seoul', 'KST'],
  ['Australia/Sydney', 'AE[SD]T'],
  ['Pacific/Auckland', 'NZ[SD]T'],
];
const iana = '(?:Africa|America|Asia|Atlantic|Australia|Europe|Pacific)/[A-Z][A-Za-z_]+(?:/[A-Z][A-Za-z_]+)?';
const named = `(?:US ?[/ ] ?)?(?<zone>${iana}|${zoneNames.map(([, names]) => names).join('|')})(?![A-Za-z\\d])`;
const clock = (name: string) =>
  `(?<${name}h>\\d{1,2})(?:[:.h](?<${name}m>\\d\\d)|(?<${name}m4>[0-5]\\d)(?= ?[A-Z]))?(?: ?(?<${name}a>[AaPp])\\.?[Mm]\\.?(?![A-Za-z]))?`;
const time = `(?<![\\d:.])${clock('s')}(?: ?(?:-|–|—|to|until) ?${clock('e')})?`;
const timeThenZone = new RegExp(`${time}[ *_(,]{0,4}${named}`, 'g');
/** A row of a table of zones: the name of one, then the time there. */
const zoneThenTime = new RegExp(
  `^\\|? *${named} *\\|[^|]{0,40}?(?<![\\d:])(?<sh>\\d{1,2}):(?<sm>\\d\\d)`,
  'g',
);

/** Lines that say when a call is; others may say when a release was or a call ended. */
const speaksOfCall =
  /\b(?:when|time|date|meets?|meetings?|calls?|held|every|weekly|monthly|starts?|next|(?:mon|tues?|wednes|thurs?|fri)day|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b|\d{4}-\d\d-\d\d|^\|/i;
const speaksOfOther =
  /\b(?:adjourn\w*|clos(?:es?|ed|ing)|end(?:s|ed)?|conclud\w*|deadline|releas\w*|left|joined|arriv\w*)\b/i;
const longestLine = 400;
/** How far down a note the time of its call stands. */
const firstLines = 40;

/**
 * The times that the beginning of a text states for its call, each once.
 * @example statedTimes('When: 4 May, 17:00-18:00 UTC') // [{ time: '17:00', zone: 'UTC', minutes: 60 }]
 */
export function statedTimes(text: string): StatedTime[] {
  const found = new Map<string, StatedTime>();
  for (const line of text.split('\n', firstLines)) {
    const short = line.slice(0, longestLine);
    if (!speaksOfCall.test(short)) continue;
    for (const { stated } of timesIn(short)) {
      if (!found.has(`${stated.zone} ${stated.time}`)) found.set(`${stated.zone} ${stated.time}`, stated);
    }
  }
  return [...found.values()];
}

/** A time with its zone, and where in the line it begins. */
export interface PlacedTime {
  readonly stated: StatedTime;
  readonly at: number;
}

/** The times with a zone of a line, in order; none where it speaks of an end, a deadline or a release. */
export function timesIn(line: string): PlacedTime[] {
  const short = line.slice(0, longestLine);
  if (speaksOfOther.test(short)) return [];
  return [...short.matchAll(timeThenZone), ...short.matchAll(zoneThenTime)].flatMap((match) => {
    const stated = timeOf(match.groups ?? {});
    return stated ? { stated, at: match.index } : [];
  });
}

function timeOf(groups: Readonly<Record<string, string | undefined>>): StatedTime | null {
  const zone = zoneOf(groups['zone'] ?? '');
  const end = minuteOf(groups, 'e', null);
  const start = minuteOf(groups, 's', end?.half ?? null);
  if (!start || zone === null) return null;
  // "11-1pm" begins in the morning.
  const late = groups['sa'] === undefined && end !== null && end.half === 'p' && start.minute > end.minute;
  const from = late ? (start.minute + 720) % 1440 : start.minute;
  const length = end === null ? null : (end.minute - from + 1440) % 1440;
  const two = (value: number) => String(value).padStart(2, '0');
  return {
    time: `${two(Math.floor(from / 60))}:${two(from % 60)}`,
    zone,
    minutes: length !== null && length >= 5 && length <= 600 ? length : null,
  };
}

/** The minute of the day; null where the digits are no time. A bare hour is one only with its half of the day. */
function minuteOf(
  groups: Readonly<Record<string, string | undefined>>,
  name: 's' | 'e',
  halfOfEnd: string | null,
): { readonly minute: number; readonly half: string | null } | null {
  const [hour, minute] = [groups[`${name}h`], groups[`${name}m`] ?? groups[`${name}m4`]];
  const half = groups[`${name}a`]?.toLowerCase() ?? halfOfEnd;
  if (hour === undefined || (minute === undefined && half === null)) return null;
  const [h, m] = [Number(hour), Number(minute ?? 0)];
  if (m > 59 || h > 23 || (half !== null && (h > 12 || h === 0))) return null;
  return { minute: (half === null ? h : (h % 12) + (half === 'p' ? 12 : 0)) * 60 + m, half };
}

function zoneOf(name: string): string | null {
  if (name.includes('/')) return isZone(name) ? name : null;
  return zoneNames.find(([, names]) => new RegExp(`^(?:${names})$`).test(name))?.[0] ?? null;
}

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** A line that speaks of all calls, not of one, has words of these. */
export const speaksOfAll =
  /\b(?:every|each|(?:mon|tues|wednes|thurs|fri|satur|sun)days|weekly|bi-?weekly|fortnightly|monthly|we meet|meets|(?:are|is) held|(?:calls|meetings) (?:are|take|happen|start))\b/i;
const longestText = 20_000;

/**
 * The time that an introduction to calls gives for all of them; null where it gives none or several.
 * @example timeOfAll('We meet every Monday at 14:00 UTC.') // { time: '14:00', zone: 'UTC', minutes: null }
 */
export function timeOfAll(text: string): StatedTime | null {
  const lines = text.slice(0, longestText).split('\n');
  const found = lines.filter((line) => speaksOfAll.test(line)).flatMap(statedTimes);
  const [only, ...others] = found;
  return only && others.every(({ time, zone }) => time === only.time && zone === only.zone) ? only : null;
}

/** So many notes have to state a time, and such a share of them the same one: a wrong time is worse than none. */
const fewestNotes = 3;
const leastShare = 0.75;
/** Times of long ago were other ones. */
const latestNotes = 12;
const latestDays = 400;

/** The time that the notes of the last year agree on, in whatever order they come. Of several zones it is the one in which the time never changes. */
export function agreedTime(notes: readonly NoteTimes[]): AgreedTime {
  const newestFirst = notes.toSorted((a, b) => compareText(b.day, a.day));
  const newest = newestFirst[0]?.day ?? '';
  const stating = newestFirst
    .filter(({ day, times }) => times.length > 0 && daysBetween(day, newest) <= latestDays)
    .slice(0, latestNotes);
  if (stating.length < fewestNotes) return { why: 'unstated' };
  const zones = new Set(stating.flatMap(({ times }) => times.map(({ zone }) => zone)));
  const votes = [...zones].map((zone) => voteOf(stating, zone)).sort((a, b) => b.notes - a.notes);
  const most = votes[0]?.notes ?? 0;
  const best = votes.filter(({ notes: count }) => count === most);
  const [only, other] = best;
  if (!only || most < fewestNotes || most < stating.length * leastShare)
    return { why: 'differs', candidates: timesOf(stating).slice(0, 3) };
  if (other) return { why: 'ambiguous', candidates: best.map(({ time, zone }) => `${time} ${zone}`) };
  return { ...only, of: stating.length };
}

/** The times that notes state, the most frequent first. */
function timesOf(stating: readonly NoteTimes[]): string[] {
  const all = stating.flatMap(({ times }) => times.map(({ time, zone }) => `${time} ${zone}`));
  const counted = [...Map.groupBy(all, (each) => each)].map(([each, same]) => [each, same.length] as const);
  return counted.sort(([a, many], [b, more]) => more - many || compareText(a, b)).map(([each]) => each);
}

/** The time most notes state in a zone. */
function voteOf(stating: readonly NoteTimes[], zone: string): StatedTime & { readonly notes: number } {
  const own = stating.flatMap(({ times }) => times.filter((each) => each.zone === zone));
  const byTime = Map.groupBy(own, (each) => each.time);
  const [time, same = []] = [...byTime].reduce(
    (a, b) => (b[1].length > a[1].length ? b : a),
    ['', own.slice(0, 0)],
  );
  const lengths = Map.groupBy(same, ({ minutes }) => minutes);
  const [minutes] = [...lengths].reduce(
    (a, b) => (b[1].length > a[1].length ? b : a),
    [null, own.slice(0, 0)],
  );
  return { time, zone, minutes, notes: same.length };
}
