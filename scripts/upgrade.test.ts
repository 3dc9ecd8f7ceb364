import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { compareWithNumbers } from '../src/domain/text/compare.ts';
import { writeFiles } from '../tests/fixtures/suggested-hub.ts';
import { deployWorkflow, syncWorkflow } from './new-workflows.ts';
import { thisPackage } from './this-package.ts';
import { changesBetween, versionPins, withVersion } from './upgrade-text.ts';

const { version } = thisPackage();
const place = { branch: 'main', folder: '.', content: '' };

/** What the command prints in a folder with these files, with its exit code and what became of the files. */
function upgrade(files: Readonly<Record<string, string>>, ...words: string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-upgrade-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFiles(folder, { '.git/HEAD': 'ref: refs/heads/main\n', ...files });
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'upgrade.ts'), ...words],
    { cwd: folder, encoding: 'utf8' },
  );
  return { out: stdout + stderr, status, read: (path: string) => readFileSync(join(folder, path), 'utf8') };
}

test('versions are compared by their numbers', () => {
  expect(['0.10.0', '1.0.0', '0.9.10', '0.9.2'].sort(compareWithNumbers)).toEqual([
    '0.9.2',
    '0.9.10',
    '0.10.0',
    '1.0.0',
  ]);
});

test('what changed since a version is what the list of changes says of the later ones', () => {
  const changelog =
    '# Changes\n\nText.\n\n## 0.10.0\n\nTen.\n\n## 0.9.0 (2026-01-01)\n\nNine.\n\n## 0.8.0\n\nEight.\n';
  expect(changesBetween(changelog, '0.8.0', '0.9.5')).toBe('## 0.9.0 (2026-01-01)\n\nNine.');
  expect(changesBetween(changelog, '0.8.0', '0.10.0')).toBe(
    '## 0.10.0\n\nTen.\n\n## 0.9.0 (2026-01-01)\n\nNine.',
  );
  expect(changesBetween(changelog, null, '0.8.0')).toBe('## 0.8.0\n\nEight.');
  expect(changesBetween(changelog, '0.10.0', '0.10.0')).toBe('');
});

test('the workflows that a new hub has name their version, and nothing else in them is touched', () => {
  const workflow = `${deployWorkflow({ ...place, version: '0.0.9' })}      - uses: actions/checkout@v5.0.0\n`;
  expect(versionPins(workflow).map((pin) => pin.version)).toEqual(['0.0.9']);
  expect(withVersion(workflow, '0.2.0')).toBe(workflow.replace('@v0.0.9', '@v0.2.0'));
});

test('a hub of an older version is told what changed, and its workflows are changed only when told so', () => {
  const files = {
    '.github/workflows/deploy.yml': deployWorkflow({ ...place, version: '0.0.9' }),
    '.github/workflows/sync.yml': syncWorkflow({ ...place, version }),
    'content/calls/2026-01-07.md': '# Kites\n\n## Wind\n\nIt blew.\n',
  };
  const asked = upgrade(files);
  expect([asked.status, asked.out]).toEqual([
    0,
    expect.stringContaining(`This is Cairn ${version}; the hub was made for 0.0.9.`),
  ]);
  expect(asked.out).toContain(`## ${version}`);
  expect(asked.out).toMatch(/\.github\/workflows\/deploy\.yml:\d+ uses 0\.0\.9\./);
  expect(asked.out).toContain('This version reads content/ with no problems.');
  expect(asked.read('.github/workflows/deploy.yml')).toBe(files['.github/workflows/deploy.yml']);
  const written = upgrade(files, '--write');
  expect(written.read('.github/workflows/deploy.yml')).toBe(deployWorkflow({ ...place, version }));
});

test('a hub that is there already, one that says nothing, and one of a newer version', () => {
  const current = upgrade({ '.github/workflows/deploy.yml': deployWorkflow({ ...place, version }) });
  expect([current.status, current.out]).toEqual([0, expect.stringContaining('Nothing has changed since.')]);
  expect(upgrade({}).out).toContain('No workflow names the version the hub was made for');
  const newer = upgrade({ '.github/workflows/deploy.yml': deployWorkflow({ ...place, version: '99.0.0' }) });
  expect([newer.status, newer.out]).toEqual([
    1,
    expect.stringContaining('npm install @cairnhub/cairn@99.0.0'),
  ]);
});

test('content that this version cannot read is said with its place, and the exit code says so', () => {
  const { status, out } = upgrade({ 'content/hub.yml': 'nmae: Kites\n' });
  expect([status, out]).toEqual([1, expect.stringMatching(/content\/hub\.yml:1:1 {2}error {2}unknown-key/)]);
});
