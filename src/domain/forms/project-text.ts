import { slugFromTitle } from '../text/normalize.ts';
import { reservedIds } from '../urls/site-map.ts';
import { oneLine, type FormValues } from './check.ts';

/** A project file as a form or a command writes it. */
export interface ProjectFile {
  /** Inside the content folder. */
  readonly file: string;
  readonly text: string;
}

const listFields = ['firstSteps', 'done', 'learn'] as const;

/** The file of a project from values that were checked. Fields nobody filled in are left out; `proposed` is the day it is written. */
export function projectFile(
  values: FormValues,
  proposed: string,
  taken: readonly string[] = [],
): ProjectFile {
  const title = one(values, 'title');
  const list = (name: string) => (values[name] ?? []).map(oneLine).filter((part) => part !== '');
  const flat = (name: string) =>
    list(name).length > 0 ? [`${name}: [${list(name).map(plain).join(', ')}]`] : [];
  const lines = [
    `title: ${quoted(title)}`,
    `summary: ${quoted(one(values, 'summary'))}`,
    `stars: ${one(values, 'stars')}`,
    `language: ${one(values, 'language')}`,
    ...flat('domains'),
    `domainKnowledge: ${one(values, 'domainKnowledge')}`,
    ...flat('mentors'),
    `status: open`,
    ...optional('repository', one(values, 'repository')),
    ...optional('issue', one(values, 'issue')),
    ...listFields.flatMap((name) => {
      const entries = splitLines(values[name] ?? []);
      return entries.length > 0 ? [`${name}:`, ...entries.map((entry) => `  - ${quoted(entry)}`)] : [];
    }),
    `proposed: ${proposed}`,
  ];
  const body = paragraphs((values['body'] ?? []).join('\n'));
  return {
    file: `projects/${idFor(title, [...reservedIds('projects'), ...taken])}.md`,
    text: `---\n${lines.join('\n')}\n---\n${body === '' ? '' : `\n${body}\n`}`,
  };
}

/** The lines of a report, to be put below `reports:` of a project file. */
export function reportLines(values: FormValues): string {
  const field = (name: string, write: (value: string) => string = plain) => {
    const value = one(values, name);
    return value === '' ? [] : [`${name}: ${write(value)}`];
  };
  const lines = [
    ...field('date'),
    ...field('stars'),
    ...field('hours'),
    ...field('language'),
    ...field('domain'),
    ...field('words', quoted),
    ...field('by', quoted),
  ];
  return `${lines.map((line, index) => `${index === 0 ? '  - ' : '    '}${line}`).join('\n')}\n`;
}

/** An id made from a title: `A CLI for IMAP!` becomes `a-cli-for-imap`; one that is taken gets a number. */
export function idFor(title: string, taken: readonly string[]): string {
  const id = slugFromTitle(title, 'untitled');
  let free = id;
  for (let number = 2; taken.includes(free); number += 1) free = `${id}-${number}`;
  return free;
}

/** A text as a YAML value in single quotes, which stands for exactly itself whatever it holds. */
export function quoted(text: string): string {
  return `'${oneLine(text).replaceAll("'", "''")}'`;
}

/** An id or a number needs no quotes; anything else gets them. */
function plain(text: string): string {
  return /^[a-z0-9]+(?:[-_.][a-z0-9]+)*$/.test(text) ? text : quoted(text);
}

function optional(name: string, value: string): string[] {
  return value === '' ? [] : [`${name}: ${quoted(value)}`];
}

function one(values: FormValues, name: string): string {
  return oneLine(values[name]?.[0] ?? '');
}

function splitLines(texts: readonly string[]): string[] {
  return texts
    .flatMap((text) => text.split('\n'))
    .map(oneLine)
    .filter((line) => line !== '');
}

/** Control characters would make the file unreadable, and nobody means to write one; line breaks and tabs stay. */
export function paragraphs(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cc}\p{Cs}\u2028\u2029\uFEFF]/gu, (character) =>
      /[\n\t]/.test(character) ? character : ' ',
    )
    .trim();
}
