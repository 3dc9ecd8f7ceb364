import { followActions, isLeftOpen, type FollowedAction } from '../../domain/calls/action-status.ts';
import type { Call } from '../../domain/model/content.ts';
import { followDecisions, type FollowedDecision } from '../../domain/calls/decision-status.ts';
import type { Directory, MentionedPerson } from '../../domain/people/directory.ts';
import { perhapsDone, type PerhapsDone } from '../../domain/calls/perhaps-done.ts';
import { settledUpstream, upstreamReader, type Upstream } from '../../domain/calls/upstream.ts';
import { oncePerSite } from '../once-per-site.ts';
import { directoryOf } from '../people/directory.ts';
import { saidOf, type Said } from './said.ts';
import { threadsOf, type TopicThreads } from './threads.ts';

/** An action with everybody who promised it. */
export interface TrackedAction extends FollowedAction {
  /** Empty for a task that names nobody. */
  readonly owners: readonly MentionedPerson[];
  /** A later sentence that seems to say it is done; null where there is none, or its state is known. */
  readonly perhapsDone: PerhapsDone | null;
  /** The issues it names, as they stood on GitHub; empty where nothing is known of them. */
  readonly upstream: readonly Upstream[];
  /** The one of them whose end settled it: then it is done. */
  readonly settledUpstream: Upstream | null;
}

/** A decision with the issues it names, and who said it where the line begins with a name. */
export interface TrackedDecision extends FollowedDecision, Said {
  readonly upstream: readonly Upstream[];
}

/** What the community remembers from its calls, joined. Lists are newest first. */
export interface CallHistory {
  readonly directory: Directory;
  readonly actions: readonly TrackedAction[];
  readonly decisions: readonly TrackedDecision[];
  readonly threads: TopicThreads;
  readonly actionsOf: (call: Call) => readonly TrackedAction[];
  readonly decisionsOf: (call: Call) => readonly TrackedDecision[];
}

/** Joins the notes of all calls. */
export const callHistory = oncePerSite((site): CallHistory => {
  const { content } = site;
  const directory = directoryOf(site);
  const oldestFirst = content.calls.toReversed();
  const upstreamOf = upstreamReader({
    references: content.snapshot?.references ?? [],
    github: content.hub.github,
    today: site.today,
  });
  const followedActions = followActions(oldestFirst, content.hub.freshness).map((followed) =>
    withUpstream(followed, upstreamOf(followed.call, followed.action)),
  );
  const waiting = followedActions.filter((each) => isLeftOpen(each) && each.carriedTo === null);
  const done = perhapsDone(waiting, oldestFirst);
  const actions = followedActions.map((followed): TrackedAction => ({
    ...followed,
    perhapsDone: done.get(followed.action) ?? null,
    owners: followed.action.owner === null ? [] : directory.owners(followed.call, followed.action.owner),
  }));
  const decisions = followDecisions(oldestFirst).map((followed): TrackedDecision => ({
    ...followed,
    ...saidOf(followed.call, followed.decision.text, directory),
    upstream: upstreamOf(followed.call, followed.decision),
  }));
  const actionsByCall = byCall(actions);
  const decisionsByCall = byCall(decisions);
  return {
    directory,
    actions: content.calls.flatMap((call) => actionsByCall.get(call) ?? []),
    decisions: content.calls.flatMap((call) => decisionsByCall.get(call) ?? []),
    threads: threadsOf(content),
    actionsOf: (call) => actionsByCall.get(call) ?? [],
    decisionsOf: (call) => decisionsByCall.get(call) ?? [],
  };
});

/** What the notes say of a promise comes first: only one that they leave open is settled by what happened on GitHub. */
function withUpstream(followed: FollowedAction, upstream: readonly Upstream[]) {
  const settled = isLeftOpen(followed) ? settledUpstream(followed.call, followed.action, upstream) : null;
  return {
    ...followed,
    state: settled === null ? followed.state : ('done' as const),
    upstream,
    settledUpstream: settled,
  };
}

function byCall<T extends { readonly call: Call }>(things: readonly T[]): Map<Call, T[]> {
  const map = new Map<Call, T[]>();
  for (const thing of things) {
    const list = map.get(thing.call);
    if (list) list.push(thing);
    else map.set(thing.call, [thing]);
  }
  return map;
}

/** Whether a promise still waits for somebody: open, and not written again in a later call, which then stands for it. */
export function isWaiting(action: TrackedAction): boolean {
  return action.state === 'open' && action.carriedTo === null;
}
