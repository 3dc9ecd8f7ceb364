import styles from './search.css?url';
import { withBase } from '../../domain/urls/site-path.ts';
import { button, element, link } from './elements.ts';
import { otherFiles } from '../../domain/urls/site-map.ts';
import { said, sayIn, type SearchTexts } from './said.ts';
import { readQuery, writeQuery } from './query.ts';
import { startSearchBox } from './search-box.ts';

let dialog: HTMLDialogElement | null = null;

/** Opens the search over the page; what was found last time is still there. `page` is the address of the search page. */
export async function openSearchDialog(base: string, page: string): Promise<void> {
  await Promise.all([loadStyles(), loadWords(base)]);
  dialog ??= madeDialog(base, page);
  if (!dialog.open) dialog.showModal();
  const input = dialog.querySelector('input');
  input?.focus();
  input?.select();
}

let loadedWords: Promise<void> | null = null;

function loadWords(base: string): Promise<void> {
  loadedWords ??= fetch(withBase(base, otherFiles.wordsJson))
    .then((answer) => answer.json() as Promise<SearchTexts>)
    .then(sayIn);
  // What could not be had is asked for again the next time.
  loadedWords.catch(() => (loadedWords = null));
  return loadedWords;
}

let loadedStyles: Promise<void> | null = null;

/** The looks of the dialog come with it, since no page needs them before. */
function loadStyles(): Promise<void> {
  loadedStyles ??= new Promise((resolve) => {
    const sheet = element('link', '');
    sheet.rel = 'stylesheet';
    sheet.href = styles;
    // A dialog without its looks still searches.
    sheet.addEventListener('load', () => resolve());
    sheet.addEventListener('error', () => resolve());
    document.head.append(sheet);
  });
  return loadedStyles;
}

function madeDialog(base: string, page: string): HTMLDialogElement {
  const made = element('dialog', 'search search-dialog');
  made.setAttribute('aria-label', said().search.button);
  const all = link(page, said().search.allHits);
  made.append(
    formFor(page, () => made.close()),
    ...answerParts(base, all),
  );
  document.body.append(made);
  const box = startSearchBox(made, base, (query) => {
    all.href = `${page}${writeQuery(query)}`;
  });
  box?.fill(readQuery(''));
  void box?.search();
  // A click beside the dialog is one on the dialog itself: what it holds covers all of it.
  made.addEventListener('click', (event) => {
    if (event.target === made) made.close();
    // A link to another place of the same page leaves the dialog where it is.
    if (event.target instanceof HTMLElement && event.target.closest('a') !== null) made.close();
  });
  made.addEventListener('keydown', (event) => moveAmongHits(made, event));
  return made;
}

function formFor(page: string, close: () => void): HTMLFormElement {
  const form = element('form', '');
  form.action = page;
  form.method = 'get';
  form.setAttribute('role', 'search');
  const input = element('input', '');
  Object.assign(input, { type: 'search', name: 'q', autocomplete: 'off', spellcheck: false });
  input.setAttribute('aria-label', said().search.ask);
  input.placeholder = said().search.placeholder;
  form.append(element('div', 'line', input, button('button second', said().search.close, close)));
  return form;
}

/** The places that a search box fills. */
function answerParts(base: string, all: HTMLAnchorElement): HTMLElement[] {
  const named = <Part extends HTMLElement>(part: Part, name: string): Part => {
    part.dataset[name] = '';
    return part;
  };
  const status = named(element('p', 'status'), 'status');
  status.setAttribute('role', 'status');
  const more = named(
    button('button second', said().search.more, () => undefined),
    'more',
  );
  more.hidden = true;
  const leads = named(element('nav', 'leads', element('p', '', said().search.orLists)), 'leads');
  leads.setAttribute('aria-label', said().search.lists);
  const places = said().leads.places.map(({ title, path }) =>
    element('li', '', link(withBase(base, path), title)),
  );
  leads.append(element('ul', '', ...places));
  return [
    element(
      'div',
      'answer',
      status,
      named(element('p', 'heed'), 'note'),
      named(element('div', 'chips'), 'chips'),
      named(element('p', 'topics'), 'topics'),
      named(element('ol', 'hits'), 'hits'),
      more,
      leads,
      element('p', 'all', all),
    ),
  ];
}

/** The arrow keys lead from the field to the hits and back. */
function moveAmongHits(root: HTMLElement, event: KeyboardEvent): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || event.target instanceof HTMLSelectElement) return;
  const stops = [...root.querySelectorAll<HTMLElement>('input, [data-hit] h2 a')];
  const at = stops.findIndex((stop) => stop === document.activeElement);
  const next = stops[at + step];
  if (at === -1 || !next) return;
  event.preventDefault();
  next.focus();
}
