import { hubSchema, type Hub } from '../../domain/model/hub.ts';
import { peopleSchema, type Person } from '../../domain/model/person.ts';
import type { Problem } from '../../domain/model/problem.ts';
import { releaseId } from '../../domain/roadmap/releases.ts';
import { baseOfAddress, isBasePath } from '../../domain/urls/base-path.ts';
import { noArea } from '../../domain/urls/start-path.ts';
import { emptyFile } from './entry.ts';
import { readContentFile, shownPath, type ContentFile } from './files.ts';
import { publishedEmails, stripEmails } from './strip-emails.ts';
import { unknownPosition, problemIn } from '../problems.ts';
import { validate } from './validate.ts';
import { parseYaml, type YamlText } from './yaml.ts';

/** A YAML file of the content folder and what it says; `yaml` is null where there is no readable file. */
export interface ReadYaml<T> {
  readonly value: T | null;
  readonly file: ContentFile | null;
  readonly yaml: YamlText | null;
  readonly problems: readonly Problem[];
}

/** Files of the content folder as they are about to be written: they are read in the place of those that lie there. */
export type Drafts = Readonly<Partial<Record<'hub.yml' | 'people.yml', string>>>;

function readYaml(folder: string, name: keyof Drafts, drafts: Drafts): ReadYaml<unknown> {
  const draft = drafts[name];
  const read =
    draft === undefined
      ? readContentFile(folder, name)
      : { file: { path: name, shown: shownPath(folder, name), text: draft }, problems: [] };
  if (!read.file) {
    return { value: null, file: null, yaml: null, problems: [...read.problems, ...misspelt(folder, name)] };
  }
  if (read.file.text.trim() === '')
    return { value: null, file: read.file, yaml: null, problems: [emptyFile(read.file)] };
  const { yaml, problems } = parseYaml(read.file.text, read.file.shown, 1);
  return { value: yaml?.value ?? null, file: read.file, yaml, problems };
}

/** `hub.yaml` for `hub.yml` is the one slip that would make a whole file vanish in silence. */
function misspelt(folder: string, name: string): Problem[] {
  const other = name.replace(/\.yml$/, '.yaml');
  const found = readContentFile(folder, other).file;
  return found
    ? [
        problemIn(found.shown)(
          'wrong-file-name',
          unknownPosition,
          `${other} is not read.`,
          `Rename it to ${name}.`,
        ),
      ]
    : [];
}

/** Reads `hub.yml`. A missing file is a hub with default values; a file with errors gives null. */
export function readHub(folder: string, drafts: Drafts = {}): ReadYaml<Hub> {
  const read = readYaml(folder, 'hub.yml', drafts);
  if (!read.file && read.problems.length === 0) return { ...read, value: hubSchema.parse({}) };
  if (!read.file || !read.yaml) return { ...read, value: null };
  const known = Object.keys(hubSchema.shape);
  const subject = { file: read.file.shown, yaml: read.yaml, known, foreignKeys: 'error' } as const;
  const { value, problems } = validate(
    hubSchema,
    stripEmails(read.value ?? {}, publishedEmails(read.value)),
    subject,
  );
  const more = value
    ? [
        ...repeatedEntries(read, value),
        ...reservedAreas(read, value),
        ...unreachable(read, value),
        ...oddAddress(read, value),
      ]
    : [];
  return { ...read, value, problems: [...read.problems, ...problems, ...more] };
}

/** Reads `people.yml`. A missing file is nobody; a file with errors gives null. */
export function readPeople(
  folder: string,
  emails: ReadonlySet<string> = new Set(),
  drafts: Drafts = {},
): ReadYaml<Person[]> {
  const read = readYaml(folder, 'people.yml', drafts);
  if (!read.file && read.problems.length === 0) return { ...read, value: [] };
  if (!read.file || !read.yaml) return { ...read, value: null };
  const subject = { file: read.file.shown, yaml: read.yaml, known: [], foreignKeys: 'error' } as const;
  const { value, problems } = validate(peopleSchema, stripEmails(read.value ?? [], emails), subject);
  const claims = value ? repeatedClaims(read, value) : [];
  return { ...read, value, problems: [...read.problems, ...problems, ...claims] };
}

/** Entries of one list that would be one page or one level. */
function repeatedEntries(read: ReadYaml<unknown>, hub: Hub): Problem[] {
  return [
    ...repeats(
      read,
      'domains',
      'id',
      hub.domains.map(({ id }) => id),
    ),
    ...repeats(
      read,
      'series',
      'id',
      hub.series.map(({ id }) => id),
    ),
    ...repeats(
      read,
      'squads',
      'id',
      hub.squads.map(({ id }) => id),
    ),
    ...repeats(
      read,
      'levels',
      'stars',
      hub.levels.map(({ stars }) => String(stars)),
    ),
    ...repeats(
      read,
      'releases',
      'name',
      hub.releases.map(({ name }) => releaseId(name)),
    ),
  ];
}

function repeats(read: ReadYaml<unknown>, list: string, key: string, values: readonly string[]): Problem[] {
  const problem = problemIn(read.file?.shown ?? 'hub.yml');
  return values.flatMap((value, index) => {
    if (values.indexOf(value) === index) return [];
    const spot = read.yaml?.spotOf([list, index, key]) ?? unknownPosition;
    const message = `Two ${list} have the same ${key}: "${value}".`;
    return [problem('duplicate-id', spot, message, 'Change or remove one of them.')];
  });
}

/** Areas whose id is the answer of a newcomer who knows none of them. */
function reservedAreas(read: ReadYaml<unknown>, hub: Hub): Problem[] {
  const index = hub.domains.findIndex(({ id }) => id === noArea);
  if (index < 0) return [];
  const spot = read.yaml?.spotOf(['domains', index, 'id']) ?? unknownPosition;
  const message = `"${noArea}" stands for "none of these areas" on the pages for newcomers.`;
  return [
    problemIn(read.file?.shown ?? 'hub.yml')('reserved-id', spot, message, 'Give the area another id.'),
  ];
}

/** Contacts that say neither where to read nor where to write. */
function unreachable(read: ReadYaml<unknown>, hub: Hub): Problem[] {
  const problem = problemIn(read.file?.shown ?? 'hub.yml');
  return hub.contacts.flatMap(({ name, url, email }, index) => {
    if (url !== undefined || email !== undefined) return [];
    const spot = read.yaml?.spotOf(['contacts', index]) ?? unknownPosition;
    const message = `The contact "${name}" has no address.`;
    return [problem('no-address', spot, message, 'Add "url:" or "email:".')];
  });
}

/** An address with a path that no site can lie below. */
function oddAddress(read: ReadYaml<unknown>, { site }: Hub): Problem[] {
  if (isBasePath(baseOfAddress(site))) return [];
  const spot = read.yaml?.spotOf(['site']) ?? unknownPosition;
  const message = `The path of "site" is "${baseOfAddress(site)}", below which no site can lie.`;
  const fix = 'Use letters, digits and hyphens in it.';
  return [problemIn(read.file?.shown ?? 'hub.yml')('wrong-value', spot, message, fix)];
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
      const key = claim.toLowerCase().replace(/^@/, '');
      if (own.has(key)) continue;
      own.add(key);
      // The id says it already: name and aliases of the same person written twice are no faults of their own.
      if (owners.get(person.id) !== undefined && owners.get(person.id) !== index && claim !== person.id)
        continue;
      const first = owners.get(key);
      if (first === undefined) {
        owners.set(key, index);
        continue;
      }
      const spot = read.yaml?.spotOf(path) ?? unknownPosition;
      const other = people[first]?.id ?? 'another';
      const message =
        other === person.id
          ? `Two people have the id "${other}".`
          : `"${claim}" is claimed by ${other} and by ${person.id}.`;
      problems.push(
        problemIn(read.file?.shown ?? 'people.yml')(
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
