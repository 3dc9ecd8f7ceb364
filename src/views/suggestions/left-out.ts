import { currentWords } from '../../words/current.ts';
import { oncePerSite } from '../once-per-site.ts';
import { suggestionsOf, type ExcludedIssue } from './list.ts';

/** From so many on what is left out has a page of its own: 20,000 issues are several megabytes. */
export const ownPageFrom = 1000;

/** Left-out issues with the same reason. */
export interface LeftOutGroup {
  /** Its anchor, without #. */
  readonly id: string;
  /** The reason in words, as a sentence about all of them without its full stop. */
  readonly title: string;
  readonly issues: readonly (ExcludedIssue & {
    /** What its own reason says beyond the title. */
    readonly detail: string | null;
  })[];
}

/** Reasons in the order they are shown: what a person may still overrule comes first. */
const order = [
  'dismissed',
  'perhaps-free',
  'little',
  'outweighed',
  'nothing',
  'too-little',
  'followed',
  'assigned',
  'linked',
  'taken',
  'needs-info',
  'question',
  'discussion',
  'parent',
  'blocked',
  'duplicate',
  'security',
  'locked',
  'silent',
  'archived',
  'other',
] as const;
type Why = (typeof order)[number];

// Here the reason of one issue says no more than the title of the group.
const plain: ReadonlySet<Why> = new Set<Why>(['assigned', 'locked', 'archived', 'too-little']);

/** What was left out, by reason; inside a group in the order of the snapshot. */
export const leftOutGroups = oncePerSite((site): readonly LeftOutGroup[] => {
  const { excluded } = suggestionsOf(site);
  const groups = new Map<Why, ExcludedIssue[]>();
  for (const issue of excluded) {
    const why = whyOf(issue);
    const group = groups.get(why);
    if (group) group.push(issue);
    else groups.set(why, [issue]);
  }
  const titles = currentWords().leftOut;
  return order.flatMap((why) => {
    const issues = groups.get(why);
    if (!issues) return [];
    return {
      id: `left-out-${why}`,
      title: titles[why],
      issues: issues.map((issue) => ({ ...issue, detail: plain.has(why) ? null : issue.reason })),
    };
  });
});

function whyOf({ gate, weighed }: ExcludedIssue): Why {
  if (weighed === null || gate === 'perhaps-free') return order.find((why) => why === gate) ?? 'other';
  if (weighed.score > 0) return 'little';
  return weighed.reasons.some(({ points }) => points > 0) ? 'outweighed' : 'nothing';
}
