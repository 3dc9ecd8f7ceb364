import { addDays, daysBetween, weekdayOf, type Day } from '../model/day.ts';
import { weekdays, type Schedule } from '../model/schedule.ts';
import { compareText } from '../text/compare.ts';

/** What decides on which days calls take place: a schedule, and days that a note added to it. */
export type CallPlan = Pick<Schedule, 'rhythm' | 'weekday' | 'time' | 'from' | 'moved' | 'cancelled'> & {
  readonly added?: readonly { readonly day: Day; readonly why: string; readonly time?: string | undefined }[];
};

/** A call as the plan has it. Days and times are those of the hub's zone. */
export interface PlannedCall {
  /** The day the rhythm gives it. It stays the same when the call moves, so it names the call in calendars. */
  readonly rhythmDay: Day;
  readonly day: Day;
  /** `HH:MM` on a 24-hour clock. */
  readonly time: string;
  readonly state: 'regular' | 'moved' | 'added' | 'cancelled';
  /** Why it moved, was added or cancelled, where somebody said so. */
  readonly why: string | null;
}

/** Days from one call to the next; for a monthly rhythm the fewest there can be. */
const daysApart = { weekly: 7, fortnightly: 14, monthly: 28 } as const;

/**
 * The days of the bare rhythm from `first` to `last`, both included, in order. Nothing happens before the schedule's
 * own `from`; without one a rhythm counts from the first such weekday of 1970.
 */
export function rhythmDays(
  plan: Pick<CallPlan, 'rhythm' | 'weekday' | 'from'>,
  first: Day,
  last: Day,
): Day[] {
  const anchor = plan.from ?? addDays('1970-01-05', weekdays.indexOf(plan.weekday));
  const start = first > anchor ? first : anchor;
  if (plan.rhythm === 'monthly') return monthlyDays(plan.weekday, anchor, start, last);
  const step = daysApart[plan.rhythm];
  const days: Day[] = [];
  let day = addDays(anchor, Math.ceil(daysBetween(anchor, start) / step) * step);
  for (; day <= last; day = addDays(day, step)) days.push(day);
  return days;
}

/** Whether the bare rhythm has a call on the day. */
export function isRhythmDay(plan: CallPlan, day: Day): boolean {
  return rhythmDays(plan, day, day).length > 0;
}

/**
 * Every call planned for the days from `first` to `last`, both included, cancelled ones too, by day. A moved call
 * stands on its new day only. No two calls that take place share a day: the one that was moved or added there wins.
 */
export function plannedCalls(plan: CallPlan, first: Day, last: Day): PlannedCall[] {
  const movedFrom = new Set(plan.moved.map((move) => move.from));
  const within = (day: Day) => day >= first && day <= last;
  const calls: Omit<PlannedCall, 'why'>[] = [];
  const whys = new Map<Day, string>();
  for (const move of plan.moved) {
    if (!within(move.to) || !isRhythmDay(plan, move.from)) continue;
    calls.push({ rhythmDay: move.from, day: move.to, time: move.time ?? plan.time, state: 'moved' });
    if (move.why) whys.set(move.from, move.why);
  }
  for (const { day, why, time = plan.time } of plan.added ?? []) {
    if (!within(day)) continue;
    calls.push({ rhythmDay: day, day, time, state: 'added' });
    whys.set(day, why);
  }
  for (const day of rhythmDays(plan, first, last)) {
    if (!movedFrom.has(day)) calls.push({ rhythmDay: day, day, time: plan.time, state: 'regular' });
  }
  const taken = new Set<Day>();
  return calls
    .flatMap((call): PlannedCall[] => {
      const cancelled = cancellationOf(plan, call);
      if (cancelled) return [{ ...call, state: 'cancelled', why: cancelled.why ?? null }];
      if (taken.has(call.day)) return [];
      taken.add(call.day);
      return [{ ...call, why: whys.get(call.rhythmDay) ?? null }];
    })
    .sort((a, b) => compareText(a.day, b.day) || compareText(a.rhythmDay, b.rhythmDay));
}

/** A call is cancelled by the day the rhythm gives it, or, once moved, by its new day as well. */
function cancellationOf(plan: CallPlan, call: Omit<PlannedCall, 'why'>) {
  return plan.cancelled.find(
    ({ date }) => date === call.rhythmDay || (date === call.day && !isRhythmDay(plan, date)),
  );
}

/** A note looking further ahead than this speaks of something else than the next regular call: a summit, a year's plan. */
const statedWithin = 92;

/** What the newest notes say of the next call. */
export interface StatedCall {
  /** The day of the call whose notes say it. */
  readonly said: Day;
  /** The day they name. */
  readonly day: Day;
  /** The hour they name, in the plan's zone; undefined where they name none. */
  readonly time?: string | undefined;
  /** Why the plan differs from the rhythm, to be shown: "The notes of … name this day." */
  readonly why: string;
}

/**
 * The plan with what the newest notes say of the next call: the stated day and hour win over the rhythm. The nearest call of
 * the rhythm moves there when it is at most half a period away, else the day is an additional one; other calls of the
 * rhythm between the notes and the stated day do not take place. A day that `hub.yml` itself moved or cancelled was
 * decided after the notes were written, so there `hub.yml` wins.
 */
export function withStatedCall(plan: CallPlan, stated: StatedCall): CallPlan {
  const decided = [...plan.moved.map((move) => move.from), ...plan.cancelled.map((off) => off.date)];
  if (stated.day <= stated.said || decided.includes(stated.day)) return plan;
  const near = daysApart[plan.rhythm] / 2;
  const free = (day: Day) => day > stated.said && !decided.includes(day);
  const planned = plannedCalls(plan, stated.day, stated.day).find((call) => call.state !== 'cancelled');
  const isPlanned = planned !== undefined;
  const otherHour = planned?.state === 'regular' && stated.time !== undefined && stated.time !== planned.time;
  const { day, time, why } = stated;
  const nearest = rhythmDays(plan, addDays(stated.day, -near), addDays(stated.day, near))
    .filter(free)
    .sort((a, b) => distance(a, stated.day) - distance(b, stated.day))[0];
  const moves = !isPlanned && nearest !== undefined;
  const isFar = daysBetween(stated.said, stated.day) > statedWithin;
  const dropped = (isFar ? [] : rhythmDays(plan, stated.said, addDays(stated.day, -1))).filter(
    (day) => free(day) && !(moves && day === nearest),
  );
  return {
    ...plan,
    moved: [
      ...plan.moved,
      ...(moves ? [{ from: nearest, to: day, time, why }] : []),
      ...(otherHour ? [{ from: day, to: day, time, why }] : []),
    ],
    added: isPlanned || moves ? [] : [{ day, time, why }],
    cancelled: [...plan.cancelled, ...dropped.map((date) => ({ date, why: stated.why }))],
  };
}

/**
 * The plan without the calls that the newest notes call off. A day that `hub.yml` itself moved a call to, or that has none,
 * stays as it is.
 */
export function withoutCalledOff(
  plan: CallPlan,
  days: readonly Day[],
  whyOf: (day: Day) => string,
): CallPlan {
  const gone = days.filter((day) => plannedCalls(plan, day, day).some(({ state }) => state === 'regular'));
  return {
    ...plan,
    cancelled: [...plan.cancelled, ...gone.map((date) => ({ date, why: whyOf(date) }))],
  };
}

/** A call of the rhythm so near to prepared notes is the one they are for. */
const preparedWithin = 3;

/**
 * The plan with the days of calls whose notes are prepared: a day that the plan does not have takes the place of the call of
 * the rhythm right beside it, else it is an additional one. A day that `hub.yml` moved or cancelled stays as it says there.
 */
export function withPreparedCalls(plan: CallPlan, days: readonly Day[], why: string): CallPlan {
  return days.reduce<CallPlan>((known, day) => {
    const decided = [
      ...known.moved.flatMap(({ from, to }) => [from, to]),
      ...known.cancelled.map(({ date }) => date),
    ];
    if (decided.includes(day) || plannedCalls(known, day, day).length > 0) return known;
    const near = rhythmDays(known, addDays(day, -preparedWithin), addDays(day, preparedWithin))
      .filter((other) => !decided.includes(other) && !days.includes(other))
      .sort((a, b) => distance(a, day) - distance(b, day))[0];
    return near === undefined
      ? { ...known, added: [...(known.added ?? []), { day, why }] }
      : { ...known, moved: [...known.moved, { from: near, to: day, why }] };
  }, plan);
}

/** What the notes of a call say of the call itself. */
export interface NotedCall {
  readonly day: Day;
  /** `HH:MM`; null for the usual hour. */
  readonly time: string | null;
  /** Why the hour is another one, where it is said beside it. */
  readonly why?: string;
  /** Why it does not take place; null where it does. */
  readonly calledOff: string | null;
}

/** The plan with what notes say of their own calls. They were written for that one call, so they win over all else. */
export function withNotedCalls(plan: CallPlan, noted: readonly NotedCall[]): CallPlan {
  return noted.reduce<CallPlan>((known, { day, time, why, calledOff }) => {
    const cancelled =
      calledOff === null ? known.cancelled : [{ date: day, why: calledOff }, ...known.cancelled];
    const off = { ...known, cancelled };
    if (time === null) return off;
    if (known.moved.some(({ to }) => to === day))
      return { ...off, moved: known.moved.map((move) => (move.to === day ? { ...move, time } : move)) };
    if (known.added?.some((each) => each.day === day) === true)
      return { ...off, added: known.added.map((each) => (each.day === day ? { ...each, time } : each)) };
    return isRhythmDay(known, day) && time !== known.time
      ? { ...off, moved: [...known.moved, { from: day, to: day, time, why }] }
      : off;
  }, plan);
}

function distance(a: Day, b: Day): number {
  return Math.abs(daysBetween(a, b));
}

/** The rhythm in words: `Every other Wednesday`, `The second Wednesday of each month`. */
export function rhythmText({ rhythm, weekday, from }: Pick<CallPlan, 'rhythm' | 'weekday' | 'from'>): string {
  const name = `${weekday.charAt(0).toUpperCase()}${weekday.slice(1)}`;
  if (rhythm === 'weekly') return `Every ${name}`;
  if (rhythm === 'fortnightly') return `Every other ${name}`;
  return `The ${weekNames[weekOf(from ?? '1970-01-01') - 1] ?? 'last'} ${name} of each month`;
}

const weekNames = ['first', 'second', 'third', 'fourth'] as const;

/** Which week of its month a day is in, from 1 to 5. */
export function weekOf(day: Day): number {
  return Math.ceil(Number(day.slice(8)) / 7);
}

/** The days that are the same weekday of a month as the anchor: second Wednesday. A fifth week means the last one, because a monthly call happens every month. */
function monthlyDays(weekday: CallPlan['weekday'], anchor: Day, start: Day, last: Day): Day[] {
  const week = weekOf(anchor);
  const days: Day[] = [];
  let [year, month] = [Number(start.slice(0, 4)), Number(start.slice(5, 7))];
  for (;;) {
    const first = `${year}-${String(month).padStart(2, '0')}-01`;
    if (first > last) return days;
    const inFirstWeek = addDays(first, (weekdays.indexOf(weekday) - weekdayOf(first) + 7) % 7);
    const there = addDays(inFirstWeek, (week - 1) * 7);
    const day = there.slice(0, 7) === first.slice(0, 7) ? there : addDays(there, -7);
    if (day >= start && day <= last) days.push(day);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
}
