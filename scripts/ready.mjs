// Runs before `npm start` and `npm test` on whatever Node 18+ the machine has, so it is plain JavaScript without packages.
// It installs the locked packages (a newer Node among them) when they are missing or out of date, and with --browser a Chromium.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from './chromium.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

function readLock(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages ?? {};
  } catch {
    return null;
  }
}

/** Whether npm's own record of what it installed holds every locked package at its locked version. */
function packagesAreCurrent() {
  const wanted = readLock(join(root, 'package-lock.json'));
  const installed = readLock(join(root, 'node_modules', '.package-lock.json'));
  if (!wanted || !installed) return false;
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '' || optional) return true;
    return installed[path]?.version === version && existsSync(join(root, path, 'package.json'));
  });
}

/** Whether the Node that the scripts will run on is new enough for Astro (22.12) and for running .ts files (22.18). */
function nodeIsCurrent() {
  const own = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  const command = existsSync(own) ? own : process.execPath;
  const answer = spawnSync(`"${command}" --version`, { shell: true, encoding: 'utf8' });
  const [, major, minor] = /^v(\d+)\.(\d+)/.exec(answer.stdout ?? '') ?? [];
  return Number(major) > 22 || (Number(major) === 22 && Number(minor) >= 18);
}

function install() {
  console.log('Installing the locked packages; this takes a minute the first time …');
  const flags = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  // npm_execpath is npm's own script when npm runs us: no shell and no PATH look-up needed, on Windows either.
  const done = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...flags], { cwd: root, stdio: 'inherit' })
    : spawnSync(`npm ${flags.join(' ')}`, { cwd: root, stdio: 'inherit', shell: true });
  if (done.status !== 0)
    stop('npm ci failed; its message is above. Is the network up, and npm at least version 9?');
}

function installChromium() {
  const isRoot = process.getuid?.() === 0;
  if (process.platform === 'linux' && isRoot && existsSync('/etc/debian_version')) {
    console.log('Installing Chromium for the browser tests (Debian package chromium) …');
    const options = {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    };
    spawnSync('apt-get', ['update', '-qq'], options);
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], options);
  }
  if (!findChromium()) {
    stop('The browser tests need Chromium or Chrome: install one, or set CHROMIUM_PATH to the program.');
  }
}

const [major] = process.versions.node.split('.').map(Number);
if (major < 18) stop(`Node ${process.versions.node} is too old to install Cairn: use Node 18 or newer.`);
if (!packagesAreCurrent() || !nodeIsCurrent()) install();
if (!nodeIsCurrent()) {
  stop(
    'The packages came without a Node of their own (install scripts may be off): use Node 22.18 or newer.',
  );
}
if (process.argv.includes('--browser') && !findChromium()) installChromium();
