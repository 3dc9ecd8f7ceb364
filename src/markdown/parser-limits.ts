import { isAscii } from '../domain/text/words.ts';

/** Deepest nesting of quotes and lists that one line may open; GitHub's own limit is of this size. */
const deepestPrefix = 50;
/** Emphasis marks that one paragraph may hold before the rest are read as plain characters. */
const mostMarks = 1000;

/**
 * Characters that Sätteri may copy for entities and bare addresses. For each entity it copies the paragraph up to there,
 * for each bare address the list of its parts: 40,000 of `&amp;` in one paragraph need 7 s and then fail.
 */
const mostCopied = 100_000_000;
/** How little a bare address costs beside an entity. */
const addressShare = 0.1;

/** Letters that Sätteri may count for columns: in a line that is not all ASCII it counts anew for every mark. */
const mostCounted = 500_000_000;
/** A shorter line costs next to nothing. */
const longLine = 2000;

const lookalikes: Readonly<Record<string, string>> = {
  '>': '›',
  '-': '–',
  '+': '＋',
  '*': '∗',
  _: '＿',
  '~': '∼',
};

/**
 * The same text, of the same length, without the stretches that make a Markdown parser quadratic: a line that opens
 * more than 50 quotes or lists, a paragraph with more than 1,000 emphasis marks, long runs of entities or addresses, and
 * many marks in a long line that is not all ASCII. Sätteri needs 17 s for 100,000 nested list marks and 18 s for 100,000
 * of `_a__`; no note that a person wrote comes near. Surplus marks become lookalikes of one UTF-16 unit, so every
 * position stays where it was.
 */
export function limitForParser(text: string): string {
  const lines = text.split('\n');
  let marks = 0;
  let changed = false;
  const run: CopiedRun = { length: 0, copied: 0, counted: 0 };
  const limited = lines.map((line) => {
    if (line.trim() === '') marks = 0;
    const shallow = shallowPrefix(line);
    const [few, count] = fewMarks(shallow, marks);
    marks = count;
    const result = fewColumns(fewCopies(few, run), run);
    changed ||= result !== line;
    return result;
  });
  return changed ? limited.join('\n') : text;
}

/** The marks that open quotes and lists at the start of a line, and the white space and numbers between them. */
const prefix = /^[ \t>\-+*.)\d]{50,}/;
/** A thematic break or an underline: a long run of one mark that opens nothing. */
const rule = /^[ \t]*([-*])(?:[ \t]*\1)*[ \t\r]*$/;

function shallowPrefix(line: string): string {
  const marks = prefix.exec(line)?.[0];
  if (marks === undefined || (marks.length >= line.trimEnd().length && rule.test(line))) return line;
  let opened = 0;
  const rest = marks.replace(/[>\-+*.)]/g, (mark) => {
    opened += 1;
    return opened > deepestPrefix ? (lookalikes[mark] ?? '·') : mark;
  });
  return rest + line.slice(marks.length);
}

function fewMarks(line: string, before: number): [string, number] {
  let count = before;
  const result = line.replace(/[*_~]+/g, (run) => {
    count += 1;
    return count > mostMarks ? run.replace(/[*_~]/g, (c) => lookalikes[c] ?? c) : run;
  });
  return [result, count];
}

/** How long the paragraph is so far, and how many characters were copied in the whole text. */
interface CopiedRun {
  length: number;
  copied: number;
  /** Letters that were counted for the columns of marks. */
  counted: number;
}

/** An item or a blank line ends a paragraph for certain. */
const newRun = /^(?: {0,3}[-*+] +\S|[ \t\r]*$)/;
/** ASCII in place of ASCII: one other character in a line makes Sätteri count its columns letter by letter. */
const plainMarks: Readonly<Record<string, string>> = {
  '&': '+',
  '@': '.',
  ':': '.',
  '!': '.',
  '[': '(',
  ']': ')',
  '<': '(',
  '`': "'",
  '\\': '/',
};
const copying = /&(?=#?\w{1,32};)|@|:(?=\/\/)/g;

function fewCopies(line: string, run: CopiedRun): string {
  if (newRun.test(line)) run.length = 0;
  const before = run.length;
  run.length += line.length + 1;
  if (!/[&@:]/.test(line)) return line;
  return line.replace(copying, (mark, at: number) => {
    run.copied += (before + at) * (mark === '&' ? 1 : addressShare);
    return run.copied > mostCopied ? (plainMarks[mark] ?? mark) : mark;
  });
}

function fewColumns(line: string, run: CopiedRun): string {
  if (line.length <= longLine || isAscii(line)) return line;
  return line.replace(/[[\]!\\`<&@:*_~|]/g, (mark) => {
    run.counted += line.length;
    return run.counted > mostCounted ? (plainMarks[mark] ?? lookalikes[mark] ?? '·') : mark;
  });
}
