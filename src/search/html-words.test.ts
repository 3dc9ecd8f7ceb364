import { expect, test } from 'vitest';
import { textWords, titleWords, wordsOf } from './html-words.ts';

const wordsIn = (html: string) => textWords(html).words.join(' ');

test.each([
  ['<table><tr><th>Kite</th><th>Tail</th></tr></table>', 'Kite Tail'],
  ['<details><summary>More</summary>wind</details>', 'More wind'],
  ['<pre>one</pre><pre>two</pre>', 'one two'],
  ['kite<hr>tail', 'kite tail'],
  ['<figure><img alt="a > b" src="/x.png"><figcaption>A kite</figcaption></figure>after', 'A kite after'],
  ['a<!-- not <p> read -->b', 'ab'],
  ['5 < 6 &lt; 7', '5 < 6 < 7'],
  ['soft\u200Bware', 'software'],
  ['<p>Kites</p>', 'Kites.'],
  ['<p>Kites!</p><p></p>', 'Kites!'],
])('the words of %s', (html, words) => {
  expect(wordsIn(html)).toBe(words);
});

test('a heading counts more than the text, and its anchor says where it stands', () => {
  const { words, weights, anchors } = textWords('<p>up we go</p><h2 id="t">The <b>tail</b></h2><p>long</p>');
  expect(words).toEqual(['up', 'we', 'go.', 'The', 'tail.', 'long.']);
  expect(weights).toEqual([24, 24, 24, 144, 144, 24]);
  expect(anchors).toEqual([{ element: 'h2', id: 't', text: 'The tail', location: 3 }]);
  expect(titleWords('Wind & <sail>')).toEqual({
    words: ['Wind', '&', '<sail>'],
    weights: [168, 168, 168],
    anchors: [],
  });
});

test('what is not read has no anchors either', () => {
  expect(textWords('<nav><p id="a">x</p></nav><p id="b">y</p>').anchors.map(({ id }) => id)).toEqual(['b']);
});

test('words are told apart by whatever Unicode calls white space', () => {
  expect(wordsOf(' a\u00A0b\u3000c\u2028d\u200Be\uFEFFf ')).toEqual(['a', 'b', 'c', 'de\uFEFFf']);
});
