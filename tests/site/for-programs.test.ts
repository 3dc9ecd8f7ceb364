// @module-tag slow
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { apiNames } from '../../src/domain/model/api.ts';
import { builtSite, filesBelow, readSite } from './build.ts';

const sites = ['hub', 'series', 'suggested', 'moved-under-path', 'empty'] as const;
const folders = new Map<string, string>();
beforeAll(async () => {
  for (const name of sites) folders.set(name, await builtSite(name));
}, 600_000);

test.each(sites)('every JSON file of %s holds what its schema says', (name) => {
  const out = folders.get(name) ?? '';
  for (const file of apiNames) {
    const schema = z.fromJSONSchema(JSON.parse(readSite(out, `api/schema/${file}.json`)));
    const { error } = schema.safeParse(JSON.parse(readSite(out, `api/${file}.json`)));
    expect(error?.issues.slice(0, 3) ?? [], file).toEqual([]);
    expect(schema.safeParse({ [file]: [{}] }).success, file).toBe(false);
  }
});

test.each(sites)('every page of %s that names its Markdown has it, with its title', (name) => {
  const out = folders.get(name) ?? '';
  const base = name === 'moved-under-path' ? '/hub' : '';
  const pages = filesBelow(out).filter((path) => path.endsWith('.html'));
  const named = pages.flatMap((page) => {
    const html = readSite(out, page);
    const twin = /<link rel="alternate" type="text\/markdown" href="([^"]+)"/.exec(html)?.[1];
    return twin === undefined ? [] : [{ page, twin: decodeURIComponent(twin).slice(base.length + 1) }];
  });
  expect(named.length).toBeGreaterThan(5);
  for (const { twin } of named) expect(readSite(out, twin)).toMatch(/^# \S/m);
  const texts = filesBelow(out).filter((path) => path.endsWith('.md') || path === 'llms.txt');
  // Contacts that hub.yml lists may be written to.
  const all = texts
    .map((path) =>
      readSite(out, path).replaceAll(
        /mailto:(?:mirageos-devel@lists\.xenproject\.org|talk@example\.org)/g,
        '',
      ),
    )
    .join('\n');
  // Text that looks like HTML is escaped, or stands in code.
  const outside = all.replace(/(`+)[^`]+\1/g, '');
  expect(outside).not.toMatch(/[\w.+-]+@[\w-]+\.[a-z]{2,}|(?<!\\)<\/?[a-z]|\bundefined\b|\[object /);
});

test('llms.txt leads to the Markdown of every text', () => {
  const out = folders.get('hub') ?? '';
  const links = [...readSite(out, 'llms.txt').matchAll(/\]\(https:\/\/hub\.example\.org\/([^)]*)\)/g)];
  expect(links.length).toBeGreaterThan(20);
  expect(links.filter(([, path = '']) => !existsSync(join(out, decodeURIComponent(path))))).toEqual([]);
});
