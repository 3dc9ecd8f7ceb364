import type { Call } from '../../domain/model/content.ts';
import { normalizeForComparison } from '../../domain/text/normalize.ts';

/** An agenda item with the anchor of the section that took it up, null where none did. */
export interface LinkedAgendaItem {
  readonly title: string;
  readonly anchor: string | null;
}

/**
 * The agenda of a call to be shown beside its text: all its items where one of them was taken up and could not be linked
 * in the text itself, else none.
 */
export function agendaBeside(call: Call): LinkedAgendaItem[] {
  const { agenda, topics } = call.facts;
  const items = agenda.map((item) => {
    const topic = item.topic === null ? undefined : topics[item.topic];
    // Where the agenda is the minutes, an item is its own section and a link would lead to itself.
    const wanted = topic !== undefined && topic.position.line !== item.position.line;
    return { title: item.title, anchor: topic?.anchor ?? null, wanted };
  });
  const wanted = new Set(items.flatMap((item) => (item.wanted ? [normalizeForComparison(item.title)] : [])));
  const linked = call.slots.filter(({ kind }) => kind === 'agenda-item').length;
  return linked < wanted.size ? items.map(({ title, anchor }) => ({ title, anchor })) : [];
}
