import { withBase } from '../../domain/urls/site-path.ts';
import type { FormKind } from '../../views/forms/form-view.ts';
import type { Words } from '../../words/words.ts';
import type { DraftStore } from './drafts.ts';

/** The list "Your drafts" of a page. */
export interface DraftList {
  readonly refresh: () => void;
  /** Called with the id of a draft that the reader has deleted. */
  readonly onRemoved: (listener: (id: string) => void) => void;
}

/** Brings the page's list of drafts to life; `current` is the draft that is open in the form. Texts are put in as text, never as HTML. */
export function startDraftList(
  store: DraftStore,
  base: string,
  t: Words['drafts'],
  locale: string,
  current: () => string | null,
): DraftList {
  const section = document.querySelector<HTMLElement>('[data-drafts]');
  const list = section?.querySelector('ul');
  let listener: ((id: string) => void) | null = null;
  const refresh = () => {
    if (!section || !list) return;
    const drafts = store.list();
    section.hidden = drafts.length === 0;
    list.replaceChildren(
      ...drafts.map((draft) => {
        const item = document.createElement('li');
        const words = document.createElement('div');
        const open = draft.id === current();
        const title = document.createElement(open ? 'strong' : 'a');
        title.textContent = draft.title;
        if (title instanceof HTMLAnchorElement)
          title.href = `${withBase(base, draft.page)}?draft=${encodeURIComponent(draft.id)}`;
        const about = document.createElement('p');
        about.className = 'quiet';
        const when = new Date(draft.savedAt).toLocaleString(locale, {
          dateStyle: 'medium',
          timeStyle: 'short',
        });
        const kind = draft.kind in t ? t[draft.kind as FormKind] : draft.kind;
        about.textContent = (open ? t.changedOpen : t.changed)({ kind, when });
        words.append(title, about);
        const button = document.createElement('button');
        button.type = 'button';
        button.className = 'button second';
        button.textContent = t.remove;
        button.setAttribute('aria-label', t.removeNamed({ title: draft.title }));
        button.addEventListener('click', () => {
          if (!confirm(t.removeAsk({ title: draft.title }))) return;
          store.remove(draft.id);
          listener?.(draft.id);
          refresh();
          section.querySelector<HTMLElement>('a, button')?.focus();
        });
        item.append(words, button);
        return item;
      }),
    );
  };
  return {
    refresh,
    onRemoved: (next) => {
      listener = next;
    },
  };
}
