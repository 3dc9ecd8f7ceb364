import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'astro';
import { isDay } from '../src/domain/model/day.ts';
import { hasErrors } from '../src/domain/model/problem.ts';
import { siteConfig } from '../src/integration/site-config.ts';
import { showSite } from '../src/load/site/current.ts';
import { readSite, type SiteInput } from '../src/load/site/read.ts';
import { copyFilesBeside, copyPublic } from '../src/integration/copies.ts';
import { badUsage, contentFolder, readArguments, type Arguments, type Flags } from './arguments.ts';
import { buildFault } from './build-fault.ts';
import { outputFault } from './output-folder.ts';
import { keepTexts, openTexts } from './memory.ts';
import { moveInto, replaceOutput, stagingFor, createBuildDirectory, openShed } from './output.ts';
import { problemCount, problemReport } from './report.ts';

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

/** Reads the flags of a command that builds, `buildFlags` and its own; bad ones end the process with exit code 2. */
export function readBuildOrder(usage: string, flags: Flags = buildFlags): Arguments & { order: BuildOrder } {
  const read = readArguments(flags, usage);
  const { values, switches } = read;
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
  return { ...read, order };
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^/\s]+[^\s]*$/.test(text) && URL.canParse(text);
}

/** Builds the site into its output folder. Gives false, with every problem printed and the last output as it was, when the content has errors. */
export async function buildSite(order: BuildOrder): Promise<boolean> {
  const started = performance.now();
  const texts = openTexts(order.fresh);
  const { site, problems } = readSite(order, texts);
  keepTexts(texts);
  const { content } = site;
  if (problems.length > 0) console.error(problemReport(problems, 'text'));
  if (hasErrors(problems)) {
    console.error(`\n${problemCount(problems)}: nothing was built.`);
    return false;
  }
  console.log(
    `Read ${content.calls.length} calls, ${content.projects.length} projects, ${content.roadmap.length} roadmap entries: ${problemCount(problems)}.`,
  );
  showSite(site);
  const address = order.site ?? content.hub.site;
  const made: string[] = [];
  const keep = (folder: string): string => {
    made.push(folder);
    return folder;
  };
  try {
    const staging = keep(stagingFor(order.out));
    const shed = openShed();
    const outDir = keep(createBuildDirectory(shed));
    await build({
      ...siteConfig({ shed, base: order.base, address: address ?? null, head: content.hub.head }),
      outDir,
      logLevel: 'warn',
    });
    copyFilesBeside(order.folder, content.files, outDir);
    for (const path of copyPublic(order.folder, outDir))
      console.error(
        `${join(order.folder, 'public', path)} is not served, because a page or file of the site has its address.`,
      );
    moveInto(staging, outDir);
    replaceOutput(staging, order.out);
  } catch (cause) {
    const fault = buildFault(cause, order.out);
    if (fault === null) throw cause;
    console.error(`${fault} Nothing was replaced.`);
    return false;
  } finally {
    for (const folder of made) rmSync(folder, { recursive: true, force: true });
  }
  console.log(`Built ${order.out} in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
  return true;
}
