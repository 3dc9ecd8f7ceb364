import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Hub } from '../src/domain/model/hub.ts';
import { hasErrors, type Problem } from '../src/domain/model/problem.ts';
import { problemIn, unknownPosition } from '../src/load/problems.ts';
import { shownPath } from '../src/load/read/files.ts';
import { buildPages } from '../src/integration/build-pages.ts';
import { tellDigest } from '../src/files/value-digest.ts';
import { startCompiling, type Compiling } from '../src/integration/compiled/kept.ts';
import { beginThreads, stopThreads, type Threads } from '../src/integration/threads/threads.ts';
import { LastPages, placeOfKeys } from '../src/integration/compiled/last-pages.ts';
import { showSite } from '../src/load/site/current.ts';
import { readSite } from '../src/load/site/read.ts';
import { copyFilesBeside, copyPublic } from '../src/integration/copies.ts';
import { writeRedirectPages, writeServerFiles } from '../src/integration/publish.ts';
import { buildFault } from './build-fault.ts';
import { discardLater, discardNow } from './discard.ts';
import { keepTexts, memoryOf, openTexts, tellDamage } from './memory.ts';
import { moveInto, replaceOutput, stagingFor, createBuildDirectory, openShed } from './output.ts';
import { problemCount, problemReport } from './report.ts';
import { outputFolder } from './output-folder.ts';
import type { BuildOrder } from './build-order.ts';
import { stateOfOutput, type LastBuild } from './last-build.ts';

/** The site of so many calls has thousands of files: nobody is to wait until those of the last one are removed. */
const manyCalls = 400;

/**
 * Makes the site of a content folder and puts it in the place of the last one. Gives its state, its base path and the lines it printed beside what it read, or
 * null, with every problem printed and the last output as it was, when the content has errors.
 */
export async function makeSite(order: BuildOrder): Promise<Omit<LastBuild, 'from'> | null> {
  const made: string[] = [];
  const keep = (folder: string): string => {
    made.push(folder);
    return folder;
  };
  try {
    return await make(order, keep);
  } catch (cause) {
    const fault = buildFault(cause, order.out);
    if (fault === null) throw cause;
    console.error(`${fault} Nothing was replaced.`);
    return null;
  } finally {
    for (const folder of made) rmSync(folder, { recursive: true, force: true });
  }
}

/** Does that; `keep` is told of each folder that must not stay. */
async function make(
  order: BuildOrder,
  keep: (folder: string) => string,
): Promise<Omit<LastBuild, 'from'> | null> {
  const said: string[] = [];
  const say = (line: string): void => {
    said.push(line);
    console.error(line);
  };
  const { fresh } = order;
  const texts = openTexts(fresh);
  const begun: Begun[] = [];
  const memory = texts && {
    get: (key: string) => texts.get(key),
    set: (key: string, text: string) => texts.set(key, text),
    tellDigest,
  };
  const { site, problems: found } = readSite(order, memory, {
    hub: (hub, base) => begun.push(...beginMeanwhile({ base, hub }, order, say)),
    newCall: (call) => begun[0]?.threads.search.tellCall(call),
  });
  keepTexts(texts);
  const { content } = site;
  const address = order.site ?? content.hub.site;
  const isUnknown = address === undefined && order.isPublished;
  const problems = isUnknown ? [...found, unknownAddress(order.folder)] : found;
  if (problems.length > 0) say(problemReport(problems, 'text'));
  if (hasErrors(problems)) {
    for (const { compiling, threads } of begun) {
      compiling.stop();
      await stopThreads(threads);
    }
    console.error(`\n${problemCount(problems)}: nothing was built.`);
    return null;
  }
  console.log(
    `Read ${content.calls.length} calls, ${content.projects.length} projects, ${content.roadmap.length} roadmap entries: ${problemCount(problems)}.`,
  );
  showSite(site);
  let wrote = '';
  const staging = keep(stagingFor(order.out));
  const shed = openShed();
  const outDir = keep(createBuildDirectory(shed));
  const { head, images } = content.hub;
  const last = new LastPages({ shed, out: outputFolder(order.out), fresh });
  if (last.isFaulty) say(`.cairn/${placeOfKeys} was damaged: every page is made anew.`);
  const { base } = site;
  const { compiling, threads } = begun[0] ?? begin({ base, hub: content.hub }, order, say);
  await buildPages(
    {
      shed,
      base,
      address: address ?? null,
      head,
      images,
      compiling,
      threads,
      last,
      memory: memoryOf('images', fresh),
      tellDamage,
      folder: order.folder,
    },
    outDir,
  );
  const where = address === undefined ? null : new URL(address);
  copyFilesBeside(order.folder, content.files, outDir);
  for (const path of copyPublic(order.folder, outDir))
    say(
      `${join(order.folder, 'public', path)} is not served, because a page or file of the site has its address.`,
    );
  const { redirects, refused } = writeRedirectPages(site, outDir, where);
  for (const from of refused) say(`${from} leads to no page, because the site has something there.`);
  writeServerFiles({ base: site.base, redirects }, outDir);
  moveInto(staging, outDir);
  const look = (built: string): void => {
    last.save(built);
    wrote = stateOfOutput(built);
  };
  const isLarge = content.calls.length > manyCalls && !process.env['CI'];
  replaceOutput(staging, order.out, look, isLarge ? discardLater : discardNow);
  return { wrote, base: site.base, said };
}

/** What goes on beside the reading. */
interface Begun {
  readonly compiling: Compiling;
  readonly threads: Threads;
}

/** What is known of a site before its notes are read. */
interface Known {
  readonly hub: Hub;
  readonly base: string;
}

/** Begins that; none where nothing can be written, which is told when the site is to be. */
function beginMeanwhile(...of: Parameters<typeof begin>): Begun[] {
  try {
    return [begin(...of)];
  } catch {
    return [];
  }
}

function begin({ hub, base }: Known, order: BuildOrder, say: (line: string) => void): Begun {
  const { fresh, out, site } = order;
  const shed = openShed();
  const basis = {
    lang: hub.lang,
    memory: memoryOf('words', fresh),
    last: { shed, out: outputFolder(out), fresh, of: '-search' },
  };
  return {
    compiling: startCompiling({ shed, base, fresh }, say),
    // Images for link previews need the address of the site.
    threads: beginThreads(basis, (site ?? hub.site) !== undefined),
  };
}

/** Feeds, ids and the calendar of a site that is published would name this machine. */
function unknownAddress(folder: string): Problem {
  const message = 'Nobody says where the site will be, so feeds and calendar name http://localhost:4321.';
  const fix = 'Write "site: https://…" into hub.yml, or build with --site.';
  const level = process.env.CI ? 'error' : 'warning';
  return problemIn(shownPath(folder, 'hub.yml'))('no-site', unknownPosition, message, fix, level);
}
