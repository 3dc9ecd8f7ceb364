import { hash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { keepSealed, readSealed } from '../src/files/keep-text.ts';
import { dayOfClock, stateOfContent } from './last-build.ts';
import { openShed } from './output.ts';
import type { CheckFound, CheckOrder } from './read-whole.ts';

/** A check: the state of all that it looked at, and what it found. */
interface LastCheck {
  readonly from: string;
  readonly found: CheckFound;
}

/**
 * Says what is wrong with a content folder. Where nothing has changed since the last check, that is what it found, and no file is read.
 * Links to other sites are always looked at.
 */
export async function checkAgain(order: CheckOrder): Promise<CheckFound> {
  const { folder, fresh, external } = order;
  const files = external ? null : stateOfContent(folder, 'dist', [dayOfClock(), 'check', folder]);
  const last = fresh || files === null ? null : lastOf(folder);
  // Only then there is something to wait for: otherwise git goes through the history while the files are read.
  const stateWith = async (): Promise<string> => hash('sha1', JSON.stringify([files, await order.renames]));
  if (last && last.from === (await stateWith())) return last.found;
  // Loaded only now: it is most of what this project is.
  const { readWhole } = await import('./read-whole.ts');
  const found = await readWhole(order);
  if (files !== null) remember(folder, { from: await stateWith(), found });
  return found;
}

function lastOf(folder: string): LastCheck | null {
  try {
    const text = readSealed(placeOf(folder, resolve('.cairn')));
    return text === null ? null : (JSON.parse(text) as LastCheck);
  } catch {
    return null;
  }
}

/** Where nothing can be written, the next check reads everything. */
function remember(folder: string, check: LastCheck): void {
  try {
    keepSealed(placeOf(folder, openShed()), JSON.stringify(check));
  } catch {
    return;
  }
}

function placeOf(folder: string, shed: string): string {
  return join(shed, 'cache', 'checks', `${hash('sha1', resolve(folder))}.json`);
}
