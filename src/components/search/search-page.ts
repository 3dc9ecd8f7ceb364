import { loadPagefind, type Found, type Hit, type Pagefind } from './pagefind-api.ts';
import { filterNames, readQuery, stretches, writeQuery, type FilterName, type Query } from './query.ts';

const perPage = 10;
const kinds: Readonly<Record<string, string>> = {
  call: 'Call',
  project: 'Project',
  roadmap: 'Roadmap',
  guide: 'Guide',
  person: 'Person',
  suggestion: 'Suggestion',
};

/** Brings the search page to life: searches while one types, and keeps the address shareable. */
export function startSearch(root: HTMLElement): void {
  const form = root.querySelector('form');
  const input = root.querySelector<HTMLInputElement>('input[name="q"]');
  const list = root.querySelector('ol');
  const status = root.querySelector<HTMLElement>('[data-status]');
  const more = root.querySelector<HTMLButtonElement>('[data-more]');
  if (!form || !input || !list || !status || !more) return;
  const selects = new Map<FilterName, HTMLSelectElement>();
  for (const name of filterNames) {
    const select = form.querySelector<HTMLSelectElement>(`select[name="${name}"]`);
    if (select) selects.set(name, select);
  }
  let pagefind: Promise<Pagefind> | null = null;
  let shown = 0;
  let latest: Found | null = null;

  const fill = (query: Query) => {
    input.value = query.words;
    for (const [name, select] of selects) select.value = query.filters[name];
  };
  const read = (): Query => {
    const filters = readQuery('').filters;
    const chosen = Object.fromEntries([...selects].map(([name, select]) => [name, select.value]));
    return { words: input.value, filters: { ...filters, ...chosen } };
  };
  const showMore = async () => {
    const results = latest?.results ?? [];
    const next = results.slice(shown, shown + perPage);
    const of = latest;
    const hits = await Promise.all(next.map((result) => result.data()));
    // While the hits were fetched a newer search may have begun; its hits are the ones to show.
    if (of !== latest) return;
    shown += next.length;
    list.append(...hits.map(hitItem));
    more.hidden = shown >= results.length;
  };
  const search = async () => {
    const query = read();
    history.replaceState(null, '', `${location.pathname}${writeQuery(query)}`);
    const filters = Object.fromEntries(
      filterNames.flatMap((name) => (query.filters[name] ? [[name, query.filters[name]]] : [])),
    );
    const words = query.words.trim();
    if (words === '' && Object.keys(filters).length === 0) {
      latest = null;
      list.replaceChildren();
      more.hidden = true;
      status.textContent = '';
      return;
    }
    try {
      pagefind ??= loadPagefind(root.dataset.base ?? '/');
      const found = await (await pagefind).debouncedSearch(words === '' ? null : words, { filters }, 120);
      if (!found) return;
      latest = found;
      shown = 0;
      list.replaceChildren();
      const count = found.results.length;
      const what = words === '' ? 'with these filters' : `for “${words}”`;
      status.textContent =
        count === 0
          ? `Nothing found ${what}. Try fewer or other words.`
          : `${count} ${count === 1 ? 'page' : 'pages'} ${what}`;
      for (const [name, select] of selects) countOptions(select, found.filters[name] ?? {});
      await showMore();
      root.dataset.answered = words;
    } catch {
      pagefind = null;
      status.textContent = 'The search index could not be loaded. Check the connection and try again.';
    }
  };

  fill(readQuery(location.search));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void search();
  });
  form.addEventListener('input', () => void search());
  more.addEventListener('click', () => void showMore());
  window.addEventListener('popstate', () => {
    fill(readQuery(location.search));
    void search();
  });
  void search();
}

/** Shows beside each choice how many of the hits it would leave, and shuts those that would leave none. */
function countOptions(select: HTMLSelectElement, counts: Readonly<Record<string, number>>): void {
  for (const option of select.options) {
    if (option.value === '') continue;
    const count = counts[option.value] ?? 0;
    option.dataset.label ??= option.textContent ?? '';
    option.textContent = `${option.dataset.label} (${count})`;
    option.disabled = count === 0 && !option.selected;
  }
}

function hitItem(hit: Hit): HTMLLIElement {
  const item = document.createElement('li');
  item.dataset.hit = '';
  const title = document.createElement('h2');
  title.append(link(hit.url, hit.meta.title ?? hit.url));
  const kind = document.createElement('span');
  kind.className = 'tag';
  kind.textContent = kinds[hit.filters.kind?.[0] ?? ''] ?? 'Page';
  title.append(' ', kind);
  item.append(title);
  // The address of a suggestion is itself a place on a page: it is no section of its own hit.
  const sections = hit.sub_results
    .filter((section) => section.url.includes('#') && section.url !== hit.url)
    .slice(0, 3);
  // The sections that match show their own words; the page's would only repeat them.
  if (sections.length === 0) item.append(excerpt(hit.excerpt));
  else item.append(sectionList(sections));
  return item;
}

function sectionList(sections: Hit['sub_results']): HTMLUListElement {
  const list = document.createElement('ul');
  for (const section of sections) {
    const item = document.createElement('li');
    item.append(link(section.url, section.title), excerpt(section.excerpt));
    list.append(item);
  }
  return list;
}

function link(url: string, text: string): HTMLAnchorElement {
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.textContent = text;
  return anchor;
}

function excerpt(text: string): HTMLParagraphElement {
  const paragraph = document.createElement('p');
  for (const { text: words, marked } of stretches(text)) {
    const part = marked ? document.createElement('mark') : document.createElement('span');
    part.textContent = words;
    paragraph.append(part);
  }
  return paragraph;
}
