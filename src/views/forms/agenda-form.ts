import { agendaOutcomes, agendaProposalRules } from '../../domain/forms/agenda-item.ts';
import type { Day } from '../../domain/model/day.ts';
import { longDay } from '../../words/dates.ts';
import type { Hub } from '../../domain/model/hub.ts';
import type { FormView } from './form-view.ts';
import { fixedPages } from '../../domain/urls/site-map.ts';

/** The form for an agenda item of the call of a day; null where the day is not known. */
export function agendaForm({ repository }: Pick<Hub, 'repository'>, day: Day | null): FormView {
  return {
    kind: 'Agenda item',
    page: fixedPages.nextCall,
    rules: agendaProposalRules(),
    open: 'Open it on GitHub',
    how: repository
      ? 'GitHub asks you to sign in and shows a new issue with this text in it; nothing is sent before you press its button.'
      : 'Copy it and send it to the people who look after this hub.',
    placed: repository ? 'Issue' : 'Title',
    known: { 'data-agenda-day': day ? longDay(day) : '' },
    fields: [
      { name: 'title', as: 'text', hint: 'A few words, such as “Which kite do we build next?”' },
      {
        name: 'about',
        as: 'long',
        rows: 4,
        hint: 'What it is about, and links to what was written so far. Markdown.',
      },
      { name: 'outcome', as: 'choose', names: agendaOutcomes },
    ],
  };
}
