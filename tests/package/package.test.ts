// @module-tag slow
import { execFile, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { parse } from 'yaml';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { writeFiles } from '../fixtures/suggested-hub.ts';
import { filesBelow } from '../site/build.ts';
import { installIn, packInto, type Packed } from './installed.ts';

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'cairn package-'));
const hub = join(folder, 'our hub');
const bin = join(hub, 'node_modules', '@cairnhub', 'cairn', 'scripts', 'bin.mjs');
let packed: Packed;

const notes = {
  'meetings/2026-01-07.md':
    '# Kites, weekly\n\nPresent: Ada Moon, Bo Reed\n\n## Wind\n\nAda will measure the wind. We agreed to tie the kites down.\n',
  'meetings/2026-01-14.md':
    '# Kites, weekly\n\nPresent: Ada Moon, Bo Reed\n\n## Wind\n\nIt blew all day. Bo will mend the strings.\n',
};

beforeAll(() => {
  packed = packInto(join(folder, 'packed'));
  installIn(hub, packed);
  writeFiles(join(folder, 'kites'), notes);
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the command of the package, as npx does; what it prints. */
async function cairn(words: readonly string[], cwd = hub): Promise<string> {
  return (await run(process.execPath, [bin, ...words], { cwd })).stdout;
}

/** What is installed, with sizes and times: another text when any of it was written to. */
function installed(): string {
  const root = join(hub, 'node_modules');
  return filesBelow(root)
    .map((path) => `${path} ${statSync(join(root, path)).size} ${statSync(join(root, path)).mtimeMs}`)
    .join('\n');
}

test('the package weighs under 1.7 MB, half of it the program, and holds no test, content, measurement or word of npm scripts', () => {
  const [{ size, files }] = JSON.parse(
    execFileSync('npm', ['pack', '--dry-run', '--json'], { cwd: packed.staging, encoding: 'utf8' }),
  ) as [{ size: number; files: { path: string }[] }];
  expect(size).toBeLessThan(1_700_000);
  const paths = files.map(({ path }) => path);
  expect(paths).toContain('src/pages/index.astro');
  expect(
    paths.filter((path) => !/^(?:src|scripts|public|compiled)\/|^(?:package\.json|[A-Z]+\.md)$/.test(path)),
  ).toEqual([]);
  expect(paths.filter((path) => /\.test\.|(?<!\.d)\.ts$|^(?:tests|content|bench)\//.test(path))).toEqual([]);
  const speaking = paths.filter((path) =>
    /npm (?:run|start)/.test(readFileSync(join(packed.staging, path), 'utf8')),
  );
  expect(speaking).toEqual([]);
  const ways = relative(packed.staging, process.cwd());
  const here = [folder, pathToFileURL(folder).pathname, process.cwd(), ways];
  const away = paths.filter((path) => {
    const text = readFileSync(join(packed.staging, path), 'latin1');
    return here.some((place) => text.includes(place));
  });
  expect(away).toEqual([]);
});

test('in a folder with nothing else a hub is made, checked, built twice at once and served, and nothing is written among the packages', async () => {
  const before = installed();
  expect(
    await cairn(['new', 'hub', 'content', '--from', join(folder, 'kites'), '--today', '2026-01-20']),
  ).toContain('npx cairn check');
  expect(readFileSync(join(hub, '.github/workflows/deploy.yml'), 'utf8')).toContain('uses: cairnhub/cairn/');
  expect(readFileSync(join(hub, '.gitignore'), 'utf8')).toContain('.cairn/');
  expect(await cairn(['check'])).toMatch(/^no problems$/m);
  const day = ['--today', '2026-01-20'];
  await Promise.all([cairn(['build', ...day]), cairn(['build', '--out', 'second', ...day])]);
  for (const out of ['dist', 'second']) {
    const page = join(hub, out, 'calls', 'meetings', '2026-01-14', 'index.html');
    expect(readFileSync(existsSync(page) ? page : page.replace('/meetings', ''), 'utf8')).toContain(
      'Bo Reed',
    );
    expect(existsSync(join(hub, out, 'pagefind', 'pagefind.js'))).toBe(true);
  }
  expect(filesBelow(join(hub, 'second'))).toEqual(filesBelow(join(hub, 'dist')));
  // What was compiled when the package was made is used where it lies.
  expect(existsSync(join(hub, '.cairn/cache/pages'))).toBe(false);

  const server = spawn(process.execPath, [bin, 'start', ...day], {
    cwd: hub,
    env: { ...process.env, PORT: '0' },
  });
  onTestFinished(() => void server.kill());
  let printed = '';
  server.stdout.on('data', (data) => (printed += String(data)));
  await vi.waitFor(() => expect(printed).toMatch(/http:\/\/localhost:\d+\//), { timeout: 50_000 });
  const address = /http:\/\/localhost:\d+\//.exec(printed)?.[0] ?? '';
  expect(await (await fetch(address)).text()).toContain('Bo will mend the strings.');
  expect(installed()).toBe(before);
  expect(readFileSync(join(hub, '.cairn', '.gitignore'), 'utf8')).toBe('*\n');
});

test('in the folder of the notes themselves, a hub that asks nothing is made of them', async () => {
  const kites = join(folder, 'kites here');
  writeFiles(kites, notes);
  await cairn(['new', 'hub', '--yes', '--today', '2026-01-20'], kites);
  expect(readFileSync(join(kites, 'hub.yml'), 'utf8')).toContain("calls: 'meetings'");
  expect(existsSync(join(kites, 'content'))).toBe(false);
});

test('in a folder of a monorepo the packages of the folder above are enough, and a configuration for other tools there changes nothing', async () => {
  const inner = join(hub, 'packages', 'hub');
  mkdirSync(inner, { recursive: true });
  writeFiles(join(inner, 'content'), { 'calls/2026-01-07.md': notes['meetings/2026-01-07.md'] });
  writeFiles(hub, { 'postcss.config.cjs': 'throw new Error("not for the hub");\n' });
  await cairn(['build', '--today', '2026-01-20'], inner);
  expect(readFileSync(join(inner, 'dist', 'calls', '2026-01-07', 'index.html'), 'utf8')).toContain(
    'Ada Moon',
  );
});

test.skipIf(process.platform === 'win32')(
  'the steps of the action do their work in the folder of a hub',
  async () => {
    const { runs } = parse(readFileSync('action.yml', 'utf8')) as {
      runs: { steps: { name?: string; run?: string }[] };
    };
    const step = (name: string) => runs.steps.find((one) => one.name === name)?.run ?? 'false';
    const bash = async (script: string, env: Readonly<Record<string, string>>) =>
      (
        await run('bash', ['-e', '-o', 'pipefail', '-c', script], {
          cwd: hub,
          env: { ...process.env, ...env },
        })
      ).stdout;
    writeFiles(hub, { 'our notes/calls/2026-01-07.md': 'No heading\n\n## [Wind](#none)\n' });
    const annotations = await bash(step('Check'), { CONTENT: 'our notes', GITHUB_WORKSPACE: folder });
    expect(annotations).toMatch(/^::warning file=our hub\/our notes\/calls\/2026-01-07\.md,line=\d+/m);
    await bash(step('Build'), { CONTENT: 'our notes', SITE: 'https://kites.example.org', BASE: '/hub' });
    expect(readFileSync(join(hub, 'dist', 'calls', 'index.html'), 'utf8')).toContain(
      'href="https://kites.example.org/hub/calls/"',
    );
  },
);

test('the example of docs/extend.md adds the hub to an Astro site, below its path, with a component of its own', async () => {
  const site = join(hub, 'site');
  const examples = readFileSync('docs/extend.md', 'utf8').matchAll(
    /^```(?:js|astro)\n((?:---\n)?\/\/ (\S+)\n[^]*?)^```$/gm,
  );
  writeFiles(site, {
    ...Object.fromEntries([...examples].map(([, text = '', path = '']) => [path, text])),
    'package.json': '{ "private": true, "type": "module" }\n',
    'community/calls/2026-01-07.md': notes['meetings/2026-01-07.md'],
    'community/public/kite.txt': 'A kite.\n',
  });
  expect(filesBelow(join(site, 'src')).sort()).toEqual(['Footer.astro', 'pages/index.astro']);
  await run(process.execPath, [join(hub, 'node_modules', 'astro', 'bin', 'astro.mjs'), 'build'], {
    cwd: site,
    env: { ...process.env, NODE_ENV: undefined, VITEST: undefined, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  const read = (path: string) => readFileSync(join(site, 'dist', path), 'utf8');
  expect(read('community/calls/2026-01-07/index.html')).toContain('href="/community/calls/"');
  expect(read('community/index.html')).toContain('at your own risk');
  expect(read('index.html')).toContain('1 calls so far, 0 planned.');
  expect(read('community/kite.txt')).toBe('A kite.\n');
  for (const path of ['community/pagefind/pagefind.js', 'community/cairn.svg', 'community/feed.xml'])
    expect(existsSync(join(site, 'dist', path)), path).toBe(true);
  expect(existsSync(join(site, 'dist', 'community', '404.html'))).toBe(false);
});

test('a word that is no command is one sentence and exit code 2', async () => {
  await expect(cairn(['biuld'])).rejects.toMatchObject({
    code: 2,
    stderr: expect.stringContaining('There is no command "biuld". Did you mean "build"?'),
  });
});
