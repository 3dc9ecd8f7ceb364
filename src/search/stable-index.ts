import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { z } from 'zod';
import { compareText } from '../domain/text/compare.ts';

/** A file of a search index, by its path inside the index. */
export interface IndexFile {
  readonly path: string;
  readonly content: Uint8Array;
}

// What Pagefind 1.5 writes: gzip around these words and CBOR. A filter is its name and, for each value, the pages that
// have it; the fourth part of the meta file lists the filters by name and file.
const magic = new TextEncoder().encode('pagefind_dcd');
const filterShape = z.tuple([z.string(), z.array(z.tuple([z.string(), z.array(z.number())]))]);
const metaShape = z.tuple(
  [z.string(), z.unknown(), z.unknown(), z.array(z.tuple([z.string(), z.string()]))],
  z.unknown(),
);
const entryShape = z.looseObject({ languages: z.record(z.string(), z.looseObject({ hash: z.string() })) });

/** Files for pages other than ours: ready-made widgets, which the search page does without. */
const unused = /^pagefind-(ui|modular-ui|component-ui|highlight)\.(js|css)$/;

/**
 * The same index with its filters in a fixed order. Pagefind keeps the values of a filter in a hash table, so their order,
 * and with it the names of these files, changes from run to run; the same content must give the same bytes.
 */
export function stableIndex(files: readonly IndexFile[]): IndexFile[] {
  const kept = files.filter(({ path }) => !unused.test(path));
  const renamed = new Map<string, string>();
  const filters = kept.filter(isFilter).map(({ path, content }) => {
    const [name, values] = filterShape.parse(unpack(content));
    const sorted = pack([name, [...values].sort(([a], [b]) => compareText(a, b))]);
    const old = path.slice(path.lastIndexOf('/') + 1).replace(/\.pf_filter$/, '');
    const fresh = `${language(old)}_${digest(sorted).slice(0, 7)}`;
    renamed.set(old, fresh);
    return { path: path.replace(old, fresh), content: sorted };
  });
  const metas = kept.filter(isMeta).map(({ path, content }) => {
    const [version, pages, chunks, list, ...rest] = metaShape.parse(unpack(content));
    const sorted = list
      .map(([name, file]): [string, string] => [name, renamed.get(file) ?? file])
      .sort(([a], [b]) => compareText(a, b));
    const packed = pack([version, pages, chunks, sorted, ...rest]);
    const old = path.replace(/^pagefind\.|\.pf_meta$/g, '');
    const fresh = `${language(old)}_${digest(packed).slice(0, 10)}`;
    renamed.set(old, fresh);
    return { path: path.replace(old, fresh), content: packed };
  });
  const others = kept
    .filter((file) => !isFilter(file) && !isMeta(file))
    .map((file) => (file.path === 'pagefind-entry.json' ? withNewNames(file, renamed) : file));
  return [...others, ...metas, ...filters];
}

function withNewNames(file: IndexFile, renamed: ReadonlyMap<string, string>): IndexFile {
  const entry = entryShape.parse(JSON.parse(new TextDecoder().decode(file.content)));
  for (const one of Object.values(entry.languages)) one.hash = renamed.get(one.hash) ?? one.hash;
  const languages = Object.fromEntries(Object.entries(entry.languages).sort(([a], [b]) => compareText(a, b)));
  return { path: file.path, content: new TextEncoder().encode(JSON.stringify({ ...entry, languages })) };
}

const isFilter = ({ path }: IndexFile) => path.endsWith('.pf_filter');
const isMeta = ({ path }: IndexFile) => path.endsWith('.pf_meta');
const language = (name: string) => name.slice(0, name.lastIndexOf('_'));
const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

function unpack(content: Uint8Array): unknown {
  const bytes = gunzipSync(content);
  if (!magic.every((byte, at) => bytes[at] === byte))
    throw new Error('Pagefind changed the format of its index.');
  return decode(bytes.subarray(magic.length));
}

function pack(value: unknown): Uint8Array {
  return gzipSync(Buffer.concat([magic, encode(value)]), { level: 9 });
}
