import type { z } from 'zod';
import { didYouMean, nearest } from '../domain/near-miss.ts';
import type { Problem } from '../domain/problem.ts';
import { problemsOf, type Spot } from './problems.ts';
import type { YamlText } from './yaml.ts';

/** Codes of wrong values by the name of their key; any other wrong value is `wrong-value`. */
const codes: Readonly<Record<string, string>> = {
  status: 'unknown-status',
  stage: 'unknown-stage',
  stars: 'unknown-level',
  date: 'impossible-date',
  updated: 'impossible-date',
  zone: 'unknown-time-zone',
};
const dayKeys = new Set([
  'date',
  'updated',
  'next',
  'confirmed',
  'proposed',
  'taken',
  'finished',
  'shipped',
  'from',
  'to',
  'day',
]);

type Issue = z.core.$ZodIssue;

/** What a file is validated with. */
interface Subject {
  readonly file: string;
  readonly yaml: YamlText | null;
  /** Keys of the schema at the top level, for "did you mean". */
  readonly known: readonly string[];
  /** Foreign keys stop nothing where people bring notes from elsewhere. */
  readonly foreignKeys: 'error' | 'warning';
}

/** Validates data and turns every fault into a problem with its position. The value is null where there is an error. */
export function validate<T>(
  schema: z.ZodType<T>,
  data: unknown,
  subject: Subject,
): { value: T | null; problems: Problem[] } {
  const parsed = schema.safeParse(data);
  const problems = parsed.success
    ? []
    : parsed.error.issues.flatMap((issue) => toProblems(issue, data, subject));
  return { value: parsed.success ? parsed.data : null, problems };
}

/** Problems for keys that the schema does not know: foreign ones are a warning, near misses of ours say so. */
export function foreignKeys(data: Readonly<Record<string, unknown>>, subject: Subject): Problem[] {
  return Object.keys(data)
    .filter((key) => !subject.known.includes(key))
    .map((key) => unknownKey([key], subject.known, subject));
}

function unknownKey(path: readonly PropertyKey[], known: readonly string[], subject: Subject): Problem {
  const key = String(path.at(-1));
  const spot: Spot = subject.yaml?.spotOfKey(path) ?? { line: null, column: null };
  const make = problemsOf(subject.file)[subject.foreignKeys];
  const list = known.length > 0 ? `Known keys: ${known.join(', ')}.` : 'Remove it.';
  const ending = subject.foreignKeys === 'warning' && nearest(key, known) === null ? 'It is ignored.' : list;
  return make(
    'unknown-key',
    spot,
    `"${shorten(key)}" is not a key Cairn knows.`,
    `${didYouMean(key, known)}${ending}`,
  );
}

function toProblems(issue: Issue, data: unknown, subject: Subject): Problem[] {
  if (issue.code === 'unrecognized_keys') {
    const known = issue.path.length === 0 ? subject.known : [];
    return issue.keys.map((key) => unknownKey([...issue.path, key], known, subject));
  }
  const { error } = problemsOf(subject.file);
  const spot: Spot = subject.yaml?.spotOf(issue.path) ?? { line: 1, column: 1 };
  const name = nameOf(issue.path);
  const key = String([...issue.path].reverse().find((part) => typeof part === 'string') ?? '');
  const value = valueAt(data, issue.path);
  if (value === undefined) {
    return [error('missing-key', spot, `"${name}" is missing.`, `Add "${key}:"${expected(issue)}.`)];
  }
  const code = codes[key] ?? (dayKeys.has(key) ? 'impossible-date' : 'wrong-value');
  if (issue.code === 'invalid_value') {
    const allowed = issue.values.map(String);
    const hint = typeof value === 'string' ? didYouMean(value, allowed) : '';
    return [error(code, spot, `"${name}" is ${quote(value)}.`, `${hint}Use one of: ${allowed.join(', ')}.`)];
  }
  return [
    error(
      code,
      spot,
      `"${name}" is ${quote(value)}, which ${reason(issue, value)}.`,
      `Change "${name}"${expected(issue)}.`,
    ),
  ];
}

function expected(issue: Issue): string {
  if (issue.code === 'invalid_value') return ` with one of: ${issue.values.map(String).join(', ')}`;
  if (issue.code !== 'invalid_type') return '';
  const kinds: Readonly<Record<string, string>> = {
    string: ' with a text',
    number: ' with a number',
    int: ' with a whole number',
    boolean: ' with true or false',
    array: ' with a list, one "- " line an entry',
    object: ' with keys of its own, indented below it',
  };
  return kinds[issue.expected] ?? '';
}

function reason(issue: Issue, value: unknown): string {
  if (issue.code === 'invalid_type') {
    return issue.expected === 'string' && typeof value !== 'object'
      ? 'YAML reads as something other than text: put it into quotes'
      : 'is of the wrong kind';
  }
  if (issue.code === 'too_small') {
    return issue.origin === 'number' || issue.origin === 'int' ? `is below ${issue.minimum}` : 'is too short';
  }
  if (issue.code === 'too_big') {
    return issue.origin === 'number' || issue.origin === 'int' ? `is above ${issue.maximum}` : 'is too long';
  }
  return issue.message;
}

function nameOf(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part + 1}]` : String(part)))
    .join('.')
    .replaceAll('.[', '[');
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let value: unknown = data;
  for (const part of path) {
    if (value === null || typeof value !== 'object') return undefined;
    value = Reflect.get(value, part);
  }
  return value;
}

function quote(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'a group of keys' : `"${shorten(String(value))}"`;
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
