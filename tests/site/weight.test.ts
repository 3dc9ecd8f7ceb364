// @module-tag slow
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { builtSite, filesBelow, readSite } from './build.ts';

const limits = { call: 30_000, any: 100_000, script: 5_000 } as const;

/** The files of one kind that a page loads at once, and what their modules import, as paths inside the site. */
function loadedBy(out: string, page: string, pattern: RegExp): string[] {
  const files = [...readSite(out, page).matchAll(pattern)].map(([, path = '']) => path);
  for (const file of files) {
    for (const [, path = ''] of readSite(out, file).matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g))
      if (!files.includes(`_astro/${path}`)) files.push(`_astro/${path}`);
  }
  return files;
}

const zipped = (out: string, path: string) => gzipSync(readFileSync(join(out, path))).length;
const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);

for (const name of ['hub', 'large'] as const) {
  test(`a call of the site "${name}" weighs at most 30 KB with style and script, no page more than 100 KB, compressed and without fonts`, async () => {
    const out = await builtSite(name);
    const pages = filesBelow(out).filter((path) => path.endsWith('.html'));
    const faults = pages.flatMap((page) => {
      const html = zipped(out, page);
      const styles = sum(
        [...readSite(out, page).matchAll(/<link rel="stylesheet" href="\/([^"]+)"/g)].map(([, path = '']) =>
          zipped(out, path),
        ),
      );
      const scripts = sum(
        loadedBy(out, page, /<script[^>]* src="\/([^"]+)"/g).map((path) => zipped(out, path)),
      );
      const whole = html + styles + scripts;
      const isCall = /^calls\/\d{4}/.test(page);
      return [
        whole > limits.any ? `${page} weighs ${whole} bytes` : '',
        isCall && whole > limits.call ? `the call ${page} weighs ${whole} bytes` : '',
        isCall && scripts > limits.script ? `${page} runs ${scripts} bytes of script` : '',
      ].filter(Boolean);
    });
    expect(faults).toEqual([]);
  });
}
