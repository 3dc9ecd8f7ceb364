import { typedLine } from './typed-text.ts';

// Small enough for a page. What we write is one line a value, and quotes in the one way that needs no rules; the parser
// in the tests, and the reader of content, are a library's.

/**
 * A text as a YAML value in single quotes, in which it stands for exactly itself, whatever it holds.
 * @example yamlQuoted("it's #1") // "'it''s #1'"
 */
export function yamlQuoted(text: string): string {
  return `'${typedLine(text).replaceAll("'", "''")}'`;
}

/** Words of lower-case letters and digits that YAML, or an older version of it, does not read as text. */
const meansSomethingElse =
  /^(?:null|true|false|yes|no|on|off|[yn]|\d[\d_.]*(?:e-?\d+)?|e-?\d+|0[xob][\da-f_]+)$/;

/**
 * An id, a day or a known word without quotes, any other text with them; what is read back is always the text.
 * @example yamlWord('networking') // 'networking'
 * @example yamlWord('true') // "'true'"
 */
export function yamlWord(text: string): string {
  const isWord = /^[a-z0-9]+(?:[-_.][a-z0-9]+)*$/.test(text) && !meansSomethingElse.test(text);
  return isWord ? text : yamlQuoted(text);
}

/**
 * A number, which YAML must not read as a text.
 * @example yamlNumber('1.5') // '1.5'
 */
export function yamlNumber(text: string): string {
  return /^\d+(?:\.\d+)?$/.test(text) ? text : yamlQuoted(text);
}

/**
 * The line of a field, or none where there is nothing to write.
 * @example yamlField('by', 'Ada', yamlQuoted) // ["by: 'Ada'"]
 */
export function yamlField(name: string, value: string, write: (value: string) => string): string[] {
  return value === '' ? [] : [`${name}: ${write(value)}`];
}

/**
 * A list on one line.
 * @example yamlList(['networking', 'web & mail'].map(yamlWord)) // "[networking, 'web & mail']"
 */
export function yamlList(values: readonly string[]): string {
  return `[${values.join(', ')}]`;
}

/**
 * A text as a comment of one line.
 * @example yamlComment('TODO: name\nthe area') // '# TODO: name the area'
 */
export function yamlComment(text: string): string {
  return `# ${typedLine(text)}`.trimEnd();
}

/**
 * A Markdown file of front matter, given by its lines, and a body.
 * @example markdownFile(['title: Clock'], 'It keeps time.') // '---\ntitle: Clock\n---\n\nIt keeps time.\n'
 */
export function markdownFile(frontMatter: readonly string[], body: string): string {
  return `---\n${frontMatter.join('\n')}\n---\n${body === '' ? '' : `\n${body}\n`}`;
}
