import { hasEmail } from '../../markdown/emails.ts';

/** What makes a drawing more than one: scripts, what starts them, foreign pages, names for text, and all that loads from elsewhere. */
const unsafe = [
  /<(?:[\w.-]+:)?(?:script|foreignObject|iframe|embed|object|handler|listener)\b/i,
  /[\s"'/]on\w+\s*=/i,
  /<!ENTITY|<!DOCTYPE[^>]*\[|<\?xml-stylesheet/i,
  /attributeName\s*=\s*["']\s*(?:[\w-]+:)?(?:href|src|on)/i,
  /\b(?:href|src)\s*=\s*["'](?!\s*#|\s*data:image\/(?:png|jpeg|gif|webp)[;,])/i,
  /@import|url\(\s*["']?\s*(?!["']?\s*(?:#|data:image\/(?:png|jpeg|gif|webp)[;,]))/i,
  /(?:java|vb)script:/i,
];
/** Encodings in which the bytes of ASCII mean ASCII; in others a tag can be hidden. */
const plainEncoding = /^(?:utf-?8|us-ascii|iso-8859-\d+|windows-125\d)$/i;

/**
 * Whether an SVG is a drawing and nothing else: opened by itself it is a page of the site, which could run scripts and load from
 * elsewhere. In doubt it is not.
 * @example isSafeSvg('<svg onload="alert(1)"/>') // false
 */
export function isSafeSvg(text: string): boolean {
  if (
    !/^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[^])*-->\s*|<!DOCTYPE[^>[]*>\s*)*<svg[\s>/]/i.test(text)
  )
    return false;
  const encoding = /^\uFEFF?\s*<\?xml[^>]*\bencoding\s*=\s*["']([^"']*)/i.exec(text)?.[1] ?? 'utf-8';
  if (text.includes('\0') || !plainEncoding.test(encoding)) return false;
  // What browsers ignore inside an address must not hide it.
  const read = decoded(text);
  return [read, read.replace(/[\t\r\n]/g, '')].every((each) => unsafe.every((rule) => !rule.test(each)));
}

/** Whether a site may show an SVG: it is a safe drawing, and holds no e-mail address but those of the list (lower case). */
export function isPublishableSvg(text: string, emails: ReadonlySet<string>): boolean {
  return isSafeSvg(text) && !hasEmail(text, emails);
}

/** The characters that numbers stand for; a name stands for one of five, none of which hides anything but these. */
function decoded(text: string): string {
  const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return text.replace(
    /&(?:#(?:x([\da-f]{1,6})|(\d{1,7}))|(lt|gt|quot|apos|amp));/gi,
    (all, hex, number, name) => {
      if (name !== undefined) return named[String(name).toLowerCase()] ?? String(all);
      const code = hex === undefined ? Number(number) : Number.parseInt(String(hex), 16);
      return code > 0x10ffff ? String(all) : String.fromCodePoint(code);
    },
  );
}
