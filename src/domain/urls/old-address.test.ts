import { expect, test } from 'vitest';
import { oldAddress } from './old-address.ts';

const read = (written: string, key: Parameters<typeof oldAddress>[0] = 'aliases', base = '/') =>
  oldAddress(key, written, '/calls/2026/', base);

test('an address begins where its generator lets it begin', () => {
  expect(read('/wiki/weekly-1')).toBe('/wiki/weekly-1');
  expect(read('weekly-1/')).toBe('/calls/2026/weekly-1');
  expect(read('weekly-1', 'slug')).toBe('/calls/2026/weekly-1');
  expect(read('weekly-1', 'permalink')).toBe('/weekly-1');
  expect(read('old/weekly-1.html', 'redirect_from')).toBe('/old/weekly-1.html');
});

test('a web address counts by its path, without its host, the base path, what is asked and the section', () => {
  expect(read('https://kites.example/wiki/a%20b/?x=1#y')).toBe('/wiki/a b');
  expect(read('//kites.example/wiki/')).toBe('/wiki');
  expect(read('/hub/wiki/x', 'aliases', '/hub/')).toBe('/wiki/x');
  expect(read('/wiki//x/index.html')).toBe('/wiki/x');
});

test.each([
  'The weekly call',
  '',
  '/',
  '#old #new',
  '/:year/:title/',
  '/{{ page.slug }}/',
  '/a/*',
  '/../../etc/passwd',
  '/a/%2e%2e/b',
  '/a%2Fb',
  '/a\\b',
  '/a\nlocation = /b { }',
  '/a"; return 200',
  '/a$uri',
  '/%00',
  '/%zz',
  `/${'k'.repeat(300)}`,
  '/a'.repeat(50),
  'javascript:alert(1)',
  'https://',
])('%j is no address that a page can have had', (written) => {
  expect(read(written)).toBeNull();
});
