// @module-tag slow
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { suggestedHub, suggestedToday, writeFiles } from '../fixtures/suggested-hub.ts';
import { filesBelow } from './build.ts';

/** What V8 counted of one loaded file: how often each of its functions ran. */
interface CountedFile {
  readonly url: string;
  readonly functions: readonly {
    readonly functionName: string;
    readonly ranges: readonly { readonly startOffset: number; readonly count: number }[];
  }[];
}

/** Optimized code leaves out of the count what it has put into its caller. */
const exact = ['--no-opt', '--no-maglev'];
const folder = mkdtempSync(join(tmpdir(), 'cairn-once-'));
let counted: readonly CountedFile[] = [];

beforeAll(() => {
  const [content, counts] = [join(folder, 'content'), join(folder, 'counts')];
  writeFiles(content, {
    ...suggestedHub,
    'calls/2026-03-04.md': '## Wind\n\nIt blew all day. We agreed to tie the kites down.\n',
  });
  // Social images are made only of a site that knows its address.
  const order = [
    ...['--content', content, '--out', join(folder, 'site'), '--today', suggestedToday],
    ...['--site', 'https://kites.example'],
  ];
  execFileSync(process.execPath, [...exact, 'scripts/build.ts', ...order], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, NODE_V8_COVERAGE: counts, NODE_DISABLE_COMPILE_CACHE: '1' },
  });
  counted = readdirSync(counts)
    .flatMap((name): CountedFile[] => JSON.parse(readFileSync(join(counts, name), 'utf8')).result)
    .filter(({ url }) => url.startsWith(pathToFileURL(resolve('src')).href));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** How often a named function of a file ran; several numbers where it ran in several threads or programs. */
function runsOf(path: string, name: string): number[] {
  return counted
    .filter(({ url }) => url === pathToFileURL(resolve(path)).href)
    .flatMap(({ functions }) => functions.filter(({ functionName }) => functionName === name))
    .flatMap(({ ranges: [whole] }) => (whole && whole.count > 0 ? [whole.count] : []));
}

test('the content is read once, and every issue is judged once', () => {
  expect(runsOf('src/load/content.ts', 'loadContent')).toEqual([1]);
  const { issues } = JSON.parse(suggestedHub['github/issues.json'] ?? '');
  // The one that the project of this hub follows is judged, too: that tells how far suggestions can be trusted.
  expect(runsOf('src/domain/suggestions/suggest.ts', 'judgeIssue')).toEqual([issues.length]);
});

test('a build works out every view once for pages, feeds and search together', () => {
  const runs = new Map<string, number[]>();
  for (const path of filesBelow('src').filter((name) => /(?<!\.test)\.ts$/.test(name))) {
    const text = readFileSync(join('src', path), 'utf8');
    for (const { 0: start, 1: name = '', index } of text.matchAll(
      /^(?:export )?const (\w+) = oncePerSite\(/gm,
    )) {
      const files = counted.filter(({ url }) => url === pathToFileURL(resolve('src', path)).href);
      const views = files.flatMap(({ functions }) =>
        functions.flatMap(({ ranges: [whole] }) =>
          whole?.startOffset === index + start.length && whole.count > 0 ? [whole.count] : [],
        ),
      );
      runs.set(name, views);
    }
  }
  expect(Object.fromEntries(runs)).toEqual(Object.fromEntries([...runs.keys()].map((name) => [name, [1]])));
  const dear = ['directoryOf', 'callHistory', 'nextCall', 'suggestionsOf', 'projectCards', 'searchDocuments'];
  expect([...runs.keys()]).toEqual(expect.arrayContaining(dear));
});
