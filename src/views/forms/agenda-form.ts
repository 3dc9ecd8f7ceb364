import { agendaProposalRules } from '../../domain/forms/agenda-item.ts';
import type { Day } from '../../domain/model/day.ts';
import { longDay } from '../../words/dates.ts';
import type { Hub } from '../../domain/model/hub.ts';
import { currentWords } from '../../words/current.ts';
import { labelled, type FormView } from './form-view.ts';
import { fixedPages } from '../../domain/urls/site-map.ts';

/** The form for an agenda item of the call of a day; null where the day is not known. */
export function agendaForm({ repository }: Pick<Hub, 'repository'>, day: Day | null): FormView {
  const t = currentWords().forms;
  return {
    kind: 'Agenda item',
    page: fixedPages.nextCall,
    rules: labelled(agendaProposalRules(), { title: t.talkAbout, about: t.knowBefore, outcome: t.comeOfIt }),
    open: t.open,
    how: repository ? t.asIssue : t.send,
    placed: repository ? t.issue : t.title,
    known: { 'data-agenda-day': day ? longDay(day) : '' },
    fields: [
      { name: 'title', as: 'text', hint: t.itemHint },
      {
        name: 'about',
        as: 'long',
        rows: 4,
        hint: t.itemAboutHint,
      },
      { name: 'outcome', as: 'choose', names: { decide: t.decide, help: t.someHelp, know: t.know } },
    ],
  };
}
