import type { Day } from '../domain/model/day.ts';
import { anyOf, part, pattern } from './patterns.ts';
import { splitSentences } from './sentences.ts';
import { dayAfter, writtenDates, type WrittenDate } from './written-date.ts';

/** What words about coming calls say of the days they name. */
export interface AnnouncedDays {
  /** The first day on which there is a call; null where they name none. */
  readonly day: Day | null;
  /** The days on which they say that there is none after all. */
  readonly off: readonly Day[];
}

const not = part`(?:not|never|cannot|\w+n['’]t)`;
const meeting = part`(?:calls?|meetings?|sessions?|syncs?|telecons?)`;
const moving = '(?:moved?|moving|reschedul\\w+|postpon\\w+|shift\\w*|push\\w*|delay\\w*)';
const calledOff = part`(?:cancel\w*|called off|skip\w*|dropp?\w*)`;

/** What a day after it is not, each the words right before a date: the last of them counts. */
const before = pattern('gi')`${anyOf(
  part`(?<ahead>${not} (?:\w+ ){0,3}?until|\b${moving} (?:\w+ )?to|\bbut|\bmeet(?:ing)?(?: again)?(?: on)?|\bresumes?|\breconvenes?|\bnext (?:\w+ )?(?:${meeting}|one)(?: is| on| will be)*)`,
  part`(?<off>\b(?:no (?:\w+ ){0,2}?${meeting}|${not} (?:\w+ ){0,2}?(?:on|meet\w*|have|hold|happen|take place|make)|${not}|${calledOff}|instead of|rather than|${moving} (?:\w+ )?from))`,
  part`(?<deadline>\b(?:by|before|until|till|since|due|deadline))`,
)}(?!\w)`;

const gone = part`(?:is|was|are|be|been|gets?|got|falls?) (?:\w+ ){0,2}?(?:${calledOff}|${moving}|out|off|holiday)`;
const denied = part`(?:\w+n['’]t|\w+ not|cannot) (?:\w+ )?(?:take|happen|be|have|meet|work)`;

/** What is said of a date behind it, in the same clause or in brackets, that makes it no call. */
const after = pattern('i')`${anyOf(
  part`^(?:(?!\b(?:and|if|unless|as|because|since)\b)[^.;(]){0,60}?\b(?:${gone}|${denied})\b`,
  part`^[\s\])*_]*[-–—:,(]*\s?[(*_]*(?:${calledOff}|${moving}|no ${meeting})\b`,
)}`;

/** A sentence without a date that calls off what was said before it. */
const callsOff = pattern(
  'i',
)`^(?:\W|update|note|edit)*(?:(?:this|that|the|our|next|it) ?)*(?:${meeting} )?(?:is|was|has been|will be|got|gets)? ?(?:now )?(?:cancel\w*|called off)`;

/**
 * The day that words about coming calls announce, and the days they call off. Years and months left out are the next ones
 * after `callDay`, the day of the call where it is said; `known` is what the words before them said.
 * @example announcedDays('No call on 18 May, but on 25 May.', '2022-05-04') // { day: '2022-05-25', off: ['2022-05-18'] }
 */
export function announcedDays(
  text: string,
  callDay: Day,
  known: AnnouncedDays = { day: null, off: [] },
): AnnouncedDays {
  let { day } = known;
  const off = [...known.off];
  for (const sentence of splitSentences(text)) {
    const dates = writtenDates(sentence);
    if (dates.length === 0 && day !== null && callsOff.test(sentence)) {
      off.push(day);
      day = null;
    }
    for (const [index, date] of dates.entries()) {
      const said = saidOf(sentence, date, dates[index - 1]?.end ?? 0, dates[index + 1]?.at);
      const found = dayAfter(said === 'moved-in-range' ? lastOf(date) : date, callDay);
      if (said === 'off' && found !== null) off.push(found);
      if (said === 'ahead' || said === 'moved-in-range') day ??= found;
    }
  }
  return { day, off };
}

function lastOf(date: WrittenDate): WrittenDate {
  return { ...date, date: date.until ?? date.date };
}

/** What a sentence says of one of its dates; `from` and `to` are where its neighbours end and begin. */
function saidOf(sentence: string, date: WrittenDate, from: number, to: number | undefined) {
  const clause = sentence.slice(from, date.at).replace(/^.*[,;:]/s, '');
  const { groups } = [...clause.matchAll(before)].at(-1) ?? {};
  if (groups?.off !== undefined) {
    return date.until !== null && /from$/i.test(groups.off) ? 'moved-in-range' : 'off';
  }
  if (groups?.deadline !== undefined) return 'deadline';
  return after.test(sentence.slice(date.end, to)) ? 'off' : 'ahead';
}
