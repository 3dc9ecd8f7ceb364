import { shortId } from './short-id.ts';

/** Neither letter nor digit nor one of the signs that may stand in an id as they are. */
const unfit = /[^\p{L}\p{N}\p{M}._~]+/gu;

/**
 * The id of a file, which is its place in addresses: its path below its folder, without its ending, lower case, with hyphens for
 * spaces and for what an address cannot hold. One character written in two ways (NFC and NFD) gives one id. Empty where nothing of
 * the name is left.
 * @example fileId('wasi/2022/WASI-05-19.md') // 'wasi/2022/wasi-05-19'
 * @example fileId('Docs & Tools/May 3.md') // 'docs-tools/may-3'
 */
export function fileId(path: string): string {
  const named = path.replace(/\.(?:md|markdown)$/i, '').normalize('NFC');
  const parts = named.toLowerCase().split('/').map(idPart);
  // A file without a name of its own would take the place of its folder.
  return parts.at(-1) === '' ? '' : parts.filter((part) => part !== '').join('/');
}

function idPart(name: string): string {
  return shortId(
    name
      .replace(unfit, (run) => (/^-+$/.test(run) ? run : '-'))
      // An address may hold these anywhere, but at its start or end they are most often lost when it is copied.
      .replace(/^[-._~]+|[-.]+$/g, '')
      .normalize('NFC'),
  );
}

/**
 * The id of a call as people refer to it: by its id, its file or its address.
 * @example callIdOf('calls/wasi/2022/WASI-05-19.md') // 'wasi/2022/wasi-05-19'
 */
export function callIdOf(written: string): string {
  return fileId(
    written
      .trim()
      .replace(/^\/?calls\//i, '')
      .replace(/\/$/, ''),
  );
}
