import { expect, test } from 'vitest';
import { readCallReference } from './call-reference.ts';

test('a place in the notes is a call id and an anchor', () => {
  expect(readCallReference(' 2015-02-25#ada-will-write ')).toEqual({
    call: '2015-02-25',
    anchor: 'ada-will-write',
  });
});

test('the address of the place on the site is the same place', () => {
  expect(readCallReference('/calls/2015-02-25/#caf%C3%A9')).toEqual({ call: '2015-02-25', anchor: 'café' });
});

test('anything else is no place', () => {
  for (const text of ['', '2015-02-25', '#only', 'a b#c', '2015-02-25#', '/projects/x/#y']) {
    expect(readCallReference(text)).toBeNull();
  }
});
