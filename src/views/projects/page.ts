import { currentWords } from '../../words/current.ts';
import type { Content, Project } from '../../domain/model/content.ts';
import type { Site } from '../../domain/model/site.ts';
import { firstDayOf, type CallDate, type Day } from '../../domain/model/day.ts';
import { languageName, type Contact } from '../../domain/model/hub.ts';
import { issueName, readIssueName } from '../../domain/urls/issue-name.ts';
import { levelWith, type Level } from '../../domain/model/level.ts';
import { sitePath } from '../../domain/urls/site-path.ts';
import { callsOfProject } from './of-call.ts';
import { linkName, type LinkedName, type PageLink } from '../people/linked-name.ts';
import { compareText } from '../../domain/text/compare.ts';
import { directoryOf } from '../people/directory.ts';
import type { ProjectCard } from './cards.ts';

/** Something that happened to a project. */
export interface ProjectEvent {
  readonly date: Day;
  readonly text: string;
  /** Who or what it points to. */
  readonly named: readonly LinkedName[];
}

/** An issue on GitHub as it is written and where it is. */
export interface IssueLink {
  readonly name: string;
  readonly url: string;
}

/** What the page of a project shows besides its text and its card. */
export interface ProjectPage {
  readonly level: Level | null;
  readonly calls: readonly (PageLink & { readonly date: CallDate })[];
  readonly roadmap: readonly PageLink[];
  readonly history: readonly ProjectEvent[];
  readonly takenBy: readonly LinkedName[];
  readonly issue: IssueLink | null;
  readonly contacts: readonly Contact[];
  readonly reports: readonly {
    readonly date: Day;
    readonly stars: number;
    readonly hours: number | null;
    readonly before: readonly string[];
    readonly words: string | null;
    readonly by: LinkedName | null;
  }[];
}

/** Joins a project with the calls, roadmap entries and people around it; links are followed in both directions. */
export function projectPage(site: Site, card: ProjectCard): ProjectPage {
  const { content } = site;
  const { front } = card.project;
  const directory = directoryOf(site);
  const name = (written: string) => linkName(directory, written);
  const calls = callsOfProject(site, card.project);
  const roadmap = content.roadmap.filter(
    (entry) => front.roadmap.includes(entry.id) || entry.front.projects.includes(card.id),
  );
  const t = currentWords().projects;
  const language = languageName(content.hub);
  return {
    level: levelWith(content.hub.levels, card.stars),
    calls: calls.map((call) => ({ name: call.title, path: sitePath.call(call.id), date: call.date })),
    roadmap: roadmap.map((entry) => ({ name: entry.front.title, path: sitePath.roadmapEntry(entry.id) })),
    history: historyOf(content, card.project, name),
    takenBy: front.takenBy.map(name),
    issue: front.issue === undefined ? null : issueLink(front.issue),
    contacts: content.hub.contacts,
    reports: front.reports
      // Of two reports of one day the later one is the newer.
      .toReversed()
      .sort((a, b) => compareText(b.date, a.date))
      .map((report) => ({
        date: report.date,
        stars: report.stars,
        hours: report.hours ?? null,
        before: [
          ...(report.language
            ? [
                {
                  none: t.newTo({ what: language }),
                  basics: t.basicsOf({ what: language }),
                  comfortable: t.comfortableWith({ what: language }),
                }[report.language],
              ]
            : []),
          ...(report.domain
            ? [{ none: t.newToArea, some: t.someArea, expert: t.expertArea }[report.domain]]
            : []),
        ],
        words: report.words ?? null,
        by: report.by === undefined ? null : name(report.by),
      })),
  };
}

function historyOf(
  content: Content,
  project: Project,
  name: (written: string) => LinkedName,
): ProjectEvent[] {
  const { front } = project;
  const proposedIn = content.calls.find((call) => call.id === front.proposedIn);
  const takers = front.takenBy.map(name);
  const t = currentWords().projects;
  const events: (ProjectEvent | null)[] = [
    front.proposed || proposedIn
      ? {
          date: front.proposed ?? firstDayOf(proposedIn?.date ?? null) ?? '',
          text: proposedIn ? t.proposedInCall : currentWords().next.proposed,
          named: proposedIn ? [{ name: proposedIn.title, path: sitePath.call(proposedIn.id) }] : [],
        }
      : null,
    front.taken ? { date: front.taken, text: takers.length > 0 ? t.takenBy : t.taken, named: takers } : null,
    front.confirmed ? { date: front.confirmed, text: t.lastConfirmed, named: [] } : null,
    front.finished ? { date: front.finished, text: t.finished, named: [] } : null,
  ];
  return events
    .flatMap((event) => (event === null ? [] : [event]))
    .sort((a, b) => compareText(a.date, b.date));
}

/** `owner/name#20` and GitHub addresses alike. */
function issueLink(written: string): IssueLink | null {
  const issue = readIssueName(written);
  if (issue === null) return null;
  const kind = issue.pull ? 'pull' : 'issues';
  return { name: issueName(issue), url: `https://github.com/${issue.repo}/${kind}/${String(issue.number)}` };
}
