import { LineCounter, parseDocument, type Document } from 'yaml';
import type { Problem } from '../domain/problem.ts';
import { problemsOf, type Spot } from './problems.ts';

/** A YAML text with the position of everything in it. */
export interface YamlText {
  readonly value: unknown;
  /** Where the value at a path stands; where a key is missing, the nearest thing around it. */
  readonly spotOf: (path: readonly PropertyKey[]) => Spot;
  /** Where the key itself stands, for keys that should not be there. */
  readonly spotOfKey: (path: readonly PropertyKey[]) => Spot;
}

/**
 * Parses YAML 1.2 (so a day stays the text it is). `firstLine` is the line of the file it starts on.
 * Syntax errors come back as problems, one each, and then `yaml` is null. Aliases are bounded, so no small file grows huge.
 */
export function parseYaml(
  text: string,
  file: string,
  firstLine: number,
): { yaml: YamlText | null; problems: Problem[] } {
  const { error } = problemsOf(file);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, version: '1.2' });
  const spotAt = (offset: number): Spot => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line) + firstLine - 1, column: Math.max(1, col) };
  };
  if (document.errors.length > 0) {
    const problems = document.errors.map((fault) =>
      error(
        'yaml-syntax',
        spotAt(fault.pos[0]),
        `This is not valid YAML: ${sentence(fault.message)}`,
        fixFor(fault.code),
      ),
    );
    return { yaml: null, problems };
  }
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 100 });
  } catch (cause) {
    const reason = cause instanceof Error ? sentence(cause.message) : '';
    const fix = 'Write the values out instead of repeating them by alias.';
    return {
      yaml: null,
      problems: [error('yaml-syntax', spotAt(0), `This YAML cannot be read: ${reason}`, fix)],
    };
  }
  return { yaml: { value, ...positionsIn(document, spotAt) }, problems: [] };
}

function positionsIn(document: Document, spotAt: (offset: number) => Spot): Omit<YamlText, 'value'> {
  const rangeOf = (path: readonly PropertyKey[]) => {
    const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
    return node && typeof node === 'object' && 'range' in node && Array.isArray(node.range)
      ? node.range
      : null;
  };
  const spotOf = (path: readonly PropertyKey[]): Spot => {
    for (let end = path.length; end >= 0; end -= 1) {
      const range = rangeOf(path.slice(0, end));
      if (range) return spotAt(Number(range[0]));
    }
    return spotAt(0);
  };
  const spotOfKey = (path: readonly PropertyKey[]): Spot => {
    const map: unknown = path.length <= 1 ? document.contents : document.getIn(path.slice(0, -1), true);
    if (map && typeof map === 'object' && 'items' in map && Array.isArray(map.items)) {
      for (const pair of map.items) {
        const key: unknown = pair?.key;
        if (key && typeof key === 'object' && 'value' in key && 'range' in key && Array.isArray(key.range)) {
          if (String(key.value) === String(path.at(-1))) return spotAt(Number(key.range[0]));
        }
      }
    }
    return spotOf(path);
  };
  return { spotOf, spotOfKey };
}

function sentence(message: string): string {
  const first = message.split('\n')[0]?.trim() ?? '';
  return first.endsWith('.') ? first : `${first}.`;
}

/** What to do about a syntax error, by the parser's own code for it. */
function fixFor(code: string): string {
  if (code === 'DUPLICATE_KEY') return 'Keep one of the two keys.';
  if (code === 'TAB_AS_INDENT') return 'Indent with spaces, not tabs.';
  if (code === 'BAD_INDENT' || code === 'MULTILINE_IMPLICIT_KEY')
    return 'Align it with the lines around it, using spaces.';
  return 'Put text that holds a colon, a # or a quotation mark into single quotes, and check the indentation.';
}
