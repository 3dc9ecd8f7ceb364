import type { Hub } from '../model/hub.ts';

/** Where a file of the content is edited on GitHub; null when `hub.yml` does not say where the content lives. */
export function editUrl(hub: Pick<Hub, 'repository'>, file: string): string | null {
  return fileUrl(hub, 'edit', file);
}

/** GitHub's page for a new file, with its name and text filled in; null when `hub.yml` does not say where the content lives. */
export function newFileUrl(hub: Pick<Hub, 'repository'>, file: string, text: string): string | null {
  const folder = file.split('/').slice(0, -1).join('/');
  const url = fileUrl(hub, 'new', folder);
  const query = new URLSearchParams({ filename: file.split('/').at(-1) ?? file, value: text });
  return url === null ? null : `${url}?${query.toString()}`;
}

/**
 * GitHub's page of a file or folder of the repository, or with `raw` the file itself; null where the path leads out of it. `path` begins
 * at the content folder.
 * @example repositoryFileUrl({ name: 'kestrel/hub', branch: 'main', folder: 'docs' }, '../README.md', 'blob')
 * // 'https://github.com/kestrel/hub/blob/main/README.md'
 */
export function repositoryFileUrl(
  { name, branch, folder }: NonNullable<Hub['repository']>,
  path: string,
  action: 'blob' | 'raw',
): string | null {
  const parts: string[] = [];
  for (const part of `${folder}/${path}`.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return null;
    } else if (part !== '' && part !== '.') parts.push(part);
  }
  return `https://github.com/${name}/${action}/${[...branch.split('/'), ...parts].map(encodeURIComponent).join('/')}`;
}

function fileUrl(hub: Pick<Hub, 'repository'>, action: 'edit' | 'new', path: string): string | null {
  const repository = hub.repository;
  if (!repository) return null;
  const parts = [repository.branch, repository.folder, path]
    .flatMap((part) => part.split('/'))
    .filter(Boolean);
  return `https://github.com/${repository.name}/${action}/${parts.map(encodeURIComponent).join('/')}`;
}

/** GitHub's page for a new issue in the repository of the content, title and text filled in; null when `hub.yml` does not name one. */
export function newIssueUrl(hub: Pick<Hub, 'repository'>, title: string, body: string): string | null {
  if (!hub.repository) return null;
  const query = new URLSearchParams({ title, body });
  return `https://github.com/${hub.repository.name}/issues/new?${query.toString()}`;
}
