import { normalizeForComparison } from '../text/normalize.ts';

/** Entries whose title another entry has already, whatever its case and punctuation: id and the id of the other. */
export function repeatedTitles(
  entries: readonly { readonly id: string; readonly title: string }[],
): { id: string; other: string }[] {
  const first = new Map<string, string>();
  return entries.flatMap(({ id, title }) => {
    const key = normalizeForComparison(title) || title;
    const other = first.get(key);
    if (other === undefined) first.set(key, id);
    return other === undefined ? [] : [{ id, other }];
  });
}
