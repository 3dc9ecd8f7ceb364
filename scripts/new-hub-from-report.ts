import { isMonth, type Day } from '../src/domain/model/day.ts';
import type { Problem } from '../src/domain/model/problem.ts';
import type { PeopleProposal } from '../src/domain/people/proposal.ts';
import { countText, firstOf, listText } from '../src/domain/text/phrases.ts';
import type { FoundHub } from '../src/load/repository/find-hub.ts';
import type { FoundCalls } from '../src/load/repository/kinds-of-calls.ts';
import { rhythmWords, timeWords } from './new-hub-from-rhythm.ts';
import { shellWord } from './new-hub-next.ts';
import { doubtsOf } from './new-hub-from-text.ts';

/** What was made of a repository. */
export interface MadeHub {
  readonly found: FoundHub;
  readonly people: PeopleProposal;
  /** What `check` will say of it. */
  readonly problems: readonly Problem[];
  /** Paths of the files that were written, besides copies. */
  readonly written: readonly string[];
  /** Where notes and what belongs to them were copied to, and how many files; null where they are read where they lie. */
  readonly copied: { readonly from: string; readonly files: number } | null;
  /** The content folder. */
  readonly folder: string;
  readonly today: Day;
}

/** What was understood of a repository, what was not and why, and what comes next. */
export function hubReport(made: MadeHub): string {
  const parts = [
    notesPart(made),
    callsPart(made),
    besidesPart(made),
    notReadPart(made),
    warningsPart(made),
    nextPart(made),
  ];
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function notesPart({ found: { files, place, content } }: MadeHub): string[] {
  const { calls } = content;
  const folder = place?.folder ?? 'calls';
  const read = new Set(calls.map(({ file }) => file)).size;
  const [days, months] = [
    calls.filter(({ date }) => date !== null && !isMonth(date)).length,
    calls.filter(({ date }) => date !== null && isMonth(date)).length,
  ];
  const undated = calls.length - days - months;
  const withPeople = calls.filter(({ facts }) => facts.attendees.length > 0).length;
  return [
    `Read ${read} of ${countText(files, 'Markdown file')} as notes, from ${folder === '.' ? 'the folder itself' : `${folder}/`}:`,
    `  ${countText(calls.length, 'call')}, ${days} with a day${months > 0 ? `, ${months} with a month only` : ''}${undated > 0 ? `, ${undated} undated` : ''}; ${withPeople} say who was present.`,
  ];
}

function callsPart({ found: { kinds }, today }: MadeHub): string[] {
  if (kinds.length === 0) return [];
  return ['When calls are:', ...kinds.flatMap((kind) => kindLines(kind, kinds.length === 1, today))];
}

function kindLines(kind: FoundCalls, isOnly: boolean, today: Day): string[] {
  const { settings, calls, rhythm, time } = kind;
  const name = settings?.title ?? (isOnly ? 'All' : 'Of no series');
  const head = `  ${name} (${countText(calls.length, 'call')}): ${rhythmWords(rhythm)}.`;
  if ('why' in rhythm) return [head];
  const doubts = doubtsOf(kind, today);
  return [
    head,
    `    ${timeWords(time)}.`,
    doubts.length === 0
      ? '    Written to hub.yml.'
      : `    Left in hub.yml as comments, because a wrong date is worse than none: ${doubts.join('; ')}.`,
  ];
}

function besidesPart({ found: { repository, github, community }, people }: MadeHub): string[] {
  const { organisation, repositories, labels } = github;
  const linked = [
    ...(organisation
      ? [`the organisation ${organisation.name} (${countText(organisation.notes, 'note')})`]
      : []),
    ...(repositories.length > 0
      ? [
          firstOf(
            repositories.map(({ name }) => name),
            3,
          ),
        ]
      : []),
    ...(labels.length > 0
      ? [
          `the labels ${firstOf(
            labels.map(({ name }) => name),
            5,
          )}`,
        ]
      : []),
  ];
  const sure = people.people.length;
  return [
    `Name: ${community.name}. Kept in: ${repository?.name ?? 'no clone of a GitHub repository'}. Site: ${community.site ?? 'not found'}.`,
    ...(linked.length > 0 ? [`Notes link to ${listText(linked)}.`] : []),
    ...(sure > 0
      ? [
          `People: ${sure} in people.yml${people.unclear.length > 0 ? `; ${countText(people.unclear.length, 'name')} could be several people's and stand there as comments` : ''}.`,
        ]
      : ['People: the notes name nobody by a full name or a GitHub name.']),
  ];
}

const mostReasons = 8;

function notReadPart({ found: { leftOut, faulty, place, outside, otherText } }: MadeHub): string[] {
  const like = new Set(place?.elsewhere ?? []);
  const tops = Map.groupBy(outside, (path) => (path.includes('/') ? `${path.split('/')[0] ?? ''}/` : path));
  const folders = [
    ...leftOut.map(({ glob, files }) => ({
      name: glob.replace(/^\//, ''),
      files: files.filter((path) => !like.has(path)),
    })),
    ...[...tops].map(([name, files]) => ({ name, files })),
  ]
    .filter(({ files }) => files.length > 0)
    .map(({ name, files }) => (files.length === 1 ? { name: files[0] ?? name, files } : { name, files }));
  const bySize = folders.sort((a, b) => b.files.length - a.files.length);
  const lines = bySize
    .slice(0, mostReasons)
    .map(({ name, files }) =>
      files.length === 1
        ? `  ${name}: nothing in it looks like notes`
        : `  ${name}: nothing in these ${files.length} files looks like notes, such as ${files[0] ?? ''}`,
    );
  const more = bySize.length - lines.length;
  const elsewhere = [...like];
  const all = [
    ...faulty.map(({ path, problem }) => `  ${path}: ${problem.code}: ${problem.message}`),
    ...(elsewhere.length > 0
      ? [
          `  ${firstOf(elsewhere, 3)}: like notes, but apart from the others; move them to those, or change "folders:" and "ignore:"`,
        ]
      : []),
    ...(otherText.length > 0
      ? [`  ${firstOf(otherText, 3)}: named like notes, but no Markdown; give them the ending .md`]
      : []),
    ...lines,
    ...(more > 0 ? [`  and ${countText(more, 'more file or folder', 'more files and folders')}`] : []),
  ];
  return all.length > 0 ? ['Not read:', ...all] : [];
}

function warningsPart({ problems }: MadeHub): string[] {
  if (problems.length === 0) return ['npm run check will have nothing to say.'];
  const codes = [...Map.groupBy(problems, ({ code }) => code)].sort(([, a], [, b]) => b.length - a.length);
  return [
    `npm run check will say ${countText(problems.length, 'thing')}, none of which stops a build:`,
    ...codes.slice(0, mostReasons).map(([code, [first, ...others]]) => {
      const place = first ? `${first.file}${first.line === null ? '' : `:${first.line}`}` : '';
      return `  ${others.length + 1} ${code}, such as ${place}: ${first?.message ?? ''}`;
    }),
  ];
}

function nextPart({ written, copied, folder }: MadeHub): string[] {
  return [
    `Wrote ${written.join(' and ')}.`,
    ...(copied
      ? [
          `Copied ${countText(copied.files, 'file')} of notes and what they show to ${folder}, because a hub reads what lies in its folder. New notes belong`,
          `there from now on. To read them where they lie: npm run new -- hub ${shellWord(copied.from)} --from ${shellWord(copied.from)}`,
        ]
      : []),
  ];
}
