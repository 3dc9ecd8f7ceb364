import type { Token } from '../tokens.ts';

/** Tells whether a word names a person: `KnownPeople`, or a view of it that believes more. */
export interface PersonTest {
  has(word: string): boolean;
}

/** The people who are the subject of a clause: token indices, end exclusive. */
export interface Subject {
  readonly from: number;
  readonly to: number;
}

const joins = new Set([',', 'and', '&', '/', '+', 'or']);

/** The people named right before token `at`: "Dave", "Thomas L", "Dave and Mort", "Dave/Anil"; null where there are none. */
export function subjectBefore(tokens: readonly Token[], at: number, people: PersonTest): Subject | null {
  let from = personBefore(tokens, at, people);
  if (from === null) return null;
  for (;;) {
    let join = from - 1;
    if (!joins.has(tokens[join]?.lower ?? '')) break;
    if (tokens[join - 1]?.text === ',') join -= 1;
    const other = personBefore(tokens, join, people);
    if (other === null) break;
    from = other;
  }
  return { from, to: at };
}

/** The first token of the one person named right before token `at`. */
function personBefore(tokens: readonly Token[], at: number, people: PersonTest): number | null {
  const last = tokens[at - 1];
  if (!last) return null;
  const first = tokens[at - 2];
  const isFamilyName = capital.test(last.text) && !articles.has(last.lower);
  if (first !== undefined && people.has(first.text) && !joins.has(first.lower) && isFamilyName) {
    return at - 2;
  }
  return people.has(last.text) ? at - 1 : null;
}

const capital = /^\p{Lu}/u;
/** Words with a capital letter behind a name where a sentence begins without a full stop: "Jo The push back is …". */
const articles = new Set(['the', 'a', 'an', 'this', 'that', 'we', 'it', 'they', 'there']);

/** The people a sentence starts with, else null. */
export function subjectAtStart(tokens: readonly Token[], people: PersonTest): Subject | null {
  // Most sentences start with nobody: a subject that starts at the first word needs that word to name a person.
  const named = people.has(tokens[0]?.text ?? '');
  for (let at = named ? Math.min(8, tokens.length) : 0; at > 0; at -= 1) {
    const subject = subjectBefore(tokens, at, people);
    if (subject?.from === 0) return subject;
  }
  return contractedSubject(tokens, people);
}

/** "Jo's currently tidying up": Jo is the subject, unlike in "Jo's patches". */
function contractedSubject(tokens: readonly Token[], people: PersonTest): Subject | null {
  const name = /^(.+)['’]s$/u.exec(tokens[0]?.text ?? '')?.[1];
  if (name === undefined || !people.has(name)) return null;
  return tokens.slice(1, 4).some((token) => /^(been|going|working)$|ing$/.test(token.lower))
    ? { from: 0, to: 1 }
    : null;
}

/** Words back that "he" may refer to; it also keeps a long sentence from being read again and again. */
const farthest = 80;

/** The last person named before token `at`, else null. */
export function lastNamed(tokens: readonly Token[], at: number, people: PersonTest): Subject | null {
  const last = Math.min(at, tokens.length);
  for (let end = last; end > Math.max(0, last - farthest); end -= 1) {
    const from = personBefore(tokens, end, people);
    if (from !== null) return { from, to: end };
  }
  return null;
}
