import { expect, test } from 'vitest';
import { mayAsk, readRobots } from './robots.ts';

const asks = (text: string, path: string) => mayAsk(readRobots(text, 'Cairn'), path);

test.each([
  ['nothing is forbidden where nothing is said', '', '/a', true],
  ['a path forbids all below it', 'User-agent: *\nDisallow: /private', '/private/a', false],
  ['and nothing beside it', 'User-agent: *\nDisallow: /private/', '/privately', true],
  ['an empty rule forbids nothing', 'User-agent: *\nDisallow:', '/a', true],
  ['the longest rule decides', 'User-agent: *\nDisallow: /a\nAllow: /a/open', '/a/open/b', true],
  ['of two alike the one that allows', 'User-agent: *\nDisallow: /a\nAllow: /a', '/a', true],
  ['a star stands for anything', 'User-agent: *\nDisallow: /*.php', '/x/y.php?z', false],
  ['a dollar for the end', 'User-agent: *\nDisallow: /*.php$', '/x/y.php?z', true],
  ['several stars', 'User-agent: *\nDisallow: /a*b*c$', '/a1b2c', false],
  ['which share nothing', 'User-agent: *\nDisallow: /a*bc*c$', '/abc', true],
  ['a dot means a dot', 'User-agent: *\nDisallow: /a.b', '/axb', true],
  [
    'a group of its own counts alone',
    'User-agent: *\nDisallow: /\n\nUser-agent: cairn\nDisallow: /b',
    '/a',
    true,
  ],
  ['a group may name several', 'User-agent: x\nUser-agent: cairn # us\nDisallow: /', '/a', false],
  ['a group for others does not count', 'User-agent: x\nDisallow: /', '/a', true],
  [
    'comments and unknown lines are passed over',
    '# all\nUser-agent: *\nSitemap: /x\nDisallow: /a # no',
    '/a',
    false,
  ],
  ['lines may end in any way', 'user-agent: *\r\ndisallow: /a\r', '/a', false],
])('%s', (_, text, path, may) => {
  expect(asks(text, path)).toBe(may);
});

test('a wait between requests is read', () => {
  expect(readRobots('User-agent: *\nCrawl-delay: 2.5\n', 'Cairn').delay).toBe(2.5);
  expect(readRobots('User-agent: *\nCrawl-delay: soon\n', 'Cairn').delay).toBeNull();
});

test('a pattern of many stars takes no longer than another', () => {
  const started = performance.now();
  expect(asks(`User-agent: *\nDisallow: /${'*a'.repeat(200)}b\n`, `/${'a'.repeat(2000)}`)).toBe(true);
  expect(performance.now() - started).toBeLessThan(1000);
});
