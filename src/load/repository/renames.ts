import { execFile } from 'node:child_process';

/** A file that git saw renamed, as paths inside the content folder. */
export interface Rename {
  readonly from: string;
  /** What it is called now, after whatever renames followed. */
  readonly to: string;
  /** The day of the commit, YYYY-MM-DD. */
  readonly day: string;
  /** How much of its text stayed, in per cent. */
  readonly alike: number;
}

/**
 * One line of history, that of the branch which is published: what was renamed inside a branch that was merged later was never
 * anybody's address. Additions and removals tell a file from another that had its name before. No setting of the reader's git changes
 * what is printed.
 */
const log = [
  '-c',
  'log.showSignature=false',
  '-c',
  'log.follow=false',
  '-c',
  'log.showRoot=true',
  '-c',
  'diff.renameLimit=2000',
  'log',
  '--first-parent',
  '--diff-merges=first-parent',
  '--find-renames',
  '--diff-filter=ADR',
  '--name-status',
  '--relative',
  '-z',
  '--no-color',
  '--no-mailmap',
  '--format=commit %cs',
  '--',
  '.',
];

/** A history that takes longer to go through is let be; so many milliseconds. */
const longest = 10_000;

/**
 * The renames of files that are there today, newest first: none outside of git, where git is missing, and of what a shallow clone does
 * not hold. In a clone that fetches contents only when they are asked for, only files renamed without a change are found, because
 * nothing is fetched here.
 */
export async function readRenames(folder: string): Promise<Rename[]> {
  // A hook of git tells its programs of the repository that it runs in, which need not be the one asked for.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')));
  const options = {
    cwd: folder,
    env,
    timeout: longest,
    maxBuffer: 256 * 1024 * 1024,
    encoding: 'utf8',
  } as const;
  const printed = await new Promise<string>((done) => {
    execFile('git', log, options, (fault, text) => {
      done(fault ? '' : text);
    });
  });
  return renamesIn(printed);
}

/**
 * The renames in what git printed, newest first, of files that were not removed later. Those before `hub.yml` came are left out: there was
 * no site yet whose addresses could be lost.
 */
export function renamesIn(printed: string): Rename[] {
  const renames: Rename[] = [];
  // From the newest commit backwards: what each path of that time is called today; null for a file that is gone.
  const today = new Map<string, string | null>();
  const nameToday = (path: string) => {
    const known = today.get(path);
    return known === undefined ? path : known;
  };
  for (const { day, changes } of commitsIn(printed)) {
    const before = changes.flatMap(({ kind, path, to, alike }): [string, string | null][] => {
      if (kind === 'R') {
        const now = nameToday(to);
        if (now !== null) renames.push({ from: path, to: now, day, alike });
        return [[path, now]];
      }
      return kind === 'D' ? [[path, null]] : [];
    });
    for (const { kind, path, to } of changes) if (kind !== 'D') today.set(kind === 'R' ? to : path, null);
    for (const [path, now] of before) today.set(path, now);
    if (changes.some(({ kind, path }) => kind === 'A' && path === 'hub.yml')) break;
  }
  return renames;
}

interface Change {
  readonly kind: 'A' | 'D' | 'R';
  readonly path: string;
  /** The new name; empty but for a rename. */
  readonly to: string;
  readonly alike: number;
}

function commitsIn(printed: string): { readonly day: string; readonly changes: readonly Change[] }[] {
  const commits: { day: string; changes: Change[] }[] = [];
  const words = printed.split('\0').values();
  for (const word of words) {
    const [, day] = /^commit (\d{4}-\d\d-\d\d)$/.exec(word) ?? [];
    if (day !== undefined) commits.push({ day, changes: [] });
    const [, kind, alike = ''] = /^\n?([ADR])(\d*)$/.exec(word) ?? [];
    if (kind === undefined) continue;
    const path = words.next().value ?? '';
    const to = kind === 'R' ? (words.next().value ?? '') : '';
    commits.at(-1)?.changes.push({ kind: kind as Change['kind'], path, to, alike: Number(alike) });
  }
  return commits;
}
