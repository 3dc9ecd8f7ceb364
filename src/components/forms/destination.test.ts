import { describe, expect, test } from 'vitest';
import { destinationOf, mailUrl } from './destination.ts';

const hub = { repository: { name: 'kestrel/site', branch: 'main', folder: 'content' } };
const file = { title: 'Wing', file: 'projects/wing.md', text: '# Wing', into: null };
const issue = { title: 'Wing', issue: 'Call agenda: Wing', text: 'Is it <b>round</b>? #1 & so on' };

describe('a text goes', () => {
  test('into a new file with the text in the address', () => {
    const { url, tooLong, place } = destinationOf(file, hub);
    expect(url).toMatch(/^https:\/\/github\.com\/kestrel\/site\/new\/main\/content\/projects\?/);
    expect(new URL(url ?? '').searchParams.get('value')).toBe('# Wing');
    expect([tooLong, place]).toEqual([false, 'projects/wing.md']);
  });

  test('into a new issue with title and text in the address', () => {
    const { url, place } = destinationOf(issue, hub);
    const { pathname, searchParams } = new URL(url ?? '');
    expect(pathname).toBe('/kestrel/site/issues/new');
    expect(Object.fromEntries(searchParams)).toEqual({ title: issue.issue, body: issue.text });
    expect(place).toBe('Call agenda: Wing');
  });

  test('without the text in the address where that would be too long for GitHub', () => {
    for (const written of [file, issue]) {
      const { url, tooLong } = destinationOf({ ...written, text: 'ß'.repeat(3000) }, hub);
      expect(tooLong).toBe(true);
      expect((url ?? '').length).toBeLessThan(300);
    }
  });

  test('to the place that was named for it', () => {
    expect(destinationOf({ ...file, into: 'https://github.com/x' }, hub).url).toBe('https://github.com/x');
  });

  test('nowhere when the hub has no repository', () => {
    for (const written of [file, issue]) {
      expect(destinationOf(written, { repository: undefined })).toMatchObject({ url: null, tooLong: false });
    }
  });

  test('by e-mail, also where the cut falls inside a character', () => {
    const url = mailUrl('hello@kestrel.example', { title: 'A & B', text: `${'x'.repeat(1499)}🪁` });
    expect(url).toBe(`mailto:hello@kestrel.example?subject=A%20%26%20B&body=${'x'.repeat(1499)}`);
  });
});
