/**
 * Opens the search as a dialog by `/`, Ctrl-K, or the link to the search page in the header, which becomes a button.
 * Nothing of the search is loaded before; where it cannot be, the page of the search opens instead.
 */
export function startOpener(link: HTMLAnchorElement): void {
  const page = link.href;
  const base = link.dataset.base ?? '/';
  const open = async () => {
    try {
      const { openSearchDialog } = await import('./dialog.ts');
      await openSearchDialog(base, page);
    } catch {
      location.assign(page);
    }
  };
  // The search page has its own field: there the keys lead to it.
  const field = document.querySelector<HTMLElement>('#search input[type="search"]');
  const wanted = () => (field === null ? void open() : field.focus());
  if (field === null) link.replaceWith(buttonFor(link, wanted));
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing || event.altKey) return;
    const commanded = event.ctrlKey || event.metaKey;
    const isSlash = event.key === '/' && !commanded && !isTyping(event.target);
    const isK = event.key.toLowerCase() === 'k' && commanded && !event.shiftKey;
    if (!isSlash && !isK) return;
    event.preventDefault();
    wanted();
  });
}

function buttonFor(link: HTMLAnchorElement, act: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = link.className;
  button.append(...link.childNodes);
  button.title = link.dataset.keys ?? '';
  button.setAttribute('aria-keyshortcuts', '/ Control+K');
  button.setAttribute('aria-haspopup', 'dialog');
  button.addEventListener('click', act);
  return button;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  );
}
