import type { Topic } from '../../domain/model/call-facts.ts';
import type { Site } from '../../domain/model/site.ts';
import { normalizeForComparison } from '../../domain/text/normalize.ts';
import { oncePerSite } from '../once-per-site.ts';

/** Behind each sentence of an excerpt, and behind each item that is kept apart. */
const ends = /(?<=[.!?…] | · )/u;
/** A sentence that stands below topics of so many calls belongs to the form that their notes fill in. */
const ofTheForm = 3;

/**
 * The first words below a topic without the sentences that other notes of the hub have too, such as a question that the form
 * asks every time; empty where nothing else was written.
 */
export const ownWords = oncePerSite((site: Site): ((topic: Topic) => string) => {
  const seen = new Map<string, number>();
  const known = new Map<string, string>();
  const normal = (sentence: string): string => {
    const there = known.get(sentence) ?? normalizeForComparison(sentence);
    known.set(sentence, there);
    return there;
  };
  for (const { facts } of site.content.calls) {
    const ofCall = new Set(facts.topics.flatMap(({ excerpt }) => excerpt.split(ends).map(normal)));
    for (const sentence of ofCall) seen.set(sentence, (seen.get(sentence) ?? 0) + 1);
  }
  const isOfTheForm = (sentence: string) => (seen.get(normal(sentence)) ?? 0) >= ofTheForm;
  return ({ excerpt }) => {
    const sentences = excerpt.split(ends);
    return sentences.some(isOfTheForm)
      ? sentences
          .filter((sentence) => !isOfTheForm(sentence))
          .join('')
          .replace(/[ ·]+$/, '')
      : excerpt;
  };
});
