import type { Day } from '../domain/model/day.ts';
import type { StatedTime } from '../domain/model/schedule.ts';
import { speaksOfAll, timesIn } from '../domain/schedule/stated-time.ts';
import type { Note } from './note.ts';
import { splitSentences } from './sentences.ts';
import { dayAfter, writtenDates, type WrittenDate } from './written-date.ts';

/** Words that make an hour a guess, a choice or a wish. */
const unsure =
  /\b(?:maybe|perhaps|probably|possibl[ey]|tentativ\w*|tb[acd]|to be (?:announced|confirmed|decided)|either|or|unless|if|propos\w+|suggest\w*|poll|vote|around|about|roughly)\b|\?/i;
/** What an hour right behind it is not: a deadline, or the hour that no longer holds. */
const notThen =
  /\b(?:by|before|until|till?|after|since|instead of|rather than|not(?: at)?|usual(?:ly)?(?: at)?|moved from|from (?:the )?usual|no later than)[ *_(]{0,4}$/i;

/**
 * The hours that words about a day state for it, with their zones. Conservative: nothing is read from a sentence that names
 * another day or is unsure, and where another day is named, a sentence without a date says nothing.
 * @example statedHours('The next call is on 18 May, 5 pm UTC.', '2022-05-18', '2022-05-04') // [{ time: '17:00', zone: 'UTC', minutes: null }]
 */
export function statedHours(text: string, day: Day, callDay: Day): StatedTime[] {
  const sentences = splitSentences(text).map((sentence) => ({
    sentence,
    days: writtenDates(sentence).map((date) => (date.until === null ? dayAfter(date, callDay) : null)),
  }));
  const isAlone = sentences.every(({ days }) => days.every((each) => each === day));
  const own = sentences.filter(({ days }) =>
    days.length === 0 ? isAlone : days.every((each) => each === day),
  );
  return own.flatMap(({ sentence }) => sureTimes(sentence));
}

/** How a line begins that says when a call is. */
const label = /^\W*(?:when|time|hour|date|date ?(?:\/|and|&) ?time|(?:meeting|call|start(?:ing)?) time)\b/i;
const ofOthers = /\b(?:next|previous|last|follow\w+|will be|recorded|agenda)\b/i;
/** How far down a note the hour of its call stands. */
const firstBlocks = 25;
/** Calls begin on a quarter of an hour; "started at 16:03 UTC" is no plan. */
const quarter = /:(?:00|15|30|45)$/;

/** The hours that the beginning of a note states for its own call: behind a label such as "When:", or beside its own day. */
export function readOwnHours({ blocks }: Note, callDay: Day): StatedTime[] {
  return blocks
    .slice(0, firstBlocks)
    .filter(({ quoted }) => !quoted)
    .flatMap(({ text }) => text.split('\n', firstBlocks))
    .flatMap((line) => {
      if (speaksOfAll.test(line) || ofOthers.test(line)) return [];
      const dates = writtenDates(line);
      const isOwn = dates.length === 0 ? label.test(line) : dates.every((date) => isOn(date, callDay));
      return isOwn ? sureTimes(line) : [];
    })
    .filter(({ time }) => quarter.test(time));
}

/** Whether a date, its missing parts left open, is the day. */
function isOn({ year, month, date, until }: WrittenDate, day: Day): boolean {
  const [y, m, d] = day.split('-').map(Number);
  return until === null && date === d && (month ?? m) === m && (year ?? y) === y;
}

function sureTimes(text: string): StatedTime[] {
  if (unsure.test(text)) return [];
  return timesIn(text).flatMap(({ stated, at }) =>
    notThen.test(text.slice(Math.max(0, at - 30), at)) ? [] : stated,
  );
}
