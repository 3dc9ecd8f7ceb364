import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of a content folder in which `npm run pictures` puts copies of pictures of other sites. */
export const copiesFolder = 'pictures';

/**
 * The web address of a picture as it is asked for, and by which its copy is named; null where it is none.
 * @example webAddressOf('//kites.example/a b.png#top') // 'https://kites.example/a%20b.png'
 */
export function webAddressOf(url: string): string | null {
  if (!/^(?:https?:|[\\/]{2})/i.test(url)) return null;
  const address = URL.parse(url, 'https://none.invalid');
  if (!address || !/^https?:$/.test(address.protocol) || address.hostname === 'none.invalid') return null;
  address.hash = '';
  return address.href;
}

/** The name of the copy of a picture, without its ending: words of the address, and a digest of it that tells it from others. */
export function copyName(address: string): string {
  const file = /([^/]*)\/*$/.exec(new URL(address).pathname)?.[1] ?? '';
  const words = file
    .replace(/\.\w+$/, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  return `${words === '' ? 'picture' : words}-${digestOf(address)}`;
}

function digestOf(address: string): string {
  return createHash('sha256').update(address).digest('hex').slice(0, 16);
}

/** Finds the copies that lie in a content folder. */
export class PictureCopies {
  readonly #paths = new Map<string, string>();

  constructor(folder: string | null) {
    for (const name of folder === null ? [] : namesIn(join(folder, copiesFolder))) {
      const digest = /-([\da-f]{16})\.[a-z]+$/.exec(name)?.[1];
      if (digest !== undefined) this.#paths.set(digest, `${copiesFolder}/${name}`);
    }
  }

  /** The copy of a picture, as a path inside the content folder; null where there is none. */
  of(address: string): string | null {
    return this.#paths.get(digestOf(address)) ?? null;
  }

  /** Every copy, as paths inside the content folder, in order. */
  get paths(): string[] {
    return [...this.#paths.values()].sort();
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}
