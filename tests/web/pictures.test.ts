import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { loadContent } from '../../src/load/content.ts';
import { serveLocally, type LocalServer } from './server.ts';

/** A picture of 3 by 2 pixels: the header of a PNG says so, and nobody decodes the rest. */
const png = Buffer.from('89504e470d0a1a0a0000000d494844520000000300000002080200000012162155', 'hex');
const wide = Buffer.from(png);
wide.writeUInt32BE(60_000, 16);
wide.writeUInt32BE(60_000, 20);
const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"><path d="M0 0h3"/></svg>';

let server: LocalServer;
let other: LocalServer;
beforeAll(async () => {
  other = await serveLocally(() => ({ '/secret.png': (_, response) => response.end(png) }));
  server = await serveLocally(({ host }) => ({
    '/plan.png': (_, response) => response.writeHead(200, { 'content-type': 'text/plain' }).end(png),
    '/drawing': (_, response) => response.end(drawing),
    '/moved.png': (_, response) => response.writeHead(302, { location: '/plan.png' }).end(),
    '/round.png': (_, response) => response.writeHead(302, { location: '/round.png' }).end(),
    '/inside.png': (_, response) => response.writeHead(302, { location: `${other.url}/secret.png` }).end(),
    '/by-name.png': (_, response) =>
      response.writeHead(302, { location: `http://localhost:${host.split(':')[1] ?? ''}/plan.png` }).end(),
    '/page.png': (_, response) =>
      response.writeHead(200, { 'content-type': 'image/png' }).end('<html><script>alert(1)</script></html>'),
    '/script.svg': (_, response) => response.end(drawing.replace('<path', '<script>alert(1)</script><path')),
    '/mail.svg': (_, response) =>
      response.end(drawing.replace('<path', '<text>ada@kites.example</text><path')),
    '/large.png': (_, response) => response.end(Buffer.concat([png, Buffer.alloc(600_000)])),
    '/larger.png': (_, response) => response.writeHead(200, { 'content-length': '90000000' }).write(png),
    '/wide.png': (_, response) => response.end(wide),
    '/broken.png': (_, response) => response.end(png.subarray(0, 9)),
    '/cut.png': (_, response) => {
      response.writeHead(200, { 'content-length': '999' }).write(png);
      response.destroy();
    },
  }));
});
afterAll(() => {
  server.close();
  other.close();
});

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cairn-pictures-'));
  server.asked.length = 0;
  other.asked.length = 0;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(path: string, content: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

/** Runs the command on a note that shows these pictures. */
async function copy(paths: readonly string[], flags: readonly string[] = ['--allow', server.host]) {
  put(
    'calls/2026-01-07.md',
    paths.map((path) => `Text.\n\n![x](${new URL(path, server.url).href})\n`).join('\n'),
  );
  const child = spawn(process.execPath, ['scripts/pictures.ts', '--content', folder, ...flags]);
  const [out, err] = [text(child.stdout), text(child.stderr)];
  const code = await new Promise<number | null>((end) => child.on('close', end));
  let files: string[] = [];
  try {
    files = readdirSync(join(folder, 'pictures'));
  } catch {
    // Nothing was copied.
  }
  return { code, out: await out, err: await err, files };
}

describe('npm run pictures', { tags: ['slow'] }, () => {
  test('copies what texts show, by what it is and not by what it is called, and the site shows the copies', async () => {
    const { code, files, out } = await copy(['/plan.png', '/drawing', '/moved.png']);
    expect([code, files.map((name) => name.replace(/-[\da-f]{16}/, '')).sort()]).toEqual([
      0,
      ['drawing.svg', 'moved.png', 'plan.png'],
    ]);
    expect(out).toContain('3 pictures copied');
    expect(
      readFileSync(join(folder, 'pictures', files.find((name) => name.startsWith('plan')) ?? '')),
    ).toEqual(png);
    const { content, problems } = loadContent(folder, '/');
    expect(content.calls[0]?.html.match(/<img src="\/files\/pictures\/[^"]+"/g)).toHaveLength(3);
    expect(problems).toEqual([]);
    const asked = server.asked.length;
    expect(await copy(['/plan.png', '/drawing', '/moved.png'])).toMatchObject({ code: 0 });
    expect(server.asked).toHaveLength(asked);
  });

  test('says which copies are shown by no text any more', async () => {
    await copy(['/plan.png']);
    expect((await copy([])).out).toMatch(/plan-[\da-f]{16}\.png is shown by no text\./);
  });

  test.each([
    ['/page.png', 'is no picture'],
    ['/script.svg', 'is an SVG that holds a script'],
    ['/mail.svg', 'is an SVG that holds a script, an e-mail address'],
    ['/large.png', 'is too large (over 0.5 MB)'],
    ['/larger.png', 'is too large (over 0.5 MB)'],
    ['/wide.png', 'is 60000 × 60000 pixels large'],
    ['/broken.png', 'is a broken picture'],
    ['/cut.png', 'cannot be reached'],
    ['/gone.png', 'answers 404'],
    ['/round.png', 'is redirected again and again'],
    ['http://no-such-host.invalid/x.png', 'names a host that does not exist'],
  ])('copies nothing of %s: it %s', async (path, why) => {
    const { code, err, files } = await copy([path], ['--allow', server.host, '--max-mb', '0.5']);
    expect(err).toContain(`${new URL(path, server.url).href} ${why}`);
    expect([code, files]).toEqual([1, []]);
  });

  test.each([
    ['an address', '/plan.png', []],
    ['a redirect to another', '/inside.png', ['--allow']],
    ['a redirect to a name that leads to it', '/by-name.png', ['--allow']],
    ['a number that means it', 'http://2130706433/plan.png', ['--allow']],
  ])('asks nothing of this machine: %s', async (_, path, flags) => {
    const { code, err, files } = await copy([path], flags.length > 0 ? ['--allow', server.host] : []);
    expect(err).toContain('is in a private network or on this machine');
    expect([code, files, other.asked]).toEqual([1, [], []]);
    if (flags.length === 0) expect(server.asked).toEqual([]);
  });

  test('copies nothing while the content has errors', async () => {
    put('hub.yml', 'images: all\n');
    const { code, err } = await copy(['/plan.png']);
    expect([code, server.asked]).toEqual([1, []]);
    expect(err).toContain('Nothing was copied.');
  });
});
