import { expect, test } from 'vitest';
import { linkedOwner } from './linked-repositories.ts';

test('the owner that most notes link to is found, with its repositories', () => {
  const texts = [
    'See https://github.com/kestrel/nest/issues/1 and https://github.com/kestrel/wing.git.',
    'https://github.com/Kestrel/nest/pull/2, https://github.com/orgs/kestrel/people',
    'https://github.com/other/thing',
    'no link',
  ];
  expect(linkedOwner(texts)).toEqual({
    owner: 'kestrel',
    repositories: ['kestrel/nest', 'kestrel/wing'],
    texts: 2,
  });
});

test('links that lead everywhere belong to nobody', () => {
  expect(linkedOwner(['github.com/a/x', 'github.com/b/x', 'github.com/c/x'])).toBeNull();
  expect(linkedOwner([])).toBeNull();
});
