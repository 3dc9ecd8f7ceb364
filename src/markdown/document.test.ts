import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { readNote } from '../load/read/note.ts';
import { parseDocument, readDocument, type ParseOptions, type WriteOptions } from './document.ts';

type ReadOptions = ParseOptions & WriteOptions;

const options: ReadOptions = { firstLine: 1, firstOffset: 0, repository: null };
const html = (text: string, more: Partial<ReadOptions> = {}): string =>
  readDocument(text, { ...options, ...more }).html;

describe('headings', () => {
  test('the top heading of a body becomes h2 and gaps between levels are closed', () => {
    expect(html('### One\n\n##### Two\n\n### Three')).toBe(
      '<h2 id="one">One</h2>\n<h3 id="two">Two</h3>\n<h2 id="three">Three</h2>',
    );
  });

  test('headings of one name get different ids', () => {
    expect(readDocument('# A\n\n# A\n\n# A-1', options).anchors).toEqual(['a', 'a-1', 'a-1-1']);
  });

  test('a heading never takes the id of an explicit anchor, nor one of the page', () => {
    expect(readDocument('# Main\n\n# Plan\n\n<a name="plan"></a> here', options).anchors).toEqual([
      'main-1',
      'plan-1',
      'plan',
    ]);
  });

  test('an id of the page around the text is never taken', () => {
    const read = readDocument(
      '# Page --agenda\n\n<b id="page--agenda">x</b>\n\n# Footnote label\n\na[^1]\n\n[^1]: b',
      options,
    );
    expect(read.anchors).toEqual(['page-agenda', 'footnote-label-1', 'fnref-1', 'footnote-label', 'fn-1']);
  });

  test('the title is dropped only where it stands above all other headings', () => {
    expect(html('# Notes\n\n## Talk', { dropTitle: true })).toBe('<h2 id="talk">Talk</h2>');
    expect(html('# One\n\n# Two', { dropTitle: true })).toContain('One');
  });
});

describe('links', () => {
  test('an explicit anchor of an old note keeps working', () => {
    const read = readDocument('### <a name="BuildTime"> </a>Build time', options);
    expect(read.anchors).toContain('BuildTime');
    expect(read.outline.blocks[0]?.id).toBe('BuildTime');
  });

  test('references in text become links, in code and links they stay', () => {
    const text = 'see acme/rocket#7, #8 and @wile-e but `acme/rocket#7`, [#8](/x), a/@scope/thing and me@x';
    expect(html(text, { repository: 'acme/hub' })).toBe(
      '<p>see <a href="https://github.com/acme/rocket/issues/7" rel="noopener">acme/rocket#7</a>, ' +
        '<a href="https://github.com/acme/hub/issues/8" rel="noopener">#8</a> and ' +
        '<a href="https://github.com/wile-e" rel="noopener">@wile-e</a> but <code>acme/rocket#7</code>, ' +
        '<a href="/x">#8</a>, a/@scope/thing and me@x</p>',
    );
  });

  test('links are listed as authored, with their place in the file', () => {
    const read = readDocument('x [a](/calls/1/#t)\n\n[b][]\n\n[b]: http://b.org', {
      ...options,
      firstLine: 5,
      firstOffset: 40,
      link: (url) => `/hub${url}`,
    });
    expect(read.links).toEqual([
      { url: '/calls/1/#t', text: 'a', heading: null, place: { line: 5, column: 3, offset: 42 } },
      { url: 'http://b.org', text: 'b', heading: null, place: { line: 7, column: 1, offset: 60 } },
    ]);
    expect(read.html).toContain('href="/hub/calls/1/#t"');
  });
});

test('a heading keeps its plain anchor, whatever an agenda above it names', () => {
  const read = readDocument('- Worn gears\n\n## Worn gears\n\nText.', options);
  expect(read.headings).toEqual([{ depth: 2, text: 'Worn gears', id: 'worn-gears' }]);
});

describe('what must not be published', () => {
  test('e-mail addresses vanish from text, links, code, headings and the outline', () => {
    const text =
      '# Ask jo.doe@mail.example.org\n\nor [mail](mailto:jo@x.org) <ann@y.org> `bob@z.org` ' +
      '<a href="https://l.org/?to=eve%40w.org" title="eve@w.org">l</a> [![x](https://x.org/i@j.org)](/a "c@d.org")';
    const read = readDocument(text, options);
    expect(JSON.stringify([read.html, read.outline, read.headings, read.links])).not.toMatch(
      /[\w.]+(?:@|%40)[\w-]+\.[a-z]/,
    );
    expect(read.html).toContain('[email removed]');
  });

  test('an address that the hub publishes stays', () => {
    expect(html('write to list@acme.org', { emails: new Set(['list@acme.org']) })).toContain(
      '<a href="mailto:list@acme.org">list@acme.org</a>',
    );
  });

  test('nothing that runs or submits survives', () => {
    const out = html(
      '<script>alert(1)</script><img src=x onerror=alert(1)><a href="javascript:alert(1)">x</a>' +
        '<form action=/x><input name=y></form><iframe src="https://x.org"></iframe><svg onload=alert(1)></svg>' +
        '\n\n[x](javascript:alert(1)) ![](http://open.org/i.png) <p style="position:fixed" onclick=x>p</p>',
    );
    expect(out).not.toMatch(/<script|<iframe|<form|<svg|\son[a-z]+=|javascript:|style=|name=|src="http:/);
  });

  test('an unclosed comment or raw element does not swallow the text after it', () => {
    for (const open of ['> <!-- x', '<title>', '> <textarea>', 'a <plaintext> b', '<style>', '<select>']) {
      expect(html(`${open}\n\nstill here`)).toContain('still here');
    }
  });
});

describe('any text', () => {
  const pieces = fc.array(
    fc.oneof(
      fc.constantFrom(
        '# ',
        '- ',
        '> ',
        '\n',
        '\n\n',
        '\t',
        '    ',
        '1. ',
        '- [ ] ',
        '- [x] ',
        '|',
        '|-|-|\n',
        '\r\n',
      ),
      fc.constantFrom(
        '**',
        '_',
        '~~',
        '`',
        '```\n',
        '[',
        ']',
        '](',
        ')',
        '<a name="',
        '">',
        '<b>',
        '</b>',
        '<!--',
      ),
      fc.constantFrom(
        '@who',
        'a@b.org',
        'o/r#1',
        '[^1]',
        '[^1]: x',
        'Attendees: ',
        'Agenda',
        'Jo will ',
        '\u0000',
      ),
      fc.constantFrom(
        'http://a.b',
        'www.a.b',
        '<div>',
        '</div>',
        '<td>',
        '&amp;',
        '\ud800',
        '\ufeff',
        '😀',
        '---\n',
      ),
      fc.string({ unit: 'binary', maxLength: 12 }),
    ),
    { maxLength: 60 },
  );

  test('has a reading, and every position lies in its file', () => {
    fc.assert(
      fc.property(pieces, fc.nat(20), fc.nat(500), (parts, lines, firstOffset) => {
        const text = parts.join('');
        const asked = { ...options, day: null, firstLine: lines + 1, firstOffset };
        const { document: read, facts } = readNote(text, asked);
        const { blocks } = parseDocument(text, asked).outline;
        const last = lines + text.split(/\r\n|\r|\n/).length;
        const places = [
          ...blocks.flatMap((block) => [block.start, block.end]),
          ...read.links.map((link) => link.place),
          ...[...facts.attendees, ...facts.agenda, ...facts.topics, ...facts.actions, ...facts.decisions].map(
            (fact) => fact.position,
          ),
        ];
        for (const place of places) {
          expect(place.line).toBeGreaterThan(lines);
          expect(place.line).toBeLessThanOrEqual(last);
          expect(place.column).toBeGreaterThan(0);
          expect(place.offset).toBeGreaterThanOrEqual(firstOffset);
          expect(place.offset).toBeLessThanOrEqual(firstOffset + text.length);
        }
        expect(new Set(read.anchors).size).toBe(read.anchors.length);
      }),
      { numRuns: 500 },
    );
  });
});

test('only a heading that opens the text can be its title', () => {
  const titled = readDocument('# Call\n\n## Topic\n\nText.', { ...options, dropTitle: true });
  expect(titled.headings.map((heading) => heading.text)).toEqual(['Topic']);
  const untitled = readDocument('Text.\n\n## Topic\n\nMore.', { ...options, dropTitle: true });
  expect(untitled.headings.map((heading) => heading.text)).toEqual(['Topic']);
});
