// @module-tag slow
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { builtSite, readSite } from './build.ts';

/** Old addresses of the fixture, as a reader's browser asks for them, and where each leads. */
const moved: readonly (readonly [from: string, to: string])[] = [
  ['/wiki/weekly-2026-01-07', '/calls/2026-01-07/'],
  ['/wiki/weekly-2026-01-07/', '/calls/2026-01-07/'],
  ['/wiki/W%C3%B6chentlich%20(7.%20Januar)', '/calls/2026-01-07/'],
  ['/old/weekly.html', '/calls/2026-01-07/'],
  ['/old/weekly.php', '/calls/2026-01-07/'],
  ["/odd/a'b&c=d+e,f;g@h!i~j", '/calls/2026-01-07/'],
  ['/weekly/second/', '/calls/2026-01-14/'],
  ['/docs/install', '/guides/install/'],
];

let out = '';
let below = '';
beforeAll(async () => {
  [out, below] = [await builtSite('moved'), await builtSite('moved-under-path')];
});

describe('pages that lead on', () => {
  test('refresh at once, name the page as the canonical one, and stay out of search engines', () => {
    for (const path of [
      'wiki/weekly-2026-01-07/index.html',
      'old/weekly.html',
      'old/weekly.php/index.html',
    ]) {
      const page = readSite(out, path);
      expect(page).toContain('<meta http-equiv="refresh" content="0; url=/calls/2026-01-07/">');
      expect(page).toContain('<link rel="canonical" href="https://kites.example/calls/2026-01-07/">');
      expect(page).toContain('<meta name="robots" content="noindex">');
      expect(page).toContain('<a href="/calls/2026-01-07/">');
    }
    expect(readSite(below, 'docs/install/index.html')).toContain('url=/hub/guides/install/"');
    expect(readSite(out, 'sitemap-0.xml')).not.toContain('wiki');
  });

  test('let their one script run by its digest', () => {
    const page = readSite(out, 'docs/install/index.html');
    const script = /<script[^>]*>([^]*?)<\/script>/.exec(page)?.[1] ?? '';
    expect(page).toContain(`'sha256-${createHash('sha256').update(script).digest('base64')}'`);
  });

  test('_redirects has every address with both endings and nothing that a host would read otherwise', () => {
    const lines = readSite(below, '_redirects').trim().split('\n');
    expect(lines).toContain('/hub/wiki/weekly-2026-01-07 /hub/calls/2026-01-07/ 301');
    expect(lines).toContain('/hub/wiki/weekly-2026-01-07/ /hub/calls/2026-01-07/ 301');
    expect(lines.filter((line) => !/^\/hub\/[^\s:*]+ \/hub\/[^\s:*]+ 301$/.test(line))).toEqual([]);
  });
});

test('a note links to the sections of another as it was called before', () => {
  const page = readSite(out, 'calls/2026-01-14/index.html');
  expect(page).toContain('href="/calls/2026-01-07/#GearWear"');
  const first = readSite(out, 'calls/2026-01-07/index.html');
  for (const id of ['GearWear', 'ImprovingQuality']) expect(first).toContain(`<i id="${id}"></i>`);
});

const has = (program: string, flag: string) => spawnSync(program, [flag]).status === 0;
let running: ChildProcess | null = null;
let folder = '';
afterEach(async () => {
  const server = running;
  running = null;
  if (server?.exitCode === null) {
    const stopped = new Promise((end) => server.once('exit', end));
    server.kill('SIGTERM');
    await stopped;
  }
  if (folder !== '') rmSync(folder, { recursive: true, force: true });
  folder = '';
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
}

function ask(port: number, path: string): Promise<Answer> {
  return new Promise((answer, fail) => {
    request({ port, host: '127.0.0.1', path }, (response) => {
      response.resume();
      answer({ status: response.statusCode ?? 0, headers: response.headers });
    })
      .on('error', fail)
      .end();
  });
}

async function whenUp(port: number): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    try {
      await ask(port, '/');
      return;
    } catch {
      await wait(50);
    }
  }
  throw new Error('the server does not answer');
}

/** What a server must do with the site: lead on, find its own page for wrong addresses, and set its headers. */
async function expectServed(port: number, base: string, site: string): Promise<void> {
  for (const [from, to] of moved) {
    const { status, headers } = await ask(port, `${base}${from}`);
    expect(`${from} ${status}`).toBe(`${from} 301`);
    expect(String(headers['location']).replace(/^http:\/\/[^/]+/, '')).toBe(`${base}${to}`);
  }
  const page = await ask(port, `${base}/calls/2026-01-07/`);
  expect(page).toMatchObject({ status: 200 });
  expect(page.headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "frame-ancestors 'self'",
  });
  const [style = ''] = /\/_astro\/[^"]+\.css/.exec(readSite(site, 'index.html')) ?? [];
  expect((await ask(port, `${base}${style}`)).headers['cache-control']).toContain('immutable');
  expect((await ask(port, `${base}/calls/calls.ics`)).headers['content-type']).toMatch(/^text\/calendar/);
  const missing = await ask(port, `${base}/nothing/`);
  expect(missing.status).toBe(404);
  expect(missing.headers['content-type']).toMatch(/^text\/html/);
}

/** The words of docs/publish.md for a server, with the places of this machine. */
function configuration(name: string, port: number): string {
  const block = new RegExp(`<!-- ${name} -->\\n\\n\`\`\`\\w*\\n([^]*?)\`\`\``).exec(
    readFileSync('docs/publish.md', 'utf8'),
  )?.[1];
  return (block ?? '').replaceAll('/srv', folder).replaceAll('hub.example.org', `:${port}`);
}

describe.runIf(has('nginx', '-v'))('nginx', () => {
  test.each(['nginx', 'nginx-below'])('serves the site as docs/publish.md says (%s)', async (name) => {
    folder = mkdtempSync(join(tmpdir(), 'cairn-nginx-'));
    const port = await freePort();
    symlinkSync(resolve(name === 'nginx' ? out : below), join(folder, 'hub'));
    const server = configuration(name, port)
      .replace(/listen [^;]+;/g, `listen 127.0.0.1:${port};`)
      .replace(/server_name [^;]+;/, '');
    writeFileSync(
      join(folder, 'nginx.conf'),
      `daemon off; pid ${folder}/pid; error_log ${folder}/errors; user root;
events {}
http { include /etc/nginx/mime.types; access_log off; ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((part) => `${part}_temp_path ${folder}/${part};`).join(' ')}
${server}
}`,
    );
    running = spawn('nginx', ['-e', `${folder}/errors`, '-c', join(folder, 'nginx.conf')], {
      stdio: 'inherit',
    });
    await whenUp(port);
    await (name === 'nginx' ? expectServed(port, '', out) : expectServed(port, '/hub', below));
  });
});

describe.runIf(has('caddy', 'version'))('Caddy', () => {
  test.each(['caddy', 'caddy-below'])('serves the site as docs/publish.md says (%s)', async (name) => {
    folder = mkdtempSync(join(tmpdir(), 'cairn-caddy-'));
    const port = await freePort();
    symlinkSync(resolve(name === 'caddy' ? out : below), join(folder, 'hub'));
    writeFileSync(
      join(folder, 'Caddyfile'),
      `{\n\tadmin off\n\tauto_https off\n}\n${configuration(name, port)}`,
    );
    running = spawn('caddy', ['run', '--config', join(folder, 'Caddyfile')], {
      stdio: 'ignore',
      env: { ...process.env, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
    });
    await whenUp(port);
    await (name === 'caddy' ? expectServed(port, '', out) : expectServed(port, '/hub', below));
  });
});
