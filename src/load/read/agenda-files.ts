import type { Call } from '../../domain/model/content.ts';
import type { CallDate } from '../../domain/model/day.ts';
import { titleFinder } from '../../notes/likeness.ts';
import { sitePath } from '../../domain/urls/site-path.ts';
import type { ReadEntry } from './entry.ts';
import type { ContentFile } from './files.ts';
import type { PathDates } from './path-dates.ts';

/** A word that tells what a file is of the two that a call can have. */
const agendaWord = /(?<![a-z])agenda(?![a-z])/i;
const minutesWord = /(?<![a-z])(?:minutes|notes)(?![a-z])/i;

/** A file of which a date is known, to be compared with others. */
interface Dated {
  readonly path: string;
  readonly date: CallDate;
}

/** The paths of agendas whose paths tell of which minutes beside them they are the agenda, with the paths of those. */
export function agendasBesideMinutes(
  files: readonly Pick<ContentFile, 'path'>[],
  dateOf: PathDates['dateOf'],
): ReadonlyMap<string, string> {
  const dated = files.map(({ path }) => ({ path, date: dateOf(path).date }));
  return new Map(pairsOf(dated).map(({ agenda, minutes }) => [agenda.path, minutes.path]));
}

/** Each file of minutes with the agenda beside it. */
function pairsOf<T extends Dated>(files: readonly T[]): { readonly agenda: T; readonly minutes: T }[] {
  const agendas = Map.groupBy(files.filter(isAgenda), (file) => keyOf(file, agendaWord));
  if (agendas.size === 0) return [];
  return files.flatMap((minutes) => {
    const [agenda] = isAgenda(minutes) ? [] : (agendas.get(keyOf(minutes, minutesWord)) ?? []);
    return agenda ? [{ agenda, minutes }] : [];
  });
}

/**
 * Joins agenda and minutes that lie beside each other as two files of one day: they are one call, whose page is that of the
 * minutes and whose agenda is that of the other file where the minutes have none. `moved` holds the agendas whose links lead
 * to their minutes; of the others those that notes link to keep their pages.
 */
export function joinAgendaFiles(
  reads: readonly ReadEntry<Call>[],
  moved: ReadonlyMap<string, unknown>,
): readonly ReadEntry<Call>[] {
  const linked = new Set(
    reads.flatMap(({ entry }) => (entry?.links ?? []).map((link) => link.replace(/#.*$/, ''))),
  );
  const read = reads.flatMap((each) => {
    const keepsPage = linked.has(sitePath.call(each.id)) && !moved.has(each.id) && isAgenda(each.file);
    const { entry } = each;
    return entry && !keepsPage ? [{ read: each, entry, path: each.file.path, date: entry.date }] : [];
  });
  const agendaOf = new Map(pairsOf(read).map(({ agenda, minutes }) => [minutes.read, agenda]));
  const joined = new Set([...agendaOf.values()].map((agenda) => agenda.read));
  return reads.flatMap((each) => {
    if (joined.has(each)) return [];
    const agenda = agendaOf.get(each);
    return agenda && each.entry ? [{ ...each, entry: withAgenda(each.entry, agenda.entry) }] : [each];
  });
}

function isAgenda({ path }: { readonly path: string }): boolean {
  return agendaWord.test(nameOf(path));
}

/** The same for the two files of one call: folder, day, and what their names say besides; unique where there is no day. */
function keyOf({ path, date }: Dated, word: RegExp): string {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const rest = nameOf(path)
    .replace(word, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
  return date === null ? path : `${folder} ${date} ${rest}`;
}

function nameOf(path: string): string {
  return (path.split('/').at(-1) ?? path).replace(/\.\w+$/, '');
}

function withAgenda(minutes: Call, { facts: { agenda, topics } }: Call): Call {
  if (minutes.facts.agenda.length > 0) return minutes;
  // An agenda of headings has its items for topics.
  const items = agenda.length > 0 ? agenda : topics;
  const titles = minutes.facts.topics.map(({ title }) => title);
  const mostAlike = titleFinder(titles, items.length);
  const taken = items.map(({ title, position, evidence }) => ({
    title,
    position,
    evidence,
    topic: mostAlike(title),
  }));
  return { ...minutes, facts: { ...minutes.facts, agenda: taken } };
}
