import type { Block } from '../domain/model/blocks.ts';
import type { CallFacts } from '../domain/model/call-facts.ts';
import { isMonth, type Day } from '../domain/model/day.ts';
import { titleOf, type Note } from './note.ts';
import { readPathDate } from './path-date.ts';
import { anyOf, pattern } from './patterns.ts';
import { evidenceFor, type NoteRule } from './rule.ts';
import { sectionKind } from './section-headings.ts';
import { dayOf, writtenDates, writtenMonth, type DateOrder, type WrittenDate } from './written-date.ts';

/** What is known of the day before the text is read. */
export interface KnownDay {
  /** The day from front matter or path; of several days in a line, it is the one that counts. */
  readonly day: Day | null;
  /** The year of dates that leave it out. */
  readonly year?: number | null;
  /** What comes first in dates of numbers. */
  readonly order?: DateOrder;
}

/** A rule for the day of the call. */
interface DayRule extends NoteRule {
  /** The day or month with the words that say it, null where they do not. */
  readonly read: (note: Note, known: KnownDay) => { readonly date: string; readonly words: string } | null;
}

/** How far down a note its own date stands. */
const firstBlocks = 25;
const longestTitle = 300;
const longestBlock = 1000;

const inTitle: DayRule = {
  id: 'day-in-title',
  reads: 'day',
  means:
    'The first heading of the note holds a date; a year that it leaves out is that of the path or the rest of the text.',
  examples: [
    '# Call of 4 May 2022\n\nText.',
    '# 2022-05-04 meeting',
    '# Weekly call, 4-6 May 2022',
    '# May 4 call\n\n- 2022-05-04: news',
  ],
  counterExamples: ['# Call of May\n\nText.', '# Call\n\n## 4 May 2022', '# Call of 4 May\n\nText.'],
  read: (note, known) => {
    const title = titleOf(note);
    return title ? dayIn(title.text.slice(0, longestTitle), note, known) : null;
  },
};

const label = pattern(
  'i',
)`^\W*(?:meeting )?(?:date(?: ?(?:/|and|&) ?time)?|time(?: ?(?:/|and|&) ?date)?|when|held on)\b\W*\s`;

const afterLabel: DayRule = {
  id: 'day-after-label',
  reads: 'day',
  means: 'A label such as "Date:", "Time:" or "When:" near the top of the note stands before a date.',
  examples: [
    '# Call\n\nMeeting date: 4 May 2022',
    '- When: 2022-05-04',
    '# Notes of 2022\n\n**When**: May 4th',
    '# Call\n\n## Date\n\nMay 4, 2022',
    '# Call 12\n\n## Time: 5/14/2022 14:00 UTC',
  ],
  counterExamples: ['# Call\n\nUpdated on 2022-05-04', '> Date: 2022-05-04', '- When: May 4th'],
  read: (note, known) => {
    for (const block of early(note)) {
      for (const line of linesOf(block)) {
        const found = label.test(`${line} `) ? dayIn(withNext(line, block, note), note, known) : null;
        if (found) return found;
      }
    }
    return null;
  },
};

const aside = anyOf(
  'review',
  'approv\\w*',
  'previous',
  'last',
  'next',
  'actions?',
  'since',
  'until',
  'deadline',
  'from the',
);
const ofAnother = pattern('i')`\b${aside}\b`;
const ofMeeting = pattern(
  'i',
)`\b${anyOf('meetings?', 'calls?', 'minutes', 'notes', 'session', 'telecon\\w*', 'telco', 'agenda', 'day')}\b`;

const inHeading: DayRule = {
  id: 'day-in-heading',
  reads: 'day',
  means: 'A heading near the top begins or ends with a date and says no more, or that it is a meeting.',
  examples: ['# Gear group\n\n## 4 May 2022', '# Gear group\n\n### Minutes, 4 May 2022\n\nText.'],
  counterExamples: [
    '# Gear group\n\n## Minutes of the last call, 4 May 2022',
    '# Gear group\n\n## Fair of 4 May 2022 in Oslo',
    '# Gear group\n\n## Next call\n\n4 May 2022',
  ],
  read: (note, known) => {
    for (const block of early(note)) {
      if (block.kind !== 'heading' || sectionKind(block.text) === 'next' || ofAnother.test(block.text))
        continue;
      const found = dayIn(block.text, note, known);
      if (found && (ofMeeting.test(block.text) || isBare(block.text, known))) return found;
    }
    return null;
  },
};

const onItsOwn: DayRule = {
  id: 'day-on-its-own',
  reads: 'day',
  means: 'A line near the top holds a date and nothing else but weekday, time and the word for a meeting.',
  examples: ['# Gear group\n\n**Wednesday, 4 May 2022, 14:00 UTC**', 'Meeting minutes 2022-05-04\n\nText.'],
  counterExamples: ['# Gear group\n\nThe fair begins on 4 May 2022.', '# Gear group\n\n- 4 May 2022: fair'],
  read: (note, known) => {
    for (const block of early(note)) {
      for (const line of linesOf(block)) {
        const found = isBare(line, known) ? dayIn(line, note, known) : null;
        if (found) return found;
      }
    }
    return null;
  },
};

const inAgendaLink: DayRule = {
  id: 'day-in-agenda-link',
  reads: 'day',
  means: 'A link near the top to the agenda leads to an address that holds the day.',
  examples: [
    '# Call\n\n[Agenda](https://example.org/agendas/2022/05-04.md)',
    'Agenda: [here](../agendas/2022-05-04.md)',
  ],
  counterExamples: [
    '# Call\n\n[News](https://example.org/2022/05-04.md)',
    '[Agenda](https://example.org/issues/2022)',
  ],
  read: (note, { order }) => {
    for (const block of early(note)) {
      for (const { kind, url, start, end } of block.spans) {
        if (kind !== 'link' || url === null || start >= longestBlock) continue;
        const address = url.replace(/[?#].*$/, '');
        if (!/agenda/i.test(`${address} ${lineAt(block, start)}`)) continue;
        const { date } = readPathDate(address, order ?? 'month-first');
        if (date !== null && !isMonth(date)) return { date, words: block.text.slice(start, end) };
      }
    }
    return null;
  },
};

const monthInTitle: DayRule = {
  id: 'month-in-title',
  reads: 'day',
  means: 'The first heading holds a month with its year and no day: more is not known.',
  examples: ['# Notes of May 2022', '# Gear group, 2022-05'],
  counterExamples: ['# Notes of May', '# Release 2022-05-2', '# Call of 4 May 2022'],
  read: (note) => {
    const title = titleOf(note);
    const date = title ? writtenMonth(title.text.slice(0, longestTitle)) : null;
    return title && date !== null ? { date, words: title.text } : null;
  },
};

/** How the day of a call is read from its text; the first rule that holds decides. */
export const dayRules: readonly DayRule[] = [
  inTitle,
  afterLabel,
  inHeading,
  onItsOwn,
  inAgendaLink,
  monthInTitle,
];

/** Whether a rule reads what the note says of itself, so that another day than in its path is worth a warning. */
export function saysItself(ruleId: string): boolean {
  return ruleId === inTitle.id || ruleId === afterLabel.id;
}

/** The day of the meeting that a text states; only its month where it says no more. */
export function readStatedDay(note: Note, known: KnownDay): CallFacts['day'] {
  for (const rule of dayRules) {
    const read = rule.read(note, known);
    if (read) return { date: read.date, evidence: evidenceFor(rule, read.words) };
  }
  return null;
}

function early(note: Note): Block[] {
  return note.blocks.slice(0, firstBlocks).filter((block) => !block.quoted);
}

function linesOf(block: Block): string[] {
  return block.text.slice(0, longestBlock).split('\n');
}

/** The line of a block that holds an offset, as far as blocks are read here. */
function lineAt(block: Block, offset: number): string {
  const read = block.text.slice(0, longestBlock);
  const from = read.lastIndexOf('\n', offset - 1) + 1;
  const to = read.indexOf('\n', offset);
  return read.slice(from, to < 0 ? undefined : to);
}

/** The line, with the block below it where it is a heading of nothing but a label. */
function withNext(line: string, block: Block, note: Note): string {
  const below = note.blocks[block.index + 1];
  return block.kind === 'heading' && !/\d/.test(line) && below ? `${line} ${linesOf(below)[0] ?? ''}` : line;
}

/** The day that a line means: the one that is known already where it holds it, else its first. */
function dayIn(line: string, note: Note, known: KnownDay): { date: Day; words: string } | null {
  const dates = writtenDates(line, known.order);
  const days = dates.flatMap((date, index) => {
    const year = date.year ?? dates.slice(index).find((later) => later.year !== null)?.year;
    return dayOf({ ...date, year: year ?? yearOfNote(note, known, line) }) ?? [];
  });
  const covered = known.day !== null && dates.some((date) => holds(date, known.day ?? ''));
  const date = covered ? known.day : days[0];
  return date ? { date, words: line } : null;
}

/** Whether a range of days inside a month holds a day. */
function holds({ year, month, date, until }: WrittenDate, day: Day): boolean {
  const [y, m, d] = day.split('-').map(Number);
  if (m !== month || (year !== null && year !== y) || d === undefined) return false;
  return date <= d && d <= (until ?? date);
}

/** The year of dates that leave it out: that of the path, else the only one that the line or the dates of the note name. */
function yearOfNote(note: Note, known: KnownDay, line: string): number | null {
  if (typeof known.year === 'number') return known.year;
  if (known.day !== null) return Number(known.day.slice(0, 4));
  const inTitles = [line, titleOf(note)?.text ?? ''].flatMap(
    (text) => text.match(/(?<![\d#])(?:19|20)\d\d(?!\d)/g) ?? [],
  );
  if (inTitles[0] !== undefined) return Number(inTitles[0]);
  const years = new Set(
    early(note).flatMap((block) =>
      writtenDates(block.text.slice(0, longestBlock)).flatMap(({ year }) => year ?? []),
    ),
  );
  const [only] = years;
  return years.size === 1 ? (only ?? null) : null;
}

/**
 * The day that a heading is, where it says little besides: "February 19, 2026 (east)". Null for other headings.
 */
export function dayOfHeading(text: string, known: KnownDay): Day | null {
  const [date] = writtenDates(text, known.order);
  if (!date || text.length > longestDayHeading || ofAnother.test(text)) return null;
  const rest = `${text.slice(0, date.at)} ${text.slice(date.end)}`.replaceAll(beside, ' ');
  const atEdge = !/[\p{L}\d]/u.test(text.slice(0, date.at)) || !/[\p{L}\d]/u.test(text.slice(date.end));
  const words = rest.match(/[\p{L}\d]+/gu) ?? [];
  if (words.length > 0 && (!atEdge || (words.length > 2 && !ofMeeting.test(text)))) return null;
  return dayOf({ ...date, year: date.year ?? known.year ?? null });
}

const longestDayHeading = 80;

const beside = pattern('gi')`\b${anyOf(
  '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?',
  'meetings?|calls?|minutes|notes|session|telecon\\w*|telco|agenda',
  'the|of|for|on|at|from|to|and',
  '\\d{1,2}(?:[:.h]\\d\\d)?\\s?(?:[ap]\\.?m\\.?)?',
)}(?!\w)`;

const timeZone = /(?<!\w)(?:[A-Z]{2,4}|[+-]\d{1,2})(?!\w)/g;

/** Whether a line holds a date and nothing but what goes with one. */
function isBare(line: string, { order }: KnownDay): boolean {
  const [date] = writtenDates(line, order);
  if (!date || date.month === null || line.length > 120) return false;
  return !/[\p{L}\d]/u.test(
    `${line.slice(0, date.at)} ${line.slice(date.end)}`.replaceAll(beside, ' ').replaceAll(timeZone, ' '),
  );
}
