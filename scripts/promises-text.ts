import { isLeftOpen } from '../src/domain/calls/action-status.ts';
import { callReferenceText } from '../src/domain/calls/call-reference.ts';
import { endedUpstream } from '../src/domain/calls/upstream.ts';
import { longDate } from '../src/domain/model/day.ts';
import { shorten } from '../src/domain/text/shorten.ts';
import { issueName } from '../src/domain/urls/issue-name.ts';
import { upstreamText } from '../src/views/calls/upstream-text.ts';
import type { TrackedAction } from '../src/views/calls/history.ts';

/** What a chair may close, in the order of the list: first what seems to be done, then what is silent, then what is fresh; each oldest first. */
export function promiseList(actions: readonly TrackedAction[]): TrackedAction[] {
  const byCall = Map.groupBy(actions, ({ call }) => call);
  const oldestFirst = [...byCall.values()]
    .reverse()
    .flat()
    .filter(({ carriedTo }) => carriedTo === null);
  const rank = (tracked: TrackedAction) =>
    tracked.perhapsDone || endedUpstream(tracked.upstream) ? 0 : tracked.state === 'unknown' ? 1 : 2;
  return oldestFirst.filter(isLeftOpen).sort((a, b) => rank(a) - rank(b));
}

/** The list as text, each promise with its number, whose it is, when, and what speaks for closing it. */
export function promisesText(list: readonly TrackedAction[], folder: string): string {
  if (list.length === 0) return 'No promise waits.';
  const width = String(list.length).length;
  const lines = list.flatMap((tracked, index) => {
    const { action, call, owners, perhapsDone, silent, state } = tracked;
    const ended = endedUpstream(tracked.upstream);
    const whose = owners.map(({ person, written }) => person?.name ?? written).join(', ') || 'nobody named';
    const why = perhapsDone
      ? `perhaps done: “${shorten(perhapsDone.outcome.text, 160)}” (${longDate(perhapsDone.call.date)})`
      : ended
        ? `${ended.words === null ? `its topic, ${issueName(ended)},` : issueName(ended)} ${upstreamText(ended)}`
        : state === 'unknown'
          ? `no word for ${String(silent)} calls`
          : 'open';
    const space = ' '.repeat(width + 2);
    return [
      `${String(index + 1).padStart(width)}  ${shorten(action.text, 160)}`,
      `${space}${whose}, ${longDate(call.date)}; ${why}`,
    ];
  });
  return [
    ...lines,
    '',
    `npm run promises -- --content ${folder} --close 1,3-5 writes those into the newest notes as done, --drop 2 as given up; --in CALL into others.`,
  ].join('\n');
}

/** What was closed and given up, and where that is written now: whoever took a wrong number sees it at once. */
export function settledText(
  { closes, drops }: Readonly<Record<'closes' | 'drops', readonly TrackedAction[]>>,
  file: string,
): string {
  const part = (word: string, list: readonly TrackedAction[]) =>
    list.length === 0
      ? []
      : [`${word} in ${file}:`, ...list.map(({ action }) => `  ${shorten(action.text, 160)}`)];
  return [...part('Closed', closes), ...part('Dropped', drops)].join('\n');
}

/** How `closes:` and `drops:` name a promise: by its place, and by words where the place holds several. */
export function closeReference({ action, call }: TrackedAction): string {
  const isAlone = call.facts.actions.filter(({ anchor }) => anchor === action.anchor).length === 1;
  const words = isAlone ? null : shorten(action.text, 80).replace(/…$/, '');
  return callReferenceText({ call: call.id, anchor: action.anchor, words });
}
