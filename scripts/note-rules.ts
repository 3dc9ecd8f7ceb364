import { readFileSync, writeFileSync } from 'node:fs';
import { noteRules } from '../src/notes/rules.ts';
import type { NoteRule, RuleSubject } from '../src/notes/rule.ts';

// Writes the tables of rules in docs/notes.md from the rules themselves; a test fails when they differ, so the page cannot go stale.

const titles: Readonly<Record<RuleSubject, string>> = {
  path: 'The day, from where the note lies',
  section: 'What a heading announces',
  day: 'The day of the call, from the text',
  attendee: 'Who was there',
  topic: 'Topics',
  agenda: 'The agenda',
  action: 'Actions: tasks and promises',
  decision: 'Decisions',
  outcome: 'What has been done',
  next: 'The next call',
};

/** The page with everything between its marks replaced by the rules: a heading and a table for each kind of fact. */
export function withNoteRules(page: string): string {
  const sections = Object.entries(titles).map(([reads, title]) => {
    const rows = noteRules.filter((rule) => rule.reads === reads).map(row);
    return `### ${title}\n\n| rule | holds when | for example | but not |\n|---|---|---|---|\n${rows.join('\n')}\n`;
  });
  return page.replace(
    /(<!-- rules -->\n)[^]*(<!-- end -->)/,
    (_all, start: string, end: string) => `${start}\n${sections.join('\n')}\n${end}`,
  );
}

function row({ id, means, examples, counterExamples }: NoteRule): string {
  return `| \`${id}\` | ${means} | ${shown(examples[0])} | ${shown(counterExamples[0])} |`;
}

/** Markdown in a cell of a table: line ends as arrows, bars escaped. */
function shown(example = ''): string {
  return `\`${example.replace(/\n+/g, ' ⏎ ').replaceAll('|', '\\|')}\``;
}

if (process.argv[1]?.endsWith('note-rules.ts')) {
  const page = 'docs/notes.md';
  writeFileSync(page, withNoteRules(readFileSync(page, 'utf8')));
}
