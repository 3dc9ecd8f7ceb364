import { expect, test } from 'vitest';
import { issueKey, readIssueName } from './issue-name.ts';
import { issueSchema } from '../model/fields.ts';

test.each([
  'kestrel/mount#20',
  ' kestrel/mount#20 ',
  'https://github.com/kestrel/mount/issues/20',
  'https://github.com/kestrel/mount/issues/20/',
  'http://www.github.com/kestrel/mount/issues/20?plain=1#issuecomment-7',
])('"%s" is an issue', (written) => {
  expect(readIssueName(written)).toEqual({ repo: 'kestrel/mount', number: 20, pull: false });
});

test('an address may say that it is a pull request', () => {
  expect(readIssueName('https://github.com/kestrel/mount/pull/20/files')?.pull).toBe(true);
});

test.each([
  '',
  '#20',
  'mount#20',
  'kestrel/mount',
  'kestrel/mount#',
  'https://example.org/kestrel/mount/issues/20',
])('"%s" is none', (written) => {
  expect(readIssueName(written)).toBeNull();
});

test('names of any case are one issue', () => {
  expect(issueKey({ repo: 'Kestrel/Mount', number: 20 })).toBe('kestrel/mount#20');
});

test('every spelling that front matter may use is read: one that is not would be suggested again', () => {
  for (const written of [
    'kestrel/mount#20',
    'kestrel/mount/issues/20',
    'https://github.com/kestrel/mount/issues/20',
  ]) {
    expect(issueSchema.safeParse(written).success).toBe(true);
    expect(readIssueName(written)).toEqual({ repo: 'kestrel/mount', number: 20, pull: false });
  }
  expect(readIssueName('kestrel/mount/pull/20')?.pull).toBe(true);
});
