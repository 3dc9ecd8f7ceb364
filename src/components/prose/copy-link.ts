/** A link to a place of the page is copied when it is followed, a text by its button; the page says so to everybody. */
export function startCopying(page: Document, said: HTMLElement): void {
  for (const button of page.querySelectorAll<HTMLElement>('button[data-copy]')) button.hidden = false;
  page.addEventListener('click', (event) => {
    const wanted =
      event.target instanceof Element && event.target.closest<HTMLElement>('a.here, button[data-copy]');
    if (!wanted || event.defaultPrevented) return;
    const text =
      wanted instanceof HTMLAnchorElement
        ? wanted.href
        : (page.getElementById(wanted.dataset.copy ?? '')?.textContent ?? '');
    void navigator.clipboard?.writeText(text).then(
      () => {
        said.textContent = wanted.dataset.said ?? said.dataset.said ?? '';
        wanted.dataset.copied = '';
        setTimeout(() => {
          said.textContent = '';
          delete wanted.dataset.copied;
        }, 2500);
      },
      // Where the browser does not let it be copied, it can be selected; a link is in the address bar.
      () => undefined,
    );
  });
}
