import { isAlias, isMap, isScalar, visit, type Document, type Node } from 'yaml';

/** Something wrong in a YAML text, `offset` characters from its start. */
export interface YamlFault {
  readonly offset: number;
  readonly message: string;
  readonly fix: string;
}

const quoting =
  'Put text that holds a colon, a # or a quotation mark into single quotes, and check the indentation.';

/** What to do about a syntax error, by the parser's own code for it; any other is most often text that needs quotes. */
const fixes: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'Indent with spaces, not tabs.',
  BAD_INDENT: 'Align it with the lines around it, using spaces.',
  BAD_DQ_ESCAPE: 'Use single quotes, in which a backslash is only a backslash.',
};

/** The parser's terms in plain words, with the fix; in its own words stays what is plain already. */
const plain: readonly (readonly [RegExp, string, string])[] = [
  [
    /^Nested mappings are not allowed/,
    'A colon inside the value makes a second key of it',
    'Put the whole value into single quotes.',
  ],
  [
    /^Unexpected scalar at node end/,
    'Text goes on after the value has ended',
    "Put the whole value into single quotes; a ' inside them is written twice.",
  ],
  [
    /^Implicit (?:map )?keys need/,
    'This is neither "key: value" nor a part of the value above',
    'Write each key on a line of its own as "key: value", aligned with the others, with a space after the colon.',
  ],
  [
    /^Plain value cannot start with/,
    'A value cannot begin with this character',
    'Put the whole value into single quotes.',
  ],
];

/** What the parser found, in the order of the text. Something left open is reported where it opens: its end is anywhere. */
export function syntaxFaults(document: Document): YamlFault[] {
  const errors = document.errors.map(({ code, message, pos: [start] }): YamlFault => {
    const open = /^Missing closing (['"])|^Flow (?:sequence|map) .*end with a ([\]}])/.exec(message);
    const close = open?.[1] ?? open?.[2];
    if (close !== undefined) {
      const offset = openingBefore(document, start, close) ?? start;
      return say(offset, `What opens here has no closing ${close}`, `Add the ${close} where it ends.`);
    }
    if (code === 'MULTIPLE_DOCS') {
      const fix = 'Remove the line of --- or ..., so that everything is in one document.';
      return say(start, 'A second document begins here, and only one is read', fix);
    }
    if (message.startsWith('Maximum call stack')) {
      return say(start, 'It is nested too deep', 'Write it with fewer brackets inside each other.');
    }
    const known = plain.find(([pattern]) => pattern.test(message));
    if (known) return say(start, known[1], known[2]);
    return say(start, message.split('\n')[0]?.trim() ?? '', fixes[code] ?? quoting);
  });
  const tags = document.warnings
    .filter(({ code }) => code === 'TAG_RESOLVE_FAILED')
    .map(({ pos: [start] }) => {
      const fix =
        'If it is text, put the whole value into single quotes; otherwise remove the word with the !.';
      return say(start, 'A word that begins with ! is a tag, and tags are not read', fix);
    });
  return [...errors, ...tags].sort((a, b) => a.offset - b.offset);
}

/** What is valid YAML but has no meaning here: a key twice, an alias to nothing or to what it stands in, half a character. */
export function documentFaults(document: Document): YamlFault[] {
  const faults: YamlFault[] = [];
  const anchors = new Set<string>();
  const refuse = (node: Node, message: string, fix: string) => {
    faults.push({ offset: node.range?.[0] ?? 0, message, fix });
  };
  visit(document, {
    Node(_key, node, path) {
      if (isAlias(node)) {
        const isInside = path.some((above) => 'anchor' in above && above.anchor === node.source);
        const fix = 'If it is text, put it into single quotes; otherwise write the value out.';
        if (!anchors.has(node.source)) refuse(node, `The alias *${node.source} stands for nothing.`, fix);
        else if (isInside) refuse(node, `The alias *${node.source} stands for what it is a part of.`, fix);
        return;
      }
      if ('anchor' in node && node.anchor !== undefined) anchors.add(node.anchor);
      if (isMap(node)) {
        const keys = new Set<unknown>();
        for (const { key } of node.items) {
          if (!isScalar(key)) continue;
          const name = String(key.value);
          if (keys.has(name)) refuse(key, `The key "${name}" is there twice.`, 'Keep one of the two.');
          keys.add(name);
        }
      } else if (isScalar(node) && typeof node.value === 'string' && !node.value.isWellFormed()) {
        refuse(
          node,
          'It holds half of a character.',
          'Write the character itself instead of its \\u escape.',
        );
      }
    },
  });
  return faults;
}

function say(offset: number, message: string, fix: string): YamlFault {
  return { offset, message: `This is not valid YAML: ${message}.`.replace(/\.\.$/, '.'), fix };
}

/** Where the quoted text, list or group of keys opens that is still open at an offset; the outermost, which was opened first. */
function openingBefore(document: Document, end: number, close: string): number | null {
  let opening: number | null = null;
  visit(document, {
    Node(_key, node) {
      if (!node.range || node.range[0] > end || node.range[1] < end) return;
      const type = isScalar(node) ? node.type : undefined;
      const closes =
        type === 'QUOTE_DOUBLE'
          ? '"'
          : type === 'QUOTE_SINGLE'
            ? "'"
            : isFlow(node)
              ? isMap(node)
                ? '}'
                : ']'
              : '';
      if (closes !== close) return;
      opening = node.range[0];
      return visit.BREAK;
    },
  });
  return opening;
}

function isFlow(node: Node): boolean {
  return 'flow' in node && node.flow === true;
}
