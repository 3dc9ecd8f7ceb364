import { longDate } from '../src/domain/model/day.ts';
import type { Problem } from '../src/domain/model/problem.ts';
import { countText, firstOf } from '../src/domain/text/phrases.ts';
import type { NotesPlace } from '../src/load/survey/find-notes.ts';
import type { Understood, UnderstoodCalls } from '../src/load/survey/understand.ts';

/** What the report names besides what was understood. */
export interface ReportedHub {
  readonly into: string;
  readonly from: string;
  /** Whether the hub lies where the notes are. */
  readonly isThere: boolean;
  /** The name of the folder that the notes were read in; problems name files below it. */
  readonly trial: string;
  readonly calls: string;
  readonly place: NotesPlace;
}

/** What `new hub --from` understood, what it did not and why, and what to do next. */
export function understoodText(hub: ReportedHub, understood: Understood): string {
  const { into, from, isThere, calls, place } = hub;
  const { kinds, notes, undated, doubtful, people, owner } = understood;
  const where = place.folder === '' ? 'several folders at the top' : `${place.folder}/`;
  const people1 = people.people.length;
  return [
    `Read ${String(notes)} notes from ${countText(place.files.length, 'Markdown file')} in ${where} of ${from}.`,
    ...kinds.map(kindLine),
    ...(undated.length > 0
      ? [
          `${countText(undated.length, 'note has', 'notes have')} no day and will be listed last: ${named(undated.map(({ file }) => file))}.`,
        ]
      : []),
    ...(doubtful.length > 0
      ? [
          `${countText(doubtful.length, 'file seems', 'files seem')} to be no notes; hub.yml has the lines that leave them out, as a comment.`,
        ]
      : []),
    ...(place.elsewhere.length > 0
      ? [
          `${countText(place.elsewhere.length, 'file')} elsewhere may be notes too and ${place.elsewhere.length === 1 ? 'was' : 'were'} not taken: ${named(place.elsewhere)}.`,
        ]
      : []),
    ...problemLines(understood.problems, hub.trial),
    people1 > 0
      ? `People: ${String(people1)} by full name or handle, in people.yml${people.unclear.length > 0 ? `; ${countText(people.unclear.length, 'name')} cannot be told apart, see its end` : ''}.`
      : 'People: the notes name nobody by a full name or a handle.',
    ...(owner
      ? [
          `GitHub: ${countText(owner.texts, 'note')} link to ${owner.owner}, most of all ${firstOf(owner.repositories, 3)}.`,
        ]
      : []),
    '',
    isThere
      ? `Wrote hub.yml${people1 > 0 ? ' and people.yml' : ''} beside the notes, which are as they were.`
      : `Wrote ${into}/hub.yml${people1 > 0 ? ', people.yml' : ''} and copies of the notes in ${into}/${calls}/.`,
    'Next:',
    `  npm start -- --content ${into}        # shows the hub`,
    `  npm run check -- --content ${into}    # says what could be better, with file, line and fix`,
    `  and read the comments in ${into}/hub.yml`,
  ].join('\n');
}

function kindLine({ series, calls, first, last, rhythm, time, isAlive }: UnderstoodCalls): string {
  const span =
    first === null ? 'no days' : first === last ? longDate(first) : `${longDate(first)} to ${longDate(last)}`;
  const how = rhythm
    ? `${rhythm.rhythm} on ${rhythm.weekday}s (${String(rhythm.fits)} of the last ${String(rhythm.of)})${time ? ` at ${time.time} ${time.zone} (${String(time.texts)} of ${String(time.of)} that name an hour)` : ', hour not known'}${isAlive ? '' : ', but not lately'}`
    : 'no rhythm that is sure';
  return `  ${series?.title ?? 'Calls'}: ${countText(calls.length, 'note')}, ${span}; ${how}.`;
}

function named(files: readonly string[]): string {
  return firstOf(files, 3);
}

/** Problems by their code, each with how often and one place. */
function problemLines(problems: readonly Problem[], trial: string): string[] {
  const byCode = Map.groupBy(problems, ({ code }) => code);
  const inFolder = (file: string) => file.slice(file.lastIndexOf(trial) + trial.length + 1);
  return [...byCode]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([code, list]) => {
      const [one] = list;
      const place = one ? `${inFolder(one.file)}${one.line === null ? '' : `:${String(one.line)}`}` : '';
      return `  ${String(list.length)} × ${code}, for example ${place}: ${one?.message ?? ''}`;
    });
}
