/** The site paths of the contract, without the base path a site may be served under; a page adds that with `withBase`. */
export const sitePath = {
  call: (id: string) => `/calls/${segment(id)}/`,
  topic: (id: string) => `/calls/topics/${segment(id)}/`,
  project: (id: string) => `/projects/${segment(id)}/`,
  roadmapEntry: (id: string) => `/roadmap/${segment(id)}/`,
  release: (id: string) => `/roadmap/release/${segment(id)}/`,
  guide: (id: string) => `/guides/${segment(id)}/`,
  person: (id: string) => `/people/${segment(id)}/`,
  difficulty: (stars: number) => `/projects/difficulty/${stars}/`,
  domain: (id: string) => `/projects/domain/${segment(id)}/`,
  domainDifficulty: (id: string, stars: number) => `/projects/domain/${segment(id)}/difficulty/${stars}/`,
  suggestion: (anchor: string) => `/projects/suggested/#${anchor}`,
  suggestedIn: (facet: string, value: string) => `/projects/suggested/${facet}/${segment(value)}/`,
} as const;

/** Ids that the site itself uses at the same place in a URL, by folder of the content. */
export const reservedIds: Readonly<Record<string, readonly string[]>> = {
  calls: ['next', 'actions', 'decisions', 'topics'],
  projects: ['levels', 'suggested', 'difficulty', 'domain', 'new', 'report'],
  roadmap: ['release', 'new'],
  guides: [],
};

/** One part of a URL's path, percent-encoded. */
function segment(id: string): string {
  return encodeURIComponent(id);
}

/** A site path under the base path of the build: `withBase('/hub/', '/calls/')` is `/hub/calls/`. */
export function withBase(base: string, path: string): string {
  return `${base.replace(/\/+$/, '')}${path}`;
}
