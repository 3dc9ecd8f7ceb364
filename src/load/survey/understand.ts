import type { Call } from '../../domain/model/content.ts';
import { daysBetween, isMonth, type Day } from '../../domain/model/day.ts';
import type { Problem } from '../../domain/model/problem.ts';
import type { Series } from '../../domain/model/series.ts';
import { proposePeople, type PeopleProposal } from '../../domain/people/proposal.ts';
import { findRhythm, type FoundRhythm } from '../../domain/schedule/find-rhythm.ts';
import { usualTime } from '../../domain/schedule/spoken-time.ts';
import { fileId } from '../../domain/text/file-id.ts';
import { linkedOwner, type LinkedOwner } from '../../domain/urls/linked-repositories.ts';
import type { Loaded } from '../content.ts';

/** What the notes of one kind of calls say of when they are. */
export interface UnderstoodCalls {
  /** Null for the calls of no series. */
  readonly series: (Pick<Series, 'id' | 'title'> & { readonly place: SeriesPlace }) | null;
  readonly calls: readonly Call[];
  readonly first: Day | null;
  readonly last: Day | null;
  readonly rhythm: FoundRhythm | null;
  readonly time: ReturnType<typeof usualTime>;
  /** Whether the calls go on: a rhythm of long ago announces none that will be. */
  readonly isAlive: boolean;
}

/** How `hub.yml` says which notes are of a series. */
export type SeriesPlace = { readonly folder: string } | { readonly files: string };

/** What was understood of a folder of notes. */
export interface Understood {
  readonly kinds: readonly UnderstoodCalls[];
  readonly notes: number;
  readonly undated: readonly Call[];
  /** What seems to be no notes: nothing in it says when, who or what. */
  readonly doubtful: readonly Call[];
  readonly people: PeopleProposal;
  readonly owner: LinkedOwner | null;
  readonly problems: readonly Problem[];
}

/** Four months without notes: even a monthly call would have left some. */
const quietAfter = 122;

/** Understands what was read: kinds of calls, their rhythm and hour, people, repositories. `textOf` gives the text of a note. */
export function understand(
  { content, problems }: Loaded,
  { today, textOf }: { readonly today: Day; readonly textOf: (call: Call) => string },
): Understood {
  const { calls, series, hub } = content;
  const kinds = [...series, null].map((one): UnderstoodCalls => {
    const own = calls.filter((call) => call.series === (one?.id ?? null));
    const days = own.flatMap(({ date }) => (date === null || isMonth(date) ? [] : date));
    const [last = null] = days;
    return {
      series: one && { id: one.id, title: one.title, place: placeOf(one, own, hub.folders.calls) },
      calls: own,
      first: days.at(-1) ?? null,
      last,
      rhythm: findRhythm(days),
      time: usualTime(own.slice(0, 26).map(textOf)),
      isAlive: last !== null && daysBetween(last, today) <= quietAfter,
    };
  });
  return {
    kinds: kinds.filter((kind) => kind.calls.length > 0),
    notes: calls.length,
    undated: calls.filter(({ date }) => date === null),
    doubtful: calls.filter(isDoubtful),
    people: proposePeople(calls.map((call) => call.facts.attendees)),
    owner: linkedOwner(calls.map(textOf)),
    problems,
  };
}

function isDoubtful({ date, facts }: Call): boolean {
  return date === null && facts.attendees.length + facts.agenda.length + facts.actions.length === 0;
}

/** The folder of a series that was found by its folders; a glob where it has one in each of several, such as years. */
function placeOf({ id }: Series, calls: readonly Call[], start: string): SeriesPlace {
  const ways = calls.map(({ file }) => {
    const folders = file
      .slice(start.length + 1)
      .split('/')
      .slice(0, -1);
    const at = folders.findIndex((name) => fileId(name) === id);
    return { way: folders.slice(0, at + 1).join('/'), name: folders[at] ?? id };
  });
  const [first] = ways;
  if (first && ways.every(({ way }) => way === first.way)) return { folder: first.way };
  return { files: `**/${first?.name ?? id}/**` };
}
