import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument, writeHtml } from './document.ts';
import type { SlotPlaces } from './slots.ts';

const places = (headings: readonly string[], items: Readonly<Record<string, string>> = {}): SlotPlaces => ({
  headings: new Set(headings),
  agendaItems: new Map(Object.entries(items)),
});

function written(text: string, slots?: SlotPlaces) {
  const parsed = parseDocument(text, { firstLine: 1, firstOffset: 0 });
  return writeHtml(parsed, { repository: null, ...(slots ? { slots } : {}) });
}

/** The HTML with every slot shown as its number in angle brackets. */
function shown(text: string, slots: SlotPlaces): string {
  const { html, slots: found } = written(text, slots);
  let result = '';
  let at = 0;
  for (const { start, end, anchor } of found) {
    result += `${html.slice(at, start)}{${anchor}|${html.slice(start, end)}}`;
    at = end;
  }
  return result + html.slice(at);
}

describe('a slot', () => {
  test('stands right below the heading that is asked for', () => {
    expect(shown('## A `x`\n\nb\n\n## B\n\nt', places(['b']))).toBe(
      '<h2 id="a-x">A <code>x</code></h2>\n<p>b</p>\n<h2 id="b">B</h2>{b|}\n<p>t</p>',
    );
  });

  test('holds the words of an agenda item, once, without its inner list', () => {
    expect(shown('- *One*, two\n  - more\n- one two', places([], { 'one two': 's' }))).toBe(
      '<ul>\n<li>{s|<em>One</em>, two}<ul>\n<li>more</li>\n</ul>\n</li>\n<li>one two</li>\n</ul>',
    );
  });

  test('is found in a loose list too', () => {
    expect(shown('- One\n\n- Two', places([], { two: 's' }))).toContain('<p>{s|Two}</p>');
  });

  test('never holds a link, a box or a heading', () => {
    for (const text of ['- [One](/x)', '- [ ] One', '- ## One', '- One www.a.org'])
      expect(written(text, places([], { one: 's', 'one www a org': 's' })).slots).toEqual([]);
  });
});

test('whatever the text, slots leave the HTML as it is, in order and inside of it', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '- a',
      '- b c',
      '\n',
      '\n\n',
      '# a',
      '## b c',
      '\u0000',
      '&#0;',
      '\u00001\u0000',
      '<li>a',
      '</li>',
    ),
    fc.string({ unit: 'binary', maxLength: 5 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (parts) => {
      const text = parts.join('');
      const marked = written(text, places(['a', 'b-c'], { a: 's', 'b c': 't' }));
      const squeezed = (html: string) => html.replace(/\s+/g, '');
      expect(squeezed(marked.html)).toBe(squeezed(written(text).html));
      let last = 0;
      for (const { start, end } of marked.slots) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThanOrEqual(start);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(marked.html.length);
    }),
    { numRuns: 1000 },
  );
});
