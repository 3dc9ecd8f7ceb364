import { statfsSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { errorCode } from '../src/files/error-code.ts';

/** What systems say of a disk on which nothing more fits. */
const full = /\b(?:ENOSPC|EDQUOT)\b|no space left on device/i;
/** What they say of a place where nobody may write, or that cannot hold the file. */
const refused = /^(?:EACCES|EPERM|EROFS|EBUSY|ENAMETOOLONG|EMFILE|ENFILE|EIO|ENOTDIR|ENOENT|EXDEV|EEXIST)$/;

/** Whether nothing more fits where the output is: making a folder there is told as EIO by some systems. */
function isFull(out: string): boolean {
  try {
    return statfsSync(dirname(out)).bavail === 0;
  } catch {
    return false;
  }
}

/** Why a build stopped half-way, as one sentence; null for what is a fault of ours and needs its stack. */
export function buildFault(cause: unknown, out: string): string | null {
  if (!(cause instanceof Error)) return null;
  if (full.test(`${errorCode(cause)} ${cause.message}`) || (errorCode(cause) === 'EIO' && isFull(out))) {
    return `The disk is full, here or where ${out} is: free some space, or choose another folder with --out.`;
  }
  if (cause.name === 'PrerenderRouteConflict')
    return `Two pages of the site would have one address: ${cause.message}`;
  const { path, syscall } = cause as NodeJS.ErrnoException;
  if (path === undefined || syscall === undefined || !refused.test(errorCode(cause))) return null;
  return `${relative(process.cwd(), path)} cannot be written or read (${errorCode(cause)}).`;
}
