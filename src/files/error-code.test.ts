import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { errorCode } from './error-code.ts';

test('an error of the system has its code, any other has none', () => {
  try {
    readFileSync('/nothing/here');
    expect.fail('the file is not there');
  } catch (cause) {
    expect(errorCode(cause)).toBe('ENOENT');
  }
  expect([new Error('x'), 'x', null].map(errorCode)).toEqual(Array(3).fill('unknown error'));
});
