import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesBelow, readSite } from './build.ts';

const email = /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/gi;
const token = /gh[pousr]_\w{20,}|github_pat_\w{20,}|-----BEGIN [A-Z ]*PRIVATE KEY/g;

/** What a built site tells that nobody meant to publish: e-mail addresses but those allowed, tokens, paths of this machine. */
export function leaksIn(site: string, allowed: readonly string[] = []): string[] {
  // Of the home folder notes may speak; tests build from folders of this name.
  const places = [process.cwd(), join(tmpdir(), 'cairn-')];
  return filesBelow(site)
    .filter((path) => /\.(?:html|json|xml|ics|txt|md|js|css|conf)$|(?:^|\/)[^.]+$/.test(path))
    .flatMap((path) => {
      // What a UID is made of is a digest; the code of the search is that of its package.
      const text = readSite(site, path).replace(/UID:\S+/g, '');
      const emails = path.startsWith('pagefind/') ? [] : (text.match(email) ?? []);
      const others = emails.filter((one) => !allowed.includes(one));
      const found = [
        ...others,
        ...(text.match(token) ?? []),
        ...places.filter((place) => text.includes(place)),
      ];
      return [...new Set(found)].map((leak) => `${path}: ${leak}`);
    });
}
