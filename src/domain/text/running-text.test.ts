import { expect, test } from 'vitest';
import { hasRunningText, joinSigns, separateSigns } from './running-text.ts';

test('signs of scripts without spaces stand alone, other words stay whole', () => {
  expect(separateSigns('Gear 歯車は worn').replace(/\s+/g, ' ')).toBe('Gear 歯 車 は worn');
  expect(separateSigns('plain text')).toBe('plain text');
  expect(hasRunningText('기어')).toBe(true);
  expect(hasRunningText('Zoë')).toBe(false);
});

test('separated signs are joined again', () => {
  for (const text of ['歯車は速く摩耗します。', 'ギアー', '齿轮磨损很快']) {
    expect(joinSigns(separateSigns(text).replace(/\s+/g, ' ').trim())).toBe(text);
  }
});
