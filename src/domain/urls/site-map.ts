/**
 * Every address of a site, without the base path it may be served under: pages, menus, feeds, the check of links and the
 * tests read them here. A test compares them with src/pages, so that none is forgotten on either side.
 */

/** The pages that every hub has, whatever it holds. */
export const fixedPages = {
  home: '/',
  start: '/start/',
  search: '/search/',
  calls: '/calls/',
  nextCall: '/calls/next/',
  actions: '/calls/actions/',
  decisions: '/calls/decisions/',
  topics: '/calls/topics/',
  people: '/people/',
  projects: '/projects/',
  levels: '/projects/levels/',
  newProject: '/projects/new/',
  report: '/projects/report/',
  suggested: '/projects/suggested/',
  roadmap: '/roadmap/',
  newIdea: '/roadmap/new/',
  guides: '/guides/',
} as const;

/** The pages of which a hub has one for each thing it holds. What names the thing is in brackets, as in src/pages. */
export const pagePatterns = {
  startAnswers: '/start/[...answers]/',
  call: '/calls/[...id]/',
  callsOfYear: '/calls/years/[year]/',
  actionsOfYear: '/calls/actions/[year]/',
  actionsOfSeries: '/calls/actions/series/[id]/',
  decisionsOfYear: '/calls/decisions/[year]/',
  decisionsOfSeries: '/calls/decisions/series/[id]/',
  topicsInOrder: '/calls/topics/by/[order]/',
  topic: '/calls/topics/[id]/',
  series: '/calls/series/[id]/',
  person: '/people/[id]/',
  project: '/projects/[id]/',
  difficulty: '/projects/difficulty/[stars]/',
  domain: '/projects/domain/[domain]/',
  domainDifficulty: '/projects/domain/[domain]/difficulty/[stars]/',
  suggestedList: '/projects/suggested/[list]/',
  suggestedIn: '/projects/suggested/[facet]/[value]/',
  roadmapEntry: '/roadmap/[id]/',
  release: '/roadmap/release/[id]/',
  guide: '/guides/[id]/',
  page: '/[id]/',
} as const;

/** The Atom feeds. */
export const feedFiles = {
  everything: '/feed.xml',
  calls: '/calls/feed.xml',
  decisions: '/calls/decisions/feed.xml',
  projects: '/projects/feed.xml',
  suggestions: '/projects/suggested/feed.xml',
  roadmap: '/roadmap/feed.xml',
} as const;

/** The calendar of calls (iCalendar). */
export const calendarFile = '/calls/calls.ics';

/** The calendar and the feed that each series of calls has of its own. */
export const seriesFiles = {
  calendar: '/calls/series/[id]/calls.ics',
  feed: '/calls/series/[id]/feed.xml',
} as const;

/** Below this lie the pictures and files that lie beside the texts of the content, each at its path in the content folder. */
export const filesFolder = '/files/';

/** The folders at the top of a built site in which no pages are. */
export const foldersBesidePages = ['/_astro/', '/pagefind/', '/api/', filesFolder] as const;

/** What the site gives to programs, and the page for wrong addresses. */
export const otherFiles = {
  callsJson: '/api/calls.json',
  peopleJson: '/api/people.json',
  projectsJson: '/api/projects.json',
  roadmapJson: '/api/roadmap.json',
  suggestionsJson: '/api/suggestions.json',
  wordsJson: '/api/words.json',
  robots: '/robots.txt',
  llms: '/llms.txt',
  theme: '/theme.css',
  notFound: '/404.html',
  /** That of the home page; those of other pages lie beside them under the same name. */
  socialImage: '/social.png',
} as const;

/** The JSON Schema of each file below `/api/`. */
export const apiSchemaFile = '/api/schema/[name].json';

/** The name of a sort of page that a hub has one of for each thing. */
export type PagePattern = keyof typeof pagePatterns;

/** Every address that readers can be sent to: pages, patterns of pages, feeds and the calendar. */
export function readerPaths(): string[] {
  const groups: readonly Readonly<Record<string, string>>[] = [
    fixedPages,
    pagePatterns,
    feedFiles,
    seriesFiles,
  ];
  return [...groups.flatMap((group) => Object.values(group)), calendarFile];
}

/**
 * The ids that no file of a folder of the content can have, because the site itself uses them at the same place.
 * @example reservedIds('roadmap') // ['new', 'release', 'feed.xml']
 */
export function reservedIds(part: string): string[] {
  return [...new Set(ownPaths(part).map(([name = '']) => name))];
}

/**
 * Whether the site itself uses the address of an id, which may be a path.
 * @example isReservedId('calls', 'topics/gears') // true: topics have their pages there
 * @example isReservedId('calls', 'topics/2026/gears') // false
 */
export function isReservedId(part: string, id: string): boolean {
  const names = id.split('/');
  if (names.length === 1) return reservedIds(part).includes(id);
  return ownPaths(part).some((path) => {
    // Below a file of the site there can be no pages.
    if (path.length === 1) return /\.\w+$/.test(path[0] ?? '') && path[0] === names[0];
    return (
      path.length === names.length && path.every((name, at) => name.startsWith('[') || name === names[at])
    );
  });
}

/** The addresses below the folder of a part that are not those of its entries, in their parts; pages of the hub's own are at the top. */
function ownPaths(part: string): string[][] {
  const start = part === 'pages' ? '/' : `/${part}/`;
  const others =
    part === 'pages' ? [...foldersBesidePages, ...Object.values(otherFiles), '/404/', '/index/'] : [];
  return [...readerPaths(), ...others]
    .filter((path) => path.startsWith(start))
    .map((path) => path.slice(start.length).replace(/\/$/, '').split('/'))
    .filter(([name = '']) => name !== '' && !name.startsWith('['));
}
