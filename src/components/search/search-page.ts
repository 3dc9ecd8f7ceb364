import { sayIn, type SearchTexts } from './said.ts';
import { readQuery, writeQuery } from './query.ts';
import { startSearchBox } from './search-box.ts';

/** Brings the search page to life: searches while one types, and keeps the address shareable. */
export function startSearchPage(root: HTMLElement): void {
  sayIn(JSON.parse(root.dataset.words ?? '{}') as SearchTexts);
  const box = startSearchBox(root, root.dataset.base ?? '/', (query) =>
    history.replaceState(null, '', `${location.pathname}${writeQuery(query)}`),
  );
  if (!box) return;
  const follow = () => {
    box.fill(readQuery(location.search));
    void box.search();
  };
  window.addEventListener('popstate', follow);
  follow();
}
