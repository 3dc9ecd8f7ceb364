import { defaultSchema, sanitize, type Schema } from 'hast-util-sanitize';
import type { Root } from 'hast';
import { alertKinds } from './dialects/alerts.ts';

const withoutClobbering = new Set([
  'name',
  'itemProp',
  'accessKey',
  'htmlFor',
  'tabIndex',
  'action',
  'method',
]);

/**
 * GitHub's own rules, with four changes: ids get no prefix, since pages own a reserved set (see `anchors.ts`) and old
 * links must keep landing; `name` is allowed on `<a>` only, where nothing reads it as a property of the document; images
 * come over https only; alerts have their classes; and `mailto:` only survives for addresses that the hub publishes (see `page.ts`).
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
    '*': (defaultSchema.attributes?.['*'] ?? []).filter(
      (name) => typeof name !== 'string' || !withoutClobbering.has(name),
    ),
  },
  protocols: { ...defaultSchema.protocols, href: ['http', 'https', 'mailto', 'irc', 'ircs'], src: ['https'] },
};

/** The tree without anything that could run, submit, load from an open line or pass for a part of the page. */
export function sanitizeHtml(tree: Root): Root {
  return sanitize(tree, schema) as Root;
}
