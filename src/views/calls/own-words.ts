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
  const said = new Map<Topic, readonly string[]>();
  for (const { facts } of site.content.calls) {
    const ofCall = new Set<string>();
    for (const topic of facts.topics) {
      const sentences = topic.excerpt.split(ends).map(normalizeForComparison);
      said.set(topic, sentences);
      for (const sentence of sentences) ofCall.add(sentence);
    }
    for (const sentence of ofCall) seen.set(sentence, (seen.get(sentence) ?? 0) + 1);
  }
  const isOfTheForm = (sentence: string) => (seen.get(sentence) ?? 0) >= ofTheForm;
  const own = new Map<Topic, string>();
  for (const [topic, sentences] of said)
    if (sentences.some(isOfTheForm))
      own.set(
        topic,
        topic.excerpt
          .split(ends)
          .filter((_, at) => !isOfTheForm(sentences[at] ?? ''))
          .join('')
          .replace(/[ ·]+$/, ''),
      );
  return (topic) => own.get(topic) ?? topic.excerpt;
});
