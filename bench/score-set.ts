import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { issueFeatures } from '../src/domain/suggestions/issue-features.ts';

/** A real issue whose label for newcomers was hidden, and the rules that hold for it. */
export interface JudgedIssue {
  readonly source: string;
  /** Source and repository: issues are compared inside one repository only. */
  readonly group: string;
  readonly title: string;
  /** Whether its maintainers had labelled it as easy. */
  readonly easy: boolean;
  readonly rules: ReadonlySet<string>;
}

const labelled = z.object({ source: z.string(), repo: z.string(), gfi: z.boolean() });
const hidden = z.object({
  title: z.string(),
  body: z.string().nullish(),
  labels: z.array(z.string()).nullish(),
});

/** Reads a set and the same set with the answers hidden, line by line side by side. */
export function readSet(setFile: string, hiddenFile: string): JudgedIssue[] {
  const questions = linesOf(hiddenFile);
  return linesOf(setFile).map((line, index) => {
    const { source, repo, gfi } = labelled.parse(JSON.parse(line));
    const { title, body, labels } = hidden.parse(JSON.parse(questions[index] ?? ''));
    const { signals } = issueFeatures({ title, body: body ?? '', labels: labels ?? [] });
    const rules = new Set(signals.map((signal) => signal.rule));
    return { source, group: `${source} ${repo}`, title, easy: gfi, rules };
  });
}

/** The issues of each repository. */
export function byGroup(issues: readonly JudgedIssue[]): JudgedIssue[][] {
  return [...Map.groupBy(issues, (issue) => issue.group).values()];
}

function linesOf(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
}
