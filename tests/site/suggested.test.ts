// @module-tag slow
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { suggestedHub, suggestedToday, writeFiles } from '../fixtures/suggested-hub.ts';
import { builtSite, filesBelow, readSite } from './build.ts';

let out = '';
let pages: string[] = [];

beforeAll(async () => {
  out = await builtSite('suggested');
  pages = filesBelow(out).filter((path) => path.endsWith('.html'));
});

test('hostile titles and labels are text on every page that shows them', () => {
  const showing = pages.filter((path) => readSite(out, path).includes('WWWWWW'));
  expect(showing).toContain('projects/suggested/index.html');
  expect(showing).toContain('projects/suggested/repository/sea--boats/index.html');
  for (const path of pages) {
    const html = readSite(out, path);
    expect(html, path).not.toMatch(/<script>document|<img src=x|<b onclick|<!-- W/);
  }
});

test('pages with hostile titles are valid HTML', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard', 'html-validate:a11y'],
    rules: {
      'doctype-style': 'off',
      'void-style': 'off',
      'attr-quotes': 'off',
      'no-trailing-whitespace': 'off',
      'long-title': 'off',
      'no-redundant-role': 'off',
      'prefer-native-element': 'off',
      'require-sri': 'off',
      'wcag/h32': 'off',
      'aria-label-misuse': ['error', { allowAnyNamable: true }],
    },
  });
  const faults: string[] = [];
  for (const path of pages.filter((page) => page.startsWith('projects/'))) {
    const report = await validator.validateString(readSite(out, path));
    for (const { messages } of report.results)
      faults.push(...messages.map(({ ruleId, message }) => `${path}: ${ruleId} ${message}`));
  }
  expect([...new Set(faults)]).toEqual([]);
});

test('every suggestion stands on the page under the anchor that search leads to', () => {
  const { suggestions } = JSON.parse(readSite(out, 'api/suggestions.json')) as {
    suggestions: { repo: string; number: number }[];
  };
  expect(suggestions.length).toBeGreaterThan(20);
  const html = readSite(out, 'projects/suggested/index.html');
  for (const { repo, number } of suggestions)
    expect(html).toContain(`id="issue-${repo.replace('/', '--')}-${number}"`);
});

test('a title of 64 KB in a snapshot edited by hand is one problem line, and the site stays as it was', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-suggested-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const [copy, broken] = [join(folder, 'site'), join(folder, 'broken')];
  cpSync(out, copy, { recursive: true });
  const file = 'github/issues.json';
  const text = (suggestedHub[file] ?? '').replace('Why is the disk slow?', 'A'.repeat(65_536));
  writeFiles(broken, { ...suggestedHub, [file]: text });
  const flags = ['--content', broken, '--out', copy, '--today', suggestedToday];
  const run = () => execFileSync(process.execPath, ['scripts/build.ts', ...flags], { stdio: 'pipe' });
  expect(run).toThrow(/issues\.json {2}error {2}broken-snapshot/);
  const page = 'projects/suggested/index.html';
  expect(readSite(copy, page)).toBe(readSite(out, page));
});
