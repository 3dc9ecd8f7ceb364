import { said } from './said.ts';
import type { Answer } from './answer.ts';
import { button, element, link } from './elements.ts';
import type { Fragment } from './pagefind-api.ts';

/** A filter that is chosen, to be taken off. */
export function chosenChip(label: string, takeOff: () => void): HTMLButtonElement {
  const chip = button('chip chosen', label, takeOff);
  chip.append(element('span', 'cross', '×'));
  chip.setAttribute('aria-label', said().search.takeOff({ what: label }));
  return chip;
}

/** Chips that belong together, under a name that screen readers say, and that is written before them where asked for. */
export function chipGroup(name: string, chips: readonly HTMLElement[], isWritten = false): HTMLElement {
  const label = element('span', 'label', name);
  const group = element('div', 'chips', ...(isWritten ? [label] : []), ...chips);
  group.setAttribute('role', 'group');
  group.setAttribute('aria-label', name.replace(/\s*[:：]$/u, ''));
  return group;
}

/** How many hits there are, for everybody to see and hear. */
export function statusText({ count, mended }: Answer, words: string): string {
  const t = said().search;
  const asked = mended?.text ?? words;
  if (words === '') return count === 0 ? t.nothingWith : t.hitsWith({ count });
  return count === 0 ? t.nothingFor({ words: asked }) : t.hitsFor({ count, words: asked });
}

/** The topics that go with the words, with the number of their calls. */
export function topicLinks(topics: readonly Fragment[]): Node[] {
  if (topics.length === 0) return [];
  const links = topics.map(({ url, meta }) => {
    const calls = Number(meta.calls ?? 1);
    const item = element('span', '', link(url, meta.title ?? url));
    if (calls > 1) item.append(` (${said().search.callsOn({ count: calls })})`);
    return item;
  });
  return [element('span', 'label', said().search.topicsLabel({ count: topics.length })), ...links];
}
