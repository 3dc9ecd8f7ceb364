import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { hasErrors } from '../src/domain/model/problem.ts';
import { compareWithNumbers } from '../src/domain/text/compare.ts';
import { writeAtomically, writeFault } from '../src/files/write.ts';
import { loadContent } from '../src/load/content.ts';
import { topOf } from '../src/load/repository/git.ts';
import { badUsage, contentFolder, readArguments } from './arguments.ts';
import { errorReport, problemCount } from './report.ts';
import { thisPackage } from './this-package.ts';
import { changesBetween, versionPins, withVersion } from './upgrade-text.ts';

const usage = 'npm run upgrade -- [--content DIR] [--from VERSION] [--write]';
const { values, switches } = readArguments({ content: 'value', from: 'value', write: 'switch' }, usage);
const told = values['from'] ?? null;
if (told !== null && !/^\d+\.\d+\.\d+$/.test(told))
  badUsage(`--from ${told} is not a version; write it as 0.1.0.`, usage);
process.exitCode = await run(thisPackage().version);

/** Says what this version changes for a hub that was brought to an older one, and brings its workflows to this one when told so. */
async function run(version: string): Promise<0 | 1> {
  const workflows = workflowsAround(process.cwd());
  const pins = workflows.flatMap((file) =>
    file.pins.map(({ line, version: pinned }) => ({ ...file, line, pinned })),
  );
  const oldest = pins.map(({ pinned }) => pinned).sort(compareWithNumbers)[0] ?? null;
  const from = told ?? oldest;
  console.log(
    from === null
      ? `This is Cairn ${version}. No workflow names the version the hub was made for; --from VERSION says it.`
      : `This is Cairn ${version}; the hub was made for ${from}.`,
  );
  if (from !== null && compareWithNumbers(from, version) > 0) {
    console.error(`That is a newer one: npm install @cairnhub/cairn@${from}.`);
    return 1;
  }
  const changes = changesBetween(
    readFileSync(new URL('../CHANGELOG.md', import.meta.url), 'utf8'),
    from,
    version,
  );
  console.log(`\n${changes === '' ? 'Nothing has changed since.' : changes}\n`);

  const old = pins.filter(({ pinned }) => pinned !== version);
  if (switches['write']) {
    for (const path of new Set(old.map((each) => each.path))) {
      try {
        await writeAtomically(path, withVersion(readFileSync(path, 'utf8'), version));
      } catch (cause) {
        console.error(writeFault(relative('.', path), cause));
        return 1;
      }
      console.log(`${relative('.', path)}: uses ${version} now.`);
    }
  } else {
    for (const { path, line, pinned } of old) console.log(`${relative('.', path)}:${line} uses ${pinned}.`);
    if (old.length > 0) console.log(`npm run upgrade -- --write makes that ${version}.`);
  }

  const folder = contentFolder(values['content']);
  if (!existsSync(folder)) return 0;
  const { problems } = loadContent(folder, null);
  if (hasErrors(problems)) console.log(errorReport(problems));
  console.log(
    `This version reads ${folder}/ with ${problemCount(problems)}${problems.length > 0 ? '; npm run check lists all' : ''}.`,
  );
  return hasErrors(problems) ? 1 : 0;
}

interface Workflow {
  readonly path: string;
  readonly pins: ReturnType<typeof versionPins>;
}

/** The workflows of the repository that holds a folder. */
function workflowsAround(folder: string): Workflow[] {
  const workflows = join(topOf(resolve(folder)) ?? folder, '.github', 'workflows');
  if (!existsSync(workflows)) return [];
  return readdirSync(workflows)
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
    .map((name) => {
      const path = join(workflows, name);
      return { path, pins: versionPins(readFileSync(path, 'utf8')) };
    });
}
