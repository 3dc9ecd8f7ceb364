import { countText } from '../../domain/text/phrases.ts';
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
  const chosen = `${countText(missed, 'issue')} that people chose had not been proposed`;
  if (proposed === 0) return missed === 0 ? null : `How often the rules were right here: ${chosen}.`;
  const judged = `of ${countText(proposed, 'issue')} that they proposed and people of this hub judged, ${String(right)} became a project or were pinned`;
  return `How often the rules were right here: ${judged}${missed === 0 ? '' : `; ${chosen}`}.`;
}
