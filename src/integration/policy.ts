import { hash } from 'node:crypto';
import type { Hub } from '../domain/model/hub.ts';
import type { Head } from '../domain/model/look.ts';

/** What the pages of a hub hold of other sites, which their policy has to allow. */
export interface FromOtherSites {
  readonly head: Head;
  /** Whether pictures of other sites are loaded from there; missing is `local`. */
  readonly images?: Hub['images'];
}

type Named =
  'default-src' | 'img-src' | 'font-src' | 'connect-src' | 'manifest-src' | 'base-uri' | 'form-action';

/** What browsers may load for a page, besides the scripts and styles that Astro adds the digests of. */
export interface Policy {
  readonly directives: `${Named} ${string}`[];
  /** Where scripts may come from. */
  readonly scripts: string[];
}

/** The content security policy of the pages of a hub. */
export function policyOf({ head, images }: FromOtherSites): Policy {
  const hosts = hostsOf(head);
  return {
    directives: [
      "default-src 'none'",
      `img-src 'self' data:${images === 'remote' ? ' https:' : ''}`,
      "font-src 'self'",
      `connect-src ${["'self'", ...hosts.connect].join(' ')}`,
      "manifest-src 'self'",
      "base-uri 'none'",
      "form-action 'self'",
    ],
    // Pagefind compiles its index reader from WebAssembly.
    scripts: ["'self'", "'wasm-unsafe-eval'", ...hosts.script],
  };
}

/** The hosts that a script of another service comes from and sends to. */
function hostsOf({ analytics }: Head): { readonly script: string[]; readonly connect: string[] } {
  if (!analytics) return { script: [], connect: [] };
  const host = (address: string) => new URL(address).origin;
  return { script: [host(analytics.script)], connect: [host(analytics.connect ?? analytics.script)] };
}

/** The digest by which a policy allows a script or style that stands in a page, without quotes: `sha256-…`. */
export function inlineDigest(text: string): `sha256-${string}` {
  return `sha256-${hash('sha256', text, 'base64')}`;
}
