import type { Answer } from './answer.ts';
import { factKinds, type Counts, type Filters, type Index } from './pagefind-api.ts';
import type { Term } from './question.ts';

/** So many hits are read at a time. */
export const perStep = 10;

/** How many hits each choice of a filter would leave; kinds are counted for all, the others for what is shown. */
export async function countsOf(
  index: Index,
  filters: Filters,
  terms: readonly Term[],
  all: boolean,
): Promise<Counts> {
  const words = terms.map(({ ways, text }) => ways[0]?.words.join(' ') ?? text).join(' ');
  await index.pagefind.filters();
  const pagesOnly = all ? filters : { ...filters, kind: { none: factKinds } };
  const [kinds, others] = await Promise.all([
    index.pagefind.search(words, { filters }),
    index.pagefind.search(words, { filters: pagesOnly }),
  ]);
  return { ...others.filters, kind: kinds.filters.kind ?? {} };
}

/** Without words: everything the filters leave, the newest first. */
export async function browse(index: Index, filters: Filters, kindChosen: boolean): Promise<Answer> {
  if (Object.keys(filters).length === 0) return nothing;
  await index.pagefind.filters();
  const narrowed = kindChosen ? filters : { ...filters, kind: { none: factKinds } };
  const [sorted, all] = await Promise.all([
    index.pagefind.search(null, { filters: narrowed, sort: { date: 'desc' } }),
    index.pagefind.search(null, { filters: narrowed }),
  ]);
  const dated = new Set(sorted.results.map(({ id }) => id));
  const results = [...sorted.results, ...all.results.filter(({ id }) => !dated.has(id))];
  let shown = 0;
  return {
    ...nothing,
    count: results.length,
    counts: () => Promise.resolve(all.filters),
    next: async function* () {
      const step = results.slice(shown, shown + perStep).map((result) => result.data());
      shown += step.length;
      for (const fragment of await Promise.all(step))
        yield { fragment, sections: [], missing: [], others: [] };
    },
  };
}

const nothing: Answer = {
  count: 0,
  next: async function* () {},
  mended: null,
  missing: [],
  topics: () => Promise.resolve([]),
  counts: () => Promise.resolve({}),
};
