import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Hub } from '../../domain/model/hub.ts';
import { textOf } from '../../files/text-of.ts';

/** Where a folder is kept on GitHub, as `repository:` of `hub.yml` says it; null where no clone of a GitHub repository holds it. */
export function repositoryOf(folder: string): NonNullable<Hub['repository']> | null {
  const top = topOf(resolve(folder));
  if (top === null) return null;
  const git = gitFolderOf(top);
  const config = git === null ? '' : (textOf(join(git, 'config')) ?? '');
  const name = nameOf(remoteIn(config));
  if (git === null || name === null) return null;
  const below = relative(top, resolve(folder)).split(sep).join('/');
  return { name, branch: branchOf(git, config), folder: below };
}

/** The folder of the clone that holds a folder; null where none does. */
export function topOf(folder: string): string | null {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (at === dirname(at)) return null;
  }
}

/** Git's own folder; in a worktree or a submodule a file says where it is. */
function gitFolderOf(top: string): string | null {
  const git = join(top, '.git');
  const said = textOf(git);
  if (said === null) return git;
  const path = /^gitdir: *(.+?)\s*$/m.exec(said)?.[1];
  if (path === undefined) return null;
  const own = resolve(top, path);
  const shared = textOf(join(own, 'commondir'))?.trim();
  return shared === undefined ? own : resolve(own, shared);
}

/** The address of the remote that a clone comes from. */
function remoteIn(config: string): string {
  const remotes = [...config.matchAll(/^\s*\[remote "([^"\n]*)"\]([^[]*)/gm)];
  const remote = remotes.find(([, name]) => name === 'origin') ?? remotes[0];
  return /^\s*url\s*=\s*(\S+)/m.exec(remote?.[2] ?? '')?.[1] ?? '';
}

/**
 * The repository that an address of GitHub names. Whatever user or token stands in the address is never part of it.
 * @example nameOf('git@github.com:kestrel/hub.git') // 'kestrel/hub'
 */
export function nameOf(address: string): string | null {
  const match =
    /^(?:(?:https?|ssh|git):\/\/)?(?:[^/@\s]*(?::[^/@\s]*)?@)?(?:www\.)?github\.com(?::\d+)?[/:]+([\w-]+)\/([\w.-]+?)(?:\.git)?\/?$/i.exec(
      address,
    );
  return match ? `${match[1] ?? ''}/${match[2] ?? ''}` : null;
}

/** The branch that is published: that of the remote, else the one that is checked out. */
function branchOf(git: string, config: string): string {
  const remote = textOf(join(git, 'refs/remotes/origin/HEAD')) ?? '';
  const own = textOf(join(git, 'HEAD')) ?? '';
  const followed = /^\s*\[branch "([^"\n]+)"\]/m.exec(config)?.[1];
  return (
    /^ref: refs\/remotes\/origin\/(.+?)\s*$/.exec(remote)?.[1] ??
    followed ??
    /^ref: refs\/heads\/(.+?)\s*$/.exec(own)?.[1] ??
    'main'
  );
}
