import { expect, test } from 'vitest';
import { contentOf, loadedOf, siteOf } from '../../tests/content-of.ts';
import { contrast } from '../domain/text/colour.ts';
import { themeCss } from './look.ts';
import { feedsOf, menuOf } from './menu.ts';

const note = 'Present: Ada Moon, Bo Reed\n\n## Wind\n\nIt blew.\n';

test('a hub that says nothing of its looks has no styles of its own', () => {
  expect(themeCss(contentOf({ 'hub.yml': 'name: Kites\n' }).hub)).toBe('');
});

test.each(['#7a1fa2', '#0b6350', '#8a3300', '#1d4ed8'])(
  'with the accent %s alone, everything in it can be read in light and dark',
  (accent) => {
    const css = themeCss(contentOf({ 'hub.yml': `theme: { accent: '${accent}' }\n` }).hub);
    const pair = (name: string) =>
      new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(css)?.slice(1) ?? [];
    const [colours, inks, softs] = ['accent', 'accent-ink', 'accent-soft'].map(pair);
    expect(colours?.[0]).toBe(accent);
    for (const at of [0, 1]) {
      const colour = colours?.[at] ?? '';
      expect(contrast(colour, inks?.[at] ?? '')).toBeGreaterThanOrEqual(4.5);
      expect(contrast(colour, softs?.[at] ?? '')).toBeGreaterThanOrEqual(4.5);
    }
  },
);

test('an accent that is hard to read is an error at its line that names the nearest one that is not', () => {
  const { problems } = loadedOf({ 'hub.yml': "name: Kites\ntheme:\n  accent: '#ffcc00'\n" });
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ level: 'error', line: 3 });
  const near = /"(#\w{6})"/.exec(problems[0]?.fix ?? '')?.[1] ?? '';
  expect(loadedOf({ 'hub.yml': `theme: { accent: '${near}' }\n` }).problems).toEqual([]);
});

test('a part that is empty is neither in the menu nor among the feeds', () => {
  const site = siteOf({ 'calls/2026-01-07.md': note, 'people.yml': '- { id: ada, name: Ada Moon }\n' });
  expect(menuOf(site).map(({ title }) => title)).toEqual(['Calls', 'People', 'Search']);
  expect(feedsOf(site).map(({ title }) => title)).toEqual(['Everything', 'Calls']);
});

test('the menu is what hub.yml says, in its order, with links of its own', () => {
  const menu = "menu:\n  - search\n  - calls\n  - { title: Code, url: 'https://git.example.org/' }\n";
  const site = siteOf({ 'hub.yml': menu, 'calls/2026-01-07.md': note });
  expect(menuOf(site)).toEqual([
    { title: 'Search', path: '/search/' },
    { title: 'Calls', path: '/calls/' },
    { title: 'Code', url: 'https://git.example.org/' },
  ]);
  expect(loadedOf({ 'hub.yml': 'menu: [cals]\n' }).problems.map(({ code }) => code)).toEqual(['wrong-value']);
});
