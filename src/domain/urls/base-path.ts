/** Whether a text with a slash at both ends can be the base path of a site: nothing that would need encoding, and no `..`. */
export function isBasePath(path: string): boolean {
  return /^[\w./~-]+$/.test(path) && !/\/\.{1,2}\//.test(path);
}

/**
 * A path as a base path, with one slash at both ends.
 * @example basePath('hub') // '/hub/'
 */
export function basePath(path: string): string {
  return `/${path}/`.replace(/\/+/g, '/');
}

/**
 * The base path that the address of a site says: an address with a path is that of a site below it.
 * @example baseOfAddress('https://example.org/hub') // '/hub/'
 */
export function baseOfAddress(address: string | undefined): string {
  return basePath(address === undefined ? '' : new URL(address).pathname);
}
