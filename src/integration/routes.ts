import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A page of a hub as Astro takes it from outside its own folder of pages. */
export interface HubRoute {
  /** Its address with what differs in brackets, without a slash at the end. */
  readonly pattern: string;
  /** The file that makes it. */
  readonly entrypoint: URL;
}

const pages = new URL('../pages/', import.meta.url);

/**
 * Every page of a hub. In a package the files are JavaScript; their addresses are the same.
 * @example hubRoutes() // [{ pattern: '/calls/[...id]', entrypoint: … }, …]
 */
export function hubRoutes(): HubRoute[] {
  return readdirSync(fileURLToPath(pages), { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(?:astro|ts|js)$/.test(path) && !/\.(?:test|d)\.ts$/.test(path))
    .sort()
    .map((path) => ({ pattern: patternOf(path), entrypoint: new URL(encodeURI(path), pages) }));
}

/** @example patternOf('calls/index.astro') // '/calls' */
function patternOf(path: string): string {
  return `/${path.replace(/\.\w+$/, '')}`.replace(/\/index$/, '');
}
