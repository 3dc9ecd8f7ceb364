import { rhythmText } from '../src/domain/schedule/occurrences.ts';
import type { FoundRhythm, NoRhythm } from '../src/domain/schedule/find-rhythm.ts';
import type { AgreedTime } from '../src/domain/schedule/stated-time.ts';
import { countText, listText } from '../src/domain/text/phrases.ts';

/** A rhythm in words, with how sure it is; or why there is none. */
export function rhythmWords(rhythm: FoundRhythm | NoRhythm): string {
  if (!('why' in rhythm)) {
    const { gaps, gapsThatFit, first, last } = rhythm;
    return `${rhythmText(rhythm)}: ${gapsThatFit} of ${countText(gaps, 'gap')} between calls from ${first} to ${last} are so`;
  }
  if (rhythm.why === 'too-few')
    return `too few calls to tell their rhythm: ${rhythm.calls} with a known day in the year up to the last one`;
  if (rhythm.why === 'twice-a-month')
    return `they seem to be twice a month on a ${rhythm.weekday}, which a schedule cannot say yet`;
  return `the days of ${countText(rhythm.calls, 'call')} have no rhythm`;
}

/** The time of calls in words, or why none is known. */
export function timeWords(time: AgreedTime): string {
  if ('introduction' in time) return `the README says ${time.time} ${time.zone}`;
  if (!('why' in time))
    return `${time.notes} of ${countText(time.of, 'note')} that state a time say ${time.time} ${time.zone}`;
  if (time.why === 'unstated') return 'the notes do not state the time';
  const said = listText(time.candidates, 'or');
  return time.why === 'differs'
    ? `the notes state different times: ${said}`
    : `the time could be ${said}, which notes of one half of the year do not tell apart`;
}
