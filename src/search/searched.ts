import type { Site } from '../domain/model/site.ts';
import type { SearchDocument } from './document.ts';
import { searchDocuments } from './documents.ts';
import { hubNames, type HubNames } from './hub-names.ts';

/** All of a site that its search is made from. It holds nothing but values, so it can be sent to a thread. */
export interface Searched {
  readonly documents: readonly SearchDocument[];
  readonly names: HubNames;
  /** The language that words are taken by. */
  readonly language: string;
}

/** What search is made from, of a site. */
export function searchedOf(site: Site): Searched {
  const { lang } = site.content.hub;
  return { documents: searchDocuments(site), names: hubNames(site), language: indexLanguage(lang) };
}

/**
 * The language that an index takes its words by. Text without spaces goes into it sign by sign, so the index cuts none
 * itself; the words of other scripts between it are most often English.
 */
export function indexLanguage(lang: string): string {
  const [language = 'en'] = lang.toLowerCase().split('-');
  return ['zh', 'ja', 'ko', 'th', 'lo', 'km', 'my'].includes(language) ? 'en' : language;
}
