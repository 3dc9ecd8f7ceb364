import { readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../../domain/text/compare.ts';

/** The files of a repository that are text for people, as paths inside it, in the order of their names. */
export interface TextFiles {
  readonly markdown: readonly string[];
  /** Text of other kinds, which is not read. */
  readonly other: readonly string[];
}

const markdown = /\.(?:md|markdown)$/i;
const otherText = /\.(?:mdx|mdown|mkdn?|txt|rst|adoc|org|html?)$/i;
/** Code of others and what builds leave behind. */
const foreign = /^(?:node_modules|vendor|third[-_]party|dist|build|target|_site)$/i;
const deepest = 32;

/** Lists the text files of a repository. Hidden folders and symbolic links are passed over, and so is `except`, a path inside it. */
export function findTextFiles(root: string, except: string | null): TextFiles {
  const found = { markdown: [] as string[], other: [] as string[] };
  const walk = (at: string, depth: number): void => {
    for (const entry of entriesOf(join(root, at))) {
      const path = at === '' ? entry.name : `${at}/${entry.name}`;
      if (entry.name.startsWith('.') || path === except) continue;
      if (entry.isDirectory()) {
        if (depth < deepest && !foreign.test(entry.name)) walk(path, depth + 1);
      } else if (!entry.isFile()) continue;
      else if (markdown.test(entry.name)) found.markdown.push(path);
      else if (otherText.test(entry.name)) found.other.push(path);
    }
  };
  walk('', 0);
  return { markdown: found.markdown.sort(compareText), other: found.other.sort(compareText) };
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
