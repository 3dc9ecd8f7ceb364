import type { Person } from '../../domain/model/person.ts';
import { oncePerSite } from '../once-per-site.ts';
import { callHistory, type TrackedDecision } from './history.ts';

/** A name as a sentence may write it: `@handle`, or up to three words with a capital letter. */
const nameLike = /@[A-Za-z\d](?:-?[A-Za-z\d]){0,38}|\p{Lu}[\p{L}\p{M}’'-]*(?: \p{Lu}[\p{L}\p{M}’'-]*){0,2}/gu;
/** Given names that are words with which a sentence begins. */
const opensSentence = /^(?:will|may|mark|grant|bill|hope|joy|sunny|rich|chase|drew|pat)$/i;

/** The decisions that name somebody, newest call first, each of them once. */
export const decisionsNaming = oncePerSite((site): ReadonlyMap<Person, readonly TrackedDecision[]> => {
  const { directory, decisions } = callHistory(site);
  const named = new Map<Person, TrackedDecision[]>();
  for (const followed of decisions) {
    const people = new Set<Person>();
    for (const { 0: written, index } of followed.decision.text.matchAll(nameLike)) {
      for (const name of formsOf(written, index === 0)) {
        const person = directory.findIn(followed.call, name);
        if (person) people.add(person);
      }
    }
    for (const person of people) {
      const own = named.get(person);
      if (own) own.push(followed);
      else named.set(person, [followed]);
    }
  }
  return named;
});

/** The whole of what looks like a name, or else its words: "Agreed Kim" is Kim. */
function formsOf(written: string, opens: boolean): readonly string[] {
  const words = written.split(' ').filter((word, at) => !(opens && at === 0 && opensSentence.test(word)));
  return words.length > 1 ? [written, ...words] : words;
}
