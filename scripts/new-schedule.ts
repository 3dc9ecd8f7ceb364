import { addDays, weekdayOf, type Day } from '../src/domain/model/day.ts';
import { yamlQuoted } from '../src/domain/forms/yaml.ts';
import { scheduleSchema, weekdays } from '../src/domain/model/schedule.ts';
import { rhythmText } from '../src/domain/schedule/occurrences.ts';
import { didYouMean } from '../src/domain/text/spelling.ts';

/** How a schedule is said in one line. */
export const scheduleExample = 'fortnightly wednesday 16:00 Europe/London';

/** When calls happen, as somebody says it in one line. */
export interface SaidSchedule {
  readonly rhythm: 'weekly' | 'fortnightly' | 'monthly';
  readonly weekday: (typeof weekdays)[number];
  readonly time: string;
  readonly zone: string;
  /** The first call from today on, from which the rhythm counts. */
  readonly from: Day;
}

/**
 * Reads a line such as that of `scheduleExample`, its words in any order; without a zone it is UTC. A text is what is wrong
 * with it, in a sentence.
 */
export function readSchedule(line: string, today: Day): SaidSchedule | string {
  const words = line.split(/[\s,]+/).filter((word) => word !== '' && !/^(?:on|at|every)$/i.test(word));
  const said: Record<string, string> = {};
  for (const word of words) {
    const key = kindOf(word);
    if (said[key] !== undefined)
      return `“${line}” says two things where one belongs: ${said[key]} and ${word}.`;
    said[key] = key === 'zone' ? word : word.toLowerCase().padStart(key === 'time' ? 5 : 0, '0');
  }
  const { rhythm = '', weekday = '', time = '', zone = 'UTC' } = said;
  const read = scheduleSchema.safeParse({ rhythm, weekday, time, zone });
  if (!read.success) {
    const missing = [
      rhythm === '' ? 'how often' : '',
      weekday === '' ? 'on which day' : '',
      time === '' ? 'at what time' : '',
    ];
    const what = missing.filter(Boolean).join(', ');
    return what === ''
      ? `“${zone}” is no time zone; use a name such as Europe/London. ${didYouMean(zone, [...weekdays, 'weekly', 'fortnightly', 'monthly'])}`.trim()
      : `“${line}” does not say ${what}; write it like “${scheduleExample}”.`;
  }
  const ahead = (weekdays.indexOf(read.data.weekday) - weekdayOf(today) + 7) % 7;
  return { ...read.data, from: addDays(today, ahead) };
}

function kindOf(word: string): 'rhythm' | 'weekday' | 'time' | 'zone' {
  if (/^(?:weekly|fortnightly|monthly)$/i.test(word)) return 'rhythm';
  if (weekdays.some((day) => day === word.toLowerCase())) return 'weekday';
  return /^\d{1,2}:\d\d$/.test(word) ? 'time' : 'zone';
}

/** The lines of `calls:` for a schedule, with what they mean. */
export function saidScheduleLines(said: SaidSchedule): string[] {
  return [
    `# ${rhythmText(said)}, counted from the first.`,
    'calls:',
    `  rhythm: ${said.rhythm}`,
    `  weekday: ${said.weekday}`,
    `  time: ${yamlQuoted(said.time)}`,
    `  zone: ${said.zone}`,
    `  from: ${said.from}`,
  ];
}
