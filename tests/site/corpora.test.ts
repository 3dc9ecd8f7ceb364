import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { buildSite, filesBelow, readSite } from './build.ts';

// Real notes of five communities lie beside the project where it is developed; they are not part of it.
const shared = '../shared';
const folder = mkdtempSync(join(tmpdir(), 'cairn-corpora-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** F1 of a field in the scorer's report. */
function figure(report: string, field: string): number {
  return Number(new RegExp(`^${field} .*f1 ([\\d.]+)`, 'm').exec(report)?.[1]);
}

describe.skipIf(!existsSync(join(shared, 'corpora')))('real notes', () => {
  test.each(['mirage', 'tsc', 'lang', 'numpy', 'acd'])(
    '%s builds without touching a note, and publishes no e-mail address',
    (name) => {
      const out = join(folder, name);
      buildSite(join(shared, 'corpora', name), out, '--today', '2026-01-01');
      const leaks = filesBelow(out)
        .filter((path) => /\.(html|json|xml)$/.test(path) && !path.startsWith('pagefind/'))
        .filter((path) =>
          /[\w.+-]+@[\w-]+(\.[\w-]+)*\.[a-z]{2,}/i.test(readSite(out, path).replace(/UID:\S+/g, '')),
        );
      expect(leaks).toEqual([]);
      const scorer = join(shared, 'tools/score-notes.mjs');
      const gold = join(shared, 'gold', name);
      if (!existsSync(gold)) return;
      const report = execFileSync(process.execPath, [scorer, join(out, 'api/calls.json'), gold], {
        encoding: 'utf8',
      });
      const dates = /dates (\d+)\/(\d+)/.exec(report);
      expect(dates?.[1]).toBe(dates?.[2]);
      // A community whose labels have no agenda has no figure for it.
      const hasAgenda = !/^agenda .*gold 0,/m.test(report);
      expect(figure(report, 'attendees')).toBeGreaterThanOrEqual(0.95);
      if (hasAgenda) expect(figure(report, 'agenda')).toBeGreaterThanOrEqual(0.9);
      expect(figure(report, 'topics')).toBeGreaterThanOrEqual(0.85);
    },
  );
});
