import { normalizeForComparison } from '../../domain/text/normalize.ts';

/** The part of Pagefind's browser API that the search uses; see https://pagefind.app/docs/api/. */
export interface Pagefind {
  readonly search: (words: string | null, options: SearchOptions) => Promise<Found>;
  /** Loads every filter, with how many pages have each value; only then does an answer count all of them. */
  readonly filters: () => Promise<Counts>;
}

/** How a search is narrowed and ordered. */
export interface SearchOptions {
  readonly filters?: Filters;
  readonly sort?: Readonly<Record<string, 'asc' | 'desc'>>;
}

/** Values a page has to have, by filter: one, any of several, or none of several. */
export type Filters = Readonly<
  Record<string, string | { readonly any: readonly string[] } | { readonly none: readonly string[] }>
>;

/** How many of the found pages have each value of each filter. */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** An answer of the index. */
export interface Found {
  readonly results: readonly Result[];
  readonly filters: Counts;
}

/** A page with a word: how well it goes with it, and at which words of its text it stands. */
export interface Result {
  readonly id: string;
  readonly score: number;
  readonly words: readonly number[];
  readonly data: () => Promise<Fragment>;
}

/** All that the index knows of a page. */
export interface Fragment {
  readonly url: string;
  /** Its text; words are what white space separates, as `Result.words` counts them. */
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly anchors: readonly {
    readonly element: string;
    readonly id: string;
    readonly text: string;
    readonly location: number;
  }[];
}

/** Who is called what in a hub, and its series; `search/hub-names.ts` writes it. */
export interface HubNames {
  readonly people: readonly (readonly [id: string, name: string, ...also: string[]])[];
  readonly series: readonly (readonly [id: string, title: string])[];
}

/** What a search asks: the index, and the lists of the hub that lie beside it. */
export interface Index {
  readonly pagefind: Pagefind;
  readonly names: HubNames;
  /** The hub's words, the most used first; loaded when first asked for. */
  readonly words: () => Promise<readonly string[]>;
  /** Whether the hub has exactly this word; false as long as its words are not loaded. */
  readonly hasWord: (word: string) => boolean;
}

/** The kinds that answer only where somebody asks for them. */
export const factKinds = ['decision', 'promise', 'topic'] as const;

/** Whether a kind answers only where somebody asks for it. */
export function isFactKind(kind: string): boolean {
  return factKinds.some((each) => each === kind);
}

/** The module that a build puts beside the index. */
export interface PagefindModule {
  readonly createInstance: (options: object) => Pagefind & { readonly init: () => Promise<void> };
}

/** Titles say what a page is, but only what is said in a text can be linked; who and when are for showing. */
const ranking = {
  metaWeights: { title: 0.4, date: 0.4, call: 0, calls: 0, series: 0, who: 0, state: 0 },
};

/**
 * Loads the index that the build put beside the pages; `base` is the base path of the site, or its whole address, and
 * `load` gets the module of Pagefind.
 */
export async function loadIndex(base: string, load = loadModule): Promise<Index> {
  const folder = `${base}pagefind/`;
  const [pagefind, names] = await Promise.all([
    load(`${folder}pagefind.js`).then((module) => startPagefind(module, folder)),
    loadText(`${folder}hub-names.json`),
  ]);
  let words: Promise<readonly string[]> | null = null;
  let known: ReadonlySet<string> = new Set();
  const loadWords = async () => {
    const list = (await loadText(`${folder}hub-words.txt`)).split(/\s+/);
    known = new Set(list);
    return list;
  };
  return {
    pagefind,
    names: JSON.parse(names) as HubNames,
    words: () => (words ??= loadWords()),
    hasWord: (word) => known.has(normalizeForComparison(word)),
  };
}

function loadModule(address: string): Promise<PagefindModule> {
  return import(/* @vite-ignore */ address) as Promise<PagefindModule>;
}

async function startPagefind(module: PagefindModule, folder: string): Promise<Pagefind> {
  const pagefind = module.createInstance({ basePath: folder, ranking });
  await pagefind.init();
  return pagefind;
}

async function loadText(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.text();
}
