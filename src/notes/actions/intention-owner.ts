import { wordSet } from '../../domain/text/words.ts';
import { nearMiss, type NearMiss } from '../rule.ts';
import { adverbs } from '../verbs.ts';
import { contracted, firstOwner, namedBefore, pronoun } from './promise-owner.ts';
import { wordAt, type PromiseOwner, type Reading } from './reading.ts';

/** Words between a subject and what it intends: "is", "would also be". */
export const copulas = wordSet('is are am be been would will was very more than has have');

/** Who intends with the word at `at`: the subject before "is", "would be" …, contracted or not. */
export function whoIs(reading: Reading, at: number): PromiseOwner | NearMiss {
  let before = at;
  while (copulas.has(wordAt(reading, before - 1)) || adverbs.has(wordAt(reading, before - 1))) before -= 1;
  const word = wordAt(reading, before - 1);
  const ending = /'(?:s|m|d|re|ve|ll)$/.exec(word)?.[0];
  if (ending !== undefined) {
    const base = word.slice(0, -ending.length);
    const who = base === 'i' ? spokenBy(reading, before - 1) : contracted(reading, before - 1, ending.length);
    return who ?? nearMiss(`whom "${word}" means is not known here`);
  }
  if (word === 'i') return spokenBy(reading, before - 1) ?? nearMiss('whom "I" means is not known here');
  return firstOwner(namedBefore(reading, before), () =>
    before === 0 || reading.tokens[before - 1]?.text === ':'
      ? whoseTurn(reading, before)
      : pronoun(reading, before - 1),
  );
}

/** The speaker as "I" at `at`. */
export function spokenBy({ context }: Reading, at: number): PromiseOwner | null {
  const speaker = context.speaker ?? context.voice;
  return speaker === null ? null : { owner: speaker, from: at };
}

/** Whose a clause without a subject is: the speaker's, else the person's whom the sentence before was about. */
function whoseTurn({ context }: Reading, from: number): PromiseOwner | null {
  const owner = context.speaker ?? (from === 0 ? context.subject : null);
  return owner === null ? null : { owner, from };
}
