/** A place that was chosen from the contents is looked at: what lies over it goes away. */
export function startContents(list: HTMLElement): void {
  list.addEventListener('click', (event) => {
    const isLink = event.target instanceof Element && event.target.closest('a') !== null;
    if (isLink && list.matches(':popover-open')) list.hidePopover();
  });
}
