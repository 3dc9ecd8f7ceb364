import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { existsSync } from 'node:fs';
import { request, type IncomingMessage, type OutgoingHttpHeaders, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { staticServer } from './serve.ts';

const folder = mkdtempSync(join(tmpdir(), 'cairn-serve-'));
const long = 'The wind was steady all day. '.repeat(200);
let atRoot: Server;
let below: Server;

beforeAll(async () => {
  mkdirSync(join(folder, 'calls'));
  mkdirSync(join(folder, '.well-known'));
  writeFileSync(join(folder, 'index.html'), `<p>home ${long}`);
  writeFileSync(join(folder, 'calls/index.html'), '<p>calls');
  writeFileSync(join(folder, 'calls/calls.ics'), 'BEGIN:VCALENDAR');
  writeFileSync(join(folder, '404.html'), '<p>not here');
  writeFileSync(join(folder, '.well-known/security.txt'), 'Contact');
  writeFileSync(join(folder, 'big.bin'), Buffer.alloc(8_000_000));
  writeFileSync(join(folder, '../cairn-serve-secret'), 'secret');
  // A folder as people write it, with a slash at the end.
  [atRoot, below] = [staticServer(`${folder}/`, '/'), staticServer(folder, '/hub/')];
  for (const server of [atRoot, below])
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
});
afterAll(() => {
  for (const server of [atRoot, below]) {
    server.close();
    server.closeAllConnections();
  }
  rmSync(join(folder, '../cairn-serve-secret'));
  rmSync(folder, { recursive: true, force: true });
});

const portOf = (server: Server) => (server.address() as AddressInfo).port;

/** Asks for exactly this path; `fetch` would tidy it first. */
async function ask(server: Server, path: string, headers: OutgoingHttpHeaders = {}, method = 'GET') {
  const response = await new Promise<IncomingMessage>((answer, fail) => {
    request({ port: portOf(server), host: '127.0.0.1', path, headers, method }, answer)
      .on('error', fail)
      .end();
  });
  return { status: response.statusCode, headers: response.headers, body: await text(response) };
}

describe('a served site', () => {
  test('shows folders by their page, files by their kind, and its own page for what is missing', async () => {
    expect(await ask(atRoot, '/')).toMatchObject({ status: 200, body: `<p>home ${long}` });
    expect(await ask(atRoot, '/calls/')).toMatchObject({ status: 200, body: '<p>calls' });
    const calendar = await ask(atRoot, '/calls/calls.ics?x=1');
    expect(calendar.headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(calendar.headers['x-content-type-options']).toBe('nosniff');
    expect(await ask(atRoot, '/.well-known/security.txt')).toMatchObject({ status: 200 });
    for (const path of ['/nothing', '/%', '/%00', '/calls/calls.ics/x'])
      expect(await ask(atRoot, path, { range: 'bytes=0-2' })).toMatchObject({
        status: 404,
        body: '<p>not here',
      });
  });

  test('lies below its base path only', async () => {
    expect(await ask(below, '/hub/calls/')).toMatchObject({ status: 200, body: '<p>calls' });
    expect((await ask(below, '/hub')).headers.location).toBe('/hub/');
    expect((await ask(below, '/hub/calls')).headers.location).toBe('/hub/calls/');
    expect((await ask(below, '/')).headers.location).toBe('/hub/');
    for (const path of ['/calls/', '/hubble/'])
      expect(await ask(below, path)).toMatchObject({ status: 404, body: '<p>not here' });
  });

  test('never sends a reader to another host, nor a file from outside', async () => {
    for (const path of ['//evil.example/calls', '//calls', '/\\evil.example/..', '//evil.example/..'])
      expect((await ask(atRoot, path)).headers.location ?? '/').toMatch(/^\/(?![/\\])/);
    for (const path of [
      '/../cairn-serve-secret',
      '/..%2fcairn-serve-secret',
      '/calls/../../cairn-serve-secret',
    ])
      expect((await ask(atRoot, path)).body).not.toContain('secret');
  });

  test('answers by ETag, by parts and compressed, and nothing but GET and HEAD', async () => {
    const whole = await ask(atRoot, '/');
    const { etag = '' } = whole.headers;
    expect(await ask(atRoot, '/', { 'if-none-match': etag })).toMatchObject({ status: 304, body: '' });
    const part = await ask(atRoot, '/', { range: 'bytes=3-6', 'accept-encoding': 'gzip' });
    expect(part).toMatchObject({ status: 206, body: 'home' });
    expect(part.headers['content-encoding']).toBeUndefined();
    for (const encoding of ['gzip', 'br']) {
      const packed = await ask(atRoot, '/', { 'accept-encoding': encoding });
      expect(packed.headers).toMatchObject({ 'content-encoding': encoding, vary: 'Accept-Encoding' });
      expect(packed.body.length).toBeLessThan(long.length / 4);
    }
    expect(await ask(atRoot, '/', {}, 'HEAD')).toMatchObject({ status: 200, body: '' });
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      const answer = await ask(atRoot, '/', {}, method);
      expect(answer).toMatchObject({ status: 405, body: '' });
      expect(answer.headers.allow).toBe('GET, HEAD');
    }
  });

  test.skipIf(!existsSync('/proc/self/fd'))('closes the file of a download that breaks off', async () => {
    // Another file of tests may open some at the same time, so far fewer than the broken downloads are allowed.
    const before = readdirSync('/proc/self/fd').length;
    for (let n = 0; n < 60; n += 1) {
      await new Promise<void>((done) => {
        const socket = connect(portOf(atRoot), '127.0.0.1', () => {
          socket.write('GET /big.bin HTTP/1.1\r\nHost: x\r\n\r\n');
        });
        socket.once('data', () => socket.destroy());
        socket.once('close', () => done());
      });
    }
    let open = 0;
    for (let tries = 0; tries < 50; tries += 1) {
      open = readdirSync('/proc/self/fd').length;
      if (open < before + 20) break;
      await wait(20);
    }
    expect(open).toBeLessThan(before + 20);
  });
});
