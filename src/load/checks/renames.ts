import type { Problem } from '../../domain/model/problem.ts';
import { placeInParts, type ContentPart } from '../../domain/model/folders.ts';
import { fileId } from '../../domain/text/file-id.ts';
import { decode } from '../links/authored-url.ts';
import type { Pages } from '../links/pages.ts';
import { pageOf } from '../links/written-addresses.ts';
import { problemIn, unknownPosition } from '../problems.ts';
import type { ReadEntry } from '../read/entry.ts';
import type { ReadFolder } from '../read/folder.ts';
import { pathDates } from '../read/path-dates.ts';
import type { Rename } from '../repository/renames.ts';

/** Notes of one template are alike from call to call: a file of another day is the same file only where so much of it stayed. */
const sameInSpiteOfDay = 90;

/**
 * The files whose page had another address before git saw them renamed, where nothing leads on from it: no page of today, and nothing
 * that front matter says, be it for another page.
 */
export function renameProblems(renames: readonly Rename[], read: ReadFolder, pages: Pages): Problem[] {
  const { folders } = read.layout;
  const said = new Set(read.addresses.flatMap(({ path }) => path ?? []));
  const addressOf = (path: string) => {
    const place = placeInParts(path.normalize('NFC'), folders);
    const id = fileId(place?.below ?? '');
    return place === null || id === '' || !/\.(?:md|markdown)$/i.test(path)
      ? null
      : decode(pageOf[place.part](id));
  };
  const isOther = ({ from, to, alike }: Rename) => {
    const { dateOf } = pathDates([from, to], folders.calls);
    const [before, after] = [dateOf(from).date, dateOf(to).date];
    return before !== after && before !== null && after !== null && alike < sameInSpiteOfDay;
  };
  const earlier = Map.groupBy(renames, ({ to }) => to.normalize('NFC'));
  const partsRead: Readonly<Record<ContentPart, readonly ReadEntry<unknown>[]>> = read;
  return (['calls', 'projects', 'roadmap', 'guides'] as const).flatMap((part) =>
    partsRead[part].flatMap((one) => {
      // Of a file with faults nothing is known yet; of a file of several calls none ever was at the address of the file.
      if (one.entry === null || one.file.source !== undefined) return [];
      const lost = (earlier.get(one.file.path.normalize('NFC')) ?? []).flatMap((rename) => {
        const address = isOther(rename) ? null : addressOf(rename.from);
        if (address === null || pages.has(address)) return [];
        const written = address.slice(0, -1);
        return said.has(written) ? [] : { written, rename };
      });
      return lost.length === 0 ? [] : renamed(one, lost);
    }),
  );
}

function renamed(
  { file, parts }: ReadEntry<unknown>,
  lost: readonly { readonly written: string; readonly rename: Rename }[],
): Problem {
  const addresses = [...new Set(lost.map(({ written }) => written))];
  const names = lost.map(({ rename: { from, day } }) => `${from} until ${day}`).join(', ');
  const message = `This file was ${names}, and nothing leads here from ${addresses.map((one) => `${one}/`).join(', ')}.`;
  const values = addresses.map(yamlText).join(', ');
  const position = parts?.yaml?.spotOf(['aliases']) ?? unknownPosition;
  const fix =
    parts?.data['aliases'] === undefined
      ? parts?.yaml
        ? `Add to its front matter: aliases: [${values}]`
        : `Begin the file with front matter, three lines: "---", "aliases: [${values}]", "---".`
      : `Add ${values} to "aliases" in its front matter.`;
  return problemIn(file.shown)('renamed-file', position, message, fix);
}

/** A text as YAML has it in a list between brackets. */
function yamlText(text: string): string {
  return /^\/[\p{L}\p{N}\p{M}/._~-]*$/u.test(text) ? text : JSON.stringify(text);
}
