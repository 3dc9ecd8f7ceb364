import { hash } from 'node:crypto';
import type { SearchDocument, SearchText } from './document.ts';

/** A thing that an index does not know. */
export interface NewThing {
  /** The digest of its document. */
  readonly key: string;
  readonly document: SearchDocument;
  /** The key of its text, where that was told before; the document is told without it then. */
  readonly text: string | null;
}

/** A thing as an index is told of it: by its key alone where it is known what the index says of it. */
export type ToldThing = string | NewThing;

/** The digest of a text. */
export function keyOfText({ html, sections }: SearchText): string {
  return hash('sha1', JSON.stringify([html, sections ?? null]));
}

/**
 * Things as an index is told of them. `known` are the keys of those that it knows, `texts` those of the texts that were told before; `language`
 * is that of the index.
 */
export function toldThings(
  documents: readonly SearchDocument[],
  language: string,
  known: ReadonlySet<string>,
  texts: ReadonlySet<string> = new Set(),
): ToldThing[] {
  return documents.map((document) => {
    const { html, sections, ...thing } = document;
    const text = sections ? keyOfText(document) : null;
    const key = hash('sha1', `document ${language} ${JSON.stringify([thing, text ?? html])}`);
    if (known.has(key)) return key;
    return text !== null && texts.has(text)
      ? { key, document: { ...thing, html: '' }, text }
      : { key, document, text: null };
  });
}
