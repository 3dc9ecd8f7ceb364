import matter from 'gray-matter';
import type { Problem } from '../../domain/model/problem.ts';
import type { ProblemCode } from '../../domain/model/problem-codes.ts';
import { shorten } from '../../domain/text/shorten.ts';
import type { ContentFile } from './files.ts';
import { problemIn, type ProblemPosition } from '../problems.ts';
import { parseYaml, type YamlText } from './yaml.ts';

/** A Markdown file taken apart. */
export interface Parts {
  /** Null where the file has no front matter. */
  readonly yaml: YamlText | null;
  readonly data: Readonly<Record<string, unknown>>;
  readonly body: string;
  /** The line of the file the body starts on, and the offset of its first character. */
  readonly firstLine: number;
  readonly firstOffset: number;
}

const refuse = () => {
  throw new Error('only YAML front matter is read');
};
// gray-matter would run JavaScript front matter and read JSON and others by itself: every engine but ours is closed,
// and ours only keeps the text, because parsing belongs to yaml.ts, which knows positions.
const engines = {
  yaml: { parse: (text: string) => ({ text }), stringify: refuse },
  json: { parse: refuse, stringify: refuse },
  javascript: { parse: refuse, stringify: refuse },
  js: { parse: refuse, stringify: refuse },
  coffee: { parse: refuse, stringify: refuse },
};

/**
 * Splits a Markdown file into front matter and body. Front matter in anything but YAML is refused and never run.
 * Where there is a problem, `parts` is null.
 */
export function splitFrontMatter(file: ContentFile): { parts: Parts | null; problems: Problem[] } {
  const problem = problemIn(file.shown);
  const text = file.text;
  const start = { line: 1, column: 1 };
  const fail = (code: ProblemCode, spot: ProblemPosition, message: string, fix: string) => ({
    parts: null,
    problems: [problem(code, spot, message, fix)],
  });
  const opening = /^(---|\+\+\+|;;;)([^\r\n]*)/.exec(text);
  const language = opening?.[2]?.trim() ?? '';
  const isRule = opening?.[1] === '---' && language.startsWith('-');
  if (!opening || isRule)
    return { parts: { yaml: null, data: {}, body: text, firstLine: 1, firstOffset: 0 }, problems: [] };
  if (opening[1] !== '---' || !/^(ya?ml)?$/i.test(language)) {
    const name = opening[1] === '+++' ? 'TOML' : opening[1] === ';;;' ? 'JSON' : `"${shorten(language, 40)}"`;
    const fix =
      'Write the front matter as YAML between two lines of ---. Nothing else is read, and nothing is run.';
    return fail('front-matter-language', start, `Front matter in ${name} is refused.`, fix);
  }
  // gray-matter ends it at the first line that begins with ---, whatever else is on that line.
  const closing = /\n---([^\r\n]*)/.exec(text);
  if (!closing) {
    const fix = 'Add a line of --- below the front matter; for a line across the page write *** instead.';
    return fail('front-matter-open', start, 'The front matter has no end.', fix);
  }
  if (closing[1]?.trim() !== '') {
    const line = text.slice(0, closing.index + 1).split('\n').length;
    const message = 'The front matter seems to end here, but the line holds more than ---.';
    return fail('front-matter-open', { line, column: 1 }, message, 'Write --- alone on the line.');
  }
  // An options object also keeps gray-matter from caching results by text.
  const split = matter(text, { engines, language: 'yaml' });
  const raw = split.matter.replace(/^\r?\n/, '');
  const parsed = parseYaml(raw, file.shown, 2);
  if (!parsed.yaml) return { parts: null, problems: parsed.problems };
  const value = parsed.yaml.value ?? {};
  if (typeof value !== 'object' || Array.isArray(value)) {
    const message = 'The front matter is not a group of keys.';
    return fail('front-matter-shape', parsed.yaml.spotOf([]), message, 'Write one "key: value" a line.');
  }
  const firstOffset = text.length - split.content.length;
  const firstLine = text.slice(0, firstOffset).split('\n').length;
  const data = Object.fromEntries(Object.entries(value));
  return { parts: { yaml: parsed.yaml, data, body: split.content, firstLine, firstOffset }, problems: [] };
}

/**
 * Front matter that is not on the first line is only text, so nothing in it counts. Gives the line it begins on;
 * null where the text begins otherwise.
 */
export function lateFrontMatter(text: string): number | null {
  const found = /^((?:[^\S\r\n]*\r?\n)*)[^\S\r\n]*---[^\S\r\n]*\r?\n[\w-]+:(?:[^\S\r\n][^\r\n]*)?\r?\n/.exec(
    text,
  );
  return found ? (found[1] ?? '').split('\n').length : null;
}
