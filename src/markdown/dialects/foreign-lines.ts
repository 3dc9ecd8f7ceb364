/** A line that may be one of those below: most texts hold none, and to look is cheaper than to go through all lines. */
const mayBeForeign = /^[ \t]*(?:[:[$#{\\&]|tags?:|---|[-*+] \\\[|\d{1,3}\\[.)])/im;
const fence = /^[ \t]*(?:[-*+>][ \t]+)*(`{3,}|~{3,})/;

/** A longer line says something. */
const longestLine = 300;
/** `:::info` and `:::` of HackMD, Docusaurus and others, around a box; what follows the name of the box is its title. */
const container = /^:{3,}\s?(?:\{[\w-]+\}|[\w-]*)(.*)$/;
/** Where other programs put a table of contents. */
const tableOfContents = /^(?:\[toc\]|\[\[_?toc_?\]\]|\$\{toc\}|\{:toc\})$/i;
/** Tags of HackMD: a heading, or nothing but code behind the word. */
const tags = /^(?:#{1,6}\s+tags?:.*|tags?:(?:[\s,]*`[^`]*`)+)$/i;
/** Tags in plain words; only above everything else. */
const plainTags = /^tags?:(?:[\s,]+[\w-]+){1,9}$/i;
/** Settings of a program, as front matter that does not begin the file has them. */
const setting =
  /^(?:tags|lang|robots|breaks|title|image|description|type|dir|GA|disqus|slideOptions|author|date):/i;
const emptyByEntity = /^(?:&nbsp;\s*)+$/;

/** What word processors write with a backslash so that it is no Markdown, though the author meant it as such. */
const escaped: readonly (readonly [RegExp, (match: RegExpExecArray) => string])[] = [
  // Every replacement is as long as what it replaces, so that positions stay.
  [/^([ \t]*)\\([-+]) /, (m) => `${m[1] ?? ''} ${m[2] ?? ''} `],
  [/^([ \t]*)(\d{1,3})\\([.)]) /, (m) => `${m[1] ?? ''} ${m[2] ?? ''}${m[3] ?? ''} `],
  [
    /^((?:\\#){1,3}) /,
    (m) => `${(m[1] ?? '').replaceAll('#', '').replaceAll('\\', ' ')}${(m[1] ?? '').replaceAll('\\', '')} `,
  ],
];

/** "###Takeaways": GitHub read it as a heading until 2017. One sign alone may be a tag. The space takes the place of a sign. */
const gluedHeading = /^( {0,3}#{1,5})#(?=[\p{L}*[_][^#]*(?:#+\s*)?$)/u;

const escapedBox = /^([ \t]*(?:[-*+]|\d{1,3}\.) )\\\[([ xX])\\\] /;

/** Lines from the top in which settings and plain tags are looked for. */
const topLines = 15;

/**
 * The text, of the same length, without lines that are commands to another program (`[TOC]`, `:::`, tags), and with lists
 * and headings that a word processor escaped. Nothing changes inside fenced code.
 */
export function withoutForeignLines(text: string): string {
  if (!mayBeForeign.test(text)) return text;
  const lines = text.split('\n');
  const settings = settingsAtTop(lines);
  const fenced = fencedLines(lines);
  let seen = 0;
  const result = lines.map((line, at) => {
    if (fenced[at]) return line;
    if (/\S/.test(line)) seen += 1;
    if (settings.has(at) || (seen <= 2 && line.length <= longestLine && plainTags.test(line.trim())))
      return blank(line);
    return readLine(line);
  });
  return result.join('\n');
}

/** Tells of each line whether it stands in a fenced block or is one of its fences. */
export function fencedLines(lines: readonly string[]): boolean[] {
  let open: string | null = null;
  return lines.map((line) => {
    const mark = fence.exec(line)?.[1];
    const turns =
      mark !== undefined && (open === null || (mark.startsWith(open) && /^[ \t]*[`~]+[ \t\r]*$/.test(line)));
    if (turns) open = open === null ? mark : null;
    return turns || open !== null;
  });
}

function readLine(line: string): string {
  if (line.length > longestLine) return line;
  const words = line.trim();
  if (tableOfContents.test(words) || tags.test(words) || emptyByEntity.test(words)) return blank(line);
  const title = container.exec(words)?.[1];
  if (title !== undefined) {
    const plain = withoutEnd(line);
    const start = plain.slice(0, plain.indexOf(':'));
    return (
      `${start}${title.replace(/^\s*\[|\]$/g, '').trim()}`.padEnd(plain.length) + line.slice(plain.length)
    );
  }
  const box = escapedBox.exec(line);
  if (box) {
    const [all, item = '', tick = ''] = box;
    return `${item}[${tick}] ${withoutEnd(line).slice(all.length)}  ${line.slice(withoutEnd(line).length)}`;
  }
  for (const [mark, write] of escaped) {
    const match = mark.exec(line);
    if (match) return write(match) + line.slice(match[0].length);
  }
  return line.replace(gluedHeading, '$1 ');
}

/** The lines of front matter that stands near the top without beginning the text; a parser would make a heading of it. */
function settingsAtTop(lines: readonly string[]): ReadonlySet<number> {
  const isRule = (at: number): boolean => withoutEnd(lines[at] ?? '') === '---';
  for (let from = 0; from < Math.min(lines.length, topLines); from += 1) {
    if (!isRule(from)) continue;
    let to = from + 1;
    while (to < lines.length && setting.test(lines[to] ?? '')) to += 1;
    if (to > from + 1 && isRule(to))
      return new Set(Array.from({ length: to - from + 1 }, (_, by) => from + by));
  }
  return new Set();
}

function withoutEnd(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}

function blank(line: string): string {
  const plain = withoutEnd(line);
  return ' '.repeat(plain.length) + line.slice(plain.length);
}
