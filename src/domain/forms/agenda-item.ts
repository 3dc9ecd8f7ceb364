import { type FieldRule, type FormValues } from './check.ts';
import { typedLine } from './typed-text.ts';

/** What a proposal should come to, by the value of the field, in the reader's words. */
const agendaOutcomes: Readonly<Record<string, string>> = {
  decide: 'A decision',
  help: 'Help from somebody',
  know: 'That everybody knows',
};

/** How the issues that propose an item begin; the next call's agenda finds them by it. */
export const proposalTitle = 'Call agenda: ';

/** GitHub refuses a title of more than 256 characters; the rest is for what we write in front of it. */
const longestTitle = 200;

const rule = { options: [], pattern: null, min: null, max: null, whole: false, required: false } as const;

/** What the form for an agenda item accepts. Only what to talk about is needed. No schema stands behind it: an item is no file. */
export function agendaProposalRules(): FieldRule[] {
  return [
    {
      ...rule,
      name: 'title',
      label: 'What should we talk about?',
      kind: 'text',
      required: true,
      pattern: {
        source: `^[^]{0,${longestTitle}}$`,
        message: `can be at most ${longestTitle} characters; the rest goes into the next field`,
      },
    },
    { ...rule, name: 'about', label: 'What should people know before?', kind: 'text' },
    {
      ...rule,
      name: 'outcome',
      label: 'What should come of it?',
      kind: 'choice',
      options: Object.keys(agendaOutcomes),
    },
  ];
}

/** An agenda item as an issue on GitHub: its title and its Markdown. */
export interface AgendaProposal {
  /** As typed, on one line; empty while nothing has been typed. */
  readonly title: string;
  readonly issue: string;
  readonly text: string;
}

/**
 * The issue that proposes what was typed, for the call of a day as `longDay` writes it; null where it is not known. As long
 * as nothing is typed the questions stand there.
 */
export function agendaProposal(values: FormValues, day: string | null): AgendaProposal {
  const first = (name: string) => values[name]?.[0] ?? '';
  const title = typedLine(first('title'));
  const outcome = agendaOutcomes[first('outcome')];
  const about = first('about').trim();
  const text = [
    day ? `For the call of ${day}, or a later one.` : 'For one of the next calls.',
    '',
    ...(title === '' ? ['**What should we talk about?**', '', ''] : []),
    ...(title === '' || about !== '' ? ['**What should people know before?**', '', about, ''] : []),
    ...(title === '' || outcome !== undefined
      ? [
          `**What should come of it?**${outcome ? '' : ' (a decision, help, or that everybody knows)'}`,
          '',
          outcome ? `${outcome}.` : '',
          '',
        ]
      : []),
  ].join('\n');
  return { title, issue: `${proposalTitle}${title}`, text };
}
