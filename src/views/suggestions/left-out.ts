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
const titles = {
  dismissed: 'This hub dismissed them',
  'perhaps-free': 'Somebody had them and has been silent for long: perhaps they are free',
  little: 'A little speaks for them, too little to propose them',
  outweighed: 'At least as much speaks against them as for them',
  nothing: 'Nothing in them speaks for a first project',
  'too-little': 'Their tracker holds hardly more than titles, which tell too little to order them',
  followed: 'A project follows them already',
  assigned: 'Somebody is assigned to them',
  linked: 'An open pull request or a branch is linked to them',
  taken: 'A label says that somebody is at work on them',
  'needs-info': 'A label says that they are not clear enough yet',
  question: 'A label says that they are questions',
  discussion: 'A label says that they are still being discussed',
  parent: 'They gather other issues',
  blocked: 'They wait for something else',
  duplicate: 'A label says that they will not be done here',
  security: 'They concern security',
  locked: 'Their conversation is locked',
  silent: 'Their repository has been silent for more than a year',
  archived: 'Their repository is archived',
  other: 'Other reasons',
} as const;
type Why = keyof typeof titles;

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
  return (Object.keys(titles) as Why[]).flatMap((why) => {
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
  if (weighed === null || gate === 'perhaps-free') return gate in titles ? (gate as Why) : 'other';
  if (weighed.score > 0) return 'little';
  return weighed.reasons.some(({ points }) => points > 0) ? 'outweighed' : 'nothing';
}
