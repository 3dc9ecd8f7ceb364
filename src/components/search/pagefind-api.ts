/** The part of Pagefind's browser API that the search page uses; see https://pagefind.app/docs/api/. */
export interface Pagefind {
  readonly init: () => Promise<void>;
  /** Loads all filters; without this, answers count only those that a search has used before. */
  readonly filters: () => Promise<unknown>;
  readonly debouncedSearch: (
    words: string | null,
    options: { readonly filters: Readonly<Record<string, string>> },
    wait: number,
  ) => Promise<Found | null>;
}

/** An answer; null in place of it means that a newer search has overtaken this one. */
export interface Found {
  readonly results: readonly { readonly id: string; readonly data: () => Promise<Hit> }[];
  /** For each filter and value, how many of the results have it. */
  readonly filters: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** A page that was found. */
export interface Hit {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly sub_results: readonly { readonly title: string; readonly url: string; readonly excerpt: string }[];
}

/** Loads the index that the build put beside the pages. */
export async function loadPagefind(base: string): Promise<Pagefind> {
  const pagefind: Pagefind = await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`);
  await pagefind.init();
  await pagefind.filters();
  return pagefind;
}
