import type { Hub } from '../model/hub.ts';

/** GitHub's page for a new issue in the repository of the content, title and text filled in; null when `hub.yml` does not name one. */
export function newIssueUrl(hub: Pick<Hub, 'repository'>, title: string, body: string): string | null {
  if (!hub.repository) return null;
  const query = new URLSearchParams({ title, body });
  return `https://github.com/${hub.repository.name}/issues/new?${query.toString()}`;
}
