import { expect, test } from 'vitest';
import { baseOfAddress, isBasePath } from './base-path.ts';

test('the path of an address is the base path of its site', () => {
  expect(baseOfAddress(undefined)).toBe('/');
  expect(baseOfAddress('https://kites.example')).toBe('/');
  expect(baseOfAddress('https://kites.example/hub?x#y')).toBe('/hub/');
  expect(baseOfAddress('https://kites.example//a//b/')).toBe('/a/b/');
});

test('a path that would need encoding, or leads upwards, is none', () => {
  expect(['/', '/hub/', '/~ada/kites-2/'].map(isBasePath)).toEqual([true, true, true]);
  expect(['/a%20b/', '/a b/', '/a/../', '/ü/'].map(isBasePath)).toEqual([false, false, false, false]);
});
