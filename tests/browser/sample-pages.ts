import { statSync } from 'node:fs';
import { join } from 'node:path';
import { fixedPages, pagePatterns } from '../../src/domain/urls/site-map.ts';
import { filesBelow } from '../site/build.ts';

/** The parts of paths that are the same in every hub. */
const fixed = new Set(
  [...Object.values(fixedPages), ...Object.values(pagePatterns)]
    .flatMap((path) => path.split('/'))
    .filter((part) => !part.startsWith('[')),
);

/** Pages of one kind look alike: the first and the longest of each stand for the rest. */
export function samplePages(site: string): string[] {
  const size = (path: string) => statSync(join(site, path, 'index.html')).size;
  const kinds = new Map<string, string[]>();
  for (const file of filesBelow(site).filter((path) => /(^|\/)index\.html$/.test(path))) {
    const path = `/${file.slice(0, -'index.html'.length)}`;
    const kind = path.replace(/[^/]+/g, (part) => (fixed.has(part) ? part : '*'));
    kinds.set(kind, [...(kinds.get(kind) ?? []), path]);
  }
  return [...kinds.values()].flatMap((paths) => [
    ...new Set([...paths.slice(0, 1), ...paths.toSorted((a, b) => size(b) - size(a)).slice(0, 1)]),
  ]);
}
