import type { Call } from '../../domain/model/content.ts';
import { wordsOf } from '../../domain/text/words.ts';
import { topicLike } from '../../notes/likeness.ts';
import { sitePath } from '../../domain/urls/site-path.ts';
import type { ReadEntry } from './entry.ts';

/** A word that tells what a file is of the two that a call can have. */
const agendaWord = /(?<![a-z])agenda(?![a-z])/i;
const minutesWord = /(?<![a-z])(?:minutes|notes)(?![a-z])/i;

/**
 * Joins agenda and minutes that lie beside each other as two files of one day: they are one call, whose page is that of the
 * minutes and whose agenda is that of the other file where the minutes have none. An agenda that notes link to keeps its page.
 */
export function joinAgendaFiles(reads: readonly ReadEntry<Call>[]): readonly ReadEntry<Call>[] {
  const linked = new Set(
    reads.flatMap(({ entry }) => (entry?.links ?? []).map((link) => link.replace(/#.*$/, ''))),
  );
  const agendas = Map.groupBy(
    reads.filter(({ id, file }) => agendaWord.test(nameOf(file.path)) && !linked.has(sitePath.call(id))),
    (read) => keyOf(read, agendaWord),
  );
  if (agendas.size === 0) return reads;
  const joined = new Set<ReadEntry<Call>>();
  const withAgendas = reads.map((read) => {
    const [agenda] = agendas.get(keyOf(read, minutesWord)) ?? [];
    if (!agenda?.entry || !read.entry || agenda === read || agendaWord.test(nameOf(read.file.path)))
      return read;
    joined.add(agenda);
    return { ...read, entry: withAgenda(read.entry, agenda.entry) };
  });
  return withAgendas.filter((read) => !joined.has(read));
}

/** The same for the two files of one call: folder, day, and what their names say besides; unique where there is no day. */
function keyOf({ entry, file }: ReadEntry<Call>, word: RegExp): string {
  const folder = file.path.slice(0, file.path.lastIndexOf('/') + 1);
  const rest = nameOf(file.path)
    .replace(word, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
  return entry?.date ? `${folder} ${entry.date} ${rest}` : file.path;
}

function nameOf(path: string): string {
  return (path.split('/').at(-1) ?? path).replace(/\.\w+$/, '');
}

function withAgenda(minutes: Call, { facts: { agenda, topics } }: Call): Call {
  if (minutes.facts.agenda.length > 0) return minutes;
  // An agenda of headings has its items for topics.
  const items = agenda.length > 0 ? agenda : topics;
  const words = minutes.facts.topics.map(({ title }) => new Set(wordsOf(title)));
  const taken = items.map(({ title, position, evidence }) => ({
    title,
    position,
    evidence,
    topic: topicLike(title, words),
  }));
  return { ...minutes, facts: { ...minutes.facts, agenda: taken } };
}
