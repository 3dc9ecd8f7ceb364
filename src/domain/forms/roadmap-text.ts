import type { Day } from '../model/day.ts';
import { oneLine, type FormValues } from './check.ts';
import { idFor, paragraphs, quoted } from './project-text.ts';
import { reservedIds } from '../urls/site-map.ts';

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
  const one = (name: string) => oneLine(values[name]?.[0] ?? '');
  const lines = (name: string) => (values[name] ?? []).flatMap((text) => text.split('\n'));
  return {
    title: one('title'),
    area: one('area'),
    scenario: one('scenario'),
    why: (values['body'] ?? []).join('\n'),
    proposers: lines('proposers'),
    goals: lines('goals'),
    proposed,
  };
}

/** The file an idea belongs into, inside the content folder; `taken` are the ids of entries that exist. */
export function ideaFile(draft: Pick<IdeaDraft, 'title'>, taken: readonly string[] = []): string {
  return `roadmap/${idFor(draft.title, [...reservedIds('roadmap'), ...taken])}.md`;
}

/** An idea as the text of its file: valid front matter, whatever was typed. It names no release: that takes a decision. */
export function ideaText(draft: IdeaDraft): string {
  const written = (texts: readonly string[]) => texts.map(oneLine).filter((text) => text !== '');
  const [scenario, proposers, goals] = [
    oneLine(draft.scenario),
    written(draft.proposers),
    written(draft.goals),
  ];
  const front = [
    `title: ${quoted(draft.title)}`,
    'stage: idea',
    `area: ${quoted(draft.area)}`,
    ...(scenario === '' ? [] : [`scenario: ${quoted(scenario)}`]),
    ...(proposers.length === 0 ? [] : [`proposers: [${proposers.map(quoted).join(', ')}]`]),
    ...(draft.proposed === null ? [] : [`proposed: ${draft.proposed}`]),
    ...(goals.length === 0 ? [] : ['goals:', ...goals.map((goal) => `  - text: ${quoted(goal)}`)]),
  ];
  const why = paragraphs(draft.why);
  return `---\n${front.join('\n')}\n---\n${why === '' ? '' : `\n${why}\n`}`;
}
