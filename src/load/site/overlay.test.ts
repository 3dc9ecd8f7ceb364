import { expect, test } from 'vitest';
import { loadedOf } from '../../../tests/content-of.ts';
import { errorOverlay } from './overlay.ts';

test('the overlay has file, line and fix of the first error, with markup as text, and the others below', () => {
  const { problems } = loadedOf({
    'hub.yml': 'name: Kites\nsite: <b>\n',
    'people.yml': '- id: 1 2\n  name: Ada\n',
    'calls/2026-01-07.md': 'None.\n',
  });
  const overlay = errorOverlay(problems);
  expect(overlay?.err.title).toMatch(/hub\.yml:2$/);
  expect(overlay?.err.loc).toMatchObject({ line: 2 });
  expect(overlay?.err.hint).not.toBe('');
  expect(`${overlay?.err.message}${overlay?.err.hint}`).not.toContain('<b>');
  expect(overlay?.err.stack).toContain('people.yml');
});

test('warnings alone are no overlay', () => {
  const { problems } = loadedOf({ 'hub.yml': 'name: Kites\n', 'calls/notes.md': 'See [it](#none).\n' });
  expect(problems.length).toBeGreaterThan(0);
  expect(errorOverlay(problems)).toBeNull();
});
