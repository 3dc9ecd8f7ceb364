import { spawn } from 'node:child_process';
import { renameSync, rmSync } from 'node:fs';

/** Ends the name of a folder that a process of its own removes; nobody takes it for a last output that was moved aside. */
export const goneEnding = '-gone';

/** Removes a folder that is needed no more. */
export function discardNow(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/**
 * Has a process of its own remove a folder, and does not wait for it: tens of thousands of files take seconds. It gets another name first. Where that
 * cannot be, it is removed at once.
 */
export function discardLater(folder: string): void {
  const gone = folder.endsWith(goneEnding) ? folder : `${folder}${goneEnding}`;
  try {
    if (gone !== folder) renameSync(folder, gone);
  } catch {
    discardNow(folder);
    return;
  }
  const program = "require('node:fs').rmSync(process.argv[1], { recursive: true, force: true })";
  const child = spawn(process.execPath, ['-e', program, gone], {
    detached: true,
    stdio: 'ignore',
    windowsHide: true,
  });
  // The next build removes what is left.
  child.on('error', () => undefined).unref();
}
