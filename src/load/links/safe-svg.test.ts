import { expect, test } from 'vitest';
import { isSafeSvg } from './safe-svg.ts';

const svg = (inner: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inner}</svg>`;

test.each([
  ['a drawing', svg('<path d="M0 0h9"/><text>one &amp; two&#160;three</text>')],
  [
    'shapes used twice, gradients',
    svg('<defs><g id="a"/></defs><use href="#a"/><rect fill="url(#g)" style="fill:url(#g)"/>'),
  ],
  ['a picture held inside', svg('<image href="data:image/png;base64,AAAA"/>')],
  [
    'what drawing programs write',
    `<?xml version="1.0" encoding="UTF-8"?>\n<!-- made -->\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x.dtd">\n${svg('')}`,
  ],
])('%s is safe', (_, text) => {
  expect(isSafeSvg(text)).toBe(true);
});

test.each([
  ['a script', svg('<script>x()</script>')],
  ['a script of another prefix', svg('<s:script xmlns:s="http://www.w3.org/2000/svg">x()</s:script>')],
  ['a handler', svg('', 'onload="x()"')],
  ['a handler behind a slash', svg('<g/onclick="x()"/>')],
  ['a link that runs', svg('<a xlink:href="java&#10;script:x()"><text>a</text></a>')],
  ['a link that an animation sets', svg('<a><animate attributeName="href" values="javascript:x()"/></a>')],
  ['a handler that an animation sets', svg('<set attributeName="onmouseover" to="x()"/>')],
  ['a page inside', svg('<foreignObject><p/></foreignObject>')],
  ['a drawing of another site', svg('<image href="https://other.example/a.png"/>')],
  ['a style of another site', svg('<style>@import "//other.example/a.css";</style>')],
  ['a font of another site', svg('<style>a{src:url(//other.example/a)}</style>')],
  ['text that has a name', `<!DOCTYPE svg [<!ENTITY x "<script/>">]>${svg('&x;')}`],
  ['an encoding that hides tags', `<?xml version="1.0" encoding="iso-2022-jp"?>${svg('')}`],
  ['a style sheet', `<?xml version="1.0"?><?xml-stylesheet href="x.xsl"?>${svg('')}`],
  ['two bytes a letter', svg('').split('').join('\0')],
  ['a page', '<!DOCTYPE html><p>'],
])('%s is not', (_, text) => {
  expect(isSafeSvg(text)).toBe(false);
});
