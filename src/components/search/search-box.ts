import { ask, type Answer } from './answer.ts';
import { button, element, link } from './elements.ts';
import { hitItem } from './hit-view.ts';
import { kindsName } from './labels.ts';
import { loadIndex, type Counts, type Fragment, type Index } from './pagefind-api.ts';
import { filterNames, isEmpty, readQuery, type FilterName, type Query } from './query.ts';
import { forgetSearches, recentSearches, rememberSearch } from './recent.ts';

/** Where a search shows itself and what it does with what was asked. */
export interface SearchBox {
  /** Asks again, with what stands in the form. */
  readonly search: () => Promise<void>;
  /** Puts a query into the form. */
  readonly fill: (query: Query) => void;
  readonly read: () => Query;
}

/** So long nothing is asked after a key, since the next one often follows. */
const pause = 90;

/**
 * Brings a form and the places for its answers to life, found by their `data-` names below `root`: `status`, `note`,
 * `chips`, `topics`, `more`, `leads` and a list. `asked` is told of every query.
 */
export function startSearchBox(
  root: HTMLElement,
  base: string,
  asked: (query: Query) => void,
): SearchBox | null {
  const form = root.querySelector('form');
  const input = root.querySelector<HTMLInputElement>('input[type="search"]');
  const list = root.querySelector<HTMLElement>('[data-hits]');
  const part = (name: string) => root.querySelector<HTMLElement>(`[data-${name}]`) ?? element('div', '');
  const [status, note, chips, topics, leads] = ['status', 'note', 'chips', 'topics', 'leads'].map(part);
  const more = root.querySelector<HTMLButtonElement>('[data-more]');
  if (!form || !input || !list || !more || !status || !note || !chips || !topics || !leads) return null;

  const selects = new Map<FilterName, HTMLSelectElement>();
  for (const name of filterNames) {
    const select = form.querySelector<HTMLSelectElement>(`select[name="${name}"]`);
    if (select) selects.set(name, select);
  }
  const order = form.querySelector<HTMLSelectElement>('select[name="sort"]');
  let index: Promise<Index> | null = null;
  let latest: Answer | null = null;
  let turn = 0;
  let filters = readQuery('').filters;

  const read = (): Query => ({
    words: input.value,
    filters,
    sort: order?.value === 'date' ? 'date' : 'relevance',
  });
  const fill = (query: Query) => {
    input.value = query.words;
    filters = query.filters;
    for (const [name, select] of selects) showChoice(select, query.filters[name]);
    if (order) order.value = query.sort;
  };
  const narrow = (name: FilterName, value: string) => {
    filters = { ...filters, [name]: value };
    const select = selects.get(name);
    if (select) showChoice(select, value);
    void search();
  };
  const askAgain = (words: string) => {
    input.value = words;
    input.focus();
    void search();
  };
  const labelOf = (name: FilterName, value: string) => {
    const option = [...(selects.get(name)?.options ?? [])].find((each) => each.value === value);
    return name === 'kind' ? kindsName(value) : (option?.dataset.label ?? option?.textContent ?? value);
  };

  const clear = () => {
    latest = null;
    for (const each of [list, note, chips, topics]) each.replaceChildren();
    more.hidden = true;
    status.textContent = '';
  };
  const showRecent = () => {
    const recent = recentSearches();
    if (recent.length === 0) return;
    chips.append(
      element('span', 'label', 'Searched before:'),
      ...recent.map((words) => button('chip', words, () => askAgain(words))),
      button('chip quiet', 'Forget these', () => {
        forgetSearches();
        chips.replaceChildren();
        input.focus();
      }),
    );
  };
  const showMore = async (answer: Answer, of: number) => {
    const first = list.childElementCount;
    const hits = await answer.next();
    // While the hits were read a newer search may have begun; its hits are the ones to show.
    if (of !== turn) return;
    list.append(...hits.map(hitItem));
    more.hidden = list.childElementCount >= answer.count || hits.length === 0;
    if (first > 0) list.children[first]?.querySelector('a')?.focus();
  };
  const showChips = (counts: Counts) => {
    const chosen = filterNames.filter((name) => filters[name] !== '');
    const kinds = Object.entries(counts.kind ?? {}).filter(([, count]) => count > 0);
    const offered = filters.kind === '' && kinds.length > 1 ? kinds : [];
    chips.replaceChildren(
      ...chosen.map((name) => {
        const chip = button('chip chosen', labelOf(name, filters[name]), () => narrow(name, ''));
        chip.append(element('span', 'cross', '×'));
        chip.setAttribute('aria-label', `Take off: ${labelOf(name, filters[name])}`);
        return chip;
      }),
      ...offered
        .sort(([, a], [, b]) => b - a)
        .map(([kind, count]) => button('chip', `${kindsName(kind)} ${count}`, () => narrow('kind', kind))),
    );
  };
  const showAnswer = async (answer: Answer, query: Query, of: number) => {
    latest = answer;
    list.replaceChildren();
    await showMore(answer, of);
    if (of !== turn) return;
    const words = query.words.trim();
    status.textContent = statusText(answer, words);
    showNote(answer, words);
    leads.hidden = answer.count > 0;
    root.dataset.answered = words;
    // What narrows the hits comes after them.
    const [counts, found] = await Promise.all([answer.counts(), answer.topics()]);
    if (of !== turn) return;
    showChips(counts);
    for (const [name, select] of selects) countOptions(select, counts[name] ?? {}, filters[name]);
    topics.replaceChildren(...topicLinks(found));
  };
  const showNote = ({ mended, missing, count }: Answer, words: string) => {
    note.replaceChildren();
    if (mended !== null)
      note.append(
        'Showing results for ',
        element('strong', '', mended.text),
        '. ',
        button('plain', `Search for ${words} instead`, () => askAgain(`"${words.replaceAll('"', '')}"`)),
      );
    else if (missing.length > 0 && count > 0) {
      note.append('No page holds all the words. These hold most of them, without ');
      missing.forEach((word, at) => note.append(at > 0 ? ', ' : '', element('s', '', word)));
      note.append('.');
    }
  };

  const search = async () => {
    turn += 1;
    const of = turn;
    const query = read();
    asked(query);
    if (isEmpty(query)) {
      clear();
      leads.hidden = false;
      showRecent();
      root.dataset.answered = '';
      return;
    }
    try {
      index ??= loadIndex(base);
      const loaded = await index;
      if (of !== turn) return;
      const answer = await ask(loaded, query);
      if (of === turn) await showAnswer(answer, query, of);
    } catch {
      if (of !== turn) return;
      index = null;
      clear();
      leads.hidden = false;
      status.textContent = navigator.onLine
        ? 'The search could not be loaded. Try again, or look through the lists below.'
        : 'You seem to be offline, and the search is not loaded. The lists below may be in the memory of your browser.';
      root.dataset.answered = query.words.trim();
    }
  };

  let waiting: ReturnType<typeof setTimeout> | undefined;
  form.addEventListener('input', (event) => {
    if (event.target instanceof HTMLSelectElement) {
      const name = filterNames.find((each) => each === (event.target as HTMLSelectElement).name);
      if (name) filters = { ...filters, [name]: event.target.value };
      void search();
      return;
    }
    // The index is on its way while one still types.
    index ??= loadIndex(base);
    index.catch(() => (index = null));
    clearTimeout(waiting);
    waiting = setTimeout(() => void search(), pause);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    rememberSearch(input.value);
    void search();
  });
  list.addEventListener('click', () => rememberSearch(input.value));
  more.addEventListener('click', () => {
    if (latest) void showMore(latest, turn);
  });
  return { search, fill, read };
}

function statusText({ count, mended }: Answer, words: string): string {
  const what = words === '' ? 'with these filters' : `for “${mended?.text ?? words}”`;
  if (count === 0) return `Nothing found ${what}. Try fewer or other words, or look through the lists.`;
  return `${count} ${count === 1 ? 'hit' : 'hits'} ${what}`;
}

function topicLinks(topics: readonly Fragment[]): Node[] {
  if (topics.length === 0) return [];
  const links = topics.map(({ url, meta }) => {
    const calls = Number(meta.calls ?? 1);
    const item = element('span', '', link(url, meta.title ?? url));
    if (calls > 1) item.append(` (${calls} calls)`);
    return item;
  });
  return [element('span', 'label', topics.length === 1 ? 'Topic:' : 'Topics:'), ...links];
}

/** A value that the page does not offer is shown all the same: it came with the address. */
function showChoice(select: HTMLSelectElement, value: string): void {
  if (value !== '' && ![...select.options].some((option) => option.value === value))
    select.append(new Option(value, value));
  select.value = value;
}

/** Shows beside each choice how many hits it would leave, and hides those that would leave none. */
function countOptions(
  select: HTMLSelectElement,
  counts: Readonly<Record<string, number>>,
  chosen: string,
): void {
  let offered = 0;
  for (const option of select.options) {
    if (option.value === '') continue;
    const count = counts[option.value] ?? 0;
    option.dataset.label ??= option.textContent ?? '';
    option.textContent = count > 0 ? `${option.dataset.label} (${count})` : option.dataset.label;
    option.hidden = count === 0 && option.value !== chosen;
    option.disabled = option.hidden;
    if (!option.hidden) offered += 1;
  }
  const label = select.closest('label');
  if (label) label.hidden = offered === 0;
}
