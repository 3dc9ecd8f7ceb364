import { readFileSync, writeFileSync } from 'node:fs';
import { problemCodes } from '../src/domain/model/problem-codes.ts';

// Writes the tables of docs/problems.md from the registry of codes; a test fails when they differ, so the page cannot go stale.

/** The page with everything between its marks replaced by the registry: a heading and a table for each group of codes. */
export function withProblemCodes(page: string): string {
  const sections = Object.entries(problemCodes).map(([heading, codes]) => {
    const rows = Object.entries(codes).map(
      ([code, { levels, means, fix }]) =>
        `| \`${code}\` | ${levels.join(' or ')} | ${[means, fix].filter(Boolean).join(' ')} |`,
    );
    return `## ${heading}\n\n| code | level | what it means |\n|---|---|---|\n${rows.join('\n')}\n`;
  });
  return page.replace(
    /(<!-- codes -->\n)[^]*(<!-- end -->)/,
    (_all, start: string, end: string) => `${start}\n${sections.join('\n')}\n${end}`,
  );
}

if (process.argv[1]?.endsWith('problem-codes.ts')) {
  const page = 'docs/problems.md';
  writeFileSync(page, withProblemCodes(readFileSync(page, 'utf8')));
}
