import { readFileSync } from 'node:fs';

/** Something somebody asks the search of a hub, and what answers it. */
export interface BenchQuery {
  /** The corpus whose hub is asked. */
  readonly hub: string;
  /** What sort of question it is: a known item, a typo, a decision … */
  readonly kind: string;
  /** The half that ranking may be tuned on, or the half that is only for the report. */
  readonly half: 'tune' | 'report';
  readonly query: string;
  /** Each call that is right, with the anchors that are the right place in it; empty where any place is. */
  readonly answers: readonly { readonly call: string; readonly sections: readonly string[] }[];
}

/** All queries of queries.jsonl. */
export function readQueries(): BenchQuery[] {
  return readFileSync(new URL('queries.jsonl', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as BenchQuery);
}
