import { expect, test } from 'vitest';
import { htmlInXml, allowedInXml } from './text.ts';

test('control characters become spaces, line ends and tabs stay', () => {
  expect(allowedInXml('a\u0007b\u001b[1m\uFFFE')).toBe('a b [1m ');
  expect(allowedInXml('a\tb\r\nc')).toBe('a\tb\r\nc');
});

test('half of a surrogate pair becomes the sign for it, a whole pair stays', () => {
  expect(allowedInXml('\uD83D!')).toBe('\uFFFD!');
  expect(allowedInXml('🪨')).toBe('🪨');
});

test('text stays text as HTML in XML', () => {
  expect(htmlInXml('a\u0000 <b> & "c" ]]>')).toBe('a  &lt;b&gt; &amp; &quot;c&quot; ]]&gt;');
});
