import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { siteOn } from '../src/domain/calls/held.ts';
import type { Content } from '../src/domain/model/content.ts';
import type { Site } from '../src/domain/model/site.ts';
import { hasErrors, problemText } from '../src/domain/model/problem.ts';
import { loadContent, type Loaded } from '../src/load/content.ts';

/** What is read of a folder with these files, and everything that is wrong with it. */
export function loadedOf(files: Readonly<Record<string, string>>): Loaded {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-content-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return loadContent(folder, '/');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The content of a folder with these files, read as a build reads it; throws when one of them has an error. */
export function contentOf(files: Readonly<Record<string, string>>): Content {
  const { content, problems } = loadedOf(files);
  if (hasErrors(problems)) throw new Error(problems.map(problemText).join('\n'));
  return content;
}

/** The site of a folder with these files, at the root and on some day unless something else is said. */
export function siteOf(
  files: Readonly<Record<string, string>>,
  { today = '2024-03-01', base = '/' }: Partial<Pick<Site, 'today' | 'base'>> = {},
): Site {
  return siteOn(contentOf(files), { today, base });
}
