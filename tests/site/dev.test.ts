// @module-tag slow
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { writeFiles } from '../fixtures/suggested-hub.ts';

const content = mkdtempSync(join(tmpdir(), 'cairn-dev-'));
let server: ChildProcess;
let printed = '';
let address = '';

const note = (title: string) => `---\ntitle: ${title}\n---\n\n## Wind\n\nIt blew all day.\n`;
const write = (path: string, text: string) => writeFileSync(join(content, path), text);
const page = async (path: string) => (await fetch(new URL(path, address))).text();
const soon = (check: () => unknown) => vi.waitFor(check, { timeout: 50_000, interval: 100 });

/** The error that a page which is opened now is told of. */
async function overlay(): Promise<unknown> {
  const client = await page('/@vite/client');
  const token = /const wsToken = "([^"]*)"/.exec(client)?.[1] ?? '';
  const socket = new WebSocket(`${address.replace('http', 'ws')}?token=${token}`, 'vite-hmr');
  try {
    return await new Promise((resolve) => {
      socket.addEventListener('message', ({ data }) => {
        const { type, err } = JSON.parse(String(data));
        if (type === 'error') resolve(err);
      });
    });
  } finally {
    socket.close();
  }
}

beforeAll(async () => {
  writeFiles(content, { 'hub.yml': 'name: Kites\n', 'calls/2024-01-02.md': note('A calm') });
  server = spawn(process.execPath, ['scripts/dev.ts', '--content', content], {
    // Where Astro finds the variables of Vitest it serves no pages and passes no changes on.
    env: {
      ...process.env,
      VITEST: undefined,
      NODE_ENV: undefined,
      PORT: '0',
      HOST: '127.0.0.1',
      NO_COLOR: '1',
    },
  });
  for (const stream of [server.stdout, server.stderr])
    stream?.on('data', (data) => {
      printed += String(data);
    });
  await soon(() => {
    address = /http:\/\/127\.0\.0\.1:\d+\//.exec(printed)?.[0] ?? '';
    expect(address).not.toBe('');
  });
});
afterAll(() => {
  server.kill();
  rmSync(content, { recursive: true, force: true });
});

test('npm run dev shows what is written while it runs, and what was there last while the content has errors', async () => {
  expect(await page('/calls/2024-01-02/')).toContain('<h1>A calm</h1>');

  write('calls/2024-01-02.md', note('A breeze'));
  await soon(async () => expect(await page('/calls/2024-01-02/')).toContain('<h1>A breeze</h1>'));

  write('calls/2024-01-09.md', note('A storm'));
  await soon(async () => expect(await page('/calls/2024-01-09/')).toContain('<h1>A storm</h1>'));

  write('hub.yml', 'name: [\n');
  await soon(() => expect(printed).toMatch(/hub\.yml:1:7 {2}error {2}yaml-syntax/));
  expect(await page('/calls/')).toContain('A storm');

  expect(await overlay()).toMatchObject({ name: 'yaml-syntax', loc: { line: 1 } });

  write('hub.yml', 'name: Dragons\n');
  await soon(async () => expect(await page('/')).toContain('Dragons'));

  expect(await page('/pagefind/hub-words.txt')).toContain('storm');
  expect(await page('/pagefind/pagefind-entry.json')).toContain('"languages"');
});
