import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { filesBelow } from '../site/build.ts';

/** Declarations that stay the same in a page that is written from right to left, each with its reason. */
const exceptions: Readonly<Record<string, string>> = {
  'border-width: 0 2px 2px 0': 'two sides of a square that is turned, so that it points down',
};

const physical = [
  /(?:^|-)(?:left|right)(?:-|$)/,
  /^(?:text-align|float|clear|caption-side):.*\b(?:left|right)\b/,
  /^transform-origin:.*\b(?:left|right)\b/,
];
const sides =
  /^(?:margin|padding|inset|border-width|border-style|border-color|scroll-margin|scroll-padding):/;

/** The declarations of styles that name the left or the right side; four values name both where they differ. */
function physicalDeclarations(css: string): string[] {
  const declarations = [
    ...css.replace(/\/\*[^]*?\*\//g, '').matchAll(/(?<=[{;]\s*)([a-z-]+)\s*:\s*([^;{}]+)/g),
  ];
  return declarations.flatMap(([, property = '', value = '']) => {
    const declaration = `${property}: ${value.trim().replace(/\s+/g, ' ')}`;
    const values = value.trim().match(/(?:[^\s(]+\([^()]*(?:\([^()]*\)[^()]*)*\)|[^\s]+)/g) ?? [];
    const differs = sides.test(declaration) && values.length === 4 && values[1] !== values[3];
    return differs || physical[0]?.test(property) || physical.slice(1).some((each) => each.test(declaration))
      ? [declaration]
      : [];
  });
}

test('a declaration that names a side is found, in any form', () => {
  const css =
    'a { margin-left: 1px; text-align: right } b { float: left; padding: 0 calc(1px + (2px * 3)) 0 0; }';
  expect(physicalDeclarations(css)).toHaveLength(4);
  expect(
    physicalDeclarations('a { margin: 0 1px 0 1px; inset: 0 auto; float: inline-start; border-top: 0 }'),
  ).toEqual([]);
});

test('no style names the left or the right side, so that pages from right to left are laid out by the same rules', () => {
  const found = filesBelow('src')
    .filter((path) => /\.(?:css|astro)$/.test(path))
    .flatMap((path) => {
      const text = readFileSync(`src/${path}`, 'utf8');
      const css = path.endsWith('.css')
        ? text
        : [...text.matchAll(/<style[^>]*>([^]*?)<\/style>/g)].map(([, style]) => style).join('\n');
      return physicalDeclarations(css).map((declaration) => `${path} ${declaration}`);
    });
  const excepted = new Set(Object.keys(exceptions));
  expect(found.filter((line) => !excepted.has(line.slice(line.indexOf(' ') + 1)))).toEqual([]);
  for (const exception of excepted)
    expect(
      found.some((line) => line.endsWith(exception)),
      exception,
    ).toBe(true);
});
