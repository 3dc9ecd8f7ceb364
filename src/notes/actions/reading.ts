import type { KnownPeople } from '../names/known-people.ts';
import type { Token } from '../tokens.ts';

/** What went before a sentence: who "he" and an unsaid subject are, and who speaks. */
export interface Context {
  /** The last person named before. */
  readonly named: string | null;
  /** The person the sentence before was about: its subject. */
  readonly subject: string | null;
  /** Who speaks, where the notes say so ("Jo: …"). */
  readonly speaker: string | null;
  /** Who may be speaking: what a label says that could be a title too, or the speaker of the lines before. Only "I" asks. */
  readonly voice: string | null;
}

/** A sentence being read, with all that its words are judged by. */
export interface Reading {
  readonly tokens: readonly Token[];
  readonly sentence: string;
  readonly people: KnownPeople;
  readonly context: Context;
}

/** Who promises, and the token that the clause starts with. */
export interface PromiseOwner {
  readonly owner: string;
  readonly from: number;
}

/** The word `offset` tokens after the one at `at`, in small letters; empty beyond the ends. */
export function wordAt({ tokens }: Pick<Reading, 'tokens'>, at: number): string {
  return tokens[at]?.lower ?? '';
}
