// Who may import whom: the table of the design, read by dependency-cruiser (.ts) and ESLint (.astro).
// `rooms` are folders of src/, `packages` what a room may take from outside; `only` gives single files more.

/** @type {Record<string, { rooms: string[], packages: string[], only?: Record<string, string[]> }>} */
export const rooms = {
  // Time zones and daylight saving are what temporal-polyfill is for; it runs at build time only.
  domain: { rooms: [], packages: ['zod'], only: { 'zoned-time.ts': ['temporal-polyfill'] } },
  markdown: {
    rooms: ['domain'],
    packages: [
      'mdast',
      'hast',
      'mdast-util-to-hast',
      'hast-util-sanitize',
      'hast-util-to-html',
      'github-slugger',
    ],
    only: { 'parse.ts': ['satteri'] },
  },
  load: {
    rooms: ['markdown', 'domain'],
    packages: ['node:fs', 'node:path', 'gray-matter', 'yaml', 'zod'],
    only: { 'loader.ts': ['astro'] },
  },
  github: {
    rooms: ['domain'],
    packages: [
      '@octokit/core',
      '@octokit/graphql',
      '@octokit/plugin-retry',
      '@octokit/plugin-throttling',
      'zod',
    ],
    only: { 'write.ts': ['node:fs', 'node:path', 'node:crypto'] },
  },
  views: { rooms: ['domain'], packages: [] },
  feeds: {
    rooms: ['views', 'domain'],
    packages: ['feed', 'ical-generator'],
    only: { 'event-uid.ts': ['node:crypto'] },
  },
  search: {
    rooms: ['domain', 'views'],
    packages: [],
    only: {
      'pagefind.ts': ['pagefind', 'astro', 'node:url', 'node:fs', 'node:path'],
      'stable-index.ts': ['cborg', 'node:crypto', 'node:zlib', 'zod'],
    },
  },
  components: { rooms: ['domain', 'views', 'components'], packages: ['astro'] },
  layouts: { rooms: ['domain', 'views', 'components', 'styles'], packages: ['astro'] },
  pages: {
    rooms: ['views', 'feeds', 'search', 'domain', 'components', 'layouts'],
    packages: ['astro', 'astro:content'],
  },
};

/** What the command line may import from src/. */
export const scriptRooms = ['load', 'github', 'domain', 'views'];
