import { readFileSync, writeFileSync } from 'node:fs';
import { en } from '../src/words/en.ts';
import { formsOf, type Template } from '../src/words/template.ts';

// Writes the lists of docs/words.md from the English words; a test fails when they differ, so the page cannot go stale.

/** The page with everything between its marks replaced by the nouns and the texts of the hub, group by group. */
export function withWordList(page: string): string {
  const { terms, ...groups } = en;
  const nouns = Object.entries(terms).map(([name, { one, other }]) => `- \`${name}\`: ${one}, ${other}`);
  const texts = Object.entries(groups).map(
    ([group, list]) =>
      `### ${group}\n\n${Object.entries<Template>(list)
        .map(([key, text]) => `- \`${group}.${key}\`: ${formsOf(text).map(asCode).join(' or ')}`)
        .join('\n')}\n`,
  );
  return page.replace(
    /(<!-- words -->\n)[^]*(<!-- end -->)/,
    (_all, start: string, end: string) =>
      `${start}\n## Nouns\n\n${nouns.join('\n')}\n\n## Texts\n\n${texts.join('\n')}\n${end}`,
  );
}

function asCode(text: string): string {
  return `\`${text}\``;
}

if (process.argv[1]?.endsWith('word-list.ts')) {
  const page = 'docs/words.md';
  writeFileSync(page, withWordList(readFileSync(page, 'utf8')));
}
