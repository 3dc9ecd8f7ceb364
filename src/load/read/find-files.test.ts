import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ContentPart } from '../../domain/model/folders.ts';
import { hubSchema } from '../../domain/model/hub.ts';
import { loadContent } from '../content.ts';
import { findFiles } from './find-files.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cairn-find-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(...paths: readonly string[]): void {
  for (const path of paths) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), 'Text.\n');
  }
}

function find(part: ContentPart = 'calls', hub: unknown = {}) {
  const { folders, ignore } = hubSchema.parse(hub);
  const { paths, problems } = findFiles(part, { folder, folders, ignore });
  return { paths, warned: problems.map(({ code, file }) => `${code} ${basename(file)}`) };
}

test('notes may lie in folders of any depth, projects in one folder only', () => {
  put('calls/a/b/c/2026-01-07.md', 'calls/x.markdown', 'projects/a/b.md', 'projects/c.md');
  expect(find()).toEqual({ paths: ['calls/a/b/c/2026-01-07.md', 'calls/x.markdown'], warned: [] });
  expect(find('projects')).toEqual({ paths: ['projects/c.md'], warned: ['not-read a'] });
});

test('what introduces a folder is no note, except in the folder of one day', () => {
  put('calls/README.md', 'calls/gears/index.md', 'calls/gears/2026-01-07/README.md', 'calls/.github/a.md');
  expect(find()).toEqual({ paths: ['calls/gears/2026-01-07/README.md'], warned: [] });
});

test('templates are left out with a warning', () => {
  put(
    'calls/_template.md',
    'calls/TEMPLATE.md',
    'calls/weekly template.md',
    'calls/templates/a.md',
    'calls/2026-01-07-template-syntax.md',
  );
  expect(find()).toEqual({
    paths: ['calls/2026-01-07-template-syntax.md'],
    warned: [
      'template TEMPLATE.md',
      'template _template.md',
      'template templates',
      'template weekly template.md',
    ],
  });
});

test('files that look like notes but are no Markdown are named in one warning', () => {
  put('calls/2026/a.txt', 'calls/2026/b.html', 'calls/2026-01-07', 'calls/picture.png', 'calls/LICENSE');
  expect(find().warned).toEqual(['not-read calls']);
});

test('symbolic links are followed inside the content folder, and no file is read twice', () => {
  put('calls/2026-01-07.md', 'shared/2026-01-14.md');
  symlinkSync('2026-01-07.md', join(folder, 'calls/latest.md'));
  symlinkSync('../shared', join(folder, 'calls/more'));
  symlinkSync('.', join(folder, 'calls/round'));
  symlinkSync(tmpdir(), join(folder, 'calls/out'));
  expect(find()).toEqual({
    paths: ['calls/2026-01-07.md', 'calls/more/2026-01-14.md'],
    warned: ['link-outside out'],
  });
});

test('hub.yml names the folders of the parts and what to ignore', () => {
  put(
    'minutes/2026/a.md',
    'minutes/old/b.md',
    'minutes/guides/c.md',
    'minutes/2026/draft-d.md',
    'calls/e.md',
  );
  const hub = {
    folders: { calls: 'minutes/', guides: './minutes/guides' },
    ignore: ['minutes/old', 'draft-*'],
  };
  expect(find('calls', hub)).toEqual({ paths: ['minutes/2026/a.md'], warned: [] });
  expect(find('guides', hub).paths).toEqual(['minutes/guides/c.md']);
  const top = { folders: { calls: '.' }, ignore: ['/2026', '/e.md', 'minutes/**'] };
  put('e.md', 'calls/2026/f.md');
  expect(find('calls', top).paths).toEqual(['calls/2026/f.md', 'calls/e.md']);
});

test('a repository is read as it lies, and a folder that is not there or named twice is an error', () => {
  put('minutes/2026-01-07.md', 'docs/a.md', 'spec/b.md');
  const problems = (folders: string) => {
    writeFileSync(join(folder, 'hub.yml'), `folders: ${folders}\n`);
    return loadContent(folder, '/').problems.map(({ code, line }) => `${code} ${line ?? '-'}`);
  };
  expect(problems('{calls: minutes}')).toEqual([]);
  expect(problems('{calls: minuts}')).toEqual(['unknown-folder 1']);
  expect(problems('{calls: minutes, guides: minutes}')).toContain('unknown-folder 1');
  for (const wrong of ['..', '../minutes', '/minutes', 'a/../..'])
    expect(problems(`{calls: ${wrong}}`)).toEqual(['wrong-value 1']);
});

test('a note is found by every spelling of its path, and two files of one id are an error that names both', () => {
  put('calls/Gears/2026-01-07 Re\u0301union & more.md', 'calls/gears/2026-01-07-r\u00e9union-more.md');
  writeFileSync(
    join(folder, 'calls/2026-01-14.md'),
    '[a](gears/2026-01-07%20R\u00e9union%20%26%20more.md)\n',
  );
  const { content, problems } = loadContent(folder, '/');
  expect(content.calls[0]?.links).toEqual(['/calls/gears/2026-01-07-r%C3%A9union-more/']);
  expect(problems.map(({ code }) => code)).toEqual(['duplicate-id']);
  expect(problems[0]?.message).toContain('Gears/2026-01-07');
});

test('Windows line ends and a byte order mark change nothing', () => {
  mkdirSync(join(folder, 'calls'));
  const text = '\ufeff---\r\ntitle: Gears\r\ndate: 2026-01-07\r\n---\r\n\r\n[gone](gone.md)\r\n';
  writeFileSync(join(folder, 'calls/windows.md'), text);
  const { content, problems } = loadContent(folder, '/');
  expect(content.calls[0]?.date).toBe('2026-01-07');
  expect(problems.map(({ code, line, column }) => [code, line, column])).toEqual([['dead-link', 6, 1]]);
});
