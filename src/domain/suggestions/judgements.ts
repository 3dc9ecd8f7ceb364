import type { Hub } from '../model/hub.ts';
import { issueKey, readIssueName } from '../urls/issue-name.ts';

/** What a person decided about an issue. */
export interface Judgement {
  readonly kind: 'dismiss' | 'pin';
  /** One sentence; null where nobody gave a reason. */
  readonly why: string | null;
}

/** What `hub.yml` says of issues, by `issueKey`; where it names one twice, the first line counts, dismissals before pins. */
export function judgementsOf({ suggestions }: Pick<Hub, 'suggestions'>): Map<string, Judgement> {
  const judged = new Map<string, Judgement>();
  for (const kind of ['dismiss', 'pin'] as const) {
    for (const { issue, why } of suggestions[kind]) {
      const named = readIssueName(issue);
      if (named !== null && !judged.has(issueKey(named)))
        judged.set(issueKey(named), { kind, why: why ?? null });
    }
  }
  return judged;
}

/** Why a dismissed issue is left out, in one sentence. */
export function dismissalText({ why }: Judgement): string {
  return `Dismissed by this hub: ${why ?? 'no reason given'}`.replace(/(?<![.!?])$/, '.');
}
