import type { Answer } from './answer.ts';
import { button, element, link } from './elements.ts';
import type { Fragment } from './pagefind-api.ts';

/** A filter that is chosen, to be taken off. */
export function chosenChip(label: string, takeOff: () => void): HTMLButtonElement {
  const chip = button('chip chosen', label, takeOff);
  chip.append(element('span', 'cross', '×'));
  chip.setAttribute('aria-label', `Take off: ${label}`);
  return chip;
}

/** How many hits there are, for everybody to see and hear. */
export function statusText({ count, mended }: Answer, words: string): string {
  const what = words === '' ? 'with these filters' : `for “${mended?.text ?? words}”`;
  if (count === 0) return `Nothing found ${what}. Try fewer or other words, or look through the lists.`;
  return `${count} ${count === 1 ? 'hit' : 'hits'} ${what}`;
}

/** The topics that go with the words, with the number of their calls. */
export function topicLinks(topics: readonly Fragment[]): Node[] {
  if (topics.length === 0) return [];
  const links = topics.map(({ url, meta }) => {
    const calls = Number(meta.calls ?? 1);
    const item = element('span', '', link(url, meta.title ?? url));
    if (calls > 1) item.append(` (${calls} calls)`);
    return item;
  });
  return [element('span', 'label', topics.length === 1 ? 'Topic:' : 'Topics:'), ...links];
}
