import type { Mended } from './mend-terms.ts';
import type { Counts, Fragment } from './pagefind-api.ts';
import type { Hit } from './reader.ts';

/** What somebody asks: words, and filters by name; an empty filter is none. */
export interface Ask {
  readonly words: string;
  readonly filters: Readonly<Record<string, string>>;
  readonly sort: 'relevance' | 'date';
}

/** What the index answers. */
export interface Answer {
  /** How many hits there are. */
  readonly count: number;
  /** The next hits, best first, each as soon as it is known; none when all were given. */
  readonly next: () => AsyncIterable<Hit>;
  /** What was searched for instead of what was typed, null where nothing was mended. */
  readonly mended: Mended | null;
  /** Words that nothing at all holds together with the others: the hits are those with most of the others. */
  readonly missing: readonly string[];
  /** Titles and addresses of topics that go with the words. */
  readonly topics: () => Promise<readonly Fragment[]>;
  /** How many hits each choice of a filter would leave. */
  readonly counts: () => Promise<Counts>;
}
