import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { writeFiles } from '../fixtures/suggested-hub.ts';
import { siteFixture, tokenOfBuilds, type SiteFixture, type SiteName } from './fixtures.ts';

const run = promisify(execFile);
/** All that makes a site besides its content. */
const sources = ['src', 'scripts', 'public', 'tsconfig.json', 'package-lock.json'];
const built = new Map<SiteName, Promise<string>>();

/**
 * The folder of a built site. A site is built once for all tests, by the real command, and again only when its content, its
 * flags or the code has changed since. Nobody may write into it: a test that wants to takes a copy.
 */
export function builtSite(name: SiteName): Promise<string> {
  const site = built.get(name) ?? buildWhereChanged(name);
  built.set(name, site);
  return site;
}

async function buildWhereChanged(name: SiteName): Promise<string> {
  const fixture = siteFixture(name);
  const folder = join('.cairn', 'test-sites', name);
  const out = join(folder, fingerprint(fixture));
  if (existsSync(out)) return out;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const written = mkdtempSync(join(tmpdir(), 'cairn-content-'));
  try {
    if (typeof fixture.content !== 'string') writeFiles(written, fixture.content);
    const content = typeof fixture.content === 'string' ? fixture.content : written;
    await run(
      process.execPath,
      ['scripts/build.ts', '--content', content, '--out', out, ...fixture.flags],
      // What tests look at is published nowhere, so it may leave its address open.
      { env: { ...process.env, CI: '', GITHUB_TOKEN: tokenOfBuilds } },
    );
  } finally {
    rmSync(written, { recursive: true, force: true });
  }
  return out;
}

/** A name for all that a site is made of: another one when any of it changes. */
function fingerprint({ content, flags }: SiteFixture): string {
  const hash = createHash('sha256').update(JSON.stringify([process.version, flags]));
  const add = (path: string, text: string | Uint8Array) => hash.update(`\0${path}\0`).update(text);
  const folders = typeof content === 'string' ? [...sources, content] : sources;
  for (const path of folders.flatMap((source) => filesBelow('.', source)))
    if (!path.endsWith('.test.ts')) add(path, readFileSync(path));
  if (typeof content !== 'string') for (const [path, text] of Object.entries(content)) add(path, text);
  return hash.digest('hex').slice(0, 16);
}

/** Every file below a folder, as paths from it with `/`, sorted; `prefix` is where to begin, and may be a file. */
export function filesBelow(folder: string, prefix = ''): string[] {
  if (!statSync(join(folder, prefix)).isDirectory()) return [prefix];
  return readdirSync(join(folder, prefix))
    .sort()
    .flatMap((name) => filesBelow(folder, prefix === '' ? name : `${prefix}/${name}`));
}

/** The text of a file of a built site. */
export function readSite(out: string, path: string): string {
  return readFileSync(join(out, path), 'utf8');
}

/** Every file of a site with its bytes, as one text. */
export function wholeOf(site: string): string {
  return filesBelow(site)
    .map((file) => `${file} ${readFileSync(join(site, file), 'latin1')}`)
    .join('\n');
}
