/** Which issue is meant. */
export interface NamedIssue {
  /** The repository as `owner/name`, spelled as it was written. */
  readonly repo: string;
  readonly number: number;
}

const name = /^(?:https?:\/\/(?:www\.)?github\.com\/)?([\w-]+\/[\w.-]+)#(\d{1,9})$/i;
const address =
  /^(?:https?:\/\/(?:www\.)?github\.com\/)?([\w-]+\/[\w.-]+)\/(issues|pull)\/(\d{1,9})(?:\/[\w-]*)*(?:\?[^#]*)?(?:#.*)?$/i;

/** Reads `owner/name#20` or an address on GitHub as people copy it, with or without its host; null where it is neither. `pull` only when the address says so. */
export function readIssueName(written: string): (NamedIssue & { readonly pull: boolean }) | null {
  const text = written.trim();
  const named = name.exec(text);
  if (named) return { repo: named[1] ?? '', number: Number(named[2]), pull: false };
  const addressed = address.exec(text);
  if (!addressed) return null;
  const pull = addressed[2]?.toLowerCase() === 'pull';
  return { repo: addressed[1] ?? '', number: Number(addressed[3]), pull };
}

/** `owner/name#20`. */
export function issueName({ repo, number }: NamedIssue): string {
  return `${repo}#${String(number)}`;
}

/** For comparing: GitHub takes names of any case for the same repository. */
export function issueKey(issue: NamedIssue): string {
  return issueName(issue).toLowerCase();
}
