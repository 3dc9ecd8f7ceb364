import type { Day } from '../model/day.ts';
import type { FormValues } from './check.ts';
import { idFor, type NewPlace } from './new-file.ts';
import { typedLine, typedLines, typedText } from './typed-text.ts';
import { markdownFile, yamlField, yamlList, yamlQuoted } from './yaml.ts';

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

/** An idea from the values of a form: goals and proposers one a line. */
export function ideaOf(values: FormValues, proposed: Day | null): IdeaDraft {
  const one = (name: string) => typedLine(values[name]?.[0] ?? '');
  return {
    title: one('title'),
    area: one('area'),
    scenario: one('scenario'),
    why: (values['body'] ?? []).join('\n'),
    proposers: typedLines(values['proposers'] ?? []),
    goals: typedLines(values['goals'] ?? []),
    proposed,
  };
}

/** The file an idea belongs into, inside the content folder. */
export function ideaFile(
  draft: Pick<IdeaDraft, 'title'>,
  { folder, taken }: NewPlace = { folder: 'roadmap', taken: [] },
): string {
  return `${folder}/${idFor('roadmap', draft.title, taken)}.md`;
}

/** An idea as the text of its file: valid front matter, whatever was typed. It names no release: that takes a decision. */
export function ideaText(draft: IdeaDraft): string {
  const [proposers, goals] = [typedLines(draft.proposers), typedLines(draft.goals)];
  const front = [
    `title: ${yamlQuoted(draft.title)}`,
    'stage: idea',
    `area: ${yamlQuoted(draft.area)}`,
    ...yamlField('scenario', typedLine(draft.scenario), yamlQuoted),
    ...(proposers.length === 0 ? [] : [`proposers: ${yamlList(proposers.map(yamlQuoted))}`]),
    ...(draft.proposed === null ? [] : [`proposed: ${draft.proposed}`]),
    ...(goals.length === 0 ? [] : ['goals:', ...goals.map((goal) => `  - text: ${yamlQuoted(goal)}`)]),
  ];
  return markdownFile(front, typedText(draft.why));
}
