import { compareText } from '../../domain/text/compare.ts';

/** Something that notes link to, and how many of them. */
export interface Linked {
  readonly name: string;
  readonly notes: number;
}

/** What notes link to on GitHub, the most frequent first. */
export interface GithubLinks {
  /** The organisation most of them lead to; null where no account stands out with several repositories. */
  readonly organisation: Linked | null;
  /** Repositories that are not the organisation's and that many notes link to. */
  readonly repositories: readonly Linked[];
  readonly labels: readonly Linked[];
}

/** First parts of addresses that are no account. */
const noAccount =
  /^(?:about|apps|collections|contact|enterprise|explore|features|issues|login|marketplace|notifications|orgs|pulls|search|settings|site|sponsors|stars|topics|users|user-attachments)$/i;
const repositoryLink = /github\.com\/([A-Za-z0-9][A-Za-z0-9-]{0,38})\/([A-Za-z0-9._-]{1,100})/g;
const organisationLink = /github\.com\/(?:orgs|teams)\/([A-Za-z0-9][A-Za-z0-9-]{0,38})/g;
const labelLink =
  /github\.com\/[\w./-]+\/labels\/([^\s)\]>"'?#]+)|[?&]q=[^\s)\]>"']*?label(?::|%3A)(?:%22|")?([^\s)\]>"'&+%]+(?:(?:\+|%20)[^\s)\]>"'&+%]+)*?)(?:%22|"|\+|&|\)|\s|$)/g;

/** Of the notes that link to GitHub at all, so many lead to the community's own account. */
const leastShare = 0.5;
const oftenShare = 0.1;
const fewestNotes = 2;
const mostRepositories = 5;

/** Reads what notes link to on GitHub; `owner` is the account that the notes are kept under, where that is known. */
export function readGithubLinks(texts: readonly string[], owner: string | null): GithubLinks {
  const [repositories, labels, linking] = [new Counter(), new Counter(), new Counter()];
  const owners = new Counter();
  for (const text of texts) {
    const found = [...text.matchAll(repositoryLink)].flatMap(([, account = '', name = '']) =>
      noAccount.test(account) ? [] : [[account, name.replace(/\.git$|\.+$/, '')] as const],
    );
    const named = [...text.matchAll(organisationLink)].map(([, account = '']) => account);
    repositories.add(found.map(([account, name]) => `${account}/${name}`));
    owners.add([...found.map(([account]) => account), ...named]);
    labels.add([...text.matchAll(labelLink)].map(([, direct, query]) => decoded(direct ?? query ?? '')));
    if (found.length > 0) linking.add(['github']);
  }
  const total = linking.list()[0]?.notes ?? 0;
  const own = owner === null ? undefined : owners.list().find(({ name }) => isSame(name, owner));
  const best = own ?? owners.list()[0];
  const isOf = (account: string) => (each: Linked) => isSame(each.name.split('/')[0] ?? '', account);
  const several = best ? repositories.list().filter(isOf(best.name)).length > 1 : false;
  const organisation =
    best && several && best.notes >= fewestNotes && (own || best.notes >= total * leastShare) ? best : null;
  const others = repositories
    .list()
    .filter((each) => organisation === null || !isOf(organisation.name)(each))
    .filter(({ notes }) => notes >= fewestNotes && notes >= total * oftenShare);
  return { organisation, repositories: others.slice(0, mostRepositories), labels: labels.list() };
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function decoded(label: string): string {
  try {
    return decodeURIComponent(label.replaceAll('+', ' ')).replace(/^"|"$/g, '').trim();
  } catch {
    return '';
  }
}

/** Counts in how many notes each name stands, whatever its case. */
class Counter {
  readonly #counts = new Map<string, { name: string; notes: number }>();

  add(names: readonly string[]): void {
    const once = new Map(names.filter((name) => name !== '').map((name) => [name.toLowerCase(), name]));
    for (const [key, name] of once) {
      const known = this.#counts.get(key) ?? { name, notes: 0 };
      known.notes += 1;
      this.#counts.set(key, known);
    }
  }

  list(): Linked[] {
    return [...this.#counts.values()].sort((a, b) => b.notes - a.notes || compareText(a.name, b.name));
  }
}
