import type { ExplainedFact, ExplainedLine, ExplainedNote, ExplainedSection } from '../src/notes/explain.ts';

const nouns = {
  path: 'path',
  section: 'heading',
  day: 'day',
  attendee: 'attendee',
  agenda: 'agenda item',
  topic: 'topic',
  action: 'action',
  decision: 'decision',
  outcome: 'outcome',
  next: 'next call',
} as const;

/** All sections and facts of the calls in a file, a line each. `how` says how to ask for one line. */
export function noteText(path: string, calls: readonly ExplainedNote[], how: string): string {
  return [...calls.map((call) => callText(path, call)), `What one line gave and why: ${how}`].join('\n\n');
}

function callText(path: string, { day, sections, facts }: ExplainedNote): string {
  return [
    `${path}: ${day === null ? 'a call whose day is not known' : `the call of ${day}`}`,
    '',
    'Sections',
    ...sections.map(
      ({ line: at, title, kind, rule }) =>
        `  ${String(at).padStart(4)}  ${kind.padEnd(10)}  ${title}${rule === null ? '' : `  (${rule})`}`,
    ),
    ...(sections.length === 0 ? ['  none'] : []),
    '',
    'Facts',
    ...facts.map((fact) => `  ${String(fact.line).padStart(4)}  ${factText(fact)}  (${fact.rule})`),
    ...(facts.length === 0 ? ['  none'] : []),
  ].join('\n');
}

function factText({ reads, text, owner }: ExplainedFact): string {
  return `${nouns[reads]}${owner === null ? '' : ` of ${owner}`}: ${text}`;
}

const sectionNames: Readonly<Record<ExplainedSection['kind'], string>> = {
  title: 'the title of the whole note',
  attendance: 'attendance',
  absence: 'those absent',
  agenda: 'the agenda',
  minutes: 'the minutes',
  group: 'a group of topics',
  actions: 'the actions',
  decisions: 'the decisions',
  next: 'the next call',
  links: 'links',
  routine: 'routine',
  repeated: 'notes of the last call',
  topic: 'a topic',
};

const kindNames = {
  heading: 'a heading',
  paragraph: 'a paragraph',
  item: 'an item of a list',
  row: 'a row of a table',
  code: 'code',
  rule: 'a line across the page',
} as const;

/** What one line of a note gave, by which rules, and which came near. */
export function lineText(path: string, explained: ExplainedLine): string {
  const { section, facts, notes, sentences } = explained;
  const lines = [`${path}:${explained.line}  ${kindNames[explained.kind]}`];
  if (section) {
    const why = section.means === null ? '' : `: ${lowered(section.means)} (${section.rule ?? ''})`;
    lines.push(`In the section "${section.title}", ${sectionNames[section.kind]}${why}.`);
  }
  lines.push('', ...notes);
  for (const fact of facts) {
    lines.push(factText(fact), `  because ${lowered(fact.means ?? 'the chair added it.')} (${fact.rule})`);
    lines.push(`  It matched: ${fact.words}`);
  }
  for (const { text, near } of sentences) {
    if (near.length === 0) continue;
    lines.push('', `"${text}"`);
    for (const { rule, reads, means, because } of near)
      lines.push(
        `  nearly ${aOrAn(nouns[reads])}: ${lowered(means)} (${rule})`,
        `    not, because ${because}.`,
      );
  }
  if (facts.length === 0 && sentences.every(({ near }) => near.length === 0))
    lines.push(explained.kind === 'heading' ? '' : 'Nothing was read from it, and no rule came near.');
  return lines
    .filter((line, at) => line !== '' || lines[at - 1] !== '')
    .join('\n')
    .trimEnd();
}

function aOrAn(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
}

function lowered(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1).replace(/\.$/, '');
}
