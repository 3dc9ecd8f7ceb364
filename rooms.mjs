// Who may import whom: the table of docs/code.md, read by dependency-cruiser (.ts) and eslint-imports.mjs (.astro).
// `rooms` are folders of src/ (a folder stands for all inside it), `packages` what a room may take from outside;
// `only` gives single files more, by their path below the room.

const shared = ['domain/model', 'domain/text', 'domain/urls'];

/** @type {Record<string, { rooms: string[], packages: string[], only?: Record<string, string[]> }>} */
export const rooms = {
  'domain/text': { rooms: [], packages: [], only: { 'escape-html.ts': ['stringify-entities'] } },
  'domain/model': { rooms: ['domain/text'], packages: ['zod'] },
  'domain/urls': { rooms: ['domain/model', 'domain/text'], packages: [] },
  // A concept never uses another's rules; forms and suggestions are made of several.
  'domain/calls': { rooms: shared, packages: [] },
  'domain/people': { rooms: shared, packages: [] },
  'domain/projects': { rooms: shared, packages: [] },
  'domain/roadmap': { rooms: shared, packages: [] },
  // Time zones and daylight saving are what temporal-polyfill is for; it runs at build time only.
  'domain/schedule': { rooms: shared, packages: [], only: { 'zoned-time.ts': ['temporal-polyfill'] } },
  'domain/forms': { rooms: ['domain'], packages: [], only: { 'rules.ts': ['zod'] } },
  'domain/suggestions': { rooms: ['domain'], packages: [], only: { 'score/score-input.ts': ['zod'] } },
  notes: { rooms: ['domain'], packages: [] },
  markdown: {
    rooms: ['domain/model', 'domain/text'],
    packages: [
      'mdast',
      'hast',
      'mdast-util-to-hast',
      'mdast-util-to-string',
      'unist-util-visit',
      'hast-util-sanitize',
      'hast-util-to-html',
      'github-slugger',
      'gemoji',
    ],
    only: { 'parse.ts': ['satteri'] },
  },
  // Files are written in more than one way that must not fail half-way: the snapshot of sync, and what new and promote make.
  files: { rooms: [], packages: ['node:fs', 'node:path', 'node:crypto'] },
  load: {
    rooms: ['notes', 'markdown', 'domain', 'files', 'words'],
    packages: ['node:fs', 'node:path', 'gray-matter', 'yaml', 'zod'],
    only: {
      'site/live.ts': ['astro'],
      'links/beside.ts': ['image-size'],
      'links/picture-copies.ts': ['node:crypto'],
      'read/memory.ts': ['node:crypto'],
      'code-version.ts': ['node:crypto', 'node:url'],
      'site/live-files.ts': ['node:http'],
      'repository/renames.ts': ['node:child_process'],
    },
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
  },
  // The only other room that asks the network; its commands are never part of a build.
  web: { rooms: [], packages: ['node:dns', 'node:http', 'node:https', 'node:net'] },
  // Everything the hub says of its own, a file a language; which one is set once for a build.
  words: { rooms: ['domain/model', 'domain/text'], packages: [] },
  views: { rooms: ['domain', 'words'], packages: [] },
  // The images that link previews show, from their words to the bytes.
  'social-images': {
    rooms: ['domain/model', 'domain/text'],
    packages: ['node:zlib'],
    only: {
      'letters.ts': ['harfbuzzjs', 'node:fs', 'node:module'],
      'runs.ts': ['harfbuzzjs', 'bidi-js'],
    },
  },
  feeds: {
    rooms: ['views', 'domain', 'words'],
    packages: ['feed', 'ical-generator'],
    only: { 'event-uid.ts': ['node:crypto'] },
  },
  search: {
    rooms: ['domain', 'views', 'words', 'files'],
    packages: [],
    only: {
      'pagefind.ts': ['pagefind'],
      'astro-search.ts': ['astro', 'node:url'],
      'search-files.ts': ['node:crypto', 'node:path', 'node:timers/promises'],
      'told-things.ts': ['node:crypto'],
      'word-forms.ts': ['node:crypto'],
      'index-format.ts': ['cborg', 'node:crypto', 'node:zlib'],
      'joined-index.ts': ['cborg'],
      'hub-words.ts': ['node:zlib'],
    },
  },
  // What Astro has to know of a hub; the pages themselves it finds as files.
  integration: {
    rooms: ['load/site', 'search', 'social-images', 'views', 'files', 'domain'],
    packages: ['astro', '@astrojs/sitemap', 'node:fs', 'node:path', 'node:url', 'node:crypto'],
    only: {
      'compiled/own-process.ts': ['node:child_process'],
      'threads/begin.ts': ['node:worker_threads'],
      'threads/images-thread.ts': ['node:worker_threads'],
      'threads/page-writer.ts': ['node:worker_threads'],
      'threads/pages-thread.ts': ['node:worker_threads'],
      'threads/search-thread.ts': ['node:worker_threads'],
    },
  },
  components: { rooms: ['domain', 'views', 'words', 'components'], packages: ['astro'] },
  layouts: {
    rooms: ['load/site', 'domain', 'views', 'words', 'components', 'styles'],
    packages: ['astro', '@fontsource-variable/atkinson-hyperlegible-next'],
  },
  pages: {
    rooms: ['load/site', 'views', 'feeds', 'search', 'domain', 'words', 'components', 'layouts'],
    packages: ['astro'],
  },
};

/** What ships to browsers: the files that the <script>s of .astro files import. */
export const browserFiles = [
  'src/components/calls/contents.ts',
  'src/components/calls/last-visit.ts',
  'src/components/forms/draft-form.ts',
  'src/components/forms/writers.ts',
  'src/components/next-call/reader-clock.ts',
  'src/components/projects/filter.ts',
  'src/components/prose/copy-link.ts',
  'src/components/search/opener.ts',
  'src/components/search/search-page.ts',
  'src/components/start/also-know.ts',
  'src/components/suggestions/filter.ts',
];

/** What those may not reach at run time, by any way: what only a build needs, and Node itself. */
export const buildOnly = { rooms: ['notes', 'markdown', 'load', 'github', 'feeds'], packages: ['zod'] };

/** What the command line may import from src/; from notes, what `explain` prints. */
export const scriptRooms = [
  'integration',
  'load',
  'github',
  'web',
  'files',
  'notes',
  'domain',
  'views',
  'words',
];
