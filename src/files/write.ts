import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, link, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { errorCode } from './error-code.ts';

/**
 * Writes a file so that a kill at any moment leaves the old one or the new one, whole: into a temporary file beside it,
 * on to the disk, then renamed over it. Left-overs of killed runs go. Throws what the file system throws.
 */
export async function writeAtomically(file: string, text: string | Uint8Array): Promise<void> {
  await removeLeftOvers(file);
  await withTemporary(file, text, (temporary) => rename(temporary, file));
  await syncFolder(dirname(file));
}

/**
 * Writes a file that must not exist yet: whole or not at all, and never over another. Gives false when there is one already.
 * The temporary file gets its name in one step that fails where the name is taken, so two that write at once cannot both win.
 */
export async function writeNew(file: string, text: string): Promise<boolean> {
  try {
    await withTemporary(file, text, async (temporary) => {
      try {
        await link(temporary, file);
      } catch (cause) {
        if (errorCode(cause) === 'EEXIST') throw cause;
        // Some file systems have no hard links; a copy that refuses to overwrite is the next best thing.
        await copyFile(temporary, file, constants.COPYFILE_EXCL);
      }
    });
    return true;
  } catch (cause) {
    if (errorCode(cause) === 'EEXIST') return false;
    throw cause;
  }
}

/** Writes a text or bytes beside the file it is for, on to the disk, gives it to `use`, and leaves nothing behind. */
async function withTemporary(
  file: string,
  text: string | Uint8Array,
  use: (temporary: string) => Promise<void>,
): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const temporary = join(dirname(file), `${prefixOf(file)}${randomBytes(6).toString('hex')}.tmp`);
  try {
    const handle = await open(temporary, 'wx');
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await use(temporary);
  } finally {
    await rm(temporary, { force: true });
  }
}

function prefixOf(file: string): string {
  return `.${basename(file)}.`;
}

async function removeLeftOvers(file: string): Promise<void> {
  const folder = dirname(file);
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) {
    if (name.startsWith(prefixOf(file)) && name.endsWith('.tmp'))
      await rm(join(folder, name), { force: true });
  }
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

/**
 * What to say when a file could not be written. `shown` is its name in the reader's words.
 * @example writeFault('hub.yml', cause) // "hub.yml could not be written (EACCES). Check the folder's …"
 */
export function writeFault(shown: string, cause: unknown): string {
  return `${shown} could not be written (${errorCode(cause)}). Check the folder's permissions and the disk's space.`;
}
