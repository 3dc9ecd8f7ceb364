/** A link to a place of the page is copied when it is followed; the page says so to everybody. */
export function startCopying(page: Document, said: HTMLElement): void {
  page.addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>('a.here');
    if (!link || event.defaultPrevented) return;
    void navigator.clipboard?.writeText(link.href).then(
      () => {
        said.textContent = said.dataset.said ?? '';
        link.dataset.copied = '';
        setTimeout(() => {
          said.textContent = '';
          delete link.dataset.copied;
        }, 2500);
      },
      // Where the browser does not let it be copied, the address bar has it.
      () => undefined,
    );
  });
}
