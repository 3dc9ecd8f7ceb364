import type { FormValues } from './check.ts';
import { idFor, type NewFile, type NewPlace } from './new-file.ts';
import { typedLine, typedLines, typedText } from './typed-text.ts';
import { markdownFile, yamlField, yamlList, yamlNumber, yamlQuoted, yamlWord } from './yaml.ts';

const listFields = ['firstSteps', 'done', 'learn'] as const;

/** The file of a project from values that were checked. Fields nobody filled in are left out; `proposed` is the day it is written. */
export function projectFile(
  values: FormValues,
  proposed: string,
  { folder, taken }: NewPlace = { folder: 'projects', taken: [] },
): NewFile {
  const one = (name: string) => typedLine(values[name]?.[0] ?? '');
  const flat = (name: string) => {
    const entries = (values[name] ?? []).map(typedLine).filter((entry) => entry !== '');
    return entries.length > 0 ? [`${name}: ${yamlList(entries.map(yamlWord))}`] : [];
  };
  const lines = [
    `title: ${yamlQuoted(one('title'))}`,
    `summary: ${yamlQuoted(one('summary'))}`,
    `stars: ${yamlNumber(one('stars'))}`,
    `language: ${yamlWord(one('language'))}`,
    ...flat('domains'),
    `domainKnowledge: ${yamlWord(one('domainKnowledge'))}`,
    ...flat('mentors'),
    `status: open`,
    ...yamlField('repository', one('repository'), yamlQuoted),
    ...yamlField('issue', one('issue'), yamlQuoted),
    ...listFields.flatMap((name) => {
      const entries = typedLines(values[name] ?? []);
      return entries.length > 0 ? [`${name}:`, ...entries.map((entry) => `  - ${yamlQuoted(entry)}`)] : [];
    }),
    `proposed: ${proposed}`,
  ];
  return {
    file: `${folder}/${idFor('projects', one('title'), taken)}.md`,
    text: markdownFile(lines, typedText((values['body'] ?? []).join('\n'))),
  };
}

/** The lines of a report, to be put below `reports:` of a project file. */
export function reportLines(values: FormValues): string {
  const one = (name: string) => typedLine(values[name]?.[0] ?? '');
  const lines = [
    ...yamlField('date', one('date'), yamlWord),
    ...yamlField('stars', one('stars'), yamlNumber),
    ...yamlField('hours', one('hours'), yamlNumber),
    ...yamlField('language', one('language'), yamlWord),
    ...yamlField('domain', one('domain'), yamlWord),
    ...yamlField('words', one('words'), yamlQuoted),
    ...yamlField('by', one('by'), yamlQuoted),
  ];
  return `${lines.map((line, index) => `${index === 0 ? '  - ' : '    '}${line}`).join('\n')}\n`;
}
