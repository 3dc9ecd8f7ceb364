import type { Decision } from './call-facts.ts';
import { readCallReference } from './call-reference.ts';
import type { Call } from './content.ts';

/** A decision of a call, and the later call that says it no longer holds, null where it does. */
export interface FollowedDecision {
  readonly call: Call;
  readonly decision: Decision;
  readonly supersededBy: Call | null;
}

/** Follows every decision through the calls, given oldest first. Only a note that says so supersedes a decision. */
export function followDecisions(calls: readonly Call[]): FollowedDecision[] {
  const superseded = new Map<string, Call>();
  const seen = new Set<string>();
  for (const call of calls) {
    for (const { anchor } of call.facts.decisions) seen.add(`${call.id}#${anchor}`);
    for (const text of [...call.front.supersedes, ...(call.said?.superseded ?? [])]) {
      const reference = readCallReference(text);
      const key = reference ? `${reference.call}#${reference.anchor}` : '';
      // A call cannot replace what was decided after it, nor its own words.
      if (reference && reference.call !== call.id && seen.has(key)) superseded.set(key, call);
    }
  }
  return calls.flatMap((call) =>
    call.facts.decisions.map((decision) => ({
      call,
      decision,
      supersededBy: superseded.get(`${call.id}#${decision.anchor}`) ?? null,
    })),
  );
}
