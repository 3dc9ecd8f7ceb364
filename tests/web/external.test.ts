import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ask } from '../../src/web/request.ts';
import { serveLocally, type LocalServer } from './server.ts';

let server: LocalServer;
let atOnce = 0;
let mostAtOnce = 0;
/** Answers after a moment, so that two requests at once would be seen. */
const slow: RequestListener = (_, response) => {
  atOnce += 1;
  mostAtOnce = Math.max(mostAtOnce, atOnce);
  setTimeout(() => {
    atOnce -= 1;
    response.end('here');
  }, 40);
};
beforeAll(async () => {
  server = await serveLocally(() => ({
    '/robots.txt': (_, response) => response.end('User-agent: *\nDisallow: /private\n'),
    '/a': slow,
    '/b': slow,
    '/c': slow,
    '/private/a': slow,
    '/only-get': ({ method }, response) => response.writeHead(method === 'HEAD' ? 405 : 200).end('here'),
    '/wrong-head': ({ method }, response) => response.writeHead(method === 'HEAD' ? 404 : 200).end('here'),
    '/moved': (_, response) => response.writeHead(301, { location: '/a' }).end(),
    '/members': (_, response) => response.writeHead(403).end(),
    '/broken': (_, response) => response.writeHead(503).end(),
    '/removed': (_, response) => response.writeHead(410).end(),
    '/silent': () => undefined,
    '/endless': (_, response) => {
      response.write('x'.repeat(100_000));
    },
  }));
});
afterAll(() => {
  server.close();
});

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cairn-external-'));
  server.asked.length = 0;
  mostAtOnce = 0;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(path: string, content: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

async function check(...flags: readonly string[]) {
  const child = spawn(
    process.execPath,
    [resolve('scripts/check.ts'), '--content', '.', '--external', '--delay', '0', ...flags],
    { cwd: folder },
  );
  const [out, err] = [text(child.stdout), text(child.stderr)];
  const code = await new Promise<number | null>((end) => child.on('close', end));
  return { code, out: await out, err: await err };
}
const withServer = (...flags: readonly string[]) => check('--allow', server.host, ...flags);

describe('check --external', { tags: ['slow'] }, () => {
  test('warns of what is gone, at its place, with the address of the archive as it was on the day', async () => {
    put(
      'calls/2026-01-07.md',
      `Text.\n\nSee [one](${server.url}/gone#x), [two](${server.url}/removed) and [three](${server.url}/a).\n`,
    );
    put('calls/2026-01-14.md', `[one](${server.url}/gone)\n`);
    put('hub.yml', `contacts:\n  - {kind: forum, name: Forum, url: ${server.url}/no-forum}\n`);
    put('guides/a.md', `---\ntitle: A\nsummary: S.\n---\n\n<${server.url}/broken>\n`);
    const { code, out, err } = await withServer();
    expect(code).toBe(0);
    expect(out).toContain(
      `calls/2026-01-07.md:3:5  warning  dead-outside\n  ${server.url}/gone answers 404. It stands at 1 more place. The Internet Archive may have it as it was: https://web.archive.org/web/20260107/${server.url}/gone`,
    );
    expect(out).toContain(`${server.url}/removed answers 410.`);
    expect(out).toMatch(/hub\.yml:2:\d+ {2}warning {2}dead-outside/);
    expect(out).toContain(`https://web.archive.org/web/2/${server.url}/no-forum`);
    expect(out).toMatch(/guides\/a\.md:6:1 {2}warning {2}outside-trouble\n.*answers 503/);
    expect(out).toMatch(/\n4 warnings$/m);
    expect(err).toContain(
      '5 links to other sites: 1 lead to a page, 3 to none, 1 had trouble, 0 may not be asked.',
    );
    expect((await withServer('--strict')).code).toBe(1);
  });

  test('asks politely: robots.txt first, one at a time, HEAD, and GET only where that says no', async () => {
    const paths = ['a', 'b', 'c', 'private/a', 'only-get', 'wrong-head', 'moved', 'members'];
    put('calls/2026-01-07.md', paths.map((path) => `[x](${server.url}/${path})\n`).join('\n'));
    const { out, err } = await withServer();
    expect(out).not.toContain('outside');
    expect(err).toContain(
      '8 links to other sites: 6 lead to a page, 0 to none, 0 had trouble, 2 may not be asked.',
    );
    expect(mostAtOnce).toBe(1);
    expect(server.asked[0]).toBe('GET /robots.txt');
    expect(server.asked).not.toContain('HEAD /private/a');
    expect(server.asked.filter((line) => line.startsWith('GET'))).toEqual([
      'GET /robots.txt',
      'GET /only-get',
      'GET /wrong-head',
      'GET /members',
    ]);
  });

  test('asks again only what is older than a week, what was gone after a day, and all with --fresh', async () => {
    put('calls/2026-01-07.md', `[x](${server.url}/a) [y](${server.url}/gone)\n`);
    await withServer();
    const first = server.asked.length;
    const again = await withServer();
    expect(server.asked).toHaveLength(first);
    expect(again.out).toContain('/gone answers 404');
    expect(again.err).toContain('2 links to other sites, 2 of them as seen up to 0 days ago');
    const cache = join(folder, '.cairn/cache/links.json');
    const aged = (days: number) => {
      const known = JSON.parse(readFileSync(cache, 'utf8')) as Record<string, { at: number }>;
      for (const each of Object.values(known)) each.at = Date.now() - days * 86_400_000;
      writeFileSync(cache, JSON.stringify(known));
      server.asked.length = 0;
    };
    aged(2);
    await withServer();
    expect(server.asked).toEqual(['GET /robots.txt', 'HEAD /gone', 'GET /gone']);
    aged(8);
    await withServer();
    expect(server.asked).toContain('HEAD /a');
    server.asked.length = 0;
    await withServer('--fresh');
    expect(server.asked).toContain('HEAD /a');
    writeFileSync(cache, 'no JSON');
    utimesSync(cache, 1, 1);
    expect((await withServer()).code).toBe(0);
  });

  test('leaves this machine and private networks alone, and says what names no host', async () => {
    put(
      'calls/2026-01-07.md',
      `[x](${server.url}/a) [y](http://no-such-host.invalid/z) [z](http://[::1]:1/)\n`,
    );
    const { out, err } = await check();
    expect(server.asked).toEqual([]);
    expect(out).toContain('http://no-such-host.invalid/z names a host that does not exist.');
    expect(err).toContain('0 lead to a page, 1 to none, 0 had trouble, 2 may not be asked.');
  });

  test('is not done without the flag', async () => {
    put('calls/2026-01-07.md', `[x](${server.url}/gone)\n`);
    const child = spawn(process.execPath, [resolve('scripts/check.ts'), '--content', '.'], { cwd: folder });
    expect(await text(child.stdout)).toContain('no problems');
    expect(server.asked).toEqual([]);
  });

  test('takes no odd numbers', async () => {
    for (const flags of [
      ['--delay', 'x'],
      ['--max-age', '-1'],
    ])
      expect((await check(...flags)).code, flags.join(' ')).toBe(2);
  });
});

describe('a server', () => {
  const options = { method: 'GET', mostBytes: 1000, allowed: new Set<string>() } as const;
  const allowed = () => ({ ...options, allowed: new Set([server.host]) });

  test('that never answers is left after the time', async () => {
    const answer = await ask(`${server.url}/silent`, { ...allowed(), timeout: 200 });
    expect(answer).toEqual({ kind: 'failed', why: 'timeout' });
  });

  test('that never ends is left after the bytes, or at once where nobody wants them', async () => {
    const endless = `${server.url}/endless`;
    expect(await ask(endless, { ...allowed(), timeout: 5000 })).toEqual({ kind: 'failed', why: 'too-large' });
    const head = await ask(endless, { ...allowed(), mostBytes: null, timeout: 5000 });
    expect(head).toMatchObject({ kind: 'answered', status: 200 });
  });

  test.each(['ftp://kites.example/', 'file:///etc/passwd', 'no address', 'http://'])(
    '%s is none',
    async (address) => {
      expect(await ask(address, { ...options, timeout: 200 })).toEqual({
        kind: 'failed',
        why: 'bad-address',
      });
    },
  );
});
