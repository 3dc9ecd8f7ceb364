// @module-tag slow
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { hasShared, sharedPath } from '../shared.ts';
import { builtSite, filesBelow, readSite } from './build.ts';
import { communities } from './fixtures.ts';
import { leaksIn } from './leaks.ts';

const folder = mkdtempSync(join(tmpdir(), 'cairn-corpora-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The communities whose notes were labelled by hand. */
const labelled = communities.filter((name) => name !== 'acd');

/** A figure of a field in the scorer's report. */
function figure(report: string, field: string, name: 'precision' | 'recall' | 'f1' = 'f1'): number {
  return Number(new RegExp(`^${field} .*${name} ([\\d.]+)`, 'm').exec(report)?.[1]);
}

function score(calls: string, gold: string): string {
  const scorer = sharedPath('tools', 'score-notes.mjs');
  return execFileSync(process.execPath, [scorer, calls, gold], { encoding: 'utf8' });
}

describe.skipIf(!hasShared('corpora'))('real notes (of ../shared/corpora)', () => {
  test.each(communities)(
    '%s builds, and publishes no e-mail address, no token and no path of this machine',
    async (name) => {
      const out = await builtSite(name);
      expect(leaksIn(out)).toEqual([]);
    },
  );
});

describe.skipIf(!hasShared('corpora', 'mirage'))('links between notes (of ../shared/corpora/mirage)', () => {
  test('every link from note to note leads to a page and a section, whatever the address was then', async () => {
    const out = await builtSite('mirage');
    const pages = filesBelow(out).filter((path) => /^calls\/\d[^/]*\/index\.html$/.test(path));
    const days = new Set(pages.map((path) => path.slice('calls/'.length, -'/index.html'.length)));
    let counted = 0;
    const faults = pages.flatMap((page) => {
      const [text = ''] = /<div class="prose[^]*?<\/main>/.exec(readSite(out, page)) ?? [];
      return [...text.matchAll(/ href="(\/[^"]*)"/g)].flatMap(([, href = '']) => {
        const day = /\d{4}-\d{2}-\d{2}/.exec(href)?.[0] ?? '';
        if (!days.has(day)) return [];
        counted += 1;
        const [path = '', id] = href.split('#', 2);
        const target = `${path.slice(1)}index.html`;
        if (!pages.includes(target)) return [`${page}: ${href} is no page`];
        const isThere = id === undefined || readSite(out, target).includes(` id="${decodeURIComponent(id)}"`);
        return isThere ? [] : [`${page}: ${href} is no section`];
      });
    });
    expect(faults).toEqual([]);
    expect(counted).toBeGreaterThan(6);
  });
});

describe.skipIf(!hasShared('gold'))('labelled notes (of ../shared/gold)', () => {
  test.each(labelled)('%s is read well', async (name) => {
    const report = score(join(await builtSite(name), 'api/calls.json'), sharedPath('gold', name));
    const dates = /dates (\d+)\/(\d+)/.exec(report);
    expect(dates?.[1]).toBe(dates?.[2]);
    // A community whose labels have no agenda has no figure for it.
    const hasAgenda = !/^agenda .*gold 0,/m.test(report);
    expect(figure(report, 'attendees')).toBeGreaterThanOrEqual(0.95);
    if (hasAgenda) expect(figure(report, 'agenda')).toBeGreaterThanOrEqual(0.9);
    expect(figure(report, 'topics')).toBeGreaterThanOrEqual(0.85);
  });

  test('all of them together are read as well as docs/notes.md says', async () => {
    const gold = join(folder, 'gold');
    mkdirSync(gold);
    const calls: { id: string }[] = [];
    for (const name of labelled) {
      for (const file of readdirSync(sharedPath('gold', name)))
        copyFileSync(sharedPath('gold', name, file), join(gold, file));
      calls.push(...JSON.parse(readSite(await builtSite(name), 'api/calls.json')).calls);
    }
    expect(new Set(calls.map((call) => call.id)).size).toBe(calls.length);
    writeFileSync(join(folder, 'calls.json'), JSON.stringify({ calls }));
    const report = score(join(folder, 'calls.json'), gold);
    const [, next, nexts] = /next (\d+)\/(\d+)/.exec(report) ?? [];
    expect(Number(next) / Number(nexts)).toBeGreaterThanOrEqual(0.9);
    expect(figure(report, 'attendees')).toBeGreaterThanOrEqual(0.98);
    expect(figure(report, 'agenda')).toBeGreaterThanOrEqual(0.95);
    expect(figure(report, 'topics')).toBeGreaterThanOrEqual(0.92);
    expect(figure(report, 'actions', 'precision')).toBeGreaterThanOrEqual(0.85);
    expect(figure(report, 'actions', 'recall')).toBeGreaterThanOrEqual(0.75);
    expect(figure(report, 'decisions')).toBeGreaterThanOrEqual(0.6);
  });
});
