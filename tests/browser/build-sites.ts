import { builtSite } from '../site/build.ts';

/** Builds the sites of the browser tests before the workers ask for them, unless that was done. */
export default async function buildSites(): Promise<void> {
  for (const name of ['hub', 'suggested'] as const) await builtSite(name);
}
