/** The ways a list of projects can be narrowed, in the order they are shown. They name the static pages, the query of a shared address and the search filters alike. */
export const facetNames = ['difficulty', 'domain', 'language', 'status'] as const;
/** A way a list of projects can be narrowed. */
export type FacetName = (typeof facetNames)[number];

/** The values something has in each facet; most have one, a project may belong to several domains. */
export type FacetValues = Readonly<Record<FacetName, readonly string[]>>;
/** What a reader has chosen: any of the values of a facet, in every facet that has some. */
export type Selection = FacetValues;

/** Nothing chosen: everything is shown. */
export const emptySelection: Selection = { difficulty: [], domain: [], language: [], status: [] };

/** What a project says in its front matter that facets are made of. */
interface Facetable {
  readonly stars: number;
  readonly domains: readonly string[];
  readonly language: string;
  readonly status: string;
}

/** The values of a project in each facet. */
export function facetsOf(project: Facetable): FacetValues {
  return {
    difficulty: [String(project.stars)],
    domain: project.domains,
    language: [project.language],
    status: [project.status],
  };
}

/** Whether something is shown for a selection. */
export function isSelected(values: FacetValues, selection: Selection): boolean {
  return facetNames.every(
    (name) => selection[name].length === 0 || values[name].some((value) => selection[name].includes(value)),
  );
}

/** How many would be shown if a value were the only one chosen in its facet, everything else as it is. */
export function countWith(
  all: readonly FacetValues[],
  selection: Selection,
  name: FacetName,
  value: string,
): number {
  return all.filter((values) => isSelected(values, { ...selection, [name]: [value] })).length;
}

/**
 * The wanted values that can be had together: each is kept only if something is shown for it along with those before it.
 * So an address somebody typed or an old link never leads to an empty page, and after every change each value
 * that is still chosen can become the last one of its facet without emptying the list.
 */
export function possibleSelection(all: readonly FacetValues[], wanted: Selection): Selection {
  let kept = emptySelection;
  for (const name of facetNames) {
    for (const value of new Set(wanted[name])) {
      if (countWith(all, kept, name, value) > 0) kept = { ...kept, [name]: [...kept[name], value] };
    }
  }
  // A later facet may have left an earlier value without a match of its own.
  for (const name of facetNames) {
    kept = { ...kept, [name]: kept[name].filter((value) => countWith(all, kept, name, value) > 0) };
  }
  return kept;
}

/** The selection with a value switched on or off, reduced to what can be had together with it. */
export function toggleValue(
  all: readonly FacetValues[],
  selection: Selection,
  name: FacetName,
  value: string,
): Selection {
  const chosen = selection[name];
  const next = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
  return possibleSelection(all, { ...selection, [name]: next });
}

/** Reads a selection from the query of an address; what is no facet is left alone. */
export function selectionOf(query: URLSearchParams): Selection {
  const read = (name: FacetName) => query.getAll(name).slice(0, 50);
  return {
    difficulty: read('difficulty'),
    domain: read('domain'),
    language: read('language'),
    status: read('status'),
  };
}

/** A selection as the query of an address, in a fixed order, without `?`; empty for everything. */
export function queryOf(selection: Selection): string {
  const query = new URLSearchParams();
  for (const name of facetNames) for (const value of [...selection[name]].sort()) query.append(name, value);
  return query.toString();
}
