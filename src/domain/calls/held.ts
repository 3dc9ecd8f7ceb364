import type { Call, Content } from '../model/content.ts';
import { compareDates, type Day } from '../model/day.ts';
import type { Site } from '../model/site.ts';
import { compareText } from '../text/compare.ts';

/** Whether a call has been by a day: notes of a later day are only prepared. One that is undated has left its notes, so it has been. */
export function isHeld({ date }: Pick<Call, 'date'>, today: Day): boolean {
  return date === null || date <= today;
}

/** Whether notes are an agenda that nobody has filled in yet: items, and below them neither people nor words. */
export function isUnfilled({ facts }: Pick<Call, 'facts'>): boolean {
  const { attendees, agenda, topics, actions, decisions } = facts;
  const isEmpty = attendees.length + actions.length + decisions.length === 0;
  return isEmpty && agenda.length > 0 && topics.every(({ excerpt }) => excerpt === '');
}

/** The site of a content folder on a day: calls that have been and calls to come apart. An agenda of today is still to come. */
export function siteOn(content: Content, { base, today }: Pick<Site, 'base' | 'today'>): Site {
  const held = (call: Call) => isHeld(call, today) && !(call.date === today && isUnfilled(call));
  return {
    content: { ...content, calls: content.calls.filter(held) },
    callsToCome: content.calls
      .filter((call) => !held(call))
      .sort((a, b) => compareDates(a.date, b.date) || compareText(a.id, b.id)),
    base,
    today,
  };
}
