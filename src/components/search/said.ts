import type { Template } from '../../words/template.ts';
import type { SearchLeads } from '../../views/search-leads.ts';
import type { Words } from '../../words/words.ts';
import { sayWritten } from '../../words/written.ts';

/** The words of the search as the page gives them to its script. */
export interface SearchTexts {
  readonly locale: string;
  readonly leads: SearchLeads;
  readonly search: Readonly<Record<string, Template>>;
  readonly kinds: Readonly<Record<string, Template>>;
}

interface Said extends Pick<Words, 'search' | 'kinds'> {
  readonly leads: SearchLeads;
  readonly dates: { readonly day: Intl.DateTimeFormat; readonly month: Intl.DateTimeFormat };
}

let now: Said | null = null;

/** What the script of the search has to know of the hub and its words, as JSON. */
export function scriptWords({ locale, written: { search, kinds } }: Words, leads: SearchLeads): string {
  return JSON.stringify({ locale, leads, search, kinds } satisfies SearchTexts);
}

/** Decides in what words the search speaks from now on. */
export function sayIn({ locale, leads, search, kinds }: SearchTexts): void {
  now = {
    leads,
    search: sayWritten<'search'>(search, locale),
    kinds: sayWritten<'kinds'>(kinds, locale),
    dates: {
      day: new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC', calendar: 'gregory' }),
      month: new Intl.DateTimeFormat(locale, {
        month: 'long',
        year: 'numeric',
        timeZone: 'UTC',
        calendar: 'gregory',
      }),
    },
  };
}

/** The words of the search; `sayIn` comes before. */
export function said(): Said {
  if (now === null) throw new Error('The words of the search were not loaded.');
  return now;
}
