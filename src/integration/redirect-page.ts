import { directionOf } from '../domain/text/direction.ts';
import { escapeHtml } from '../domain/text/escape-html.ts';

/** What a page that leads on is made from. */
export interface RedirectPage {
  readonly lang: string;
  /** What the page is called that it leads to. */
  readonly title: string;
  /** The address of that page on the site, with the base path. */
  readonly href: string;
  /** Its canonical address; null where nobody knows it. */
  readonly canonical: string | null;
}

/**
 * Only the browser knows the part behind #, and a refresh would lose it. What is written last keeps the refresh below from being read, so
 * that it cannot overtake.
 */
const script =
  "if(location.hash){location.replace(document.currentScript.dataset.to+location.hash);document.write('<template>')}";
/** The SHA-256 of the script, by which the policy of the page lets it run. */
const scriptHash = 'sha256-GSOLDQ2JYuBTczXH0jDVgumuOJ4a7Z8oxOVdm2xExAo=';

/**
 * A page that leads on to another one at once, for hosts that know no redirects (https://developers.google.com/search/docs/crawling-indexing/301-redirects:
 * an immediate refresh counts as one). Without script all of it works but the part behind #.
 */
export function redirectPage({ lang, title, href, canonical }: RedirectPage): string {
  const [to, name] = [escapeHtml(href), escapeHtml(title)];
  return `<!doctype html>
<html lang="${escapeHtml(lang)}" dir="${directionOf(lang)}">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="default-src 'none'; script-src '${scriptHash}'; base-uri 'none'; form-action 'none'">
<title>${name}</title>
<script data-to="${to}">${script}</script>
<meta http-equiv="refresh" content="0; url=${to}">
<meta name="robots" content="noindex">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${canonical === null ? '' : `<link rel="canonical" href="${escapeHtml(canonical)}">\n`}</head>
<body>
<p><a href="${to}">${name}</a></p>
</body>
</html>
`;
}
