import type { Decision } from '../model/call-facts.ts';
import { readCallReference, chooseByWords } from './call-reference.ts';
import type { Call } from '../model/content.ts';

/** A decision of a call, and the later call that says it no longer holds, null where it does. */
export interface FollowedDecision {
  readonly call: Call;
  readonly decision: Decision;
  readonly supersededBy: Call | null;
}

/** Follows every decision through the calls, given oldest first. Only a note that says so supersedes a decision. */
export function followDecisions(calls: readonly Call[]): FollowedDecision[] {
  const superseded = new Map<Decision, Call>();
  const byPlace = new Map<string, Decision[]>();
  for (const call of calls) {
    for (const text of [...call.front.supersedes, ...(call.linksToEarlierCalls?.superseded ?? [])]) {
      const reference = readCallReference(text);
      // Only what was decided in earlier calls is known here: a call cannot replace what comes after it.
      const there = reference ? (byPlace.get(`${reference.call}#${reference.anchor}`) ?? []) : [];
      const meant = chooseByWords(
        there.map((decision) => decision.text),
        reference?.words ?? null,
      );
      for (const index of meant) if (there[index]) superseded.set(there[index], call);
    }
    for (const decision of call.facts.decisions) {
      const key = `${call.id}#${decision.anchor}`;
      byPlace.set(key, [...(byPlace.get(key) ?? []), decision]);
    }
  }
  return calls.flatMap((call) =>
    call.facts.decisions.map((decision) => ({
      call,
      decision,
      supersededBy: superseded.get(decision) ?? null,
    })),
  );
}
