import { expect, test } from 'vitest';
import { loadedOf } from '../../../tests/content-of.ts';

/** Where old addresses lead in a hub of calls with this front matter, and what is said. */
function read(fronts: Readonly<Record<string, string>>) {
  const files = Object.entries(fronts).map(([id, front]) => [
    `calls/${id}.md`,
    `---\n${front}\n---\n# ${id}\n`,
  ]);
  const { content, problems } = loadedOf(Object.fromEntries(files));
  return {
    redirects: Object.fromEntries(content.redirects.map(({ from, to }) => [from, to])),
    problems: problems.map(({ code, line, level, message }) => `${line ?? '-'} ${level} ${code}: ${message}`),
  };
}

test('every key that generators use leads on, single or as a list, and none is foreign', () => {
  const { redirects, problems } = read({
    '2026-01-07': 'aliases: [/a, b]\nredirect_from:\n  - /c/\n  - /d.html\npermalink: /e/\nslug: f',
    '2026-01-14': 'aliases: /g\npermalink: false\nslug: 14\nredirect_from:\n',
  });
  expect(redirects).toEqual({
    '/a': '/calls/2026-01-07/',
    '/c': '/calls/2026-01-07/',
    '/calls/b': '/calls/2026-01-07/',
    '/calls/f': '/calls/2026-01-07/',
    '/d.html': '/calls/2026-01-07/',
    '/e': '/calls/2026-01-07/',
    '/g': '/calls/2026-01-14/',
  });
  expect(problems).toEqual([]);
});

test('an address of the site itself, and one that two pages claim, lead nowhere and are named', () => {
  const { redirects, problems } = read({
    '2026-01-07':
      'aliases:\n  - /calls/2026-01-14/\n  - /feed.xml\n  - /api/calls.json\n  - /calls/2026-01-07\n  - /wiki/x',
    '2026-01-14': 'redirect_from: /wiki/x/',
  });
  expect(redirects).toEqual({});
  expect(problems.map((problem) => problem.replace(/, (?:and|which).*/s, ''))).toEqual([
    '3 warning alias-taken: Nothing leads here from "/calls/2026-01-14/"',
    '4 warning alias-taken: Nothing leads here from "/feed.xml"',
    '5 warning alias-taken: Nothing leads here from "/api/calls.json"',
    '7 warning alias-taken: Nothing leads here from "/wiki/x"',
    '2 warning alias-taken: Nothing leads here from "/wiki/x/"',
  ]);
  expect(problems[3]).toContain('2026-01-14.md');
});

test('other names of a page and patterns of a generator are no addresses, and what looks like one says so', () => {
  const { redirects, problems } = read({
    '2026-01-07':
      'aliases: [The first call, /../up, "#old #new"]\npermalink: /:year/:title/\nslug: "{{ x }}"',
  });
  expect(redirects).toEqual({});
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain('2 warning bad-alias: "/../up"');
});
