/** An issue as people wrote it. */
export interface IssueText {
  readonly title: string;
  readonly body: string;
  readonly labels: readonly string[];
}

/** An issue's text made ready for rules: cleaned, capped, prose apart from code. */
export interface PreparedIssue {
  readonly title: string;
  /** The body without code blocks, quotes of code, pictures and the template's comments. */
  readonly prose: string;
  /** The body as it was written, capped. */
  readonly body: string;
  readonly bodyLength: number;
  /** Lower case, sorted, without repeats. */
  readonly labels: readonly string[];
}

/** How much of a body the rules read: past this an issue is long whatever it says. */
export const bodyCap = 20_000;
const titleCap = 400;
const evidenceCap = 60;

/** Cleans and caps an issue's text. Linear in its size. */
export function prepareIssue(issue: IssueText): PreparedIssue {
  const whole = issue.body.trim();
  const body = clean(whole.slice(0, bodyCap));
  return {
    title: clean(issue.title.slice(0, titleCap)).replace(/\s+/g, ' ').trim(),
    prose: proseOf(body),
    body,
    bodyLength: whole.length,
    labels: [...new Set(issue.labels.map((label) => clean(label.slice(0, 100)).toLowerCase().trim()))].sort(),
  };
}

/**
 * Words fit to be shown as evidence: one line, at most 60 characters, no e-mail address.
 * Control and bidirectional characters are gone already, since the text was cleaned before it was matched.
 */
export function evidenceOf(words: string): string {
  const line = clean(words)
    .replace(/[^\s@<>()]{1,64}@[^\s@<>()]{1,190}/g, '…')
    .replace(/\s+/g, ' ')
    .trim();
  const characters = [...line];
  if (line.length <= evidenceCap) return line;
  let short = '';
  for (const character of characters) {
    if (short.length + character.length > evidenceCap - 1) break;
    short += character;
  }
  return `${short.trimEnd()}…`;
}

/** Text without control, bidirectional, zero-width and broken characters; line breaks stay. */
function clean(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cc}\p{Cf}\uFFFD]/gu, (character) =>
      character === '\n' || character === '\t' ? character : '',
    );
}

/** What a person wrote in sentences: fenced code, comments of the template, pictures and quotes left out. */
function proseOf(body: string): string {
  const lines: string[] = [];
  let fence: string | null = null;
  for (const line of body.split('\n')) {
    const mark = /^\s{0,3}(```|~~~)/.exec(line)?.[1] ?? null;
    if (fence !== null) {
      if (mark === fence) fence = null;
      continue;
    }
    if (mark !== null) {
      fence = mark;
      continue;
    }
    if (/^(?: {4}|\t|\s{0,3}>)/.test(line)) continue;
    lines.push(line);
  }
  return withoutComments(lines.join('\n')).replace(/!\[[^\]\n]{0,200}\]\([^)\s]{0,500}\)/g, ' ');
}

/** The text without HTML comments, in which issue templates speak to the writer. */
function withoutComments(text: string): string {
  let rest = text;
  let kept = '';
  for (;;) {
    const from = rest.indexOf('<!--');
    if (from < 0) return kept + rest;
    kept += rest.slice(0, from);
    const to = rest.indexOf('-->', from + 4);
    if (to < 0) return kept;
    rest = rest.slice(to + 3);
  }
}
