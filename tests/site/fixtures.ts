import { existsSync, readFileSync } from 'node:fs';
import { hardNamesHub } from '../fixtures/hard-names-hub.ts';
import { hostileHub } from '../fixtures/hostile-hub.ts';
import { suggestedHub, suggestedToday } from '../fixtures/suggested-hub.ts';
import { arabicHub, longWordsHub } from '../fixtures/hubs-of-other-words.ts';
import { largeHub } from '../fixtures/large-hub.ts';
import { movedHub } from '../fixtures/moved-hub.ts';
import { seriesHub } from '../fixtures/series-hub.ts';
import { exampleFiles } from '../example-files.ts';
import { sharedPath } from '../shared.ts';

/** A site that tests look at. */
export interface SiteFixture {
  /** A content folder, or the files of one. */
  readonly content: string | Readonly<Record<string, string>>;
  /** What the build is told besides its folders. */
  readonly flags: readonly string[];
}

/** Not a real one; every site that tests build is built with it as `GITHUB_TOKEN`. */
export const tokenOfBuilds = `ghp_${'Kite'.repeat(9)}`;

const defaultHub = {
  content: 'content',
  flags: ['--site', 'https://hub.example.org', '--today', '2015-03-02'],
};
const note = '# Weekly\n\nPresent: Ada Moon, Bo Reed\n\n## Gears\n\nAda will measure them.\n';

/** Real notes of communities, which lie beside the project where it is developed; they are not part of it. */
export const communities = ['mirage', 'tsc', 'lang', 'numpy', 'acd'] as const;

const made = {
  hub: defaultHub,
  'hub-again': defaultHub,
  'hub-under-path': {
    content: 'content',
    flags: ['--site', 'https://example.org/hub', '--today', '2015-03-02'],
  },
  empty: { content: {}, flags: ['--today', '2026-01-10'] },
  'one-note': { content: { 'calls/2026-01-07.md': note }, flags: ['--today', '2026-01-10'] },
  suggested: { content: suggestedHub, flags: ['--today', suggestedToday] },
  'hard-names': { content: hardNamesHub, flags: ['--today', '2026-02-01'] },
  moved: { content: movedHub, flags: ['--today', '2026-02-01'] },
  'moved-under-path': {
    content: movedHub,
    flags: ['--site', 'https://kites.example/hub', '--today', '2026-02-01'],
  },
  hostile: { content: hostileHub, flags: ['--today', '2026-01-10'] },
  series: { content: seriesHub, flags: ['--today', '2026-01-10'] },
  'long-words': { content: longWordsHub(), flags: defaultHub.flags },
  arabic: { content: arabicHub, flags: ['--today', '2026-01-20'] },
  large: { content: largeHub, flags: ['--today', '2024-12-01'] },
  examples: {
    content: exampleFiles(readFileSync('docs/content.md', 'utf8')),
    flags: ['--today', '2026-01-10'],
  },
} satisfies Readonly<Record<string, SiteFixture>>;

/** The name of a site that tests look at. */
export type SiteName = keyof typeof made | (typeof communities)[number];

/** How a site is made. */
export function siteFixture(name: SiteName): SiteFixture {
  return name in made
    ? made[name as keyof typeof made]
    : { content: sharedPath('corpora', name), flags: ['--today', '2026-01-01'] };
}

/** Every site that can be built here. */
export function siteNames(): SiteName[] {
  const names: readonly SiteName[] = [...(Object.keys(made) as (keyof typeof made)[]), ...communities];
  return names.filter((name) => {
    const { content } = siteFixture(name);
    return typeof content !== 'string' || existsSync(content);
  });
}
