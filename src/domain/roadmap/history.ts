import type { Heading, LinkSection } from '../model/content.ts';
import type { Day } from '../model/day.ts';
import type { RoadmapFrontMatter, RoadmapStage } from '../model/roadmap-entry.ts';
import { compareText } from '../text/compare.ts';

/** What can happen to a roadmap entry. */
export type HistoryKind = 'proposed' | 'discussed' | 'agreed' | 'declined' | 'reopened' | 'moved' | 'shipped';

/** One event in the life of a roadmap entry. */
export interface HistoryEvent {
  readonly kind: HistoryKind;
  /** The stage the entry was in from then on. */
  readonly stage: RoadmapStage;
  /** Null only where nothing about the entry is dated; then it is the only event. */
  readonly day: Day | null;
  /** The call it happened in; null outside of calls. */
  readonly call: string | null;
  /** The sections of that call that speak of it. */
  readonly sections: readonly LinkSection[];
  /** Why, as the front matter says it. */
  readonly reason: string | null;
  /** The releases it moved between; null for any other kind. */
  readonly move: { readonly from: string; readonly to: string } | null;
}

/** A call that speaks of an entry. */
export interface Mention {
  readonly call: string;
  readonly day: Day;
  readonly sections: readonly LinkSection[];
}

/** What the history of an entry is derived from, besides its front matter. */
export interface HistorySources {
  /** Calls that speak of the entry, each once. */
  readonly mentions: readonly Mention[];
  /** The day and the headings of a call; null for an id that is no call. */
  readonly call: (id: string) => { readonly date: Day | null; readonly headings: readonly Heading[] } | null;
  /** The day the release of the entry came out; null where it did not or is not known. */
  readonly released: Day | null;
}

interface Step extends Omit<HistoryEvent, 'stage'> {
  readonly stage: RoadmapStage | null;
  /** Decides between events of one day. */
  readonly rank: number;
}

const last: Readonly<Record<RoadmapStage, number>> = { idea: 0, agreed: 80, declined: 80, shipped: 90 };

/**
 * The history of a roadmap entry: in time order, ending in the stated stage, whatever the front matter says. The order
 * of the stages is a fact (deciding follows proposing), so a day that contradicts it is taken as the earliest possible
 * one; `check` refuses such front matter, and no page shows it.
 */
export function historyOf(front: RoadmapFrontMatter, sources: HistorySources): HistoryEvent[] {
  const mentioned = new Map(sources.mentions.map((mention) => [mention.call, mention]));
  const steps = inOrder(stepsOf(front, sources, mentioned), [
    ...sources.mentions.map((mention) => mention.day),
    ...front.moved.map((move) => move.date),
  ]);
  const moves = movesOf(front, mentioned);
  const taken = new Set([...steps, ...moves].map((step) => step.call));
  const talks = sources.mentions
    .filter((mention) => !taken.has(mention.call))
    .map(({ call, day, sections }): Step => ({ ...empty, kind: 'discussed', day, call, sections, rank: 10 }));
  const events = [...steps, ...moves, ...talks].sort(
    (a, b) =>
      compareText(a.day ?? '', b.day ?? '') || a.rank - b.rank || compareText(a.call ?? '', b.call ?? ''),
  );
  let stage: RoadmapStage = 'idea';
  return events.map(({ kind, day, call, sections, reason, move, stage: next }) => {
    stage = next ?? stage;
    return { kind, stage, day, call, sections, reason, move };
  });
}

const empty = { stage: null, day: null, call: null, sections: [], reason: null, move: null } as const;

/** The changes of stage, in the order they must have happened. */
function stepsOf(
  front: RoadmapFrontMatter,
  sources: HistorySources,
  mentioned: ReadonlyMap<string, Mention>,
): Step[] {
  const dayOf = (call: string | undefined) =>
    call === undefined ? null : (sources.call(call)?.date ?? null);
  const proposed: Step = {
    ...empty,
    kind: 'proposed',
    stage: 'idea',
    day: front.proposed ?? dayOf(front.proposedIn),
    call: front.proposedIn ?? null,
    sections: mentioned.get(front.proposedIn ?? '')?.sections ?? [],
    rank: 0,
  };
  const decided = (
    stage: RoadmapStage,
    decision: NonNullable<RoadmapFrontMatter['decision']> | undefined,
    rank: number,
  ): Step => {
    const named = decisionSection(sources.call(decision?.call ?? '')?.headings ?? [], decision?.anchor);
    return {
      ...empty,
      kind: stage === 'idea' ? 'reopened' : stage === 'declined' ? 'declined' : 'agreed',
      stage: stage === 'shipped' ? 'agreed' : stage,
      day: dayOf(decision?.call),
      call: decision?.call ?? null,
      sections: named ? [named] : (mentioned.get(decision?.call ?? '')?.sections ?? []),
      reason: decision?.reason ?? null,
      rank,
    };
  };
  const steps = [proposed, ...front.earlier.map((step, at) => decided(step.stage, step, 20 + at / 1000))];
  if (front.stage === 'idea') return steps.at(-1)?.stage === 'idea' ? steps : [...steps, reopened];
  steps.push(decided(front.stage, front.decision, last.agreed));
  if (front.stage !== 'shipped') return steps;
  const shipped = front.shipped ?? sources.released;
  return [...steps, { ...empty, kind: 'shipped', stage: 'shipped', day: shipped, rank: last.shipped }];
}

/** An idea whose last recorded decision is another one was opened again, nobody wrote down when. */
const reopened: Step = { ...empty, kind: 'reopened', stage: 'idea', rank: 30 };

/** Leaves out undated steps, except the one that gives the entry its stage, and lets no step precede another. */
function inOrder(steps: readonly Step[], others: readonly Day[]): Step[] {
  const latest = [...others].sort().at(-1) ?? null;
  const dated: Step[] = [];
  for (const [at, step] of steps.entries()) {
    const isLast = at === steps.length - 1;
    // Every entry starts as an idea: an undated proposal adds nothing to a history that has dated events.
    if (step.day === null && (!isLast || (step.kind === 'proposed' && latest !== null))) continue;
    const before: Day | null = dated.at(-1)?.day ?? null;
    const day = step.day ?? before ?? latest;
    dated.push({ ...step, day: day !== null && before !== null && day < before ? before : day });
  }
  return dated;
}

function movesOf(front: RoadmapFrontMatter, mentioned: ReadonlyMap<string, Mention>): Step[] {
  return front.moved.map(({ date, from, to, call, why }, at) => ({
    ...empty,
    kind: 'moved',
    day: date,
    call: call ?? null,
    sections: mentioned.get(call ?? '')?.sections ?? [],
    reason: why ?? null,
    move: { from, to },
    rank: last.agreed + 1 + at / 1000,
  }));
}

/**
 * The section of a call that an anchor names. The number at an anchor's end depends on the headings above it, so an
 * anchor without one still finds its section after a heading of the same words was added.
 */
export function decisionSection(
  headings: readonly Heading[],
  anchor: string | undefined,
): LinkSection | null {
  if (anchor === undefined) return null;
  const found =
    headings.find((heading) => heading.id === anchor) ??
    headings.find((heading) => heading.id.replace(/-\d+$/, '') === anchor);
  return found ? { id: found.id, text: found.text } : null;
}
