import { describe, expect, test } from 'vitest';
import { readDocument } from './document.ts';

const speakers = new Set(['Jo', 'KL', 'Mira Holt', 'Wolfgang Amadeus Birkensteiner']);
const html = (text: string) =>
  readDocument(text, { firstLine: 1, firstOffset: 0, repository: null, speakers }).html;

describe('the speaker of a line is marked', () => {
  test.each([
    ['Jo: brass wears', '<p><b class="who">Jo:</b> brass wears</p>'],
    ['**Jo:** brass', '<p><b class="who">Jo:</b> brass</p>'],
    ['**Mira Holt**: brass', '<p><b class="who">Mira Holt:</b> brass</p>'],
    ['*Jo* (chair): brass', '<p><b class="who">Jo (chair):</b> brass</p>'],
    ['Jo/KL: brass', '<p><b class="who">Jo/KL:</b> brass</p>'],
    ['- Jo: brass', '<ul>\n<li><b class="who">Jo:</b> brass</li>\n</ul>'],
    ['Jo - brass wears fast', '<p><b class="who">Jo -</b> brass wears fast</p>'],
    [
      '- **Jo** – `brass` wears fast',
      '<ul>\n<li><b class="who">Jo –</b> <code>brass</code> wears fast</li>\n</ul>',
    ],
    ['<KL> brass', '<p><b class="who">&#x3C;KL></b> brass</p>'],
    ['16:02 <Jo> brass', '<p><b class="who">16:02 &#x3C;Jo></b> brass</p>'],
    ['[Jo] brass', '<p><b class="who">[Jo]</b> brass</p>'],
    ['Mira Holt (Acme): brass', '<p><b class="who long">Mira Holt (Acme):</b> brass</p>'],
  ])('%s', (text, expected) => {
    expect(html(text)).toBe(expected);
  });
});

test('a name that no margin holds, or nothing follows, stays in the text', () => {
  expect(html('Wolfgang Amadeus Birkensteiner: brass')).toContain('<b class="who in-text">');
  expect(html('- Jo:\n  - brass')).toContain('<b class="who in-text">Jo:</b>');
});

test('each of several speakers in a paragraph begins a line, and what nobody speaks goes on', () => {
  expect(html('Before all.\nJo: brass\nwears\nKL: tin')).toBe(
    '<p><span class="turn">Before all.\n<br></span>' +
      '<span class="turn"><b class="who">Jo:</b> brass\nwears\n<br></span>' +
      '<span class="turn"><b class="who">KL:</b> tin</span></p>',
  );
  expect(html('Jo: brass  \nKL: tin')).toBe(
    '<p><span class="turn"><b class="who">Jo:</b> brass<br>\n</span><span class="turn"><b class="who">KL:</b> tin</span></p>',
  );
});

test.each([
  'Status: green',
  'Jo said: brass',
  '`Jo:` brass',
  '    Jo: code',
  'see **Jo: brass**',
  '**Jo: brass is** soft',
  'JoKL: brass',
  'Jo/brass: tin',
  '- Jo - Acme Works',
  '- Mira Holt - Acme Works of Brass',
  'Status - brass wears fast',
  'Jo-brass wears fast - always',
  '<brass> wears fast',
  '[brass] wears fast',
])('%s has no speaker', (text) => {
  expect(html(text)).not.toContain('who');
});
