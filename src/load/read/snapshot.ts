import type { Problem } from '../../domain/model/problem.ts';
import { snapshotSchema, type Snapshot } from '../../domain/model/snapshot.ts';
import { readContentFile } from './files.ts';
import { stripEmails } from './strip-emails.ts';
import { problemIn } from '../problems.ts';

/** Where the snapshot of open issues lies in a content folder. */
export const snapshotPath = 'github/issues.json';

// A snapshot takes about 0.4 KB an issue: room for some 150,000 of them.
const largestSnapshot = 64 * 1024 * 1024;

/** Reads the issue snapshot. A missing one is null without a problem; a broken one is a problem, for only `sync` writes it. E-mail addresses other than those given are taken out; null leaves all. */
export function readSnapshot(
  folder: string,
  emails: ReadonlySet<string> | null,
): { snapshot: Snapshot | null; problems: readonly Problem[] } {
  const { file, problems } = readContentFile(folder, snapshotPath, largestSnapshot);
  if (!file) return { snapshot: null, problems };
  const fail = (message: string) => ({
    snapshot: null,
    problems: [
      problemIn(file.shown)(
        'broken-snapshot',
        { line: null, column: null },
        message,
        'Restore the file, or remove it and run `npm run sync`.',
      ),
    ],
  });
  let data: unknown;
  try {
    data = JSON.parse(file.text);
  } catch {
    return fail('The issue snapshot is not whole JSON: it was cut short or edited by hand.');
  }
  // The form first: what has it is nested no deeper than it says, and can be walked through.
  const parsed = snapshotSchema.safeParse(data);
  if (!parsed.success) {
    const first = parsed.error.issues[0];
    return fail(
      `The issue snapshot is not as \`sync\` writes it: ${[first?.path.join('.'), first?.message].filter(Boolean).join(' ')}.`,
    );
  }
  if (holdsHalfCharacter(file.text))
    return fail('The issue snapshot holds half of a character, so it was edited by hand.');
  // To take words out of texts leaves the form as it is.
  const snapshot = emails ? (stripEmails(parsed.data, emails) as Snapshot) : parsed.data;
  return { snapshot, problems: [] };
}

/** Whether a string of some JSON holds half of a surrogate pair, which no address can; only an escape can write one. */
function holdsHalfCharacter(json: string): boolean {
  if (!/\\ud[89a-f]/i.test(json)) return false;
  let holds = false;
  JSON.parse(json, (_key, value: unknown) => {
    holds ||= typeof value === 'string' && !value.isWellFormed();
    return value;
  });
  return holds;
}
