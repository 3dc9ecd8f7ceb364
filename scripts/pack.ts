// Makes the package that communities install: npm run pack -- [--out DIR].
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readArguments } from './arguments.ts';
import { filesIn, packageFiles, packageTypes } from './package-files.ts';
import { compiler, packageManifest } from './package-manifest.ts';

const usage = 'npm run pack -- [--out DIR]';
const { values } = readArguments({ out: 'value' }, usage);
const project = fileURLToPath(new URL('../', import.meta.url));
const out = resolve(values['out'] ?? '.');
const staging = resolve('.cairn', 'package');

rmSync(staging, { recursive: true, force: true });
const manifest = packageManifest(readFileSync(join(project, 'package.json'), 'utf8'));
const { files, dependencies } = packageFiles(project, [...manifest.roots, ...filesIn(project, 'src/pages')]);
const { files: tools } = packageFiles(project, [compiler]);
const all = new Map<string, string | Uint8Array>([
  ...tools,
  ...files,
  ...packageTypes(project, manifest.typed),
  ...filesIn(project, 'public').map((path) => [path, readFileSync(join(project, path))] as const),
  ['README.md', readFileSync(join(project, 'docs', 'package.md'), 'utf8').replaceAll('](../', '](')],
  ['CHANGELOG.md', readFileSync(join(project, 'CHANGELOG.md'))],
  ['package.json', manifest.text(dependencies)],
]);
for (const [path, content] of all) {
  mkdirSync(dirname(join(staging, path)), { recursive: true });
  writeFileSync(join(staging, path), content, { mode: path.endsWith('.mjs') ? 0o755 : 0o644 });
}
// With the packages of the project, which are those that the package names.
symlinkSync(join(project, 'node_modules'), join(staging, 'node_modules'), 'junction');
execFileSync(process.execPath, [compiler.replace(/ts$/, 'js')], { cwd: staging, stdio: 'inherit' });
// Its commands are the program; pages apart from it are for a project whose code is being changed.
const done = ['.cairn', 'node_modules', 'compiled/code', 'compiled/version'];
const only = [...tools.keys()].filter((path) => !files.has(path));
for (const name of [...done, ...only]) rmSync(join(staging, name), { recursive: true, force: true });
mkdirSync(out, { recursive: true });
// npm says on its own how large it is and what it holds.
execFileSync('npm', ['pack', '--loglevel=error', '--pack-destination', out], {
  cwd: staging,
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
