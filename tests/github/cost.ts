import { Kind, type DocumentNode, type FieldNode, type SelectionSetNode, type ValueNode } from 'graphql';

type Variables = Readonly<Record<string, unknown>>;

/**
 * The points of a query by GitHub's published rule: the lists it may have to open, every page taken as full, divided by
 * a hundred and rounded, at least 1 (https://docs.github.com/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api).
 */
export function pointsOf(document: DocumentNode, variables: Variables): number {
  const fragments = new Map<string, SelectionSetNode>();
  for (const part of document.definitions) {
    if (part.kind === Kind.FRAGMENT_DEFINITION) fragments.set(part.name.value, part.selectionSet);
  }
  const lists = (set: SelectionSetNode | undefined, times: number): number => {
    let sum = 0;
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) sum += lists(fragments.get(selection.name.value), times);
      else if (selection.kind === Kind.INLINE_FRAGMENT) sum += lists(selection.selectionSet, times);
      else {
        const page = pageOf(selection, variables);
        sum += (page === null ? 0 : times) + lists(selection.selectionSet, times * (page ?? 1));
      }
    }
    return sum;
  };
  let sum = 0;
  for (const part of document.definitions) {
    if (part.kind === Kind.OPERATION_DEFINITION) sum += lists(part.selectionSet, 1);
  }
  return Math.max(1, Math.round(sum / 100));
}

function pageOf(field: FieldNode, variables: Variables): number | null {
  const page = field.arguments?.find(({ name }) => name.value === 'first' || name.value === 'last');
  return page ? numberOf(page.value, variables) : null;
}

function numberOf(value: ValueNode, variables: Variables): number {
  if (value.kind === Kind.INT) return Number(value.value);
  return value.kind === Kind.VARIABLE ? Number(variables[value.name.value] ?? 0) : 0;
}
