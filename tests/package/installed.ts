import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const project = fileURLToPath(new URL('../../', import.meta.url));
const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.looseObject({ version: z.string().optional(), dev: z.boolean().optional() }),
  ),
});
const manifestSchema = z.looseObject({ name: z.string(), version: z.string() });

/** A package as `npm run pack` made it. */
export interface Packed {
  /** The path of the tarball. */
  readonly tarball: string;
  /** The folder that it was made from. */
  readonly staging: string;
}

/** Makes the package in a folder, by the real command. */
export function packInto(folder: string): Packed {
  mkdirSync(folder, { recursive: true });
  execFileSync(process.execPath, [join(project, 'scripts/pack.ts'), '--out', folder], {
    cwd: folder,
    stdio: 'pipe',
  });
  const name = readdirSync(folder).find((file) => file.endsWith('.tgz')) ?? '';
  return { tarball: join(folder, name), staging: join(folder, '.cairn', 'package') };
}

/**
 * Installs a package in a folder of its own, with the versions that the project is locked to: npm then needs no list of
 * versions from anywhere, and takes from its cache what it has.
 */
export function installIn(folder: string, { tarball, staging }: Packed): void {
  mkdirSync(folder, { recursive: true });
  copyFileSync(tarball, join(folder, 'cairn.tgz'));
  const own = manifestSchema.parse(JSON.parse(readFileSync(join(staging, 'package.json'), 'utf8')));
  const { packages } = lockSchema.parse(JSON.parse(readFileSync(join(project, 'package-lock.json'), 'utf8')));
  const root = { name: 'hub', private: true, dependencies: { [own.name]: 'file:cairn.tgz' } };
  const locked = Object.entries(packages).filter(([path, { dev }]) => path !== '' && !dev);
  const lock = {
    name: 'hub',
    lockfileVersion: 3,
    requires: true,
    packages: {
      '': root,
      [`node_modules/${own.name}`]: { ...own, resolved: 'file:cairn.tgz' },
      ...Object.fromEntries(locked),
    },
  };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(root));
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock));
  execFileSync('npm', ['ci', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: 'pipe',
    shell: process.platform === 'win32',
  });
}
