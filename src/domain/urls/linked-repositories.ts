/** The repositories of one owner on GitHub that texts link to. */
export interface LinkedOwner {
  readonly owner: string;
  /** As owner/name, those linked from most texts first. */
  readonly repositories: readonly string[];
  /** From how many texts. */
  readonly texts: number;
}

const link = /github\.com\/([A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)\/([A-Za-z0-9._-]+)/g;
/** Addresses of GitHub itself that look like an owner. */
const noOwner = /^(?:orgs|users|settings|topics|features|about|sponsors|marketplace|apps|search)$/i;
/** One text may link anywhere. */
const fewestTexts = 2;

/** The owner whose repositories most of the texts link to; null where fewer than half of those with links agree. */
export function linkedOwner(texts: readonly string[]): LinkedOwner | null {
  const owners = new Map<string, { owner: string; texts: number; names: Map<string, number> }>();
  let linking = 0;
  for (const text of texts) {
    const found = new Map<string, Set<string>>();
    for (const [, owner = '', written = ''] of text.matchAll(link)) {
      if (noOwner.test(owner)) continue;
      const names = found.get(owner) ?? new Set();
      found.set(owner, names.add(written.replace(/\.+$/, '').replace(/\.git$/, '')));
    }
    if (found.size > 0) linking += 1;
    for (const [owner, names] of found) {
      const known = owners.get(owner.toLowerCase()) ?? { owner, texts: 0, names: new Map<string, number>() };
      known.texts += 1;
      for (const name of names) known.names.set(name, (known.names.get(name) ?? 0) + 1);
      owners.set(owner.toLowerCase(), known);
    }
  }
  const [best] = [...owners.values()].sort((a, b) => b.texts - a.texts);
  if (!best || best.texts < fewestTexts || best.texts < linking / 2) return null;
  const names = [...best.names].sort(([, a], [, b]) => b - a).map(([name]) => `${best.owner}/${name}`);
  return { owner: best.owner, repositories: names, texts: best.texts };
}
