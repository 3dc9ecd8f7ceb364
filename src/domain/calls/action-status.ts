import type { Action } from '../model/call-facts.ts';
import { actionWords } from './action-key.ts';
import { readCallReference, chooseByWords, type CallReference } from './call-reference.ts';
import type { Call } from '../model/content.ts';
import { daysBetween, firstDayOf } from '../model/day.ts';
import { normalizeForComparison } from '../text/normalize.ts';

/**
 * What became of an action. `unknown`: nobody said a word of it for some calls, or for more than a year, so it may be done,
 * forgotten or under way.
 */
export type ActionState = Action['state'] | 'unknown';

/** Whether nobody has said that an action is done or dropped: it is open, or without a word for some calls. */
export function isLeftOpen({ state }: { readonly state: ActionState }): boolean {
  return state === 'open' || state === 'unknown';
}

/** An action of a call, with what later calls made of it. */
export interface FollowedAction {
  readonly call: Call;
  readonly action: Action;
  readonly state: ActionState;
  /** The later call that says it is done or dropped; null where its own note says so, or where it is open. */
  readonly settledBy: Call | null;
  /** The later call that writes the same task again; it stands for this one from then on. */
  readonly carriedTo: Call | null;
  /** The first call that wrote the task: the call itself, unless the task was carried over. */
  readonly since: Call;
  /** How many calls of its series there have been since `since`. */
  readonly age: number;
  /** How many there have been without a word of it. */
  readonly silent: number;
}

/** How actions are followed. */
export interface FollowOptions {
  /** After so many calls of its series without a word an open action is `unknown`: `freshness.promiseCalls` of `hub.yml`. */
  readonly promiseCalls: number;
}

/**
 * After so many days without a word an open action is `unknown`, however few calls there were: a series that meets once
 * in a season would count as open what was promised years ago. A year, because yearly work (a budget, a fair) comes up
 * again within one. Counted to the newest call of all series, so that the promises of a series that ended grow old too,
 * and never to the day of the build, so that the same notes always read the same.
 */
export const mostSilentDays = 365;

interface Following {
  readonly call: Call;
  readonly action: Action;
  state: Action['state'];
  settledBy: Call | null;
  /** The same task as it was written again and again, first writing first; all of them share the list. */
  chain: Following[];
}

/**
 * Follows every action through the calls, given oldest first. A later note settles a promise when it says so: a task
 * with the same text that is ticked or struck through there, `closes:` or `drops:` in its front matter, or "(done)" beside a link.
 */
export function followActions(calls: readonly Call[], { promiseCalls }: FollowOptions): FollowedAction[] {
  const all: Following[] = [];
  const byPlace = new Map<string, Following[]>();
  const byText = new Map<string, Following[]>();
  const later = callsSince(calls);
  const newest = firstDayOf(calls.at(-1)?.date ?? null);
  const isLongAgo = ({ date }: Call): boolean => {
    const day = firstDayOf(date);
    return day !== null && newest !== null && daysBetween(day, newest) > mostSilentDays;
  };
  for (const call of calls) {
    const own = call.facts.actions.map((action): Following => {
      const following = { call, action, state: action.state, settledBy: null, chain: [] as Following[] };
      following.chain.push(following);
      return following;
    });
    for (const following of own) continueEarlier(following, byText);
    for (const following of own) {
      put(byText, actionWords(following.action), following);
      put(byPlace, `${call.id}#${following.action.anchor}`, following);
    }
    all.push(...own);
    for (const [{ call: id, anchor, words }, state] of settledBy(call)) {
      const there = byPlace.get(`${id}#${anchor}`) ?? [];
      const meant = chooseByWords(
        there.map(({ action }) => `${action.owner ?? ''} ${action.text}`),
        words,
      );
      for (const index of meant) if (there[index]) settle(there[index], state, call);
    }
  }
  return all.map(({ call, action, state: written, settledBy, chain }) => {
    const since = chain[0]?.call ?? call;
    const latest = chain.at(-1)?.call ?? call;
    const carriedTo = latest === call ? null : latest;
    const silent = later(latest);
    const isForgotten = silent >= promiseCalls || isLongAgo(latest);
    const state = written === 'open' && isForgotten ? 'unknown' : written;
    return { call, action, state, settledBy, carriedTo, since, age: later(since), silent };
  });
}

/** How many calls of the same series came after one. */
function callsSince(calls: readonly Call[]): (call: Call) => number {
  const after = new Map<Call, number>();
  for (const own of Map.groupBy(calls, ({ series }) => series).values())
    for (const [index, call] of own.entries()) after.set(call, own.length - 1 - index);
  return (call) => after.get(call) ?? 0;
}

/** The places of promises a call settles: those its front matter lists and those its text says are done. */
function settledBy(call: Call): (readonly [CallReference, 'done' | 'dropped'])[] {
  const as = (state: 'done' | 'dropped', texts: readonly string[]) =>
    texts.flatMap((text) => {
      const reference = readCallReference(text);
      return reference ? [[reference, state] as const] : [];
    });
  const { closes, drops } = call.front;
  return [...as('done', [...closes, ...(call.linksToEarlierCalls?.done ?? [])]), ...as('dropped', drops)];
}

/** A task that is written again continues the earlier one: open, it carries it over; settled, it settles it. */
function continueEarlier(later: Following, byText: Map<string, Following[]>): void {
  if (later.action.kind !== 'task') return;
  const key = actionWords(later.action);
  const open = (byText.get(key) ?? []).filter((each) => each.state === 'open' && each.chain.at(-1) === each);
  const same = open.filter((each) => each.call !== later.call && ownersFit(each, later));
  if (later.state !== 'open') for (const each of same) settle(each, later.state, later.call);
  else {
    const earlier = same.find((each) => each.action.kind === 'task');
    if (earlier) {
      earlier.chain.push(later);
      later.chain = earlier.chain;
    }
  }
  // What is settled or carried waits for no later note, so a text that is in every call stays cheap.
  if (open.length > 0) byText.set(key, open);
}

function settle(promise: Following, state: Action['state'], by: Call): void {
  for (const each of promise.chain) {
    if (each.state !== 'open') continue;
    each.state = state;
    each.settledBy = each.call === by ? null : by;
  }
}

function ownersFit(a: Following, b: Following): boolean {
  const [one, other] = [a.action.owner, b.action.owner];
  return one === null || other === null || normalizeForComparison(one) === normalizeForComparison(other);
}

function put(map: Map<string, Following[]>, key: string, following: Following): void {
  const list = map.get(key);
  if (list) list.push(following);
  else map.set(key, [following]);
}
