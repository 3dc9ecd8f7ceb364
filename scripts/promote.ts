import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Content } from '../src/domain/model/content.ts';
import { isDay } from '../src/domain/model/day.ts';
import { idSchema } from '../src/domain/model/fields.ts';
import { issueKey, issueName, readIssueName, type NamedIssue } from '../src/domain/urls/issue-name.ts';
import { nearestWord } from '../src/domain/text/spelling.ts';
import { hasErrors } from '../src/domain/model/problem.ts';
import { draftOf, promotedIssues } from '../src/domain/suggestions/promotion.ts';
import { reservedIds } from '../src/domain/urls/site-map.ts';
import type { Snapshot, SnapshotIssue } from '../src/domain/model/snapshot.ts';
import { cleanLine } from '../src/github/api/clean-text.ts';
import { loadContent } from '../src/load/content.ts';
import { draftGaps } from '../src/load/checks/drafts.ts';
import { fileId } from '../src/domain/text/file-id.ts';
import { shownPath } from '../src/load/read/files.ts';
import { splitFrontMatter } from '../src/load/read/front-matter.ts';
import { readHub } from '../src/load/read/hub.ts';
import { readSnapshot, snapshotPath } from '../src/load/read/snapshot.ts';
import { badUsage, contentFolder, readArguments } from './arguments.ts';
import { writeFault, writeNew } from '../src/files/write.ts';
import { draftText } from './promote-text.ts';
import { problemReport } from './report.ts';

const usage = 'npm run promote -- owner/repo#N [--content DIR] [--id ID] [--today YYYY-MM-DD]';
const { values, rest } = readArguments({ content: 'value', id: 'value', today: 'value' }, usage, 1);
const [written] = rest;
if (written === undefined) badUsage('Say which issue to promote.', usage);
const wanted = readIssueName(written);
if (!wanted) badUsage(`"${written}" is not an issue: write owner/repo#20 or its address on GitHub.`, usage);
if (values.id !== undefined && !idSchema.safeParse(values.id).success)
  badUsage(`--id "${values.id}" is not an id: use lower-case letters, digits and hyphens.`, usage);
if (values.today !== undefined && !isDay(values.today))
  badUsage(`--today "${values.today}" is not a day; write YYYY-MM-DD.`, usage);
const folder = contentFolder(values.content);

process.exitCode = await promote(wanted);

async function promote(named: NamedIssue): Promise<number> {
  const { content, problems } = loadContent(folder, '/');
  // A draft has to fit the hub and must not repeat a project; what is wrong elsewhere is no hindrance.
  const faults = [
    ...problems.filter(({ code }) => code === 'no-content' || code === 'not-a-folder'),
    ...[readHub(folder), readSnapshot(folder, null)].flatMap((read) => read.problems),
  ];
  if (hasErrors(faults)) return fail(problemReport(faults, 'text'));
  const { hub, snapshot } = content;
  if (snapshot === null)
    return fail(`${shownPath(folder, snapshotPath)} is not there. Run \`npm run sync\` first.`);
  const issue = snapshot.issues.find((one) => issueKey(one) === issueKey(named));
  if (!issue) return fail(notThere(named, snapshot));
  const project = promotedIssues(content.projects).get(issueKey(issue));
  if (project) return fail(`${issueName(issue)} has a project already: ${shownPath(folder, project.file)}.`);

  const today = values.today ?? hub.asOf ?? new Date().toISOString().slice(0, 10);
  const draft = draftOf({ ...issue, title: plainTitle(issue) }, { hub, snapshot, today });
  const id = values.id ?? draft.id;
  const path = `${hub.folders.projects}/${id}.md`;
  const shown = shownPath(folder, path);
  const refusal = takenBy(id, content);
  if (refusal) return fail(refusal);
  const text = draftText(draft);
  try {
    if (!(await writeNew(join(folder, path), text))) return fail(alreadyThere(shown));
  } catch (cause) {
    return fail(writeFault(shown, cause));
  }

  console.log(`${shown} written, paused until a person has filled in its gaps:`);
  const { parts } = splitFrontMatter({ path, shown, text });
  for (const gap of draftGaps({ file: { path, shown, text }, parts }))
    console.log(`  ${shown}:${String(gap.line)}  ${gap.message.replace('This draft has a gap: ', '')}`);
  if (draft.leftOut) console.error(`It was not among the suggestions: ${draft.leftOut}`);
  return 0;
}

/** `sync` writes plain titles; a snapshot edited by hand may hold anything. */
function plainTitle(issue: SnapshotIssue): string {
  return cleanLine(issue.title, 300) || issueName(issue);
}

/** Why a project cannot be written under an id; null when it can. On some disks names differ in more than their case. */
function takenBy(id: string, { projects, hub }: Content): string | null {
  if (reservedIds('projects').includes(id))
    return `/projects/${id}/ is an address of the site itself. Choose another id with --id.`;
  const entry = projects.find((project) => project.id === id);
  const file =
    entry?.file ?? namesIn(hub.folders.projects).find((name) => fileId(name.replace(/^.*\//, '')) === id);
  return file === undefined ? null : alreadyThere(shownPath(folder, file));
}

function namesIn(within: string): string[] {
  try {
    return readdirSync(join(folder, within))
      .filter((name) => /\.(?:md|markdown)$/i.test(name))
      .map((name) => `${within}/${name}`);
  } catch {
    return [];
  }
}

function alreadyThere(shown: string): string {
  return `${shown} exists already and is left as it is. Choose another id with --id.`;
}

/** Why there is no such issue, and which one may have been meant. */
function notThere(named: NamedIssue, { repositories, issues, at }: Snapshot): string {
  const day = at.slice(0, 10);
  const names = repositories.map(({ name }) => name);
  const repository = repositories.find(({ name }) => name.toLowerCase() === named.repo.toLowerCase());
  if (!repository) {
    const meant = nearestWord(named.repo, names);
    const hint = meant === null ? '' : ` Did you mean "${issueName({ ...named, repo: meant })}"?`;
    return `${named.repo} is not in the snapshot of ${day}.${hint} Its repositories are chosen in hub.yml.`;
  }
  const open = issues.filter((issue) => issue.repo === repository.name);
  const meant = nearestWord(
    String(named.number),
    open.map(({ number }) => String(number)),
  );
  const near = open.find(({ number }) => String(number) === meant);
  const hint = near ? ` Did you mean ${issueName(near)}, "${plainTitle(near)}"?` : '';
  const why = repository.complete
    ? 'It may be closed, a pull request, or newer: `npm run sync` brings the snapshot up to date.'
    : 'The snapshot holds only a part of this repository: run `npm run sync`.';
  return `${issueName({ ...named, repo: repository.name })} is not among the open issues of ${day}.${hint} ${why}`;
}

function fail(message: string): number {
  console.error(message);
  return 1;
}
