import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { NewFile } from '../src/domain/forms/new-file.ts';
import { writeNew } from '../src/files/write.ts';

/** Writes all of the files into a folder or none of them, and prints their paths. Gives the exit code. */
export async function writeAll(folder: string, files: readonly NewFile[]): Promise<0 | 1> {
  const taken = files.find(({ file }) => existsSync(join(folder, file)));
  if (taken) return refused(join(folder, taken.file));
  const written: string[] = [];
  try {
    for (const { file, text } of files) {
      const path = join(folder, file);
      if (!(await writeNew(path, text))) {
        await takeBack(written);
        return refused(path);
      }
      written.push(path);
    }
  } catch (cause) {
    await takeBack(written);
    console.error(`Nothing was written: ${cause instanceof Error ? cause.message : String(cause)}`);
    return 1;
  }
  console.log(written.join('\n'));
  return 0;
}

async function takeBack(written: readonly string[]): Promise<void> {
  for (const path of written) await rm(path, { force: true });
}

function refused(file: string): 1 {
  console.error(`${file} exists already and is left as it is.`);
  return 1;
}
