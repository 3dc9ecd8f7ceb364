import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Everything that decides how a text is read. */
const rooms = ['domain', 'files', 'load', 'markdown', 'notes'];

/**
 * The version of the code that reads content, as a digest of the code itself and of the versions of its packages: what another
 * version remembered is of no use.
 */
export function codeVersion(): string {
  const source = new URL('../', import.meta.url);
  const digest = createHash('sha1').update(process.versions.node);
  digest.update(readFileSync(new URL('../package.json', source)));
  for (const room of rooms) {
    const folder = fileURLToPath(new URL(`${room}/`, source));
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    for (const file of files.filter((name) => /(?<!\.test)\.[jt]s$/.test(name)).sort())
      digest.update(`${room}/${file}\n`).update(readFileSync(`${folder}/${file}`));
  }
  return digest.digest('hex');
}
