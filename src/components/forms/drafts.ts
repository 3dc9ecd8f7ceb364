import type { FormValues } from '../../domain/forms/check.ts';

/** Something a reader has begun to write, kept in their browser until they say that it has been sent. */
export interface Draft {
  readonly id: string;
  /** What it will become, in the reader's words: `Project`. */
  readonly kind: string;
  /** The site path of its form. */
  readonly page: string;
  /** What lists call it. */
  readonly title: string;
  readonly values: FormValues;
  /** When it was last changed, in milliseconds since 1970. */
  readonly savedAt: number;
}

/** The drafts of one reader in one browser. Every change is written at once, each draft under a key of its own, so that two tabs cannot undo each other's work. */
export interface DraftStore {
  /** Newest first. What cannot be read is left where it is. */
  readonly list: () => Draft[];
  readonly get: (id: string) => Draft | null;
  /** False where the browser refuses: storage is full or switched off. */
  readonly save: (draft: Draft) => boolean;
  readonly remove: (id: string) => void;
  /** The id of the draft that a change of storage in another tab concerns; null for anything else. */
  readonly idOf: (key: string | null) => string | null;
}

/** Opens the drafts. `site` sets hubs apart that share one host, as on GitHub Pages; storage is null where it is switched off. */
export function draftStore(storage: Storage | null, site: string): DraftStore {
  const prefix = `cairn-draft:${site}:`;
  const get = (id: string): Draft | null => {
    try {
      return readDraft(storage?.getItem(prefix + id) ?? '', id);
    } catch {
      return null;
    }
  };
  return {
    get,
    list: () => {
      const drafts: Draft[] = [];
      for (let index = 0; storage && index < storage.length; index += 1) {
        const key = storage.key(index);
        const draft = key?.startsWith(prefix) ? get(key.slice(prefix.length)) : null;
        if (draft) drafts.push(draft);
      }
      return drafts.sort((a, b) => b.savedAt - a.savedAt || (a.id < b.id ? -1 : 1));
    },
    save: (draft) => {
      try {
        storage?.setItem(prefix + draft.id, JSON.stringify(draft));
        return storage !== null;
      } catch {
        return false;
      }
    },
    remove: (id) => {
      storage?.removeItem(prefix + id);
    },
    idOf: (key) => (key?.startsWith(prefix) ? key.slice(prefix.length) : null),
  };
}

/** The browser's storage, or null where it is switched off: reading it throws then. */
export function browserStorage(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}

function readDraft(text: string, id: string): Draft | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const field = (name: string): unknown => Reflect.get(value, name);
  const [kind, page, title, savedAt] = [field('kind'), field('page'), field('title'), field('savedAt')];
  if (typeof kind !== 'string' || typeof page !== 'string' || typeof title !== 'string') return null;
  if (typeof savedAt !== 'number' || !Number.isFinite(savedAt)) return null;
  // A site path and nothing else: it becomes the target of a link.
  if (!/^\/(?:[\w.~-]+\/)*$/.test(page)) return null;
  const values: Record<string, string[]> = {};
  const written = field('values');
  for (const [name, entries] of Object.entries(
    typeof written === 'object' && written !== null ? written : {},
  )) {
    if (Array.isArray(entries)) values[name] = entries.filter((entry) => typeof entry === 'string');
  }
  return { id, kind, page, title, values, savedAt };
}
