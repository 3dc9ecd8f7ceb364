import { hubSchema, type Hub } from '../domain/hub.ts';
import { nearest } from '../domain/near-miss.ts';
import { peopleSchema, type Person } from '../domain/person.ts';
import type { Problem } from '../domain/problem.ts';
import { readContentFile, type ContentFile } from './files.ts';
import { publishedEmails, withoutPrivate } from './private.ts';
import { problemsOf } from './problems.ts';
import { validate } from './validate.ts';
import { parseYaml, type YamlText } from './yaml.ts';

/** A YAML file of the content folder and what it says; `yaml` is null where there is no readable file. */
export interface ReadYaml<T> {
  readonly value: T | null;
  readonly file: ContentFile | null;
  readonly yaml: YamlText | null;
  readonly problems: readonly Problem[];
}

function readYaml(folder: string, name: string): ReadYaml<unknown> {
  const read = readContentFile(folder, name);
  if (!read.file) {
    return { value: null, file: null, yaml: null, problems: [...read.problems, ...misspelt(folder, name)] };
  }
  const { yaml, problems } = parseYaml(read.file.text, read.file.shown, 1);
  return { value: yaml?.value ?? null, file: read.file, yaml, problems };
}

/** `hub.yaml` for `hub.yml` is the one slip that would make a whole file vanish in silence. */
function misspelt(folder: string, name: string): Problem[] {
  const other = name.replace(/\.yml$/, '.yaml');
  const found = readContentFile(folder, other).file;
  return found
    ? [
        problemsOf(found.shown).error(
          'wrong-file-name',
          { line: null, column: null },
          `${other} is not read.`,
          `Rename it to ${name}.`,
        ),
      ]
    : [];
}

/** Reads `hub.yml`. A missing file is a hub with default values; a file with errors gives null. */
export function readHub(folder: string): ReadYaml<Hub> {
  const read = readYaml(folder, 'hub.yml');
  if (!read.file && read.problems.length === 0) return { ...read, value: hubSchema.parse({}) };
  if (!read.file || !read.yaml) return { ...read, value: null };
  const known = Object.keys(hubSchema.shape);
  const subject = { file: read.file.shown, yaml: read.yaml, known, foreignKeys: 'error' } as const;
  const { value, problems } = validate(
    hubSchema,
    withoutPrivate(read.value ?? {}, publishedEmails(read.value)),
    subject,
  );
  const repeats = value ? repeatedIds(read, 'domains', value.domains) : [];
  return { ...read, value, problems: [...read.problems, ...problems, ...repeats] };
}

/** Reads `people.yml`. A missing file is nobody; a file with errors gives null. */
export function readPeople(folder: string, emails: ReadonlySet<string> = new Set()): ReadYaml<Person[]> {
  const read = readYaml(folder, 'people.yml');
  if (!read.file && read.problems.length === 0) return { ...read, value: [] };
  if (!read.file || !read.yaml) return { ...read, value: null };
  const subject = { file: read.file.shown, yaml: read.yaml, known: [], foreignKeys: 'error' } as const;
  const { value, problems } = validate(peopleSchema, withoutPrivate(read.value ?? [], emails), subject);
  const claims = value ? repeatedClaims(read, value) : [];
  return { ...read, value, problems: [...read.problems, ...problems, ...claims] };
}

function repeatedIds(
  read: ReadYaml<unknown>,
  key: string,
  entries: readonly { readonly id: string }[],
): Problem[] {
  const seen = new Set<string>();
  return entries.flatMap(({ id }, index) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    const spot = read.yaml?.spotOf([key, index, 'id']) ?? { line: null, column: null };
    return [
      problemsOf(read.file?.shown ?? key).error(
        'duplicate-id',
        spot,
        `Two ${key} have the id "${id}".`,
        'Rename or remove one.',
      ),
    ];
  });
}

/** An alias, handle, name or id that two people claim would give one of them the other's promises. */
function repeatedClaims(read: ReadYaml<unknown>, people: readonly Person[]): Problem[] {
  const owners = new Map<string, number>();
  const problems: Problem[] = [];
  people.forEach((person, index) => {
    const own = new Set<string>();
    const claims: [string, readonly PropertyKey[]][] = [
      [person.id, [index, 'id']],
      [person.name, [index, 'name']],
      ...person.handles.map((handle, at): [string, PropertyKey[]] => [handle, [index, 'handles', at]]),
      ...person.aliases.map((alias, at): [string, PropertyKey[]] => [alias, [index, 'aliases', at]]),
    ];
    for (const [claim, path] of claims) {
      const folded = claim.toLowerCase().replace(/^@/, '');
      if (own.has(folded)) continue;
      own.add(folded);
      const first = owners.get(folded);
      if (first === undefined) {
        owners.set(folded, index);
        continue;
      }
      const spot = read.yaml?.spotOf(path) ?? { line: null, column: null };
      const message = `"${claim}" is claimed by ${people[first]?.id ?? 'another'} and by ${person.id}.`;
      problems.push(
        problemsOf(read.file?.shown ?? 'people.yml').error(
          'claimed-twice',
          spot,
          message,
          'Keep it with the one person it belongs to.',
        ),
      );
    }
  });
  return problems;
}

/** Top-level names of the content folder that look like a slip for one of ours: `project/` for `projects/`. */
export function nearMissNames(names: readonly string[]): { name: string; meant: string }[] {
  const ours = ['hub.yml', 'people.yml', 'calls', 'projects', 'roadmap', 'guides', 'github'];
  return names.flatMap((name) => {
    if (ours.includes(name)) return [];
    const meant = nearest(name, ours);
    return meant === null || ours.some((known) => known === name) ? [] : [{ name, meant }];
  });
}
