import { expect, test } from 'vitest';
import { llmsText } from '../../src/feeds/llms.ts';
import { searchDocuments } from '../../src/search/documents.ts';
import { menuOf, pagesBesideMenu } from '../../src/views/menu.ts';
import { loadedOf, siteOf } from '../content-of.ts';

const page = (title: string, body = 'Text.', more = '') => `---\ntitle: ${title}\n${more}---\n\n${body}\n`;

/** `code@line` of every problem, each with its fix. */
function problemsOf(files: Readonly<Record<string, string>>): string[] {
  return loadedOf(files).problems.map(({ code, line, fix }) => `${code}@${line ?? '-'} ${fix}`);
}

test('a page of the hub’s own is at the top of the site: in the menu if it says so, else at the foot of pages, in search and in llms.txt', () => {
  const site = siteOf({
    'pages/about.md': page('About us', '## Who we are\n\nKite people.', 'menu: true\norder: 2\nsummary: Who flies.\n'),
    'pages/Imprint.md': page('Imprint'),
    'pages/rules.md': page('Rules', 'Be kind.', 'menu: true\norder: 1\n'),
  });
  expect(site.content.pages.map(({ id }) => id)).toEqual(['rules', 'about', 'imprint']);
  expect(menuOf(site).map(({ title }) => title)).toEqual(['Rules', 'About us', 'Search']);
  expect(pagesBesideMenu(site)).toEqual([{ title: 'Imprint', path: '/imprint/' }]);
  expect(searchDocuments(site).map(({ path, filters }) => [path, filters['kind']])).toContainEqual(['/about/', ['page']]);
  expect(llmsText({ site, address: new URL('https://kites.example.org') })).toContain(
    '- [About us](https://kites.example.org/about.md): Who flies.',
  );
});

test('hub.yml gives pages their place in the menu, and a name that is none is an error at its line', () => {
  const files = { 'pages/about.md': page('About us', 'Text.', 'menu: true\n'), 'pages/news.md': page('News') };
  const site = siteOf({ ...files, 'hub.yml': 'menu: [{ page: news }, search, people]\n' });
  expect(menuOf(site).map(({ title }) => title)).toEqual(['News', 'Search', 'People', 'About us']);
  expect(problemsOf({ ...files, 'hub.yml': 'menu:\n  - { page: abuot }\n' })).toEqual([
    'unknown-page@2 Did you mean "about"? Pages are the files in pages/.',
  ]);
});

test('the address of the site itself is taken, at whatever place', () => {
  for (const name of ['calls', 'Search', 'api', 'pagefind', '404', 'index', 'feed.xml', 'robots.txt', 'people'])
    expect([name, problemsOf({ [`pages/${name}.md`]: page('A') })]).toEqual([
      name,
      ['reserved-id@- Give the file another name.'],
    ]);
  const [problem] = loadedOf({ 'pages/calls.md': page('A') }).problems;
  expect(problem?.message).toBe('It would have the address /calls/, which is one of the site itself.');
});

test('links to pages and from them are checked by file and by address, and its old addresses lead on', () => {
  const linking = '[a](../pages/about.md#who) [b](/about/#who) [c](/about/#how) [d](/abuot/) [e](../pages/none.md)';
  const files = {
    'pages/about.md': page('About', '## Who\n\n[call](../calls/2026-01-07.md) [gone](other.md)', 'aliases: /who-we-are\nlayout: page\n'),
    'calls/2026-01-07.md': `## Wind\n\n${linking}\n`,
    // A call of the same name is not meant by the address of a page.
    'calls/kites/about.md': '---\ndate: 2026-01-08\n---\n\n## Wind\n\nIt blew.\n',
  };
  expect(problemsOf(files).map((line) => line.replace(/(\S+ .{22}).*/, '$1'))).toEqual([
    'dead-section@3 A section\'s anchor is ',
    'foreign-link@3 Did you mean "/about/"',
    'dead-link@3 Pages come from the fi',
    'unknown-key@4 It is ignored.',
    'dead-link@9 Pages come from the fi',
  ]);
  const { content } = loadedOf(files);
  expect(content.pages[0]?.links).toContain('/calls/2026-01-07/');
  expect(content.redirects).toEqual([{ from: '/who-we-are', to: '/about/', title: 'About' }]);
});

test('a page is as safe as a note', () => {
  const { content } = loadedOf({ 'pages/about.md': page('A', '<script>alert(1)</script>\n\n[x](javascript:alert(1)) ada@example.org') });
  expect(content.pages[0]?.html).not.toMatch(/<script|javascript:|ada@/);
});
