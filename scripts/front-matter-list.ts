import { yamlQuoted } from '../src/domain/forms/yaml.ts';

/**
 * The text of a Markdown file with entries added to a list of its front matter; all else stays as it is, line ends too. Null
 * where the front matter, or the list in it, is written in a way that cannot be added to by lines.
 * @example withListEntries('# Call\n', 'closes', ['a#b']) // "---\ncloses:\n  - 'a#b'\n---\n\n# Call\n"
 */
export function withListEntries(text: string, key: string, entries: readonly string[]): string | null {
  const end = /^[^\n]*\r\n/.test(text) ? '\r\n' : '\n';
  const items = entries.map((entry) => `  - ${yamlQuoted(entry)}${end}`).join('');
  const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
  const body = text.slice(mark.length);
  if (/^(?:\+\+\+|;;;)/.test(body)) return null;
  if (!/^---[^\S\r\n]*\r?\n/.test(body)) return `${mark}---${end}${key}:${end}${items}---${end}${end}${body}`;
  const lines = body.split(/(?<=\n)/);
  const close = lines.findIndex((line, index) => index > 0 && /^---\s*$/.test(line));
  if (close < 0) return null;
  const at = lines.findIndex((line, index) => index < close && line.startsWith(`${key}:`));
  if (at < 0) return [mark, ...lines.slice(0, close), `${key}:${end}`, items, ...lines.slice(close)].join('');
  const rest = (lines[at] ?? '')
    .slice(key.length + 1)
    .replace(/\s#.*$/, '')
    .trim();
  if (rest !== '' && rest !== '[]') return null;
  let last = at + 1;
  while (last < close && /^(?:\s*-\s|\s+\S|\s*#|\s*$)/.test(lines[last] ?? '')) last += 1;
  // A comment at the margin, or an empty line, belongs to what comes after.
  while (last > at + 1 && /^(?:#|\s*$)/.test(lines[last - 1] ?? '')) last -= 1;
  // Items keep the indent that the list has.
  const indent = /^(\s*)-\s/.exec(lines[at + 1] ?? '')?.[1] ?? '  ';
  const own = items.replaceAll(/^ {2}/gm, indent);
  const head = rest === '[]' ? `${key}:${end}` : (lines[at] ?? '');
  return [mark, ...lines.slice(0, at), head, ...lines.slice(at + 1, last), own, ...lines.slice(last)].join(
    '',
  );
}
