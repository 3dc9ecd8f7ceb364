import { said } from './said.ts';
import type { Answer } from './answer.ts';
import { ask } from './ask.ts';
import { chipGroup, chosenChip, statusText, topicLinks } from './answer-view.ts';
import { countOptions, showChoice } from './choices.ts';
import { button, element } from './elements.ts';
import { hitItem } from './hit-view.ts';
import { kindsName } from './labels.ts';
import { isFactKind, loadIndex, type Counts, type Index } from './pagefind-api.ts';
import { filterNames, isEmpty, readQuery, type FilterName, type Query } from './query.ts';
import { operator } from './question.ts';
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
const pause = 60;

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
  const showStart = () => {
    const recent = recentSearches();
    const starts = said().leads.starts.map((words) =>
      button('chip', words.trim(), () => askAgain(`${input.value}${words}`)),
    );
    if (starts.length > 0) chips.append(chipGroup(said().search.tryThese, starts, true));
    if (recent.length === 0) return;
    const forget = button('chip quiet', said().search.forget, () => {
      forgetSearches();
      clear();
      showStart();
      input.focus();
    });
    const searches = recent.map((words) => button('chip', words, () => askAgain(words)));
    chips.append(chipGroup(said().search.before, [...searches, forget], true));
  };
  /** Hits are shown as they come; those of the answer before stand until the first of a new one is there. */
  const showMore = async (answer: Answer, of: number, isNew: boolean) => {
    const before = isNew ? 0 : list.childElementCount;
    let shown = before;
    for await (const hit of answer.next()) {
      // While the hits were read a newer search may have begun; its hits are the ones to show.
      if (of !== turn) return;
      if (shown === 0) list.replaceChildren();
      list.append(hitItem(hit));
      shown += 1;
    }
    if (of !== turn) return;
    if (shown === 0) list.replaceChildren();
    more.hidden = shown >= answer.count || shown === before;
    if (!isNew) list.children[before]?.querySelector('a')?.focus();
  };
  const showChips = (counts: Counts) => {
    const chosen = filterNames.filter((name) => filters[name] !== '');
    const typed = [...input.value.matchAll(operator)].map(([all]) => all.trim());
    const kinds = Object.entries(counts.kind ?? {}).filter(([, count]) => count > 0);
    const offered = filters.kind === '' && kinds.length > 1 ? kinds : [];
    const kindChips = (isFact: boolean) =>
      offered
        .filter(([kind]) => isFactKind(kind) === isFact)
        .sort(([, a], [, b]) => b - a)
        .map(([kind, count]) => button('chip', `${kindsName(kind)} ${count}`, () => narrow('kind', kind)));
    const shown = [
      ...chosen.map((name) => chosenChip(labelOf(name, filters[name]), () => narrow(name, ''))),
      ...typed.map((text) => chosenChip(text, () => askAgain(input.value.replace(text, '').trim()))),
      ...kindChips(false),
    ];
    // What stands in the pages that were found is counted by itself, so it says that.
    const facts = kindChips(true);
    chips.replaceChildren(
      ...(shown.length > 0 ? [chipGroup(said().search.narrow, shown)] : []),
      ...(facts.length > 0 ? [chipGroup(said().search.inThem, facts, true)] : []),
    );
  };
  const showAnswer = async (answer: Answer, query: Query, of: number) => {
    latest = answer;
    const words = query.words.trim();
    status.textContent = statusText(answer, words);
    showNote(answer, words);
    leads.hidden = answer.count > 0;
    await showMore(answer, of, true);
    if (of !== turn) return;
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
        `${said().search.showing} `,
        element('strong', '', mended.text),
        '. ',
        button('plain', said().search.instead({ words }), () => askAgain(`"${words.replaceAll('"', '')}"`)),
      );
    else if (missing.length > 0 && count > 0) {
      note.append(`${said().search.mostOf} `);
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
      showStart();
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
      status.textContent = navigator.onLine ? said().search.notLoaded : said().search.offline;
      root.dataset.answered = query.words.trim();
    }
  };

  // The index is on its way while one still types.
  input.addEventListener('focus', () => {
    index ??= loadIndex(base);
    index.catch(() => (index = null));
  });
  let waiting: ReturnType<typeof setTimeout> | undefined;
  form.addEventListener('input', (event) => {
    if (event.target instanceof HTMLSelectElement) {
      const name = filterNames.find((each) => each === (event.target as HTMLSelectElement).name);
      if (name) filters = { ...filters, [name]: event.target.value };
      void search();
      return;
    }
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
    if (latest) void showMore(latest, turn, false);
  });
  return { search, fill, read };
}
