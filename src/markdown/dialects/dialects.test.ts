import { describe, expect, test } from 'vitest';
import { readDocument } from '../document.ts';
import { withoutForeignLines } from './foreign-lines.ts';

const read = (text: string) => readDocument(text, { firstLine: 1, firstOffset: 0, repository: null });
const html = (text: string): string => read(text).html;

describe('other programs', () => {
  test('commands to them are no text', () => {
    const page = read(
      '# Sync\n\n###### tags: `call` `fuel`\n\n[TOC]\n\n:::info\n- Present:\n  - Jo Doe\n:::\n\n## Fuel\n\n&nbsp;\n\nLow.',
    );
    expect(page.html).not.toMatch(/:::|TOC|tags|nbsp/i);
    expect(page.headings.map(({ text }) => text)).toEqual(['Sync', 'Fuel']);
    expect(page.outline.blocks.map(({ text }) => text)).toContain('Jo Doe');
  });

  test('front matter that does not begin the text is no heading', () => {
    expect(html('\n---\ntags: call\nlang: en\n---\n\nText.')).toBe('<p>Text.</p>');
    expect(html('tags: call, fuel\n\nText.')).toBe('<p>Text.</p>');
  });

  test('a box keeps its title, and code keeps everything', () => {
    expect(html('::: spoiler Long log\ntext\n:::')).toBe('<p>Long log<br>\ntext</p>');
    expect(html('```\n[TOC]\n:::info\n```')).toContain('[TOC]\n:::info');
  });

  test('signs of a heading without a space behind them make one, but for one sign alone', () => {
    expect(withoutForeignLines('###Next steps\n#tag\n##12\n```\n##code\n```')).toBe(
      '## Next steps\n#tag\n##12\n```\n##code\n```',
    );
  });

  test('lists, boxes and headings that a word processor escaped are lists, boxes and headings', () => {
    expect(html('\\- one\n\\- two')).toContain('<li>one</li>');
    expect(html('1\\. one\n2\\. two')).toContain('<ol>');
    expect(html('\\#\\# Fuel')).toContain('<h2 id="fuel">Fuel</h2>');
    expect(read('- \\[x\\] Jo').outline.blocks[0]).toMatchObject({ text: 'Jo', checked: true });
    expect(html('See \\#12.')).toBe('<p>See #12.</p>');
  });

  test('every line stays as long as it was', () => {
    const text =
      'a\n[TOC]\r\n\\- b\n1\\. c\n\\#\\# d\n- \\[ \\] e\n::: tip Title\n\n###### tags: `x`\n&nbsp;\n:::\n';
    const lengths = (of: string): number[] => of.split('\n').map((line) => line.length);
    expect(lengths(withoutForeignLines(text))).toEqual(lengths(text));
  });
});

describe('chat logs', () => {
  test('speakers are no HTML, and lines stay lines', () => {
    expect(html('16:00 <ada> brass\n16:01 <mark> no')).toBe(
      '<p>16:00 &#x3C;ada> brass<br>\n16:01 &#x3C;mark> no</p>',
    );
    expect(html('[ada] brass\n[bo] no')).toBe('<p>[ada] brass<br>\n[bo] no</p>');
  });

  test('a tag that HTML does not have and nobody closes is text, every other is none', () => {
    expect(html('a List<String> of <your name>')).toBe('<p>a List&#x3C;String> of &#x3C;your name></p>');
    expect(html('<b>loud</b> <wbr> <my-card>x</my-card> <Tab>y</Tab>')).toBe(
      '<p><strong>loud</strong>  x y</p>'.replace(/<\/?strong>/g, (tag) => tag.replace('strong', 'b')),
    );
  });
});

describe('headings', () => {
  test('may give their id, which is not shown', () => {
    const page = read(
      '# One {#first}\n\n## Two {: #second .wide }\n\n## Three {#first}\n\n## Set {a, b}\n\n## Main {#main}',
    );
    expect(page.headings.map(({ text, id }) => [text, id])).toEqual([
      ['One', 'first'],
      ['Two', 'second'],
      ['Three', 'three'],
      ['Set {a, b}', 'set-a-b'],
      ['Main', 'main-1'],
    ]);
  });

  test('have the id that GitHub makes from the names of emoji', () => {
    expect(read('## :dart: Aim').headings).toEqual([{ depth: 2, text: '🎯 Aim', id: 'dart-aim' }]);
  });
});

test('emoji are written as signs, outside of code and addresses', () => {
  expect(html('It :tada: works :+1: at 16:00:30 `:tada:` :nosuchname:')).toBe(
    '<p>It 🎉 works 👍 at 16:00:30 <code>:tada:</code> :nosuchname:</p>',
  );
});

describe('alerts', () => {
  test('are boxes with a word above them, and are read as the writer’s own words', () => {
    const page = read('> [!WARNING]\n> Hot.\n>\n> - Very.');
    expect(page.html).toMatch(
      /^<div class="alert alert-warning"><p class="alert-title">Warning<\/p>\s*<p>Hot\.<\/p>/,
    );
    expect(page.outline.blocks.map(({ text, quoted }) => [text, quoted])).toEqual([
      ['Hot.', false],
      ['Very.', false],
    ]);
  });

  test('of no kind that GitHub has, and quotations, stay quotations', () => {
    expect(html('> [!HINT]\n> Hot.')).toContain('<blockquote>');
    expect(html('> [!NOTE] and more')).toContain('<blockquote>');
  });

  test('cannot be had by raw HTML of other classes', () => {
    expect(html('<div class="alert menu">x</div>')).toBe('<div class="alert">x</div>');
  });
});

test('words that HTML strikes through are struck through', () => {
  expect(read('- <s>Jo Doe</s> and <del>Kim</del>').outline.blocks[0]?.spans.map(({ kind }) => kind)).toEqual(
    ['deleted', 'deleted'],
  );
});
