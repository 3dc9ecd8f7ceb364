import { nearMiss, type NearMiss, type NoteRule } from '../rule.ts';
import type { PromiseOwner, Reading } from './reading.ts';

/** A rule that spots a promise in a sentence, from one word of it. */
export interface PromiseRule extends NoteRule {
  /** The words, in small letters, that the rule begins from; `'ll` stands for every word that ends so. */
  readonly words: ReadonlySet<string>;
  /** Who promises with the word at `at`; why that word promises nothing; null where the rule has nothing to say of it. */
  readonly read: (reading: Reading, at: number) => PromiseOwner | NearMiss | null;
}

/** Why a modal promises nothing. */
export const noWork = (after: string): NearMiss =>
  nearMiss(`what follows "${after}" is no piece of work: a state, an absence, a negation or no verb`);
