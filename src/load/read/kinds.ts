import { callSchema, type CallFrontMatter } from '../../domain/model/call.ts';
import type { CallFacts } from '../../domain/model/call-facts.ts';
import { isMonth, longDate, yearOf, type CallDate } from '../../domain/model/day.ts';
import type { Call, Guide, Page, Project, RoadmapEntry } from '../../domain/model/content.ts';
import { guideSchema, type GuideFrontMatter } from '../../domain/model/guide.ts';
import { pageSchema, type PageFrontMatter } from '../../domain/model/page.ts';
import { projectSchema, type ProjectFrontMatter } from '../../domain/model/project.ts';
import { roadmapSchema, type RoadmapFrontMatter } from '../../domain/model/roadmap-entry.ts';
import { readCallReference, type CallReference } from '../../domain/calls/call-reference.ts';
import { linksToEarlierCalls } from '../../domain/calls/links-to-earlier-calls.ts';
import { siteLink, type Layout } from '../links/links.ts';
import { saysItself } from '../../notes/call-day.ts';
import type { PathDate } from '../../notes/path-date.ts';
import type { Problem } from '../../domain/model/problem.ts';
import type { Kind } from './entry.ts';
import type { ContentFile } from './files.ts';
import { tidyFrontMatter } from './foreign-front-matter.ts';
import { peopleKeys } from './front-matter-people.ts';
import { unknownPosition, problemIn } from '../problems.ts';
import type { PathDates } from './path-dates.ts';
import { projectSchemaFor } from './project-stars.ts';

/** Call notes: foreign keys are only a warning, because notes come from many places. `tellNew` is told of each that nothing was remembered of. */
export function calls(
  { orderOf, dateOf }: PathDates,
  tellNew?: (call: Call) => void,
): Kind<CallFrontMatter, Call> {
  return {
    part: 'calls',
    schema: callSchema,
    known: [...Object.keys(callSchema.shape), ...peopleKeys],
    foreignKeys: 'warning',
    ...(tellNew && { tellNew }),
    tidy: tidyFrontMatter,
    knownBefore: (front, file) => {
      const { date, year } = dateBeforeText(front, dateOf(file.path));
      return {
        day: date === null || isMonth(date) ? null : date,
        year,
        order: orderOf(file.path),
        ...(front.attendees && { present: front.attendees }),
      };
    },
    finish: (entry, note, file, { layout }) => {
      const facts = note?.facts ?? null;
      const { date, problems } = dateOfCall(entry.front, dateOf(file.path), facts?.day ?? null, file);
      const written = date === null ? (file.path.split('/').at(-1) ?? file.path) : longDate(date);
      const title = entry.front.title ?? entry.front.subject ?? facts?.heading ?? written;
      if (note === null || facts === null) return { entry: null, problems };
      const { document, squads, issueMentions } = note;
      const links = linksToEarlierCalls(note.saidOfLinks, (url) => placeInCall(url, entry.id, file, layout));
      const call = {
        ...entry,
        date,
        title,
        facts,
        ...(links.done.length + links.superseded.length > 0 ? { linksToEarlierCalls: links } : {}),
        ...(issueMentions.length > 0 ? { issueMentions } : {}),
        slots: document.slots,
        squads,
        series: null,
      };
      return { entry: call, problems };
    },
  };
}

/** The place in the notes of a call that a link of a call's text leads to; `#here` is in the same notes. */
function placeInCall(url: string, id: string, file: ContentFile, layout: Layout): CallReference | null {
  const link = siteLink(url, file.path, layout);
  if (link.startsWith('#')) return readCallReference(`${id}${link}`);
  return link.startsWith('/calls/') ? readCallReference(link) : null;
}

/** What front matter and path say of the date: the former decides, and the latter may complete its month. */
function dateBeforeText(front: CallFrontMatter, path: PathDate): Pick<PathDate, 'date' | 'year'> {
  const decided = front.date ?? front.updated;
  if (decided === undefined || path.date?.startsWith(decided)) return path;
  return { date: decided, year: Number(yearOf(decided)) };
}

/** The date of a call: front matter decides, then the path, then the text, which may complete a month of the others. */
function dateOfCall(
  front: CallFrontMatter,
  path: PathDate,
  stated: CallFacts['day'],
  file: ContentFile,
): { date: CallDate; problems: Problem[] } {
  const problem = problemIn(file.shown);
  const { date } = dateBeforeText(front, path);
  if (date === null) {
    if (stated) return { date: stated.date, problems: [] };
    const message = 'The day of this call is not known, so it is listed last, as undated.';
    const fix = 'Add "date: YYYY-MM-DD" between two lines of --- at its top, or name the file after the day.';
    return { date: null, problems: [problem('missing-date', unknownPosition, message, fix)] };
  }
  if (stated?.date.startsWith(date)) return { date: stated.date, problems: [] };
  const isDecided = (front.date ?? front.updated) !== undefined;
  if (!stated || isDecided || date.startsWith(stated.date) || !saysItself(stated.evidence.rule))
    return { date, problems: [] };
  const message = `Where it lies says ${longDate(date)}, but its text says ${longDate(stated.date)}. The former counts.`;
  const fix = 'Correct the wrong one, or add "date: YYYY-MM-DD" between two lines of --- at its top.';
  return { date, problems: [problem('day-differs', unknownPosition, message, fix)] };
}

/** Pioneer Projects of a hub with these levels. */
export function projects(levels: readonly number[]): Kind<ProjectFrontMatter, Project> {
  return {
    part: 'projects',
    schema: projectSchemaFor(levels),
    known: Object.keys(projectSchema.shape),
    foreignKeys: 'error',
    knownBefore: null,
    finish: (entry) => ({ entry, problems: [] }),
  };
}

/** Roadmap entries. */
export const roadmap: Kind<RoadmapFrontMatter, RoadmapEntry> = {
  part: 'roadmap',
  schema: roadmapSchema,
  known: Object.keys(roadmapSchema.shape),
  foreignKeys: 'error',
  knownBefore: null,
  finish: (entry) => ({ entry, problems: [] }),
};

/** Guides. */
export const guides: Kind<GuideFrontMatter, Guide> = {
  part: 'guides',
  schema: guideSchema,
  known: Object.keys(guideSchema.shape),
  foreignKeys: 'error',
  knownBefore: null,
  finish: (entry) => ({ entry, problems: [] }),
};

/** Pages of the hub's own. */
export const pages: Kind<PageFrontMatter, Page> = {
  part: 'pages',
  schema: pageSchema,
  known: Object.keys(pageSchema.shape),
  foreignKeys: 'warning',
  knownBefore: null,
  finish: (entry) => ({ entry, problems: [] }),
};
