import { expect, test } from 'vitest';
import { directionOf } from './direction.ts';

test('a language is written from right to left where its usual script is, or the one it names', () => {
  for (const lang of ['ar', 'ar-EG', 'fa', 'he', 'ur-PK', 'yi', 'dv', 'ckb', 'az-Arab', 'pa-Arab', 'en-Hebr'])
    expect([lang, directionOf(lang)]).toEqual([lang, 'rtl']);
  for (const lang of ['en', 'de-CH', 'ja', 'az', 'ar-Latn', 'pa', 'tr', 'tlh', 'und'])
    expect([lang, directionOf(lang)]).toEqual([lang, 'ltr']);
});
