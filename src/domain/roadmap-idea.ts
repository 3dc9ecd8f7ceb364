import type { Day } from './day.ts';
import { slug } from './folded.ts';

/** An idea as somebody writes it down first. Everything but title and area may be empty. */
export interface IdeaDraft {
  readonly title: string;
  readonly area: string;
  readonly scenario: string;
  /** Why it is worth the effort: Markdown. */
  readonly why: string;
  readonly proposers: readonly string[];
  readonly goals: readonly string[];
  readonly proposed: Day | null;
}

/** The file an idea belongs into, inside the content folder. */
export function ideaFile(draft: Pick<IdeaDraft, 'title'>): string {
  return `roadmap/${slug(draft.title, 'idea')}.md`;
}

/** An idea as the text of its file: valid front matter, whatever was typed. It names no release: that takes a decision. */
export function ideaText(draft: IdeaDraft): string {
  const goals = draft.goals.filter((goal) => goal.trim() !== '');
  const proposers = draft.proposers.filter((name) => name.trim() !== '');
  const lines = [
    `title: ${quoted(draft.title)}`,
    'stage: idea',
    `area: ${quoted(draft.area)}`,
    ...(draft.scenario.trim() === '' ? [] : [`scenario: ${quoted(draft.scenario)}`]),
    ...(proposers.length === 0 ? [] : [`proposers: [${proposers.map(quoted).join(', ')}]`]),
    ...(draft.proposed === null ? [] : [`proposed: ${draft.proposed}`]),
    ...(goals.length === 0 ? [] : ['goals:', ...goals.map((goal) => `  - text: ${quoted(goal)}`)]),
  ];
  return `---\n${lines.join('\n')}\n---\n\n${draft.why.trim()}\n`;
}

/** A YAML string: JSON's double quotes mean the same there, so nothing that is typed can end the value. */
function quoted(value: string): string {
  return JSON.stringify(value.replace(/\s+/g, ' ').trim()).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, ' ');
}
