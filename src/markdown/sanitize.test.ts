import { describe, expect, test } from 'vitest';
import { readDocument } from './document.ts';

const html = (body: string) => readDocument(body, { firstLine: 1, firstOffset: 0, repository: null }).html;

describe('raw HTML in a note', () => {
  test.each([
    ['<p height="99999">x</p>'],
    ['<table cellpadding="9999" cellspacing="9999" border="9999"><tr><td width="99999">x</td></tr></table>'],
    ['<hr size="9999" color="red">x'],
    ['<img src="https://kites.example/a.png" alt="x" width="99999" height="1e9">'],
    ['<table><tr><td colspan="65534" rowspan="65534">x</td></tr></table>'],
  ])('cannot draw over the page: %s', (body) => {
    expect(html(body)).not.toMatch(/\d{4}|1e9|red/);
    expect(html(body)).toContain('x');
  });

  test('keeps sizes of pictures and spans of cells that somebody may mean', () => {
    expect(html('<img src="https://kites.example/a.png" alt="" width="320" height="50%">')).toMatch(
      /width="320" height="50%"/,
    );
    expect(html('<table><tr><td colspan="2">x</td></tr></table>')).toContain('colspan="2"');
  });

  test('loads a picture by its src alone, so that one rule judges every address', () => {
    const picture = html(
      '<picture><source srcset="http://evil.example/a.png 1x, //evil.example/b.png 2x"><img src="https://kites.example/a.png" srcset="http://evil.example/c.png" alt="x"></picture>',
    );
    expect(picture).not.toMatch(/evil|srcset/i);
    expect(picture).toContain('src="https://kites.example/a.png"');
  });
});

test('control characters and overrides of direction become spaces, in titles and texts', () => {
  const document = readDocument(
    '## Kite\u202Egnp\u0007 day\n\nOne\u2066two\u009bthree, \u200eשלום\u200f.\n',
    { firstLine: 1, firstOffset: 0, repository: null },
  );
  expect(document.headings.map(({ text }) => text)).toEqual(['Kite gnp  day']);
  expect(document.outline.blocks.map(({ text }) => text)).toEqual([
    'Kite gnp  day',
    'One two three, \u200eשלום\u200f.',
  ]);
  expect(document.html).not.toMatch(/[\u0007\u009b\u202e\u2066]/);
});

test('a short name that is no emoji stays as it is, also one that means something in JavaScript', () => {
  expect(html(':tada: :constructor: :__proto__: :toString:')).toContain(
    '🎉 :constructor: :<strong>proto</strong>: :toString:',
  );
});
