import type { Template } from '../../words/template.ts';
import { sayWritten } from '../../words/written.ts';
import {
  countWith,
  emptySelection,
  facetNames,
  isSelected,
  possibleSelection,
  queryOf,
  selectionOf,
  toggleValue,
  type FacetName,
  type FacetValues,
  type Selection,
} from '../../domain/projects/facet.ts';

interface Item {
  readonly element: HTMLElement;
  readonly facets: FacetValues;
}

/** The ways the list can be sorted; the first is the order it is written in. */
const orders: Readonly<Record<string, (a: HTMLElement, b: HTMLElement) => number>> = {
  '': (a, b) => Number(a.dataset['order']) - Number(b.dataset['order']),
  newest: (a, b) => compare(b.dataset['updated'], a.dataset['updated']),
  hardest: (a, b) => Number(b.dataset['difficulty']) - Number(a.dataset['difficulty']),
  title: (a, b) =>
    (a.dataset['title'] ?? '').localeCompare(b.dataset['title'] ?? '', document.documentElement.lang),
};

/** Lets the facets of the projects page combine in place; what is chosen stands in the address, so it can be shared and gone back to. */
export function startFilter(page: Document): void {
  const form = page.querySelector<HTMLFormElement>('[data-facets]');
  const list = page.querySelector<HTMLElement>('[data-projects]');
  const status = page.querySelector<HTMLElement>('[data-shown]');
  if (!form || !list || !status) return;
  const written = JSON.parse(form.dataset['words'] ?? '{}') as Readonly<Record<string, Template>>;
  const t = sayWritten<'filterTexts'>(written, form.dataset['locale'] ?? 'en');
  const items: Item[] = [...list.querySelectorAll<HTMLElement>('[data-project]')].map((element) => ({
    element,
    facets: {
      difficulty: [element.dataset['difficulty'] ?? ''],
      domain: (element.dataset['domain'] ?? '').split(' '),
      language: [element.dataset['language'] ?? ''],
      status: [element.dataset['status'] ?? ''],
    },
  }));
  const all = items.map((item) => item.facets);
  const sort = page.querySelector<HTMLSelectElement>('[data-sort]');
  const clear = form.querySelector<HTMLElement>('[data-clear]');
  let selection: Selection = emptySelection;

  const show = (note = '') => {
    let shown = 0;
    let free = 0;
    for (const { element, facets } of items) {
      element.hidden = !isSelected(facets, selection);
      if (element.hidden) continue;
      shown += 1;
      if (element.dataset['status'] === 'open') free += 1;
    }
    for (const box of form.querySelectorAll<HTMLInputElement>('input[type=checkbox]')) {
      const name = facetNames.find((known) => known === box.name);
      if (!name) continue;
      const count = countWith(all, selection, name, box.value);
      box.checked = selection[name].includes(box.value);
      box.disabled = count === 0 && !box.checked;
      const label = form.querySelector(`[data-count-of="${CSS.escape(`${name}=${box.value}`)}"]`);
      if (label && label.textContent !== String(count)) label.textContent = String(count);
    }
    const chosen = queryOf(selection) !== '';
    if (clear) clear.hidden = !chosen;
    const text = `${chosen ? t.someShown({ count: shown, of: items.length, free }) : t.allShown({ count: shown, free })}${note}`;
    if (status.textContent !== text) status.textContent = text;
  };
  const order = () => {
    const by = orders[sort?.value ?? ''] ?? orders[''];
    const first = orders[''];
    if (!by || !first) return;
    const sorted = items.map((item) => item.element).sort((a, b) => by(a, b) || first(a, b));
    // The page is written in the first order: moving all cards to where they are would lay the whole list out again.
    if (sorted.some((element, at) => element !== list.children[at])) list.append(...sorted);
  };
  const remember = () => {
    const query = new URLSearchParams(queryOf(selection));
    if (sort?.value) query.set('sort', sort.value);
    const text = query.toString();
    history.replaceState(null, '', `${location.pathname}${text ? `?${text}` : ''}${location.hash}`);
  };
  const read = () => {
    const query = new URLSearchParams(location.search);
    const wanted = selectionOf(query);
    selection = possibleSelection(all, wanted);
    const wantedSort = query.get('sort') ?? '';
    if (sort) sort.value = wantedSort in orders ? wantedSort : '';
    order();
    const left = facetNames.some((name: FacetName) =>
      wanted[name].some((value) => !selection[name].includes(value)),
    );
    show(left ? `. ${t.leftOut}` : '');
  };

  form.addEventListener('change', (event) => {
    const box = event.target;
    const name = box instanceof HTMLInputElement ? facetNames.find((known) => known === box.name) : undefined;
    if (!(box instanceof HTMLInputElement) || !name) return;
    selection = toggleValue(all, selection, name, box.value);
    show();
    remember();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  clear?.addEventListener('click', () => {
    selection = emptySelection;
    show();
    remember();
    form.querySelector<HTMLInputElement>('input[type=checkbox]')?.focus();
  });
  sort?.addEventListener('change', () => {
    order();
    remember();
  });
  addEventListener('popstate', read);
  page.querySelector<HTMLAnchorElement>('[data-any]')?.addEventListener('click', (event) => {
    const free = items.filter(({ element }) => !element.hidden && element.dataset['status'] === 'open');
    const one = free[Math.floor(Math.random() * free.length)];
    const link = one?.element.querySelector<HTMLAnchorElement>('a.cover');
    if (!link) return;
    event.preventDefault();
    location.assign(link.href);
  });

  for (const element of page.querySelectorAll<HTMLElement>('[data-without-script]')) element.hidden = true;
  for (const element of page.querySelectorAll<HTMLElement>('[data-with-script]')) element.hidden = false;
  form.hidden = false;
  read();
}

function compare(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
