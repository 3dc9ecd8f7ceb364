import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadContent } from '../content.ts';
import { copyName } from './picture-copies.ts';

/** A picture of 3 by 2 pixels: the header of a PNG says so, and nobody decodes the rest. */
const png = Buffer.from('89504e470d0a1a0a0000000d494844520000000300000002080200000012162155', 'hex');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cairn-beside-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(path: string, content: string | Uint8Array = png): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

/** What a note at `calls/2026/2026-01-07.md` becomes. */
function read(text: string, base = '/') {
  put('calls/2026/2026-01-07.md', text);
  const { content, problems } = loadContent(folder, base);
  return {
    html: content.calls[0]?.html ?? '',
    files: content.files,
    problems: problems.map(({ code, line, level }) => `${line ?? '-'} ${level} ${code}`),
  };
}

test('a picture beside a note is shown with its size, under the base path, whether Markdown or HTML shows it', () => {
  put('calls/2026/img/a b.png');
  put('shared.png');
  const { html, files, problems } = read(
    '![Plan](img/a%20b.png) <img src="../../shared.png" width="9">',
    '/hub/',
  );
  expect(html).toContain(
    '<img src="/hub/files/calls/2026/img/a%20b.png" alt="Plan" width="3" height="2" loading="lazy">',
  );
  expect(html).toContain('src="/hub/files/shared.png" width="9" loading="lazy"');
  expect(files).toEqual(['calls/2026/img/a b.png', 'shared.png']);
  expect(problems).toEqual([]);
});

test('a missing picture is a warning at its place, and its words are shown instead', () => {
  const { html, problems } = read('Text.\n\n![The plan](gone.png)');
  expect(html).toContain('<p><span class="no-picture">Picture: The plan</span></p>');
  expect(problems).toEqual(['3 warning missing-picture']);
});

test('a missing logo above everything else leaves no line on the page', () => {
  expect(read('![Our logo](/logo.png)\n\nText.').html).toBe('<p>Text.</p>');
  expect(read('![Our logo](/logo.png)').html).toContain('Picture: Our logo');
});

test('a picture that is missing in many notes is one warning that names some of them', () => {
  for (const day of ['04', '11', '18', '25'])
    put(`calls/2026/03-${day}.md`, `![Plan](${day === '25' ? '/calls/2026/gone.png' : 'gone.png'})\n`);
  const missing = loadContent(folder, '/').problems.filter(({ code }) => code === 'missing-picture');
  expect(missing).toMatchObject([{ file: expect.stringContaining('03-04.md') as string, line: 1 }]);
  expect(missing[0]?.message).toMatch(/03-11\.md, .*03-18\.md, .*03-25\.md show it, too\.$/);
});

test('a file that a note links to is copied; text and pages are not, for they could hold addresses or script', () => {
  put('calls/2026/slides.pdf', '%PDF');
  put('calls/2026/log.txt', 'ada@example.org');
  put('calls/2026/page.html', '<script></script>');
  const { html, files, problems } = read('[a](slides.pdf#page=2)\n[b](log.txt)\n[c](page.html)');
  expect(html).toContain('href="/files/calls/2026/slides.pdf#page=2"');
  expect(files).toEqual(['calls/2026/slides.pdf']);
  expect(problems).toEqual(['- warning not-read', '2 warning relative-link', '3 warning relative-link']);
});

test('other files of the repository are on GitHub, where hub.yml names it', () => {
  put('hub.yml', 'repository: {name: kestrel/hub, folder: docs}\n');
  put('calls/README.md', 'Text.\n');
  const { html, problems } = read(
    '[a](../README.md) [b](../../../src/x.lua#L3) [c](../../../../out.md) [d](gone.txt)',
  );
  expect(html).toContain('href="https://github.com/kestrel/hub/blob/main/docs/calls/README.md"');
  expect(html).toContain('href="https://github.com/kestrel/hub/blob/main/src/x.lua#L3"');
  expect(problems).toEqual(['1 warning relative-link', '1 warning relative-link']);
});

test('nothing outside of the content folder is copied, and no picture that holds an e-mail address', () => {
  put('calls/2026/a.svg', '<svg xmlns="http://www.w3.org/2000/svg"><text>ada@example.org</text></svg>');
  symlinkSync(process.execPath, join(folder, 'calls/2026/b.png'));
  expect(read('![a](a.svg) ![b](b.png) ![c](/../../c.png)').files).toEqual([]);
});

test('a link to a file of public/ is none that leads nowhere', () => {
  put('public/logo.png');
  const { html, problems } = read('[a](/logo.png) ![b](/logo.png)', '/hub/');
  expect(html).toContain('href="/hub/logo.png"');
  expect(html).toContain('src="/hub/logo.png"');
  expect(problems).toEqual([]);
});

describe('a picture of another site', () => {
  const shown = (hub: string, text: string) => {
    if (hub !== '') put('hub.yml', hub);
    return read(text);
  };
  const local = 'images: local\n';

  test.each([
    [
      '![Plan](https://kites.example/a.png)',
      '<a href="https://kites.example/a.png" rel="noopener">Picture: Plan (kites.example)</a>',
    ],
    [
      '![](http://kites.example/a.png)',
      '<a href="http://kites.example/a.png" rel="noopener">Picture on kites.example</a>',
    ],
    [
      '<img alt="Plan" src="//kites.example/a.png">',
      '<a href="https://kites.example/a.png" rel="noopener">Picture: Plan (kites.example)</a>',
    ],
    [
      '[![Build](https://ci.example/b.svg)](https://ci.example/log)',
      '<a href="https://ci.example/log" rel="noopener">Picture: Build (ci.example)</a>',
    ],
    ['![Plan][p]\n\n[p]: https://kites.example/a.png', 'Picture: Plan (kites.example)</a>'],
  ])('is a link that says what it shows: %s', (text, html) => {
    for (const hub of ['', local]) {
      const page = shown(hub, `Text.\n\n${text}`);
      expect(page.html).toContain(html);
      expect(page.html).not.toContain('<img');
    }
  });

  test('is one warning for all of them, at the first, unless the hub says what is to become of them', () => {
    const text = 'Text.\n\n![a](https://kites.example/a.png)\n\n![b](https://kites.example/b.png)';
    expect(shown('', text).problems).toEqual(['3 warning remote-picture']);
    for (const images of ['local', 'remote']) expect(shown(`images: ${images}\n`, text).problems).toEqual([]);
    expect(shown('images: all\n', text).problems).toEqual(['1 error wrong-value']);
  });

  test('is loaded from there where the hub wants that, over https only', () => {
    const { html } = shown(
      'images: remote\n',
      '![a](https://kites.example/a.png) ![b](http://kites.example/b.png)',
    );
    expect(html).toContain('<img src="https://kites.example/a.png" alt="a" loading="lazy">');
    expect(html).toContain(
      '<a href="http://kites.example/b.png" rel="noopener">Picture: b (kites.example)</a>',
    );
  });

  test('is shown from its copy, with its size, in either case', () => {
    const name = copyName('https://kites.example/My%20plan.png?w=1');
    put(`pictures/${name}.png`);
    for (const hub of ['images: remote\n', local]) {
      const page = shown(hub, '![Plan](https://kites.example/My%20plan.png?w=1#x)');
      expect(page.html).toContain(
        `<img src="/files/pictures/${name}.png" alt="Plan" width="3" height="2" loading="lazy">`,
      );
      expect(page.files).toEqual([`pictures/${name}.png`]);
    }
  });

  test('of the repository on GitHub is one too', () => {
    put('hub.yml', 'repository: {name: kestrel/hub, folder: docs}\nimages: local\n');
    expect(read('![Plan](../../../art/plan.png)').html).toContain(
      'href="https://github.com/kestrel/hub/raw/main/art/plan.png"',
    );
  });
});

test('an SVG that holds a script is no picture, because it runs where somebody opens it by itself', () => {
  put('calls/2026/a.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
  expect(read('![a](a.svg)')).toMatchObject({ files: [], problems: ['1 warning missing-picture'] });
});
