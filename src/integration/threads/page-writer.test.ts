import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { errorCode } from '../../files/error-code.ts';
import { PageWriter } from './page-writer.ts';

const folder = mkdtempSync(join(tmpdir(), 'cairn-writer-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const policy = { directives: ["img-src 'self'"] as const, scripts: ["'self'"] };
const orderFor = (out: string) => ({
  policy: { ...policy, directives: [...policy.directives] },
  allowed: { scripts: [], styles: [] },
  origin: 'https://kites.example',
  out,
});
const bytesOf = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer;
const page = (path: string, markdown: boolean) => ({
  page: path,
  at: `${path.slice(1)}index.html`,
  html: bytesOf(
    `<meta charset="utf-8"><link type="text/markdown" href="x"><main><h1>Kîtes of ${path}</h1><a href="/x/">x</a></main>`,
  ),
  markdownAt: markdown ? `${path.slice(1, -1)}.md` : null,
});

test('pages are written with their policy, and with their Markdown where there is room for it', async () => {
  const out = join(folder, 'site');
  const writer = new PageWriter();
  writer.begin(orderFor(out));
  for (let at = 0; at < 250; at += 1) await writer.write(page(`/${at}/`, at % 2 === 0));
  const written = new Map((await writer.written()).map(({ page, files }) => [page, files]));
  await writer.stop();
  expect(written.size).toBe(250);
  expect(written.get('/8/')).toEqual(['8/index.html', '8.md']);
  expect(written.get('/9/')).toEqual(['9/index.html']);
  expect(readFileSync(join(out, '249/index.html'), 'utf8')).toContain("img-src 'self';script-src 'self'");
  expect(readFileSync(join(out, '248.md'), 'utf8')).toBe(
    '# Kîtes of /248/\n\n[x](https://kites.example/x/)\n',
  );
  expect(existsSync(join(out, '249.md'))).toBe(false);
});

test('what the system says against writing is told to whoever hands over the next page, or waits', async () => {
  const out = join(folder, 'no-folder');
  writeFileSync(out, '');
  const writer = new PageWriter();
  writer.begin(orderFor(out));
  const fault = await (async () => {
    for (let at = 0; at < 500; at += 1) await writer.write(page(`/${at}/`, false));
    await writer.written();
  })().catch((cause: unknown) => cause);
  expect(errorCode(fault)).toMatch(/^(?:ENOTDIR|EEXIST)$/);
  await writer.stop();
});
