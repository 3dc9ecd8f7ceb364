import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, link, mkdir, open, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Writes a file that must not exist yet: whole or not at all, and never over another. Gives false when there is one already.
 * The text goes to a temporary file first, which then gets its name in one step that fails where the name is taken.
 */
export async function writeNew(file: string, text: string): Promise<boolean> {
  await mkdir(dirname(file), { recursive: true });
  const temporary = join(dirname(file), `.new-${randomBytes(6).toString('hex')}.tmp`);
  try {
    const handle = await open(temporary, 'wx');
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    try {
      await link(temporary, file);
    } catch (cause) {
      if (codeOf(cause) === 'EEXIST') return false;
      // Some file systems have no hard links; a copy that refuses to overwrite is the next best thing.
      await copyFile(temporary, file, constants.COPYFILE_EXCL);
    }
    return true;
  } catch (cause) {
    if (codeOf(cause) === 'EEXIST') return false;
    throw cause;
  } finally {
    await rm(temporary, { force: true });
  }
}

function codeOf(cause: unknown): unknown {
  return cause instanceof Error && 'code' in cause ? cause.code : null;
}
