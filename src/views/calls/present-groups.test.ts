import { expect, test } from 'vitest';
import { presentGroups } from './present-groups.ts';

const from = (...roles: (string | null)[]) => presentGroups(roles.map((role) => ({ role })));

test('companies of those present are counted, the largest first', () => {
  expect(from('Quarry', 'Mason & Co', 'Quarry', 'Mason & Co', 'Quarry', 'Lone', null)).toEqual([
    { name: 'Quarry', people: 3 },
    { name: 'Mason & Co', people: 2 },
  ]);
});

test('what a note gives of few says nothing of the whole', () => {
  expect(from('chair', 'chair', null, null, null)).toEqual([]);
});
