import { currentWords } from '../../words/current.ts';
import type { RulesRecord } from './list.ts';

/** The line of a decision as it is pasted into `hub.yml`; `why` is for the chair to finish, in quotes, so that commas do no harm. */
export function judgementLine(name: string): string {
  return `- { issue: ${name}, why: "…" }`;
}

/** How decisions on issues stand in `hub.yml`. */
export function judgementExample(name = 'owner/repository#20'): string {
  return `suggestions:\n  dismiss:\n    ${judgementLine(name)}\n  pin:\n    ${judgementLine('owner/repository#21')}`;
}

/** How often the rules were right in this hub, in a sentence; null where nobody has judged anything. */
export function recordLine({ proposed, right, missed }: RulesRecord): string | null {
  const t = currentWords().suggested;
  const chosen = t.wereMissed({ count: missed });
  if (proposed === 0) return missed === 0 ? null : t.howOften({ what: chosen });
  const judged = t.wereRight({ count: proposed, right });
  return t.howOften({ what: missed === 0 ? judged : `${judged}; ${chosen}` });
}
