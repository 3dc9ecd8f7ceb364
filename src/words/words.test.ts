import { expect, test } from 'vitest';
import { de } from './de.ts';
import { en } from './en.ts';
import { filler, formsOf, placesOf, tagsOf, type Template } from './template.ts';
import { placesOfTerm } from './terms.ts';
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

const ofTerms = new Set(
  Object.entries(en.terms).flatMap(([name, term]) => Object.keys(placesOfTerm(name, term))),
);
/** What the code fills and marks up in a text; in a count the form says it too. */
const holesOf = (text: string) =>
  [...placesOf(text).filter((name) => !ofTerms.has(name) && name !== 'count'), ...tagsOf(text)].sort();

test.each(Object.entries({ de }))(
  'every text in %s has the places and parts of the English one, in every form of its plural',
  (lang, language) => {
    const { pluralCategories } = new Intl.PluralRules(lang).resolvedOptions();
    for (const [group, texts] of Object.entries<Readonly<Record<string, Template>>>(en)) {
      if (group === 'terms') continue;
      for (const [key, english] of Object.entries(texts)) {
        const theirs = (language as unknown as Record<string, Record<string, Template>>)[group]?.[key] ?? '';
        const holes = new Set(formsOf(english).flatMap(holesOf));
        expect([`${group}.${key}`, new Set(formsOf(theirs).flatMap(holesOf))]).toEqual([
          `${group}.${key}`,
          holes,
        ]);
        if (typeof theirs === 'object')
          expect(Object.keys(theirs).sort()).toEqual(pluralCategories.toSorted());
        // The article of English nouns is made by rule; no other language has that rule.
        expect(formsOf(theirs).filter((text) => /\{[aA] /.test(text))).toEqual([]);
      }
    }
  },
);

test('a hub in German says so to the last text, with its dates, numbers and lists', () => {
  const { lang, locale, menu, general, topics } = words('de-AT', {
    call: { one: 'Treffen', other: 'Treffen' },
  });
  expect([lang, locale, menu.calls, general.calls({ count: 2 })]).toEqual([
    'de',
    'de-AT',
    'Treffen',
    '2 Treffen',
  ]);
  expect(words('de').general.topics({ count: 12_345 })).toBe('12.345 Themen');
  expect(topics.often({ count: 1 })).toBe('In 1 Treffen besprochen.');
});
