import { inlineDigest, type Policy } from '../policy.ts';

/** The digests of what Astro compiled into pages, each as `inlineDigest` gives it. */
export interface Allowed {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

const charset = '<meta charset="utf-8">';
const inline = /<(script|style)\b([^>]*)>([^]*?)<\/\1>/g;

/**
 * Makes the function that writes the content security policy into a page. Astro would name the digests of all scripts and styles
 * of the hub in every page, a fifth of what a page weighs; here a page allows those that it holds. Only what was compiled is
 * allowed: a script that came into a page by another way stays forbidden.
 */
export function pagePolicy({ directives, scripts }: Policy, allowed: Allowed): (html: string) => string {
  const known = { script: new Set(allowed.scripts), style: new Set(allowed.styles) };
  const digests = new Map<string, string>();
  const digestOf = (text: string): string => {
    const kept = digests.get(text);
    if (kept !== undefined) return kept;
    const digest = inlineDigest(text);
    digests.set(text, digest);
    return digest;
  };
  return (html) => {
    const held = { script: new Set<string>(), style: new Set<string>() };
    for (const [, tag, attributes = '', text = ''] of html.matchAll(inline)) {
      if (attributes.includes(' src=')) continue;
      const kind = tag === 'script' ? 'script' : 'style';
      const digest = digestOf(text);
      if (known[kind].has(digest)) held[kind].add(`'${digest}'`);
    }
    const policy = [
      ...directives,
      ['script-src', ...scripts, ...held.script].join(' '),
      ['style-src', "'self'", ...held.style].join(' '),
    ].join(';');
    return html.replace(
      charset,
      () => `${charset}<meta http-equiv="content-security-policy" content="${policy}">`,
    );
  };
}
