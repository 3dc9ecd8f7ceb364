import type { Call } from '../../domain/model/content.ts';
import type { Topic } from '../../domain/model/call-facts.ts';
import { normalizeForComparison } from '../../domain/text/normalize.ts';
import type { TrackedDecision } from './history.ts';

/** Decisions that a call took one after another on one topic. */
export interface DecidedOnTopic {
  readonly call: Call;
  /** Null outside any topic, and where what was decided says the topic's title itself. */
  readonly topic: Topic | null;
  readonly decisions: readonly TrackedDecision[];
}

/** Decisions in their order, those of one topic together, so that its title stands once; one that was superseded stands alone. */
export function decisionsByTopic(decisions: readonly TrackedDecision[]): DecidedOnTopic[] {
  const groups: { call: Call; at: number | null; decisions: TrackedDecision[] }[] = [];
  for (const tracked of decisions) {
    const { call, decision } = tracked;
    const group = groups.at(-1);
    const isSame = group?.call === call && group.at === decision.topic;
    const isAlone = [tracked, group?.decisions[0]].some((one) => one && one.supersededBy !== null);
    if (group && isSame && !isAlone) group.decisions.push(tracked);
    else groups.push({ call, at: decision.topic, decisions: [tracked] });
  }
  return groups.map(({ call, at, decisions: own }) => {
    const topic = at === null ? null : (call.facts.topics[at] ?? null);
    return { call, topic: topic && own.some((one) => saysTitle(one, topic)) ? null : topic, decisions: own };
  });
}

/** "Vote to advance it. Vote passes." below the heading "Vote to advance it". */
function saysTitle({ said }: TrackedDecision, { title }: Topic): boolean {
  const words = normalizeForComparison(title);
  return words !== '' && normalizeForComparison(said).startsWith(words);
}
