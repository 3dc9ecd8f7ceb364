import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { siteOf } from '../../tests/content-of.ts';
import { pageColours } from '../social-images/look.ts';
import { lightAccent } from '../views/look.ts';
import { imageOrder } from './image-order.ts';
import { writeSocialImages } from './social-images.ts';

const folder = mkdtempSync(join(tmpdir(), 'cairn-images-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const note = '# Ropes\n\nPresent: Ada Moon\n\n## Wind\n\nIt blew.\n';

async function built(name: string, hub: string, drawn: Map<string, Buffer>): Promise<string> {
  const out = join(folder, name);
  mkdirSync(out);
  const memory = {
    get: () => null,
    set: () => undefined,
    getBytes: (key: string) => drawn.get(key) ?? null,
    setBytes: (key: string, image: Buffer) => void drawn.set(key, image),
  };
  const site = siteOf({ 'hub.yml': hub, 'calls/2020-03-04.md': note });
  await writeSocialImages(imageOrder(site, folder), memory, out);
  return out;
}
const call = (out: string) => readFileSync(join(out, 'calls/2020-03-04/social.png'));

test('an image that was drawn before is taken as it was kept, and drawn anew where anything on it is another', async () => {
  const drawn = new Map<string, Buffer>();
  const first = await built('first', 'name: Kites\n', drawn);
  const known = [...drawn.keys()];
  const second = await built('second', 'name: Kites\n', drawn);
  expect(call(second)).toEqual(call(first));
  expect([...drawn.keys()]).toEqual(known);
  const third = await built('third', "name: Kites\ntheme: { accent: '#7a1fa2' }\n", drawn);
  expect(call(third)).not.toEqual(call(first));
  expect(drawn.size).toBe(2 * known.length);
});

test('the images have the colours of the pages', () => {
  const tokens = readFileSync('src/styles/tokens.css', 'utf8');
  const light = (name: string) => new RegExp(`--${name}: light-dark\\((#\\w+),`).exec(tokens)?.[1];
  const names = ['ground', 'ink', 'quiet', 'star'] as const;
  expect(Object.fromEntries(names.map((name) => [name, light(name)]))).toEqual(pageColours);
  expect(light('accent')).toBe(lightAccent(siteOf({}).content.hub));
});
