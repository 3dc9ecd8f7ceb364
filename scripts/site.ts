import type { BuildOrder } from './build-order.ts';
import { keepCompiled } from './keep-compiled.ts';
import { lastBuild, rememberBuild, stateBefore } from './last-build.ts';

/**
 * Builds the site into its output folder; where nothing has changed since the last build, that stays. Gives its base
 * path; null, with every problem printed and the last output as it was, when the content has errors.
 */
export async function buildSite(order: BuildOrder): Promise<string | null> {
  const started = performance.now();
  const seconds = () => ((performance.now() - started) / 1000).toFixed(1);
  const before = stateBefore(order);
  const last = order.fresh || before === null ? null : lastBuild(order, before);
  if (last) {
    for (const line of last.said) console.error(line);
    console.log(`Nothing has changed: ${order.out} stays as it is (${seconds()} s).`);
    return last.base;
  }
  // Loaded only now: it brings Astro with it, and most of what this project is. Node keeps what it compiles of that.
  keepCompiled();
  const { makeSite } = await import('./make-site.ts');
  const made = await makeSite(order);
  if (made === null) return null;
  console.log(`Built ${order.out} in ${seconds()} s.`);
  if (before !== null) rememberBuild(order, { from: before, ...made });
  return made.base;
}
