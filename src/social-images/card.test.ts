import { imageSize } from 'image-size';
import { expect, test } from 'vitest';
import type { SocialCard } from '../domain/model/social-image.ts';
import { CardPainter } from './card.ts';
import { Letters, ownFontFiles } from './letters.ts';
import { pageColours, type CardLook } from './look.ts';

const look: CardLook = { lang: 'en', direction: 'ltr', accent: '#0b6350', ...pageColours };
const painter = (lang = 'en', direction: CardLook['direction'] = 'ltr') =>
  new CardPainter(new Letters(ownFontFiles()), { ...look, lang, direction });
const card: SocialCard = {
  hub: 'Kites',
  title: 'Weekly call',
  about: 'Call · 3 March 2026',
  stones: 3,
  mark: 2,
};
const long = 'A title that goes on about ropes, knots and the wind, '.repeat(9);

test('an image is a PNG of 1200 by 630 pixels and under 40 KB, however long its title is', () => {
  for (const title of [card.title, long, 'x'.repeat(400)]) {
    const png = painter().png({ ...card, title });
    expect(imageSize(png)).toMatchObject({ type: 'png', width: 1200, height: 630 });
    expect(png.length).toBeLessThan(40_000);
  }
});

test('the same words give the same bytes, whatever was drawn before', () => {
  const used = painter();
  used.png({ ...card, title: long, stones: 5, mark: null });
  expect(used.png(card)).toEqual(painter().png(card));
});

test('a title with a letter that no font has is left out, and is no box', () => {
  expect(painter().png({ ...card, title: '每周会议' })).toEqual(painter().png({ ...card, title: '' }));
});

test('what is a picture in a title is left out, and its words stay', () => {
  const plain = painter().png({ ...card, title: 'Weekly call' });
  expect(painter().png({ ...card, title: '🎉 Weekly 👩‍💻 call 🇩🇪' })).toEqual(plain);
});

test('letters of Cyrillic, Greek, Vietnamese, Arabic, Hebrew and Devanagari are drawn', () => {
  const without = painter().png({ ...card, title: '' });
  for (const title of ['Встреча', 'Συνάντηση', 'Cuộc họp', 'اجتماع', 'פגישה', 'बैठक'])
    expect(painter().png({ ...card, title }), title).not.toEqual(without);
});

test('where a language runs to the left, so does the image', () => {
  expect(painter('ar', 'rtl').png(card)).not.toEqual(painter('ar').png(card));
});
