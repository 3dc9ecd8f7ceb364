import { cutText } from './shorten.ts';

/** File systems take 255 bytes in one name; some are left for endings and numbers. */
const mostBytes = 200;

/**
 * An id that is no longer, in bytes of UTF-8, than the name of a folder can be: of a longer one the beginning, and a digest of the whole,
 * so that two of them stay two.
 * @example shortId('kites') // 'kites'
 * @example shortId('k'.repeat(300)) // 191 times k, then '-cdaf59d1'
 */
export function shortId(id: string): string {
  // A code unit takes at most three bytes.
  if (id.length * 3 <= mostBytes) return id;
  const bytes = new TextEncoder().encode(id);
  if (bytes.length <= mostBytes) return id;
  const end = `-${digest(bytes)}`;
  // Half a character at the end of a stream waits for the rest.
  const whole = new TextDecoder().decode(bytes.subarray(0, mostBytes - end.length), { stream: true });
  return `${cutText(id, whole.length)}${end}`;
}

/** FNV-1a of 32 bits (https://datatracker.ietf.org/doc/html/draft-eastlake-fnv): the same everywhere, browsers included. */
function digest(bytes: Uint8Array): string {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
