import { expect, test } from 'vitest';
import { siteOf } from '../../../tests/content-of.ts';
import { socialImageOf, socialImages } from './images.ts';

const note = (title: string) => `# ${title}\n\nPresent: Ada Moon\n\n## Wind\n\nIt blew.\n`;
const calls = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => {
      const day = new Date(Date.UTC(2010, 0, 1 + 7 * at)).toISOString().slice(0, 10);
      return [`calls/${day}.md`, note(`Call ${at}`)];
    }),
  );

test('a call has an image beside its page, which says its title, its day and the month of its year', () => {
  const site = siteOf({ 'hub.yml': 'name: Kites\n', 'calls/2020-03-04.md': note('Ropes and knots') });
  expect(socialImageOf(site, '/calls/2020-03-04/')).toEqual({
    path: '/calls/2020-03-04/social.png',
    alt: 'Ropes and knots · Call · 4 March 2020 · Kites',
    card: { hub: 'Kites', title: 'Ropes and knots', about: 'Call · 4 March 2020', stones: 3, mark: 2 },
  });
});

test('a page without an image of its own shows that of the home page', () => {
  const site = siteOf({ 'hub.yml': 'name: Kites\ntagline: We fly.\n' });
  expect(socialImageOf(site, '/search/')).toMatchObject({ path: '/social.png', alt: 'Kites · We fly.' });
});

test('however many calls there are, no more images than 300 are drawn: those of the newest', () => {
  const site = siteOf({ 'hub.yml': 'name: Kites\n', ...calls(330) });
  expect(socialImages(site).size).toBe(300);
  expect(socialImageOf(site, `/calls/${site.content.calls[0]?.id}/`)?.card.title).toBe('Call 329');
  expect(socialImageOf(site, '/calls/2010-01-01/')?.path).toBe('/social.png');
});

test.each([
  ['hub', '/social.png'],
  ['none', undefined],
])('`show: %s` is heard', (show, path) => {
  const site = siteOf({ 'hub.yml': `socialImages: { show: ${show} }\n`, ...calls(2) });
  expect(socialImageOf(site, '/calls/2010-01-01/')?.path).toBe(path);
});

test('emoji are left out of an image, since one would keep its whole title out', () => {
  const site = siteOf({
    'hub.yml': 'name: Kites\n',
    'calls/2020-03-04.md': note('🎉 Ropes 👩🏽‍🔬 and knots © 🇫🇷'),
  });
  expect(socialImageOf(site, '/calls/2020-03-04/')?.card.title).toBe('Ropes and knots ©');
});

test.each([
  ['', 'Call · 4 March 2020 · Kites'],
  ['socialImages: { fonts: [fonts/kites.ttf] }\n', '凧の会 · Call · 4 March 2020 · Kites'],
])('an image whose title cannot be written says no title: %j', (more, alt) => {
  const site = siteOf({
    'hub.yml': `name: Kites\n${more}`,
    'fonts/kites.ttf': '\u0000\u0001\u0000\u0000',
    'calls/2020-03-04.md': note('凧の会'),
  });
  expect(socialImageOf(site, '/calls/2020-03-04/')?.alt).toBe(alt);
});
