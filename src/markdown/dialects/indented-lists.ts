import { fencedLines } from './foreign-lines.ts';

const marker = /^(?:[-*+]|\d{1,3}[.)])[ \t]+\S/;
/** A list that Markdown takes for code: after an empty line, indented by a tab or four spaces. */
const mayHoldList = /\n[ \t\r]*\n(?: {4}|\t)[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]/;
const codeIndent = /^(?: {4}|\t)/;
/** What code is made of and prose is not. */
const looksLikeCode = /[{}<>;=|$`\\]|\w\(|"[,:]/;
/** One word before a colon; where most lines are like that, they are data. */
const looksLikeData = /^\S{1,40}:(?: |$)/;
/** Fewer lines are an example rather than a list; more are data. */
const [fewestItems, mostLines] = [2, 100];

/**
 * The text, of the same length, with indented lists as lists: Markdown takes lines that a tab indents for code, but who pastes
 * an agenda below "Agenda:" means a list. The indentation of such lines goes behind them, so that every line stays where it
 * was. What looks like code stays code.
 */
export function withIndentedLists(text: string): string {
  if (!mayHoldList.test(text)) return text;
  const lines = text.split('\n');
  const fenced = fencedLines(lines);
  for (let at = 1; at < lines.length; at += 1) {
    if (!codeIndent.test(lines[at] ?? '') || fenced[at]) continue;
    const end = endOfBlock(lines, at);
    if (!isBlank(lines[at - 1]) || !followsText(lines, at)) {
      at = end;
      continue;
    }
    const block = lines.slice(at, end);
    const indent = Math.min(
      ...block.filter((line) => !isBlank(line)).map((line) => /^[ \t]*/.exec(line)?.[0].length ?? 0),
    );
    if (isList(block.map((line) => line.slice(indent)))) {
      for (let line = at; line < end; line += 1) lines[line] = indentBehind(lines[line] ?? '', indent);
    }
    at = end;
  }
  return lines.join('\n');
}

/** The index after the last line of a block of indented lines, empty ones between them included. */
function endOfBlock(lines: readonly string[], start: number): number {
  let end = start;
  for (let at = start; at < lines.length; at += 1) {
    if (codeIndent.test(lines[at] ?? '')) end = at + 1;
    else if (!isBlank(lines[at])) break;
  }
  return end;
}

/** Whether the last written line above is text at the margin: inside a list, indented lines belong to its items. */
function followsText(lines: readonly string[], start: number): boolean {
  const above = lines.slice(0, start).findLast((line) => !isBlank(line));
  return above !== undefined && /^\S/.test(above) && !marker.test(above) && !above.startsWith('>');
}

function isList(block: readonly string[]): boolean {
  const written = block.filter((line) => !isBlank(line));
  if (written.length > mostLines || !marker.test(written[0] ?? '')) return false;
  if (written.filter((line) => marker.test(line)).length < fewestItems) return false;
  const said = written.map((line) =>
    line
      .trim()
      .replace(/^(?:[-*+]|\d{1,3}[.)])[ \t]+/, '')
      .replace(/https?:\/\/\S+/g, ''),
  );
  const data = said.filter((line) => looksLikeData.test(line));
  return data.length * 2 < said.length && !said.some((line) => looksLikeCode.test(line));
}

function indentBehind(line: string, indent: number): string {
  const returned = line.endsWith('\r') ? '\r' : '';
  const plain = returned ? line.slice(0, -1) : line;
  return (plain.slice(indent) + ' '.repeat(Math.min(indent, plain.length))).slice(0, plain.length) + returned;
}

function isBlank(line: string | undefined): boolean {
  return line === undefined || line.trim() === '';
}
