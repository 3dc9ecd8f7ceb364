import { existsSync } from 'node:fs';
import { didYouMean } from '../src/domain/text/spelling.ts';
import { keepCompiled } from './keep-compiled.ts';
import { thisPackage } from './this-package.ts';

/** Every command of the package: the same files that the npm scripts of the project run. */
const commands: Readonly<Record<string, readonly [what: string, run: () => Promise<unknown>]>> = {
  new: ['makes a hub, or a file of one: call, project, idea', () => import('./new.ts')],
  start: ['builds the hub and serves it on this machine', () => import('./start.ts')],
  dev: ['shows the hub while you write', () => import('./dev.ts')],
  check: ['says what is wrong, with line, column and the fix', () => import('./check.ts')],
  build: ['makes the site, in dist/', () => import('./build.ts')],
  sync: ['reads open issues from GitHub', () => import('./sync.ts')],
  pictures: ['copies pictures of other sites into the content', () => import('./pictures.ts')],
  promote: ['makes a draft project of an issue', () => import('./promote.ts')],
  score: ['scores issues of a file', () => import('./score.ts')],
  explain: ['says what was read from a note, and why', () => import('./explain.ts')],
  minutes: ['says what finished notes lack', () => import('./minutes.ts')],
  people: ['proposes people.yml from the notes', () => import('./people.ts')],
  upgrade: ['says what this version changes for the hub', () => import('./upgrade.ts')],
  promises: ['lists open promises, and closes them', () => import('./promises.ts')],
};

const usage = `Usage: cairn COMMAND [--help]

${Object.entries(commands)
  .map(([name, [what]]) => `  ${name.padEnd(9)} ${what}`)
  .join('\n')}`;

const [word] = process.argv.splice(2, 1);
const command = word === undefined || !Object.hasOwn(commands, word) ? undefined : commands[word];
// A third of what a check costs is compiling the code of this project: Node keeps that where builds and checks keep what they know.
if (existsSync('.cairn')) keepCompiled();
if (command) await command[1]();
else if (word === '--version' || word === '-v') console.log(thisPackage().version);
else if (word === undefined || word === '--help' || word === '-h') console.log(usage);
else {
  console.error(`There is no command "${word}". ${didYouMean(word, Object.keys(commands))}`.trim());
  console.error(usage);
  process.exitCode = 2;
}
