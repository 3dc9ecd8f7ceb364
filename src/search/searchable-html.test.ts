import { expect, test } from 'vitest';
import { headingsOnly } from './document.ts';
import { searchableHtml } from './searchable-html.ts';

test('only sections keep an id, and the heading of an aside is the least of all', () => {
  const sections = { lines: ['rope'], asides: ['agenda'] };
  expect(
    searchableHtml(
      '<h3 id="agenda">Agenda</h3><ul><li id="rope">Rope</li><li id="ada-buys">Ada buys</li></ul><h4 id="tides">Tides</h4>',
      sections,
    ),
  ).toBe(
    '<h6 id="agenda">Agenda</h6><ul><li id="rope">Rope</li><li>Ada buys</li></ul><h2 id="tides">Tides</h2>',
  );
});

test('an issue can be found by its repository and number wherever a link leads to it', () => {
  const link = (text: string) =>
    `<p><a href="https://github.com/kites/tail/issues/27" rel="x">${text}</a></p>`;
  expect(searchableHtml(link('#27'), headingsOnly)).toContain('>tail#27</a>');
  expect(searchableHtml(link('this one'), headingsOnly)).toContain('>this one</a> (tail#27)');
  expect(searchableHtml(link('kites/tail#27'), headingsOnly)).toContain('>kites/tail#27</a></p>');
});

test('running text is separated, tags are left alone', () => {
  expect(searchableHtml('<p title="歯車">歯車</p>', headingsOnly).replace(/ +/g, ' ')).toBe(
    '<p title="歯車"> 歯 車 </p>',
  );
});
