import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { snapshotText, type Snapshot } from '../../domain/model/snapshot.ts';

/**
 * Writes a file so that a kill at any moment leaves the old one or the new one, whole: into a temporary file beside it,
 * on to the disk, then renamed over it. Left-overs of killed runs go. Throws what the file system throws.
 */
export async function writeAtomically(file: string, text: string): Promise<void> {
  const folder = dirname(file);
  const prefix = `.${basename(file)}.`;
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) {
    if (name.startsWith(prefix) && name.endsWith('.tmp')) await rm(join(folder, name), { force: true });
  }
  const temporary = join(folder, `${prefix}${randomBytes(6).toString('hex')}.tmp`);
  try {
    const handle = await open(temporary, 'wx');
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(folder);
}

/** Makes the rename itself last; not every system lets a folder be opened, and then the rename is as safe as it gets. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    return;
  }
}

const msPerDay = 86_400_000;

/**
 * The snapshot to write, or null when the old one can stay. A new time alone is no reason to write, or every run would
 * give a commit without news; but a page says that a snapshot is old after `snapshotDays`, so the time is renewed when
 * half of that has passed.
 */
export function snapshotToWrite(
  previous: Snapshot | null,
  next: Snapshot,
  snapshotDays: number,
): Snapshot | null {
  if (previous === null) return next;
  if (snapshotText({ ...next, at: previous.at }) !== snapshotText(previous)) return next;
  const age = Date.parse(next.at) - Date.parse(previous.at);
  return age < 0 || age > (snapshotDays * msPerDay) / 2 ? next : null;
}
