import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { isDay } from '../src/domain/model/day.ts';
import type { SiteInput } from '../src/load/site/read.ts';
import { badUsage, contentFolder, readArguments } from './arguments.ts';
import { lastBuild, rememberBuild, stateBefore } from './last-build.ts';
import { outputFault } from './output-folder.ts';

/** The flags that say what a build is made from. */
export const buildFlags = {
  content: 'value',
  out: 'value',
  site: 'value',
  base: 'value',
  today: 'value',
  fresh: 'switch',
} as const;

/** A build as the command line asks for it. */
export interface BuildOrder extends SiteInput {
  readonly out: string;
  /** The canonical address; null leaves it to hub.yml. */
  readonly site: string | null;
  /** Whether what earlier builds remembered is forgotten. */
  readonly fresh: boolean;
}

/** Reads the build's flags; bad ones end the process with exit code 2. */
export function readBuildOrder(usage: string): BuildOrder {
  const { values, switches } = readArguments(buildFlags, usage);
  const today = values.today ?? null;
  if (today !== null && !isDay(today)) badUsage(`--today ${today} is not a day; write YYYY-MM-DD.`, usage);
  if (values.site !== undefined && !isWebAddress(values.site))
    badUsage(`--site ${values.site} is not a web address.`, usage);
  const base = `/${values.base ?? ''}/`.replace(/\/+/g, '/');
  if (!/^[\w./~-]+$/.test(base) || /\/\.{1,2}\//.test(base))
    badUsage(`--base ${values.base ?? ''} is not a path.`, usage);
  const order = {
    folder: contentFolder(values.content),
    out: values.out ?? 'dist',
    site: values.site ?? null,
    base,
    today,
    fresh: switches['fresh'] ?? false,
  };
  const fault = outputFault(order.out, order.folder);
  if (fault) badUsage(fault, usage);
  return order;
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^/\s]+[^\s]*$/.test(text) && URL.canParse(text);
}

/**
 * Builds the site into its output folder; where nothing has changed since the last build, that stays. Gives false, with every
 * problem printed and the last output as it was, when the content has errors.
 */
export async function buildSite(order: BuildOrder): Promise<boolean> {
  const started = performance.now();
  const seconds = () => ((performance.now() - started) / 1000).toFixed(1);
  const last = order.fresh ? null : lastBuild(order);
  if (last) {
    for (const line of last.said) console.error(line);
    console.log(`Nothing has changed: ${order.out} stays as it is (${seconds()} s).`);
    return true;
  }
  const before = stateBefore(order);
  // Loaded only now: it brings Astro with it, and most of what this project is. Node keeps what it compiles of that.
  enableCompileCache(join('.cairn', 'cache', 'node'));
  const { makeSite } = await import('./make-site.ts');
  const said = await makeSite(order);
  if (said === null) return false;
  console.log(`Built ${order.out} in ${seconds()} s.`);
  if (before !== null) rememberBuild(order, before, said);
  return true;
}
