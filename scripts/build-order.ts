import { isDay } from '../src/domain/model/day.ts';
import { baseOfAddress, basePath, isBasePath } from '../src/domain/urls/base-path.ts';
import type { SiteInput } from '../src/load/site/read.ts';
import { badUsage, contentFolder, readArguments, type Arguments, type Flags } from './arguments.ts';
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
  /** Whether the site is to be put somewhere; false for one that is only looked at here. */
  readonly isPublished: boolean;
  /** Whether what earlier builds remembered is forgotten. */
  readonly fresh: boolean;
}

/** Reads the flags of a command that builds, `buildFlags` and its own; bad ones end the process with exit code 2. */
export function readBuildOrder(
  usage: string,
  isPublished: boolean,
  flags: Flags = buildFlags,
): Arguments & { readonly order: BuildOrder } {
  const read = readArguments(flags, usage);
  const { values, switches } = read;
  const today = values.today ?? null;
  if (today !== null && !isDay(today)) badUsage(`--today ${today} is not a day; write YYYY-MM-DD.`, usage);
  if (values.site !== undefined && !isWebAddress(values.site))
    badUsage(`--site ${values.site} is not a web address.`, usage);
  const base = givenBase(values.base, values.site);
  if (base !== null && !isBasePath(base)) badUsage(`--base ${values.base ?? base} is not a path.`, usage);
  const order = {
    folder: contentFolder(values.content),
    out: values.out ?? 'dist',
    site: values.site ?? null,
    base,
    today,
    isPublished,
    fresh: switches['fresh'] ?? false,
  };
  const fault = outputFault(order.out, order.folder);
  if (fault) badUsage(fault, usage);
  return { ...read, order };
}

/** The base path that the command line says; null where it leaves it to hub.yml. */
function givenBase(base: string | undefined, site: string | undefined): string | null {
  if (base !== undefined) return basePath(base);
  return site === undefined ? null : baseOfAddress(site);
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^/\s]+[^\s]*$/.test(text) && URL.canParse(text);
}
