import { readDocument } from '../../markdown/document.ts';
import { renderedLink } from '../links/links.ts';
import type { LoadOptions } from './entry.ts';
import { readContentFile } from './files.ts';
import { splitFrontMatter } from './front-matter.ts';
import { isTableOfContents } from './table-of-contents.ts';
import { isIntroduction } from './introduction.ts';

/** Where the introductions of folders are looked for: `leftOut` are the files that are no entries. */
export interface Introductions {
  readonly folder: string;
  readonly leftOut: ReadonlySet<string>;
  readonly options: LoadOptions;
}

/** The HTML of what introduces a folder; null where nothing does, or only a list of its notes. */
export function introductionOf(of: string, { folder, leftOut, options }: Introductions): string | null {
  const start = `${of.normalize('NFC')}/`;
  const path = [...leftOut].find(
    (each) =>
      each.startsWith(start) && !each.slice(start.length).includes('/') && isIntroduction('calls', each),
  );
  const file = path === undefined ? null : readContentFile(folder, path).file;
  const parts = file && splitFrontMatter(file).parts;
  if (!file || !parts || isTableOfContents(file.text, file.path, options.layout.folders.calls)) return null;
  const { html } = readDocument(parts.body, {
    firstLine: parts.firstLine,
    firstOffset: parts.firstOffset,
    repository: options.repository,
    emails: options.emails,
    dropTitle: true,
    ...(options.taskStates && { taskStates: options.taskStates }),
    link: (url) => renderedLink(url, file.path, options),
    picture: (url) => options.beside.picture(url, file.path),
  });
  return html.trim() === '' ? null : html;
}
