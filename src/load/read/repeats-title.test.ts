import { expect, test } from 'vitest';
import { repeatsTitle } from './repeats-title.ts';

test('a text whose first heading is its title repeats it; another heading, or one further down, does not', () => {
  const front = { title: 'How we build' };
  expect(repeatsTitle('\n# How we build\n\nText.', front)).toBe(true);
  expect(repeatsTitle('# How we build #\r\n', front)).toBe(true);
  expect(repeatsTitle('# How we build boats\n', front)).toBe(false);
  expect(repeatsTitle('Text.\n\n# How we build\n', front)).toBe(false);
  expect(repeatsTitle('## How we build\n', front)).toBe(false);
  expect(repeatsTitle('# How we build', {})).toBe(false);
});
