import type { Block } from '../../domain/model/blocks.ts';
import { oneLine } from '../../domain/text/words.ts';
import { readPeople } from '../names/people-list.ts';
import { readPerson, type WrittenPerson } from '../names/person-name.ts';

/** The columns of a table of people, by what their headers and cells say. */
export interface PeopleColumns {
  /** The columns that together hold a name: one, or given and family name. */
  readonly name: readonly number[];
  readonly handle: number | null;
  readonly role: number | null;
  readonly initials: number | null;
  /** The column that ticks off who came, or who did not. */
  readonly present: number | null;
  readonly absent: number | null;
  /** Whether the headers alone show that the rows are people, wherever the table stands. */
  readonly isAboutPeople: boolean;
}

const headers = {
  given: /^(?:given|first|fore)[- ]?names?$/i,
  family: /^(?:(?:family|last|sur)[- ]?names?|surnames?)$/i,
  name: /^(?:(?:full|member|attendee|participant)['’]?s? )?(?:names?|attendees?|participants?|person|people|who|members?|representatives?|delegates?)$/i,
  handle: /\b(?:github|handle|username|user name|login|gh)\b/i,
  role: /^(?:role|title|position|function)s?$/i,
  initials: /^(?:abbr(?:eviation|\.)?|initials|acronym|code)s?$/i,
  organisation:
    /^(?:organi[sz]ation|affiliation|company|employer|institution|org|team|represent(?:s|ing))s?$/i,
  present:
    /^(?:present|presence|attend(?:ed|ing|ance)|here|joined|came|in attendance|participat(?:ed|ing)|status|p ?\/ ?a(?: ?\/ ?\w+)?)\W*$/i,
  absent: /^(?:absent|regrets|apologies|excused)\W*$/i,
};

const yes =
  /^(?:y|yes|p|x|\[x\]|[✓✔✅☑]\uFE0F?|\+|1|true|present|attended|here|in[- ]person|remote(?:ly)?|online|virtual(?:ly)?|phone|zoom|late|(?:joined|left) .*)$/iu;
const no =
  /^(?:n|no|a|\[ ?\]|[✗✘✖❌🚫]\uFE0F?|[-–—]+|0|false|absent|regrets|excused|away|apologies|n\/a|ooo|not .*)?$/iu;

/** The columns of a table of people. Without a column of names, the first that is nothing else is taken for it. */
export function peopleColumns(rows: readonly Block[]): PeopleColumns {
  const titles = (rows.find((row) => row.header)?.cells ?? []).map((cell) => oneLine(cell));
  const column = (title: RegExp): number | null => {
    const at = titles.findIndex((cell) => title.test(cell));
    return at < 0 ? null : at;
  };
  const [given, family] = [column(headers.given), column(headers.family)];
  const found = {
    handle: column(headers.handle),
    role: column(headers.role),
    initials: column(headers.initials),
    absent: column(headers.absent),
    present: titles.findIndex(
      (title, at) =>
        isTicked(rows, at) && (headers.present.test(title) || (title === '' && holdsTick(rows, at))),
    ),
  };
  const present = found.present < 0 ? null : found.present;
  const organisation = column(headers.organisation);
  const taken: (number | null)[] = [...Object.values(found), organisation];
  const named = given !== null && family !== null ? [given, family] : [column(headers.name) ?? given];
  const first = titles.findIndex((_, at) => !taken.includes(at));
  const isNamed = named[0] !== null;
  return {
    ...found,
    present,
    name: isNamed ? named.filter((at) => at !== null) : [Math.max(0, first)],
    isAboutPeople:
      isNamed && [family, found.handle, found.initials, present, organisation].some((at) => at !== null),
  };
}

/** Whether the cells of a column say yes, no or nothing, most of them at least. */
function isTicked(rows: readonly Block[], column: number): boolean {
  const cells = rows.filter((row) => !row.header).map((row) => tick(row.cells[column]));
  return cells.filter((cell) => yes.test(cell) || no.test(cell)).length * 2 > cells.length;
}

function holdsTick(rows: readonly Block[], column: number): boolean {
  return rows.some((row) => !row.header && yes.test(tick(row.cells[column])));
}

/** A cell without what it says in brackets: "yes (late)". */
function tick(cell = ''): string {
  return oneLine(cell.replace(/\([^()]*\)/g, ' '));
}

/** The people of a row who were present. */
export function peopleOfRow(row: Block, columns: PeopleColumns): WrittenPerson[] {
  const cell = (at: number | null): string => (at === null ? '' : oneLine(row.cells[at] ?? ''));
  if (row.header) return [];
  if (columns.present !== null && no.test(tick(cell(columns.present)))) return [];
  if (columns.absent !== null && yes.test(tick(cell(columns.absent)))) return [];
  if (columns.name.some((at) => isStruck(row, cell(at)))) return [];
  const name = columns.name.map(cell).join(' ');
  const person = readPerson(name);
  if (person === null) return readPeople(name) ?? [];
  const handle = /^@?([A-Za-z\d](?:-?[A-Za-z\d]){0,38})$/.exec(
    cell(columns.handle).replace(/^.*github\.com\//i, ''),
  );
  return [
    {
      name: person.name,
      handle: person.handle ?? handle?.[1] ?? null,
      role: cell(columns.role) || person.role,
      initials: /^\p{Lu}{1,4}$/u.exec(cell(columns.initials))?.[0] ?? person.initials,
    },
  ];
}

function isStruck({ text, spans }: Block, cell: string): boolean {
  return (
    cell !== '' &&
    spans.some(({ kind, start, end }) => kind === 'deleted' && oneLine(text.slice(start, end)).includes(cell))
  );
}
