// @module-tag slow
import { setTimeout as wait } from 'node:timers/promises';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { contentFolder, runCommand, startCommand, type Folder } from './harness.ts';
import { goodToken, startServer, type Fault, type TestServer } from './server.ts';
import { smallWorld } from './world.ts';

// Every test has its own server and folder, so that they can run side by side: most of their time is waiting.
const it = test.extend<{ server: TestServer; folder: Folder }>({
  server: async ({}, use) => {
    const server = await startServer(smallWorld());
    await use(server);
    await server.close();
  },

  folder: async ({}, use) => {
    const folder = contentFolder();
    await use(folder);
    folder.remove();
  },
}).concurrent;
const long = 40_000;

it(
  'sync writes the snapshot, says the cost before, and a second run writes nothing',
  { timeout: long },
  async ({ server, folder }) => {
    const first = await runCommand(folder, server.endpoint);
    expect(first).toMatchObject({ code: 0 });
    expect(first.err).toMatch(
      /^3 repositories, 2 to read: about 10 issues, 2 requests, \d points? of the \d+ left this hour$/m,
    );
    expect(first.out).toMatch(
      /issues\.json written: 10 open issues of 3 repositories \(3 requests, \d points?\)\.$/m,
    );
    const text = folder.text();
    expect(text).not.toContain(goodToken);
    const second = await runCommand(folder, server.endpoint);
    expect(second).toMatchObject({ code: 0, err: '3 repositories, none of them changed\n' });
    expect(second.out).toMatch(/is current: 10 open issues/);
    expect(folder.text()).toBe(text);
    expect(first.out + first.err + second.out + second.err).not.toContain(goodToken);
  },
);

it(
  '--dry-run says the cost and writes nothing; --full reads all again',
  { timeout: long },
  async ({ server, folder }) => {
    expect(await runCommand(folder, server.endpoint, { args: ['--dry-run'] })).toMatchObject({
      code: 0,
      out: '',
    });
    expect(folder.text()).toBeNull();
    await runCommand(folder, server.endpoint);
    expect((await runCommand(folder, server.endpoint, { args: ['--full'] })).err).toMatch(/2 to read/);
  },
);

it(
  'what promises name is asked too, and the snapshot says what became of it',
  { timeout: long },
  async ({ server, folder }) => {
    server.world.repositories[0]?.issues.push({
      ...{ number: 20, title: 'Squeaks', state: 'closed', stateReason: 'COMPLETED' },
      ...{
        createdAt: '2026-01-20T00:00:00Z',
        updatedAt: '2026-02-20T00:00:00Z',
        closedAt: '2026-02-20T00:00:00Z',
      },
    });
    mkdirSync(join(folder.path, 'calls'));
    writeFileSync(
      join(folder.path, 'calls/2026-02-10.md'),
      '# Call\n\nPresent: Kim Ames\n\n## Doors\n\nKim will fix acme/anvil#20.\n',
    );
    const { code, err } = await runCommand(folder, server.endpoint);
    expect(code).toBe(0);
    expect(err).toContain('about 10 issues and what became of 1 that notes name, 3 requests');
    expect(folder.snapshot().references).toMatchObject([
      { number: 20, state: 'closed', closedAt: '2026-02-20' },
    ]);
    expect((await runCommand(folder, server.endpoint)).out).toMatch(/is current/);
  },
);

const refusals: readonly [string, { hub?: string; token?: string | null; fault?: Fault }, RegExp][] = [
  ['no token', { token: null }, /^There is no GitHub token\. .+\n$/],
  ['an empty token', { token: ' ' }, /^There is no GitHub token\. .+\n$/],
  ['a wrong token', { token: 'wrong-token-77' }, /^GitHub did not accept the token in GITHUB_TOKEN\. .+\n$/],
  [
    'an unknown organisation',
    { hub: 'github:\n  organisation: acne\n' },
    /^GitHub knows no organisation "acne"\. .+\n$/,
  ],
  ['a hub that names nothing', { hub: 'name: Acme\n' }, /^hub\.yml names nothing to read\. .+\n$/],
  [
    'a repository nobody has',
    { hub: 'github:\n  repositories: [acme/nope]\n' },
    /^GitHub shows none of acme\/nope\. .+\n$/,
  ],
  ['502s', { fault: { kind: 'status', status: 502 } }, /^GitHub took too long to answer.+\n$/],
  ['truncated JSON', { fault: { kind: 'truncated' } }, /^GitHub's answers broke off.+\n$/],
  ['a connection cut in the middle', { fault: { kind: 'cut-body' } }, /^The endpoint cannot be reached.+\n$/],
  [
    'points that are used up',
    {
      fault: {
        kind: 'errors',
        type: 'RATE_LIMITED',
        message: 'API rate limit exceeded',
        headers: { 'retry-after': '1800' },
      },
    },
    /^The token's points for this hour are used up\. Try again in 30 min\.\n$/,
  ],
];
it.for(refusals)(
  '%s gives one clear line, exit 1, and the snapshot as it was',
  { timeout: long },
  async ([, given, line], { server }) => {
    const folder = contentFolder(given.hub);
    folder.put('as it was');
    const { fault } = given;
    if (fault) server.fault = () => fault;
    const ended = await runCommand(
      folder,
      server.endpoint,
      given.token === undefined ? {} : { token: given.token },
    );
    const err = ended.err.replace(/^.*everything is read anew\.\n/, '');
    expect(ended.code).toBe(1);
    expect(err).toMatch(line);
    expect(ended.out).toBe('');
    expect(folder.text()).toBe('as it was');
    folder.remove();
    if (given.token?.trim()) expect(ended.err).not.toContain(given.token);
  },
);

it('errors in hub.yml are printed as problem lines, exit 1', { timeout: long }, async ({ server }) => {
  const folder = contentFolder('github:\n  organisation: "not an organisation"\n');
  const ended = await runCommand(folder, server.endpoint);
  expect(ended.code).toBe(1);
  expect(ended.err).toMatch(/hub\.yml:2:\d+\s+error/);
  expect(server.calls).toEqual([]);
});

it.for([['--bogus'], ['--endpoint', 'nonsense'], ['extra'], ['--content']])(
  '%s is bad usage, exit 2',
  { timeout: long },
  async (args, { server, folder }) => {
    expect(await runCommand(folder, server.endpoint, { args })).toMatchObject({ code: 2, out: '' });
  },
);

it.for([
  ['cut short', (text: string) => text.slice(0, text.length / 2)],
  ['edited by hand', (text: string) => text.replace('"assigned":true', '"assigned":"yes"')],
  ['emptied', () => ''],
] as const)(
  'a snapshot %s is said to be so in one line and read anew',
  { timeout: long },
  async ([, spoil], { server, folder }) => {
    await runCommand(folder, server.endpoint);
    const whole = folder.text() ?? '';
    folder.put(spoil(whole));
    const ended = await runCommand(folder, server.endpoint);
    expect(ended.code).toBe(0);
    expect(ended.err.split('\n')[0]).toMatch(
      /issues\.json is not a whole snapshot: everything is read anew\.$/,
    );
    expect(folder.snapshot().issues).toHaveLength(10);
  },
);

it(
  'a snapshot that cannot be written gives one clear line, exit 1',
  { timeout: long },
  async ({ server, folder }) => {
    folder.put('x');
    const blocked = contentFolder();
    // A file where the folder should be: this fails for every user, root included.
    const { writeFileSync } = await import('node:fs');
    writeFileSync(dirname(blocked.snapshotFile), 'in the way');
    const ended = await runCommand(blocked, server.endpoint);
    blocked.remove();
    expect(ended.code).toBe(1);
    expect(ended.err).toMatch(/issues\.json could not be written \(\w+\)\./);
  },
);

it(
  'a kill at any moment leaves the old snapshot or the new one',
  { timeout: 60_000 },
  async ({ server, folder }) => {
    await runCommand(folder, server.endpoint);
    const old = folder.text();
    for (const issue of server.world.repositories[0]?.issues ?? []) issue.updatedAt = '2026-05-01T00:00:00Z';
    server.fault = ({ operation }) => (operation === 'Issues' ? { kind: 'slow', milliseconds: 200 } : null);
    const texts = new Set<string>();
    for (const moment of ['Organisation', 'Capabilities', 'Issues', 'end'] as const) {
      server.calls.length = 0;
      const { child, ended } = startCommand(folder, server.endpoint);
      while (child.exitCode === null && !server.calls.some(({ operation }) => operation === moment)) {
        await wait(2);
        if (moment === 'end' && server.calls.some(({ operation }) => operation === 'Issues')) break;
      }
      if (moment === 'end') await wait(205);
      child.kill('SIGKILL');
      await ended;
      texts.add(folder.text() ?? '');
      expect(folder.snapshot().issues).toHaveLength(10);
    }
    expect(texts).toContain(old);
    server.fault = () => null;
    expect((await runCommand(folder, server.endpoint)).code).toBe(0);
    expect(folder.snapshot().issues[0]?.updatedAt).toBe('2026-05-01');
    expect(readdirSync(dirname(folder.snapshotFile))).toEqual(['issues.json']);
  },
);
