import { defaultSchema, sanitize, type Schema } from 'hast-util-sanitize';
import type { Properties, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { alertKinds } from './dialects/alerts.ts';

/** Attributes that GitHub lets every element have and that are of no use here: some name things, the others draw. */
const unwanted = new Set(
  (
    'name itemProp accessKey htmlFor tabIndex action method accept acceptCharset encType media prompt useMap isMap shape coords ' +
    'border cellPadding cellSpacing char charOff clear color cols compact frame height hSpace maxLength noHref noShade noWrap rows ' +
    'rules size vSpace width'
  ).split(' '),
);
/** More than so many pixels or cells is no picture and no table. */
const largest = { pixels: 4000, cells: 100 };

/**
 * GitHub's own rules, with six changes: ids get no prefix, since pages own a reserved set (see `anchors.ts`) and old
 * links must keep landing; `name` is allowed on `<a>` only, where nothing reads it as a property of the document; images
 * come from the web or from beside the text, and only by `src`; nothing has sizes but pictures, within bounds; alerts have their classes; and `mailto:` only survives for addresses that the hub publishes (see `page.ts`).
 */
const schema: Schema = {
  ...defaultSchema,
  clobber: [],
  clobberPrefix: '',
  attributes: {
    ...defaultSchema.attributes,
    a: [...(defaultSchema.attributes?.['a'] ?? []), 'name'],
    div: [
      ...(defaultSchema.attributes?.['div'] ?? []),
      ['className', 'alert', ...alertKinds.map((kind) => `alert-${kind}`)],
    ],
    p: [['className', 'alert-title']],
    img: ['src', 'alt', 'title', 'width', 'height'],
    source: [],
    '*': (defaultSchema.attributes?.['*'] ?? []).filter(
      (name) => typeof name !== 'string' || !unwanted.has(name),
    ),
  },
  protocols: {
    ...defaultSchema.protocols,
    href: ['http', 'https', 'mailto', 'irc', 'ircs'],
    src: ['http', 'https'],
  },
};

/** The tree without anything that could run, submit, load from an open line or pass for a part of the page. */
export function sanitizeHtml(tree: Root): Root {
  const safe = sanitize(tree, schema) as Root;
  visit(safe, 'element', ({ properties }) => {
    for (const name of ['width', 'height'] as const) dropBeyond(properties, name, largest.pixels);
    for (const name of ['colSpan', 'rowSpan', 'span'] as const) dropBeyond(properties, name, largest.cells);
  });
  return safe;
}

function dropBeyond(properties: Properties, name: string, most: number): void {
  const value = properties[name];
  if (value !== undefined && !(Number.parseFloat(String(value)) <= most)) properties[name] = null;
}
