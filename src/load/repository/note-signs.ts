import { readPathDate } from '../../notes/path-date.ts';
import { readCallFacts } from '../../notes/read.ts';
import { readDocument } from '../../markdown/document.ts';

/**
 * How much a file looks like the notes of a call. `note`: it says who was present, or is dated and called so; `dated`: it has a
 * day and no more; `named`: it is called so and has no day; `other`: nothing speaks for it.
 */
export type NoteLook = 'note' | 'dated' | 'named' | 'other';

const calledSo =
  /(?<![\p{L}])(?:meetings?|minutes|calls?|tel[e]?con(?:ference)?s?|agendas?|stand-?ups?|syncs?|summits?|office[-_ ]hours|(?<!release[-_ ])notes)(?![\p{L}])/iu;
/** The first lines say who was there and when; the rest of a long note costs time and says no more of that. */
const headLength = 6000;
const frontMatter = /^\uFEFF?---\r?\n([^]*?)\r?\n---[ \t]*(?:\r?\n|$)/;
const dateKey = /^(?:date|updated)\s*:\s*['"]?\d{4}-\d\d-\d\d/m;

/**
 * Whether a path alone says that a file holds the notes of a call: for text that is not read.
 * @example isNamedLikeNotes('minutes/2014/05-04.txt') // true
 */
export function isNamedLikeNotes(path: string): boolean {
  return calledSo.test(path) && readPathDate(`./${path}`, 'month-first').date !== null;
}

/**
 * How much a file looks like the notes of a call, by its path inside the repository and its text.
 * @example lookOf('blog/2026-01-07-new-kites.md', '# New kites\n\nThey fly.') // 'dated'
 */
export function lookOf(path: string, text: string): NoteLook {
  const [whole = '', front = ''] = frontMatter.exec(text) ?? [];
  const body = text.slice(whole.length, whole.length + headLength).replace(/\r\n?/g, '\n');
  const { outline } = readDocument(body, { firstLine: 1, firstOffset: 0, repository: null });
  const facts = readCallFacts(outline, { day: null });
  const inPath = readPathDate(`./${path}`, 'month-first').date;
  const isDated = inPath !== null || facts.day !== null || dateKey.test(front);
  const [name = '', ...folders] = path.split('/').reverse();
  const inFolder = folders.some((folder) => calledSo.test(folder));
  const isNamed = calledSo.test(name) || calledSo.test(facts.heading ?? '');
  if (facts.attendees.length > 0 && (isDated || isNamed || inFolder)) return 'note';
  if (isDated) return isNamed || inFolder ? 'note' : 'dated';
  return isNamed || (inFolder && /\d/.test(name)) ? 'named' : 'other';
}
