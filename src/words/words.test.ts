import { expect, test } from 'vitest';
import { filler, formsOf } from './template.ts';
import { words } from './words.ts';

test('a noun that the hub names in its own way has that name in every text that speaks of it', () => {
  const { menu, home, general } = words('en', { call: { one: 'meeting', other: 'meetings' } });
  expect(menu.calls).toBe('Meetings');
  expect(home.readNotes).toBe('Read the meeting notes');
  expect(general.calls({ count: 1 })).toBe('1 meeting');
  expect(general.calls({ count: 2 })).toBe('2 meetings');
  const texts = Object.values(words('en', { call: { one: 'zzz', other: 'zzzs' } }).written)
    .flatMap((group) => Object.values(group))
    .flatMap(formsOf);
  expect(texts.filter((text) => /\bcalls?\b(?!\/)/i.test(text))).toEqual([]);
});

test('a text of the hub stands in the place of ours', () => {
  expect(words('en', { 'menu.start': 'Begin' }).menu.start).toBe('Begin');
});

test('the count decides of the form, and large numbers are written as the language does', () => {
  const { general } = words('en');
  expect(general.topics({ count: 0 })).toBe('0 topics');
  expect(general.topics({ count: 1 })).toBe('1 topic');
  expect(general.topics({ count: 12_345 })).toBe('12,345 topics');
});

test('what fills a place of a text is never taken for its mark-up', () => {
  expect(filler('en').pieces('<em>{what}</em>: {to}', { what: '<code>a</code>', to: '<em>b</em>' })).toEqual([
    { tag: 'em', text: '<code>a</code>' },
    { tag: null, text: ': <em>b</em>' },
  ]);
});

test('dates, numbers and lists go by the language of the hub, also where it has no words of ours', () => {
  expect(words('fr')).toMatchObject({ lang: 'en', locale: 'fr' });
  expect(words('en')).toMatchObject({ lang: 'en', locale: 'en-GB' });
  expect(words('en-US')).toMatchObject({ lang: 'en', locale: 'en-US' });
});
