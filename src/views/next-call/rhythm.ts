import { weekdays } from '../../domain/model/schedule.ts';
import { weekOf, type CallPlan } from '../../domain/schedule/occurrences.ts';
import { currentWords } from '../../words/current.ts';

/** The rhythm in the words of the hub: `Every other Wednesday`, `The second Wednesday of each month`. */
export function rhythmInWords({
  rhythm,
  weekday,
  from,
}: Pick<CallPlan, 'rhythm' | 'weekday' | 'from'>): string {
  const { next, locale } = currentWords();
  const format = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  // 5 January 1970 was a Monday.
  const day = format.format(new Date(Date.UTC(1970, 0, 5 + weekdays.indexOf(weekday))));
  if (rhythm === 'weekly') return next.weekly({ day });
  if (rhythm === 'fortnightly') return next.fortnightly({ day });
  const { firstWeek, secondWeek, thirdWeek, fourthWeek, lastWeek } = next;
  const week = [firstWeek, secondWeek, thirdWeek, fourthWeek][weekOf(from ?? '1970-01-01') - 1];
  return (week ?? lastWeek)({ day });
}
