import { filler, type Template, type Values } from '../../words/template.ts';
interface Item {
  readonly element: HTMLElement;
  readonly has: (name: string, value: string) => boolean;
}

/** Lets the facets of the page of suggestions combine in place; what is chosen stands in the address, so it can be shared. */
export function startNarrowing(page: Document): void {
  const form = page.querySelector<HTMLFormElement>('[data-narrow]');
  const status = form?.querySelector<HTMLElement>('[data-shown]');
  const all = form?.querySelector<HTMLButtonElement>('[data-all]');
  if (!form || !status || !all) return;
  const template = JSON.parse(form.dataset['words'] ?? '""') as Template;
  const { text: fill } = filler(form.dataset['locale'] ?? 'en');
  const say = (values: Values) => fill(template, values);
  const selects = [...form.querySelectorAll('select')];
  const items: Item[] = [...page.querySelectorAll<HTMLElement>('[data-suggestion]')].map((element) => ({
    element,
    has: (name, value) => value === '' || element.getAttribute(`data-${name}`) === value,
  }));
  const matching = (but: HTMLSelectElement | null, value: string) =>
    items.filter((item) =>
      selects.every((select) => item.has(select.name, select === but ? value : select.value)),
    );

  const show = () => {
    const shown = new Set(matching(null, '').map(({ element }) => element));
    const chosen = selects.some((select) => select.value !== '');
    for (const { element } of items) element.hidden = !shown.has(element);
    for (const part of page.querySelectorAll<HTMLElement>('[data-suggestions]')) {
      const some = [...part.querySelectorAll<HTMLElement>('[data-suggestion]')].some((one) => shown.has(one));
      part.hidden = !some;
      // What a reader asks for must not stay folded; what nobody asked for folds again.
      if (part instanceof HTMLDetailsElement) part.open = chosen && some;
    }
    for (const select of selects) {
      for (const option of select.options) {
        if (option.value === '') continue;
        const count = matching(select, option.value).length;
        option.textContent = `${option.dataset['label'] ?? ''} (${count})`;
        option.disabled = count === 0 && !option.selected;
      }
    }
    all.hidden = !chosen;
    const text = chosen ? say({ shown: shown.size, count: items.length }) : '';
    if (status.textContent !== text) status.textContent = text;
  };
  const remember = () => {
    const query = new URLSearchParams();
    for (const { name, value } of selects) if (value !== '') query.set(name, value);
    const text = query.toString();
    history.replaceState(null, '', `${location.pathname}${text === '' ? '' : `?${text}`}${location.hash}`);
  };
  const read = () => {
    const query = new URLSearchParams(location.search);
    for (const select of selects) {
      select.value = '';
      const wanted = query.get(select.name) ?? '';
      // An address somebody typed never leads to an empty page.
      if (matching(select, wanted).length > 0) select.value = wanted;
    }
    show();
  };

  form.addEventListener('change', () => {
    show();
    remember();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  all.addEventListener('click', () => {
    for (const select of selects) select.value = '';
    show();
    remember();
    selects[0]?.focus();
  });
  addEventListener('popstate', read);
  for (const element of page.querySelectorAll<HTMLElement>('[data-without-script]')) element.hidden = true;
  form.hidden = false;
  read();
  // Showing the filter moved what the address points to.
  const target = page.getElementById(decodeURIComponent(location.hash.slice(1)));
  const fold = target?.closest('details');
  if (fold) fold.open = true;
  target?.scrollIntoView();
}
