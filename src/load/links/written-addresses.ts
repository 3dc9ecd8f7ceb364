import type { ContentPart, Folders } from '../../domain/model/folders.ts';
import { placeInParts } from '../../domain/model/folders.ts';
import { fileId } from '../../domain/text/file-id.ts';
import { addressKeys, oldAddress, type AddressKey } from '../../domain/urls/old-address.ts';
import { sitePath } from '../../domain/urls/site-path.ts';
import type { ContentFile } from '../read/files.ts';
import { splitFrontMatter } from '../read/front-matter.ts';
import { unknownPosition, type ProblemPosition } from '../problems.ts';

/** The page of each part's files. */
export const pageOf: Readonly<Record<ContentPart, (id: string) => string>> = {
  calls: sitePath.call,
  projects: sitePath.project,
  roadmap: sitePath.roadmapEntry,
  guides: sitePath.guide,
  pages: sitePath.page,
};

/** A file of a part with the page that it becomes. */
export interface PageFile {
  readonly part: ContentPart;
  readonly id: string;
  readonly file: ContentFile;
  /** Its site path, or that of the page it is joined to. */
  readonly page: string;
}

/** An address that the front matter of a file gives as one that its page had. */
export interface WrittenAddress {
  readonly of: PageFile;
  readonly key: AddressKey;
  readonly written: string;
  /** As `oldAddress` gives it; null for what is none. */
  readonly path: string | null;
  readonly spot: ProblemPosition;
}

/** The files of a part as pages. `moved` says of an id where its page is, if not at its own place. */
export function pageFiles(
  part: ContentPart,
  files: readonly ContentFile[],
  folders: Folders,
  moved: ReadonlyMap<string, (anchor: string) => string>,
): PageFile[] {
  return files.map((file) => {
    const id = fileId(placeInParts(file.path, folders)?.below ?? '');
    const elsewhere = part === 'calls' ? moved.get(id)?.('') : undefined;
    return { part, id, file, page: elsewhere ?? pageOf[part](id) };
  });
}

/** Most files hold none: to look for the key costs less than to parse. */
const someKey = new RegExp(`^(?:${addressKeys.join('|')})\\s*:`, 'm');
/** Front matter is at the top; so many units of a file are looked at. */
const top = 8000;

/** The addresses that the front matter of files says their pages had; of a file with several calls, those of the first. */
export function writtenAddresses(pages: readonly PageFile[], base: string): WrittenAddress[] {
  const seen = new Set<string>();
  return pages.flatMap((of) => {
    const { file } = of;
    const source = file.source ?? file.path;
    if (seen.has(source) || !file.text.startsWith('---') || !someKey.test(file.text.slice(0, top))) return [];
    seen.add(source);
    const parts = splitFrontMatter(file).parts;
    if (!parts) return [];
    const beside = of.page.replace(/[^/]+\/$/, '');
    return addressKeys.flatMap((key) =>
      listOf(parts.data[key]).map(({ written, at }): WrittenAddress => {
        const spot = parts.yaml?.spotOf(at === null ? [key] : [key, at]) ?? unknownPosition;
        return { of, key, written, path: oldAddress(key, written, beside, base), spot };
      }),
    );
  });
}

/** The texts of a value that is a text or a list; a generator may keep anything under these keys. */
function listOf(value: unknown): { written: string; at: number | null }[] {
  if (typeof value === 'string') return [{ written: value, at: null }];
  if (!Array.isArray(value)) return [];
  return value.flatMap((each: unknown, at) => (typeof each === 'string' ? [{ written: each, at }] : []));
}

/** Sections that were renamed, as `aliases` gives them: `#old #new` means that what was `#old` is `#new` now. */
export function renamedSections(data: Readonly<Record<string, unknown>>): ReadonlyMap<string, string> {
  return new Map(
    listOf(data['aliases']).flatMap(({ written }) => {
      const [, was, now] = /^#(\S+)\s+#(\S+)$/.exec(written.trim()) ?? [];
      return was === undefined || now === undefined ? [] : [[was, now] as const];
    }),
  );
}
