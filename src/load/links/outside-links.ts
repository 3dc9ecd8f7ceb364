import type { ProblemPosition } from '../problems.ts';
import type { ReadEntry } from '../read/entry.ts';
import type { ReadFolder } from '../read/folder.ts';
import type { YamlText } from '../read/yaml.ts';

/** A link to another site. */
export interface OutsideLink {
  /** Without what stands behind `#`, which no server sees. */
  readonly address: string;
  /** The file as messages name it. */
  readonly file: string;
  readonly position: ProblemPosition;
  /** The day of the call whose note holds it; null elsewhere. */
  readonly day: string | null;
}

/** Every link of texts, front matter, `hub.yml` and `people.yml` to other sites, in the order of the files. */
export function outsideLinks({
  hub,
  people,
  calls,
  projects,
  roadmap,
  guides,
  pages,
}: ReadFolder): OutsideLink[] {
  return [
    ...[hub, people].flatMap(({ file, yaml }) => (file && yaml ? ofYaml(yaml, file.shown, null) : [])),
    ...calls.flatMap((read) => ofEntry(read, read.entry?.date ?? null)),
    ...[...projects, ...roadmap, ...guides, ...pages].flatMap((read) => ofEntry(read, null)),
  ];
}

function ofEntry({ file, parts, document }: ReadEntry<unknown>, day: string | null): OutsideLink[] {
  const inFront = parts?.yaml ? ofYaml(parts.yaml, file.shown, day) : [];
  const inBody = (document?.links ?? []).flatMap(({ url, place }) => {
    const address = outsideAddress(url);
    return address === null ? [] : [{ address, file: file.shown, position: place, day }];
  });
  return [...inFront, ...inBody];
}

/** Every value that is a web address and nothing else. */
function ofYaml(yaml: YamlText, file: string, day: string | null): OutsideLink[] {
  const found: OutsideLink[] = [];
  const look = (value: unknown, path: readonly PropertyKey[]): void => {
    if (typeof value === 'string') {
      const address = /^https?:\/\/\S+$/i.test(value) ? outsideAddress(value) : null;
      if (address !== null) found.push({ address, file, position: yaml.spotOf(path), day });
    } else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value))
        look(inner, [...path, Array.isArray(value) ? Number(key) : key]);
  };
  look(yaml.value, []);
  return found;
}

function outsideAddress(url: string): string | null {
  if (!/^(?:https?:)?\/\//i.test(url)) return null;
  const address = URL.parse(url, 'https://none.invalid');
  if (address === null || address.hostname === 'none.invalid') return null;
  address.hash = '';
  return address.href;
}
