import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';

/** What a repository says of itself beside its notes. Nothing of it is sure to be what a hub should be called. */
export interface RepositoryFacts {
  readonly name: string;
  /** The address its site has; null where no file says it. */
  readonly site: string | null;
  /** Where it lies on GitHub, and the folder of it that was looked at; null where git knows no such place. */
  readonly gitHub: { readonly name: string; readonly branch: string; readonly folder: string } | null;
}

/** Titles that say what a folder holds and not whose it is. */
const saysNothing =
  /^(?:readme|(?:meeting |call )?(?:notes|minutes|meetings?|calls?)|welcome|introduction|about|overview|table of contents)\b/i;
const longestName = 60;

/** Reads what a repository says of itself: README, package.json, CNAME and the settings of git. */
export function readRepositoryFacts(folder: string): RepositoryFacts {
  const gitHub = gitHubOf(resolve(folder));
  const manifest = manifestOf(folder);
  const title = titleOf(folder);
  return {
    name: title ?? manifest.name ?? gitHub?.name.split('/')[1] ?? basename(resolve(folder)),
    site: domainOf(folder) ?? manifest.homepage,
    gitHub,
  };
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

/** The first heading of the README, without marks and pictures; null where it says nothing of whose it is. */
function titleOf(folder: string): string | null {
  const text =
    ['README.md', 'Readme.md', 'readme.md'].map((name) => textOf(join(folder, name))).find(Boolean) ?? '';
  const written = /^#\s+(.+?)[\s#]*$/m.exec(text)?.[1] ?? '';
  const title = written
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<[^>]*>|[*_`]/g, '')
    .trim();
  return title !== '' && title.length <= longestName && !saysNothing.test(title) ? title : null;
}

function manifestOf(folder: string): { name: string | null; homepage: string | null } {
  try {
    const { name, homepage }: { name?: unknown; homepage?: unknown } = JSON.parse(
      textOf(join(folder, 'package.json')) ?? '{}',
    );
    const isSite = typeof homepage === 'string' && /^https?:\/\/(?!github\.com)[^\s"]+$/.test(homepage);
    return { name: typeof name === 'string' ? name : null, homepage: isSite ? homepage : null };
  } catch {
    return { name: null, homepage: null };
  }
}

/** The domain that GitHub Pages serves the site at. */
function domainOf(folder: string): string | null {
  const texts = ['', 'docs', 'public', 'static'].map(
    (place) => textOf(join(folder, place, 'CNAME'))?.trim() ?? '',
  );
  const domain = texts.find((text) => /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(text));
  return domain === undefined ? null : `https://${domain}`;
}

/** The place on GitHub that git fetches from. What an address holds beside it, such as a token, is left out. */
function gitHubOf(folder: string): RepositoryFacts['gitHub'] {
  for (let top = folder; ; top = dirname(top)) {
    if (existsSync(join(top, '.git'))) {
      const settings = textOf(join(top, '.git', 'config')) ?? '';
      const name = /^\s*url\s*=.*github\.com[:/]([\w.-]+\/[\w.-]+?)(?:\.git)?\/?\s*$/m.exec(settings)?.[1];
      const branch = /^ref: refs\/heads\/(\S+)/.exec(textOf(join(top, '.git', 'HEAD')) ?? '')?.[1];
      return name === undefined
        ? null
        : { name, branch: branch ?? 'main', folder: relative(top, folder).split(sep).join('/') };
    }
    if (dirname(top) === top) return null;
  }
}
