import { placeInParts, type Folders } from '../../domain/model/folders.ts';
import { fileId } from '../../domain/text/file-id.ts';
import { sitePath } from '../../domain/urls/site-path.ts';
import { Anchors } from '../../markdown/anchors.ts';
import { agendasBesideMinutes } from '../read/agenda-files.ts';
import type { ContentFile } from '../read/files.ts';
import type { PathDates } from '../read/path-dates.ts';
import type { MovedPages } from './links.ts';

/** The moved pages of these files of calls, after files of several calls were cut. */
export function movedPages(
  files: readonly ContentFile[],
  { dateOf }: Pick<PathDates, 'dateOf'>,
  folders: Folders,
): MovedPages {
  const idOf = (path: string) => fileId(placeInParts(path, folders)?.below ?? '');
  const moved = new Map<string, (anchor: string) => string>();
  for (const [source, parts] of Map.groupBy(files, ({ source }) => source)) {
    if (source !== undefined) moved.set(idOf(source), placesInParts(parts, idOf));
  }
  for (const [agenda, minutes] of agendasBesideMinutes(files, dateOf)) {
    moved.set(idOf(agenda), () => sitePath.call(idOf(minutes)));
  }
  return moved;
}

/** Finds the call of a file that has a section, as GitHub names the sections of the whole file; the first call for others. */
function placesInParts(
  parts: readonly ContentFile[],
  idOf: (path: string) => string,
): (anchor: string) => string {
  const inFile = new Anchors();
  const places = new Map<string, string>();
  for (const { path, text } of parts) {
    const page = sitePath.call(idOf(path));
    const inCall = new Anchors();
    for (const [index, words] of headingsOf(text).entries()) {
      // The heading that is the day is the title of the page.
      const place = index === 0 ? page : `${page}#${inCall.claim(words)}`;
      places.set(inFile.claim(words), place);
    }
  }
  const [first] = parts.map(({ path }) => sitePath.call(idOf(path)));
  return (anchor) => places.get(anchor) ?? first ?? '';
}

function headingsOf(text: string): string[] {
  return [...text.matchAll(/^#{1,6}\s+(.+?)[\s#]*$/gm)].map(([, words = '']) =>
    words.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[*`]/g, ''),
  );
}
