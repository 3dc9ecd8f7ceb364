import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { buildSite, filesBelow, readSite } from './build.ts';

// Real notes of five communities lie beside the project where it is developed; they are not part of it.
const shared = '../shared';
const folder = mkdtempSync(join(tmpdir(), 'cairn-corpora-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A figure of a field in the scorer's report. */
function figure(report: string, field: string, name: 'precision' | 'recall' | 'f1' = 'f1'): number {
  return Number(new RegExp(`^${field} .*${name} ([\\d.]+)`, 'm').exec(report)?.[1]);
}

function score(calls: string, gold: string): string {
  const scorer = join(shared, 'tools/score-notes.mjs');
  return execFileSync(process.execPath, [scorer, calls, gold], { encoding: 'utf8' });
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
      const gold = join(shared, 'gold', name);
      if (!existsSync(gold)) return;
      const report = score(join(out, 'api/calls.json'), gold);
      const dates = /dates (\d+)\/(\d+)/.exec(report);
      expect(dates?.[1]).toBe(dates?.[2]);
      // A community whose labels have no agenda has no figure for it.
      const hasAgenda = !/^agenda .*gold 0,/m.test(report);
      expect(figure(report, 'attendees')).toBeGreaterThanOrEqual(0.95);
      if (hasAgenda) expect(figure(report, 'agenda')).toBeGreaterThanOrEqual(0.9);
      expect(figure(report, 'topics')).toBeGreaterThanOrEqual(0.85);
    },
  );

  test('all labelled notes together are read as well as docs/notes.md says', () => {
    const gold = join(folder, 'gold');
    mkdirSync(gold);
    const names = readdirSync(join(shared, 'gold')).filter((name) =>
      existsSync(join(folder, name, 'api/calls.json')),
    );
    expect(names).toHaveLength(4);
    const calls = names.flatMap((name): { id: string }[] => {
      for (const file of readdirSync(join(shared, 'gold', name)))
        copyFileSync(join(shared, 'gold', name, file), join(gold, file));
      return JSON.parse(readSite(join(folder, name), 'api/calls.json')).calls;
    });
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
