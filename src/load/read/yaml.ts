import { LineCounter, parseDocument, type Document } from 'yaml';
import type { Problem } from '../../domain/model/problem.ts';
import { problemIn, type ProblemPosition } from '../problems.ts';
import { documentFaults, syntaxFaults, type YamlFault } from './yaml-problems.ts';

/** The longest YAML that is read: two thousand people take 0.4 MB, and the parser takes seconds for much more. */
const longest = 1024 * 1024;

/** A YAML text with the position of everything in it. */
export interface YamlText {
  readonly value: unknown;
  /** Where the value at a path stands; where a key is missing, the nearest thing around it. */
  readonly spotOf: (path: readonly PropertyKey[]) => ProblemPosition;
  /** Where the key itself stands, for keys that should not be there. */
  readonly spotOfKey: (path: readonly PropertyKey[]) => ProblemPosition;
  /** A plain value as its author wrote it: `3.0` is the number 3, but people mean the text. Null for anything else. */
  readonly sourceOf: (path: readonly PropertyKey[]) => string | null;
}

/**
 * Parses YAML 1.2 (so a day stays the text it is). `firstLine` is the line of the file it starts on.
 * Syntax errors come back as problems, one a line, and then `yaml` is null. Aliases are bounded, so no small file grows huge.
 */
export function parseYaml(
  text: string,
  file: string,
  firstLine: number,
): { yaml: YamlText | null; problems: Problem[] } {
  const problem = problemIn(file);
  if (text.length > longest) {
    const fix = 'Keep only what is needed here, and write long text below the front matter.';
    const message = `This YAML is longer than ${longest / 1024 / 1024} MB.`;
    return {
      yaml: null,
      problems: [problem('file-too-large', { line: firstLine, column: 1 }, message, fix)],
    };
  }
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    version: '1.2',
    // Named, so that a %YAML 1.1 line cannot turn days into dates and "yes" into true.
    schema: 'core',
    resolveKnownTags: false,
    // The parser's own check compares every key with every other; ours is in documentFaults.
    uniqueKeys: false,
    logLevel: 'error',
  });
  const spotAt = (offset: number): ProblemPosition => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line) + firstLine - 1, column: Math.max(1, col) };
  };
  const refuse = (faults: readonly YamlFault[]) => ({
    yaml: null,
    problems: faults.map(({ offset, message, fix }) => problem('yaml-syntax', spotAt(offset), message, fix)),
  });
  const faults = [...syntaxFaults(document), ...documentFaults(document)];
  if (faults.length > 0) return refuse(onePerLine(faults, spotAt));
  try {
    const value: unknown = document.toJS({ maxAliasCount: 100 });
    return { yaml: { value, ...positionsIn(document, spotAt) }, problems: [] };
  } catch {
    // Everything else was found above: what is left is aliases of aliases that would grow without end.
    const fix = 'Write the values out instead of repeating them by alias.';
    return refuse([{ offset: 0, message: 'Its aliases repeat each other too often to be read.', fix }]);
  }
}

/** A slip makes the parser stumble several times on one line, and the more often the longer the text: the first says it. */
function onePerLine(faults: readonly YamlFault[], spotAt: (offset: number) => ProblemPosition): YamlFault[] {
  const most = 25;
  const lines = new Set<number | null>();
  const first: YamlFault[] = [];
  for (const fault of faults) {
    const { line } = spotAt(fault.offset);
    if (lines.has(line)) continue;
    lines.add(line);
    first.push(fault);
    if (first.length === most) break;
  }
  return first;
}

function positionsIn(
  document: Document,
  spotAt: (offset: number) => ProblemPosition,
): Omit<YamlText, 'value'> {
  const nodeAt = (path: readonly PropertyKey[]): unknown =>
    path.length === 0 ? document.contents : document.getIn(path, true);
  const rangeOf = (path: readonly PropertyKey[]) => {
    const node = nodeAt(path);
    return node && typeof node === 'object' && 'range' in node && Array.isArray(node.range)
      ? node.range
      : null;
  };
  const spotOf = (path: readonly PropertyKey[]): ProblemPosition => {
    for (let end = path.length; end >= 0; end -= 1) {
      const range = rangeOf(path.slice(0, end));
      if (range) return spotAt(Number(range[0]));
    }
    return spotAt(0);
  };
  const spotOfKey = (path: readonly PropertyKey[]): ProblemPosition => {
    const map = nodeAt(path.slice(0, -1));
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
  const sourceOf = (path: readonly PropertyKey[]): string | null => {
    const node = nodeAt(path);
    return node && typeof node === 'object' && 'source' in node && typeof node.source === 'string'
      ? node.source
      : null;
  };
  return { spotOf, spotOfKey, sourceOf };
}
