/** How much a problem weighs: an error stops the build, a warning does not. */
export type ProblemLevel = 'error' | 'warning';

/** What the registry knows of a code. */
interface CodeEntry {
  /** The levels its problems can have; the first is the usual one. */
  readonly levels: readonly [usual: ProblemLevel, rarer?: ProblemLevel];
  /** What it means; where it has two levels, also when it has the rarer one. */
  readonly means: string;
  /** What to do about it, where that is the same for all its problems and not said by what it means. */
  readonly fix?: string;
}

const error = (means: string, fix?: string) => ({ levels: ['error'], means, fix }) as const;
const warning = (means: string, fix?: string) => ({ levels: ['warning'], means, fix }) as const;
const errorOrWarning = (means: string, fix?: string) =>
  ({ levels: ['error', 'warning'], means, fix }) as const;
const warningOrError = (means: string, fix?: string) =>
  ({ levels: ['warning', 'error'], means, fix }) as const;

/**
 * Every code that a problem can have, by the heading under which docs/problems.md explains it. One line here is all that a new
 * code needs; then run `node scripts/problem-codes.ts`, which writes it into that page. Codes never change.
 */
const groups = {
  'Files and folders': {
    'no-content': error('The folder after `--content` does not exist.'),
    'not-a-folder': error('A file stands where a folder is expected.'),
    'is-a-folder': error('A folder stands where a file is expected.'),
    'not-a-file': errorOrWarning(
      'Something that is neither a file nor a folder stands where a file is expected.',
    ),
    unreadable: errorOrWarning(
      'The system refuses the file, or it is a link that leads to no file; a warning among the calls.',
    ),
    'file-too-large': errorOrWarning(
      'Over 2 MB of text, or over 1 MB of YAML; a warning for text among the calls.',
    ),
    'not-utf8': errorOrWarning(
      'Not UTF-8 text; line and column are those of the first wrong byte. A warning among the calls.',
    ),
    'empty-file': errorOrWarning('Nothing in it; a warning among the calls.'),
    'wrong-file-name': error('`hub.yaml` or `people.yaml` is not read.', 'The ending is `.yml`.'),
    'unknown-name': warning(
      'Something that looks like content, but whose name at this place is none that is read.',
    ),
    'not-read': warning(
      'Something that looks like content in a folder from which only Markdown files are read; files of one folder share one line.',
    ),
    template: warning(
      'A file or folder of the calls that is taken for a template, by its name, and left out.',
    ),
    'table-of-contents': warning(
      'A file of the calls that is nothing but links to other notes, and left out.',
    ),
    'link-outside': warningOrError(
      'A symbolic link that leads out of the content folder is not followed. An error where a part of the content, or one of its YAML or JSON files, is such a link.',
    ),
    'merge-conflict': error('A merge conflict that nobody has resolved.'),
    'bad-file-name': errorOrWarning(
      'The name of the file becomes its address, and cannot be one; a warning among the calls.',
    ),
    'windows-name': warning('A name that no file can have on Windows.'),
    'reserved-id': errorOrWarning(
      'The name of the file, or the id of an area, becomes an address, which is one of the site itself; a warning among the calls where it neither gives a day nor is named like a feed or the calendar, because such a file is no note.',
    ),
    'duplicate-id': error('Two files or two entries of a list would be one page.'),
    'unknown-folder': error('`folders` in `hub.yml` names a folder that is not there, or one for two parts.'),
    'broken-snapshot': error('`github/issues.json` is not as `npm run sync` wrote it.'),
  },
  'YAML and front matter': {
    'yaml-syntax': error(
      'Not valid YAML, a key twice, a tag, or an alias to nothing. What was left open is reported where it opens.',
    ),
    'front-matter-language': error('Front matter in anything but YAML. It is never run.'),
    'front-matter-open': error('The line of `---` below it is missing or holds more than `---`.'),
    'front-matter-late': errorOrWarning('It does not begin on the first line; a warning in notes of calls.'),
    'front-matter-shape': error('It is no group of keys.'),
    'missing-front-matter': error('A project, roadmap entry, guide or page without any.'),
    'missing-key': error('A key that is needed is not there.'),
    'unknown-key': errorOrWarning('A key nobody knows; a warning at the top of call notes.'),
    'wrong-value': error('A value of the wrong kind or form.', 'Versions such as 3.0 need quotes.'),
    'impossible-date': error('Not a day as `YYYY-MM-DD`, or not in the calendar.'),
    'unknown-status': error('Not one of the statuses of a project.'),
    'unknown-stage': error('Not one of the stages of the roadmap.'),
    'unknown-level': error('Not one of the levels of this hub.'),
    'unknown-time-zone': error('Not one of the time zones there are.'),
    'no-words': warning('There are no words in the `lang` of `hub.yml`: pages are English.'),
    'unknown-string': error('What `strings:` of hub.yml names is no text of the hub.'),
    'bad-string': error(
      'A noun under `strings:` lacks one of its forms, or a text has places that nothing fills there.',
    ),
  },
  'Links and references': {
    'dead-link': errorOrWarning(
      'A page of this hub that does not exist; a warning in calls, guides and pages.',
    ),
    'dead-section': errorOrWarning(
      'A section of a page of this hub that does not exist; a warning in calls, guides and pages.',
    ),
    'unknown-page': error('The menu of `hub.yml` names a page that is none of the hub.'),
    'unknown-font': error(
      'A font that `socialImages:` of `hub.yml` names is no file of the content folder, or none that can be drawn from.',
    ),
    'alias-taken': warning(
      'An address that a page is said to have had is one of the site itself, or two files say they had it: nothing leads on from it.',
    ),
    'bad-alias': warning('Something under `aliases` that looks like an address, but could be none.'),
    'renamed-file': warning(
      'With `check`: git has the file under an older name, its page had another address then, and nothing leads on from it.',
    ),
    'relative-link': warning('A link that is no web address, and leads to no file of this hub.'),
    'missing-picture': warning('A picture that is no web address, and lies nowhere in the content folder.'),
    'remote-picture': warning(
      'Pictures of other sites, where `hub.yml` does not say what is to become of them: links lead to them.',
      '`npm run pictures` copies them, `images: remote` has every reader load them from there, `images: local` silences this line.',
    ),
    'dead-outside': warning(
      'With `check --external`: a link to another site whose page or host is not there any more.',
      'Take another address, perhaps that of the Internet Archive.',
    ),
    'outside-trouble': warning(
      'With `check --external`: a link to another site that did not answer well this time.',
    ),
    'foreign-link': warning('A link that begins with `/`, and leads to nothing that Cairn builds.'),
    'unknown-call': error('An id that no call has.'),
    'unknown-series': error(
      '`agenda` in `hub.yml` names a series that this hub has not, or no repository to look in.',
    ),
    'unknown-project': error('An id that no project has.'),
    'unknown-roadmap-entry': error('An id that no roadmap entry has.'),
    'unknown-domain': error('An id that no domain has.'),
    'unknown-person': errorOrWarning('An id that no person has; a warning for members of squads.'),
  },
  Calls: {
    'missing-date': warning('Neither front matter nor path nor text say the day: the call is undated.'),
    'after-as-of': warning('Notes of a day after `asOf` in `hub.yml`, which stops the hub on that day.'),
    'day-differs': warning('Path and text of a note say different days. That of the path counts.'),
    'unknown-action': error('A correction, `closes` or `drops` that points at no action.'),
    'unknown-decision': error('`supersedes` that points at no decision.'),
    'several-actions': warning('`closes` or `drops` that points at several actions at once.'),
    'several-decisions': warning('`supersedes` that points at several decisions at once.'),
    'too-many-topics': warning(
      'More sections than a call can have topics; the others are in its notes, but not among the topics.',
    ),
    'ambiguous-name': warning('A name that several people could have.'),
    'unknown-owner': warning('The owner of a task is a name that nobody in `people.yml` has.'),
    'unknown-topic': warning('`topics` in `hub.yml` names a topic of no call.'),
  },
  'The hub and its people': {
    'claimed-twice': error('Two people have one id, name, handle or alias.'),
    'no-address': warning('A contact with neither `url` nor `email`.'),
    'no-site': warningOrError(
      'A build does not know where the site will be, so feeds and calendar name `http://localhost:4321`; an error where `CI` is set, because what is built there is published.',
    ),
    'empty-series': warning('A series of `hub.yml` that no file of the calls fits.'),
    'missing-from': error('The rhythm of calls has no beginning.'),
    'from-not-on-weekday': error('The rhythm of calls begins on another weekday than its own.'),
    'no-such-call': error('A call is moved or cancelled on a day that has none.'),
    'cancelled-twice': error('A call is cancelled twice.'),
    'moved-twice': error('A call is moved twice.'),
    'moved-nowhere': error('A call is moved to its own day and time.'),
    'moved-onto-call': error('A call is moved to the day of another.'),
    'moved-past-call': error('A call is moved past another, so that nobody could tell which is which.'),
  },
  Projects: {
    'missing-day': errorOrWarning('Done, taken or shipped, but when? A warning for taken ones.'),
    'days-out-of-order': error('Taken before it was proposed, or finished before it was taken.'),
    'status-disagrees': warning('The status says something else than the other keys.'),
    'report-out-of-range': error('A report beyond the levels there are.'),
    'rating-disagrees': warning('Reports find it harder or easier than its rating.'),
    'draft-gap': warning('A TODO that `npm run promote` left.'),
    'closed-upstream': warning('Its issue is no longer open.'),
    'unknown-issue': warning(
      'What `suggestions:` of hub.yml names is no issue, is named twice, or is not among the open issues that `sync` read.',
    ),
  },
  'Finished notes, by `npm run minutes`': {
    'nobody-present': warning('The notes do not say who was there.'),
    'item-without-word': warning('An item of the agenda of which the notes say nothing.'),
    'promise-by-nobody': warning('A task that names nobody.'),
    'promise-without-date': warning('A promise that does not say by when.'),
    'decision-without-topic': warning('A decision that stands under no topic.'),
  },
  Roadmap: {
    'missing-decision': error('Agreed, shipped or declined without the decision.'),
    'missing-reason': warning('Declined without a reason.'),
    'idea-with-release': error('An idea has no release.'),
    'undecided-decision': warning('It has a decision, but is still an idea.'),
    'late-decision': error('Decided after it shipped, or after its release came out.'),
    'history-out-of-order': error('Days or moves that contradict the order things happen in.'),
    'unshipped-day': warning('It has a day it shipped, but another stage.'),
    'slipped-unsaid': warning('Agreed for a release that has come out.'),
    'duplicate-title': error('Two entries with one title.'),
    'circular-replaces': error('Entries that replace each other.'),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, CodeEntry>>>>;

type Groups = typeof groups;

/** The code of a problem: what people search for. */
export type ProblemCode = { [Group in keyof Groups]: keyof Groups[Group] }[keyof Groups];

/** The levels that problems of a code can have. */
export type LevelOf<Code extends ProblemCode> = {
  [Group in keyof Groups]: Groups[Group] extends Readonly<
    Record<Code, { readonly levels: readonly (infer Level)[] }>
  >
    ? Level
    : never;
}[keyof Groups];

const all: Readonly<Record<ProblemCode, CodeEntry>> = Object.assign({}, ...Object.values(groups));

/** The level of a problem where the rule that finds it does not ask for the other one. */
export function usualLevel(code: ProblemCode): ProblemLevel {
  return all[code].levels[0];
}

/** The registry as docs/problems.md shows it. */
export const problemCodes: Readonly<Record<string, Readonly<Record<string, CodeEntry>>>> = groups;
