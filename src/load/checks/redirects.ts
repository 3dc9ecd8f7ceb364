import type { Content, Redirect } from '../../domain/model/content.ts';
import type { Problem } from '../../domain/model/problem.ts';
import { compareText } from '../../domain/text/compare.ts';
import { shorten } from '../../domain/text/shorten.ts';
import { foldersBesidePages, otherFiles } from '../../domain/urls/site-map.ts';
import { decode } from '../links/authored-url.ts';
import type { Pages } from '../links/pages.ts';
import { pageOf, type WrittenAddress } from '../links/written-addresses.ts';
import { problemIn } from '../problems.ts';
import type { ReadFolder } from '../read/folder.ts';

const files: ReadonlySet<string> = new Set(Object.values<string>(otherFiles));

/**
 * The addresses that lead on to pages, and what is wrong with those that were written. Nothing leads on from the address of a page, and
 * nothing from one that two files claim: where it should lead is not guessed.
 */
export function redirectsOf(
  { addresses }: Pick<ReadFolder, 'addresses'>,
  content: Content,
  pages: Pages,
): { readonly redirects: readonly Redirect[]; readonly problems: readonly Problem[] } {
  const titles = titlesOf(content);
  const problems: Problem[] = [];
  const claims = new Map<string, WrittenAddress[]>();
  for (const address of addresses) {
    const { of, path } = address;
    const title = titles.get(of.page);
    // Of a file with faults nothing is known yet, and a page that lies where it always lay has not moved.
    if (title === undefined || (path !== null && `${path}/` === decode(of.page))) continue;
    if (path === null) {
      if (isMeant(address)) problems.push(noAddress(address));
    } else if (isTaken(path, pages)) {
      problems.push(taken(address, 'which is an address of the site itself'));
    } else claims.set(path, [...(claims.get(path) ?? []), address]);
  }
  const redirects = [...claims].flatMap(([from, claimed]): Redirect[] => {
    const [first] = claimed;
    if (first === undefined) return [];
    const other = claimed.find(({ of }) => of.page !== first.of.page);
    if (other) {
      for (const each of claimed) {
        const rival = each.of.page === first.of.page ? other : first;
        problems.push(taken(each, `which ${rival.of.file.shown} says it had, too`));
      }
      return [];
    }
    return [{ from, to: first.of.page, title: titles.get(first.of.page) ?? '' }];
  });
  return { redirects: redirects.sort((a, b) => compareText(a.from, b.from)), problems };
}

/** What the pages of texts are called, by site path. */
function titlesOf({ calls, projects, roadmap, guides, pages }: Content): ReadonlyMap<string, string> {
  return new Map<string, string>([
    ...calls.map((call) => [pageOf.calls(call.id), call.title] as const),
    ...projects.map((project) => [pageOf.projects(project.id), project.front.title] as const),
    ...roadmap.map((entry) => [pageOf.roadmap(entry.id), entry.front.title] as const),
    ...guides.map((guide) => [pageOf.guides(guide.id), guide.front.title] as const),
    ...pages.map((page) => [pageOf.pages(page.id), page.front.title] as const),
  ]);
}

function isTaken(path: string, pages: Pages): boolean {
  return (
    pages.has(`${path}/`) ||
    files.has(path) ||
    foldersBesidePages.some((start) => `${path}/`.startsWith(start))
  );
}

/** Other programs keep other names under `aliases`, and patterns under `permalink`: only what begins like an address was meant as one. */
function isMeant({ key, written }: WrittenAddress): boolean {
  if (/^#\S+\s+#\S+$/.test(written.trim())) return false;
  return key === 'aliases' ? /^[/#]|:\/\//.test(written.trim()) : false;
}

function noAddress({ of, key, written, spot }: WrittenAddress): Problem {
  const message = `"${shorten(written, 80)}" in "${key}" is no address that a page can have had.`;
  const fix = 'Write it as /old/path, or as "#old #new" for a section.';
  return problemIn(of.file.shown)('bad-alias', spot, message, fix);
}

function taken({ of, written, spot }: WrittenAddress, why: string): Problem {
  const message = `Nothing leads here from "${shorten(written, 80)}", ${why}.`;
  return problemIn(of.file.shown)('alias-taken', spot, message, 'Remove it here, or there.');
}
