import type { z } from 'zod';
import { firstYear, isFarDay, lastYear } from '../../domain/text/iso-day.ts';
import { didYouMean, nearestWord } from '../../domain/text/spelling.ts';
import type { Problem } from '../../domain/model/problem.ts';
import type { ProblemCode, ProblemLevel } from '../../domain/model/problem-codes.ts';
import { unknownPosition, problemIn, type ProblemPosition } from '../problems.ts';
import { isDaySchema, keysOf, schemaAt } from './schema-shape.ts';
import type { YamlText } from './yaml.ts';
import { shorten } from '../../domain/text/shorten.ts';

/** Codes of wrong values by the name of their key; a wrong day is `impossible-date`, any other wrong value `wrong-value`. */
const codes: Readonly<Record<string, ProblemCode>> = {
  status: 'unknown-status',
  stage: 'unknown-stage',
  stars: 'unknown-level',
  zone: 'unknown-time-zone',
};

type Issue = z.core.$ZodIssue;

/** What a file is validated with. */
interface Subject {
  readonly file: string;
  readonly yaml: YamlText | null;
  /** Keys of the schema at the top level, for "did you mean". */
  readonly known: readonly string[];
  /** Foreign keys stop nothing where people bring notes from elsewhere. */
  readonly foreignKeys: ProblemLevel;
}

/** Validates data and turns every fault into a problem with its position. The value is null where there is an error. */
export function validate<T>(
  schema: z.ZodType<T>,
  data: unknown,
  subject: Subject,
): { value: T | null; problems: Problem[] } {
  const parsed = schema.safeParse(data);
  if (parsed.success) return { value: parsed.data, problems: [] };
  const { issues } = parsed.error;
  const misspelt = misspeltKeys(issues, data);
  const problems = issues
    .filter((issue) => !misspelt.has(nameOf(issue.path)))
    .flatMap((issue) => toProblems(issue, data, schema, subject));
  return { value: null, problems };
}

/** Problems for keys that the schema does not know: foreign ones are a warning, near misses of ours say so. */
export function foreignKeys(data: Readonly<Record<string, unknown>>, subject: Subject): Problem[] {
  return Object.keys(data)
    .filter((key) => !subject.known.includes(key))
    .map((key) => unknownKey([key], subject.known, subject));
}

/** Missing keys that stand there misspelt: the unknown key is reported already, with the name that was meant. */
function misspeltKeys(issues: readonly Issue[], data: unknown): ReadonlySet<string> {
  const missing = issues.filter(({ path }) => path.length > 0 && valueAt(data, path) === undefined);
  return new Set(
    issues.flatMap((issue) => {
      if (issue.code !== 'unrecognized_keys') return [];
      const beside = missing.filter((other) => nameOf(other.path.slice(0, -1)) === nameOf(issue.path));
      const names = beside.map(({ path }) => String(path.at(-1)));
      return issue.keys.flatMap((key) => {
        const meant = nearestWord(key, names);
        return meant === null ? [] : [nameOf([...issue.path, meant])];
      });
    }),
  );
}

function unknownKey(path: readonly PropertyKey[], known: readonly string[], subject: Subject): Problem {
  const key = String(path.at(-1));
  const spot: ProblemPosition = subject.yaml?.spotOfKey(path) ?? unknownPosition;
  const list = known.length > 0 ? `Known keys: ${known.join(', ')}.` : 'Remove it.';
  const ending =
    subject.foreignKeys === 'warning' && nearestWord(key, known) === null ? 'It is ignored.' : list;
  return problemIn(subject.file)(
    'unknown-key',
    spot,
    `"${shorten(key, 60)}" is not a key Cairn knows.`,
    `${didYouMean(key, known)}${ending}`,
    subject.foreignKeys,
  );
}

function toProblems(issue: Issue, data: unknown, schema: z.ZodType, subject: Subject): Problem[] {
  if (issue.code === 'unrecognized_keys') {
    const known = issue.path.length === 0 ? subject.known : keysOf(schemaAt(schema, issue.path));
    // Inside one of our own groups of keys nothing foreign is expected, in notes neither.
    const inside: Subject = { ...subject, foreignKeys: 'error' };
    return issue.keys.map((key) => unknownKey([...issue.path, key], known, inside));
  }
  const problem = problemIn(subject.file);
  const spot: ProblemPosition = subject.yaml?.spotOf(issue.path) ?? { line: 1, column: 1 };
  const name = issue.path.length === 0 ? 'The file' : `"${nameOf(issue.path)}"`;
  const key = String([...issue.path].reverse().find((part) => typeof part === 'string') ?? '');
  const value = valueAt(data, issue.path);
  if (value === undefined)
    return [problem('missing-key', spot, `${name} is missing.`, `Add "${key}:"${form(issue)}.`)];
  const isDay = isDaySchema(schemaAt(schema, issue.path));
  const isOutside = issue.code === 'too_small' || issue.code === 'too_big';
  const code =
    issue.path[0] === 'reports' && isOutside && issue.origin !== 'string'
      ? 'report-out-of-range'
      : (codes[key] ?? (isDay ? 'impossible-date' : 'wrong-value'));
  if (value === null && issue.path.length > 0) {
    const fix = `Write its value${isDay ? ' as YYYY-MM-DD' : form(issue)}, or remove it.`;
    return [problem(code, spot, `${name} is empty.`, fix)];
  }
  const written = subject.yaml?.sourceOf(issue.path) ?? null;
  const shown = quote(typeof value === 'object' ? value : (written ?? value));
  if (isDay && typeof value === 'string' && isFarDay(value.trim())) {
    const reason = `whose year is before ${String(firstYear)} or after ${String(lastYear)}: such days are taken for slips`;
    return [problem(code, spot, `${name} is ${shown}, ${reason}.`, 'Correct the year.')];
  }
  if (isDay && typeof value !== 'object') {
    const fix = 'Write it as YYYY-MM-DD, for example 2015-02-25.';
    return [problem(code, spot, `${name} is ${shown}, which is not a day that exists.`, fix)];
  }
  if (issue.code === 'invalid_value') {
    const allowed = issue.values.map(String);
    const hint = typeof value === 'string' ? didYouMean(value, allowed) : '';
    return [problem(code, spot, `${name} is ${shown}.`, `${hint}Use one of: ${allowed.join(', ')}.`)];
  }
  const [reason, fix] = reasonAndFix(issue, value, written);
  return [problem(code, spot, `${name} is ${shown}, ${reason}.`, fix)];
}

/** Why a value is wrong, as the end of a sentence, and what to do. */
function reasonAndFix(issue: Issue, value: unknown, written: string | null): readonly [string, string] {
  if (issue.code === 'invalid_type') {
    if (issue.expected === 'string' && typeof value !== 'object') {
      const fix = `Put it into quotes: '${shorten(written ?? String(value), 60)}'.`;
      return ['which YAML reads as something other than text', fix];
    }
    return ['which is of the wrong kind', `Write it${form(issue)}.`];
  }
  if (issue.code === 'too_small' || issue.code === 'too_big') {
    const limit = String(issue.code === 'too_small' ? issue.minimum : issue.maximum);
    const side = issue.code === 'too_small' ? 'least' : 'most';
    if (issue.origin === 'array')
      return [`which has too ${side === 'least' ? 'few' : 'many'} entries`, `List at ${side} ${limit}.`];
    if (issue.origin !== 'string')
      return [
        `which is ${side === 'least' ? 'below' : 'above'} ${limit}`,
        `Write a number of at ${side} ${limit}.`,
      ];
    return side === 'least'
      ? ['which says nothing', 'Write a text, or remove the key.']
      : ['which is too long', `Write at most ${limit} characters.`];
  }
  // Messages of our own schemas name the reason, then after a colon or semicolon the fix.
  const [, reason = issue.message, fix = 'correct it'] = /^(.*?)(?:[;:.] (.*))?$/s.exec(issue.message) ?? [];
  return [`which ${reason}`, `${fix.charAt(0).toUpperCase()}${fix.slice(1).replace(/\.$/, '')}.`];
}

/** The form a value must have, as the end of a sentence that asks for it. */
function form(issue: Issue): string {
  if (issue.code === 'invalid_value') return ` with one of: ${issue.values.map(String).join(', ')}`;
  if (issue.code !== 'invalid_type') return '';
  const forms: Readonly<Record<string, string>> = {
    string: ' as text',
    number: ' as a number',
    int: ' as a whole number',
    boolean: ' as true or false',
    array: ' as a list, one line with "- " for each entry',
    object: ' as "key: value" lines, indented where they belong to a key',
  };
  return forms[issue.expected] ?? '';
}

function nameOf(path: readonly PropertyKey[]): string {
  const [first] = path;
  if (typeof first === 'number') return nameOf(['entry', ...path]);
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
  return typeof value === 'object' ? 'a group of keys' : `"${shorten(String(value), 60)}"`;
}
