import { normalizeForComparison } from '../../domain/text/normalize.ts';
import type { Filters, Index } from './pagefind-api.ts';
import type { Operators } from './question.ts';

/** The filters that were chosen and those that the operators of a question stand for. */
export async function placeFilters(
  index: Index,
  chosen: Readonly<Record<string, string>>,
  operators: Operators,
): Promise<Filters> {
  const filters: Record<string, Filters[string]> = {};
  const { from, in: place, before, after } = operators;
  if (from !== undefined) filters.person = personNamed(index, from) ?? from;
  if (place !== undefined) filters.series = seriesNamed(index, place) ?? place;
  if (before !== undefined || after !== undefined) {
    const years = Object.keys((await index.pagefind.filters()).year ?? {});
    const within = years.filter((year) => reaches(year, operators));
    // An empty choice would be none at all.
    filters.year = { any: within.length > 0 ? within : ['none'] };
  }
  for (const [name, value] of Object.entries(chosen)) if (value !== '') filters[name] = value;
  return filters;
}

/** Whether some of a year is in the range that operators give. */
function reaches(year: string, { before, after }: Operators): boolean {
  return year < (before ?? '9999') && `${year}-12-31` > endOf(after);
}

/**
 * Whether a date is in the range that operators give: before the beginning of one, after the end of the other.
 * @example isWithin('2021-05-04', { after: '2021' }) // false
 */
export function isWithin(date: string, { before, after }: Operators): boolean {
  return date < (before ?? '9999') && date > endOf(after);
}

/** The last moment of a year, month or day, as text that comes after all of it. */
function endOf(date: string | undefined): string {
  return date === undefined ? '' : `${date}~`;
}

/** The id of the person with a name, alias or handle, or the only one whose name begins so. */
function personNamed({ names }: Index, typed: string): string | null {
  const name = normalizeForComparison(typed);
  const exact = names.people.find(([id, own, ...also]) =>
    [id, normalizeForComparison(own), ...also].includes(name),
  );
  if (exact) return exact[0];
  const begun = names.people.filter(([, own]) => ` ${normalizeForComparison(own)}`.includes(` ${name}`));
  return begun.length === 1 ? (begun[0]?.[0] ?? null) : null;
}

function seriesNamed({ names }: Index, typed: string): string | null {
  const name = normalizeForComparison(typed);
  const found = names.series.find(
    ([id, title]) => normalizeForComparison(id) === name || normalizeForComparison(title).includes(name),
  );
  return found?.[0] ?? null;
}
