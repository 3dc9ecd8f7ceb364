import { expect, test } from 'vitest';
import { areaName, hubSchema, languageName } from './hub.ts';

test('an area is called by its name, and by its id where the hub has no such area', () => {
  const hub = hubSchema.parse({ domains: [{ id: 'web', name: 'The web', summary: 'Pages.' }] });
  expect(areaName(hub, 'web')).toBe('The web');
  expect(areaName(hub, 'sound')).toBe('sound');
});

test('a hub without a language speaks of "the language"', () => {
  expect(languageName(hubSchema.parse({}))).toBe('the language');
  expect(languageName(hubSchema.parse({ language: { name: 'OCaml' } }))).toBe('OCaml');
});

test('a language is a tag that browsers know, English unless a hub says otherwise', () => {
  expect(hubSchema.parse({}).lang).toBe('en');
  expect(hubSchema.parse({ lang: 'pt-BR' }).lang).toBe('pt-BR');
  expect(hubSchema.safeParse({ lang: 'not a language' }).success).toBe(false);
});
