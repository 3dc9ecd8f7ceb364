import { checkFields, type FieldRule, type SayFault } from '../../domain/forms/check.ts';
import type { Hub } from '../../domain/model/hub.ts';
import type { FormKind } from '../../views/forms/form-view.ts';
import { sayWritten } from '../../words/written.ts';
import type { Template } from '../../words/template.ts';
import type { Words } from '../../words/words.ts';
import { destinationOf, mailUrl, type FormText } from './destination.ts';
import { browserStorage, draftStore } from './drafts.ts';
import { startDraftList } from './draft-list.ts';
import { fill, showFaults, valuesOf } from './fields.ts';
import type { Writer } from './writers.ts';

/** What a form's page tells its script; put into the page as JSON by DraftForm.astro. */
export interface DraftFormSettings {
  /** What the form makes, in the reader's words: `Project`. */
  readonly kind: FormKind;
  /** The site path of the page. */
  readonly page: string;
  readonly base: string;
  readonly rules: readonly FieldRule[];
  readonly repository: Hub['repository'] | null;
  readonly words: Readonly<Record<'drafts' | 'faults', Readonly<Record<string, Template>>>>;
  readonly locale: string;
  /** The address that a draft can be sent to by e-mail; null where there is none. */
  readonly email: string | null;
}

/**
 * Makes the page's form work: everything typed is kept on every change, checked by the rules of the content when the
 * reader asks for it, and handed over to GitHub, to the clipboard or to a mail program.
 */
export function startDraftForm(writers: Readonly<Record<FormKind, () => Writer>>): void {
  const root = document.querySelector<HTMLElement>('[data-draft-form]');
  const form = root?.querySelector('form');
  if (!root || !form) return;
  // The page itself wrote this, from types of its own.
  const settings = JSON.parse(root.dataset['draftForm'] ?? '{}') as DraftFormSettings;
  const t = sayWritten<'drafts'>(settings.words.drafts, settings.locale);
  const faultWords = sayWritten<'formFaults'>(settings.words.faults, settings.locale);
  const sayFault: SayFault = (name, values) =>
    (faultWords[name] as (filled: typeof values) => string)(values);
  const write = writers[settings.kind]();
  const store = draftStore(browserStorage(), settings.base);
  const part = (name: string) => root.querySelector<HTMLElement>(`[data-part="${name}"]`);
  const [state, result, summary] = [part('state'), part('result'), part('summary')];
  const opened = new URLSearchParams(location.search).get('draft');
  let id = opened !== null && store.get(opened)?.page === settings.page ? opened : null;
  let refused = false;
  const list = startDraftList(store, settings.base, t, settings.locale, () => id);

  const say = (text: string, warn = false) => {
    if (!state) return;
    if (state.textContent !== text) state.textContent = text;
    state.classList.toggle('warn', warn);
  };
  const keep = () => {
    const values = valuesOf(form);
    if (id === null && Object.keys(values).length === 0) return;
    id ??= newId();
    const title = write(values).title || t.untitled({ kind: t[settings.kind] });
    const saved = store.save({
      id,
      kind: settings.kind,
      page: settings.page,
      title,
      values,
      savedAt: Date.now(),
    });
    refused = !saved;
    if (!saved) {
      say(t.refused, true);
      return;
    }
    say(t.kept);
    remember(id);
    list.refresh();
  };
  const forget = () => {
    if (id !== null) store.remove(id);
    id = null;
    refused = false;
    form.reset();
    fill(form, {});
    showFaults(form, []);
    if (result) result.hidden = true;
    if (summary) summary.hidden = true;
    remember(null);
    list.refresh();
  };
  const check = (): boolean => {
    const faults = checkFields(settings.rules, valuesOf(form), sayFault);
    const first = showFaults(form, faults);
    if (summary) {
      summary.hidden = faults.length === 0;
      summary.textContent = t.wrong({ count: faults.length });
    }
    first?.focus();
    return faults.length === 0;
  };

  form.addEventListener('input', () => {
    keep();
    if (result) result.hidden = true;
    if (form.querySelector('[aria-invalid]'))
      showFaults(form, checkFields(settings.rules, valuesOf(form), sayFault));
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!check() || !result) return;
    keep();
    showResult(result, write(valuesOf(form)), settings);
    result.hidden = false;
    result.querySelector<HTMLElement>('h2')?.focus();
  });
  root.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-do]') : null;
    if (button?.dataset['do'] === 'copy') void copy(root, button, t);
    if (button?.dataset['do'] === 'sent') {
      forget();
      say(t.thanks);
      form.querySelector<HTMLElement>('input, select, textarea')?.focus();
    }
  });
  list.onRemoved((removed) => {
    if (removed === id) forget();
  });
  addEventListener('storage', (event) => {
    list.refresh();
    // The same draft, written in another tab: while nobody looks at this one, it follows.
    const changed = store.idOf(event.key);
    const draft = changed !== null && changed === id && document.hidden ? store.get(changed) : null;
    if (draft) fill(form, draft.values);
  });
  addEventListener('beforeunload', (event) => {
    if (refused) event.preventDefault();
  });

  for (const element of root.querySelectorAll<HTMLElement>('[data-without-script]')) element.hidden = true;
  for (const element of root.querySelectorAll<HTMLElement>('[data-with-script]')) element.hidden = false;
  const draft = id === null ? null : store.get(id);
  if (draft) {
    fill(form, draft.values);
    say(t.back);
  } else {
    // Browsers put back half of what was typed before a reload; a draft puts back all of it, under its own address.
    prefill(form);
  }
  list.refresh();
}

/** Fields named in the query start with its value: `?project=imap-cli`. */
function prefill(form: HTMLFormElement): void {
  const query = new URLSearchParams(location.search);
  for (const control of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[data-from-query]')) {
    const value = query.get(control.name);
    if (value === null) continue;
    const known =
      !(control instanceof HTMLSelectElement) || [...control.options].some((o) => o.value === value);
    if (known) control.value = value;
  }
}

/** Puts the draft's id into the address, so that a reload or a restored tab opens it again. */
function remember(id: string | null): void {
  const url = new URL(location.href);
  if (id === null) url.searchParams.delete('draft');
  else url.searchParams.set('draft', id);
  if (url.href !== location.href) history.replaceState(history.state, '', url);
}

function showResult(result: HTMLElement, written: FormText, { repository, email }: DraftFormSettings): void {
  const part = (name: string) => result.querySelector<HTMLElement>(`[data-part="${name}"]`);
  const link = (name: string, url: string | null) => {
    const anchor = result.querySelector<HTMLAnchorElement>(`a[data-part="${name}"]`);
    if (!anchor) return;
    anchor.hidden = url === null;
    anchor.href = url ?? '';
  };
  const { url, tooLong, place } = destinationOf(written, { repository: repository ?? undefined });
  const [there, text, long] = [part('file'), part('text'), part('too-long')];
  if (there) there.textContent = place;
  if (text) text.textContent = written.text;
  if (long) long.hidden = !tooLong;
  link('github', url);
  link('email', email === null ? null : mailUrl(email, written));
}

async function copy(root: HTMLElement, button: HTMLElement, t: Words['drafts']): Promise<void> {
  const text = root.querySelector<HTMLElement>('[data-part="text"]');
  const said = root.querySelector<HTMLElement>('[data-part="copied"]');
  try {
    await navigator.clipboard.writeText(text?.textContent ?? '');
    if (said) said.textContent = t.copied;
  } catch {
    // Without the right to the clipboard the text is marked, so that the keyboard can copy it.
    if (text) getSelection()?.selectAllChildren(text);
    if (said) said.textContent = t.marked;
  }
  button.focus();
}

function newId(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`;
}
