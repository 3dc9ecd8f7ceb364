import { stringifyEntities } from 'stringify-entities';

const special = ['&', '<', '>', '"'];

/**
 * Plain text as HTML or XML that says the same, inside and outside of attributes in double quotes.
 * @example escapeHtml('<b> & "c"') // '&lt;b&gt; &amp; &quot;c&quot;'
 */
export function escapeHtml(text: string): string {
  return stringifyEntities(text, { subset: special, useNamedReferences: true });
}
