import { callSchema, type CallFrontMatter } from '../../domain/model/call.ts';
import { isDay, longDay, type Day } from '../../domain/model/day.ts';
import type { Call, Guide, Project, RoadmapEntry } from '../../domain/model/content.ts';
import { guideSchema, type GuideFrontMatter } from '../../domain/model/guide.ts';
import { projectSchema, type ProjectFrontMatter } from '../../domain/model/project.ts';
import { roadmapSchema, type RoadmapFrontMatter } from '../../domain/model/roadmap-entry.ts';
import type { Hub } from '../../domain/model/hub.ts';
import { normalizeForComparison } from '../../domain/text/normalize.ts';
import type { MarkdownDocument } from '../../markdown/document.ts';
import type { Kind } from './entry.ts';
import { tidyFrontMatter } from './foreign-front-matter.ts';
import { unknownPosition, problemIn } from '../problems.ts';
import { projectSchemaFor } from './project-stars.ts';

/** Call notes: foreign keys are only a warning, because notes come from many places. */
export const calls: Kind<CallFrontMatter, Call> = {
  schema: callSchema,
  known: Object.keys(callSchema.shape),
  foreignKeys: 'warning',
  tidy: tidyFrontMatter,
  noteDay: (front, file) => statedDay(front, file.path),
  finish: (entry, { document, facts }, file, { squads }) => {
    const date = statedDay(entry.front, file.path) ?? facts?.day?.date ?? null;
    if (date === null || facts === null) {
      const fix =
        'Add "date: YYYY-MM-DD" between two lines of --- at its top, or name the file after the day.';
      const message =
        'The day of this call is not known: neither the front matter nor the name nor the text says it.';
      return {
        entry: null,
        problems: [problemIn(file.shown)('missing-date', unknownPosition, message, fix)],
      };
    }
    const title = entry.front.title ?? entry.front.subject ?? facts.heading ?? longDay(date);
    const call = {
      ...entry,
      date,
      title,
      facts,
      slots: document.slots,
      squads: squadsNamed(document, squads),
    };
    return { entry: call, problems: [] };
  },
};

/** Pioneer Projects of a hub with these levels. */
export function projects(levels: readonly number[]): Kind<ProjectFrontMatter, Project> {
  return {
    schema: projectSchemaFor(levels),
    known: Object.keys(projectSchema.shape),
    foreignKeys: 'error',
    noteDay: null,
    finish: (entry) => ({ entry, problems: [] }),
  };
}

/** Roadmap entries. */
export const roadmap: Kind<RoadmapFrontMatter, RoadmapEntry> = {
  schema: roadmapSchema,
  known: Object.keys(roadmapSchema.shape),
  foreignKeys: 'error',
  noteDay: null,
  finish: (entry) => ({ entry, problems: [] }),
};

/** Guides. */
export const guides: Kind<GuideFrontMatter, Guide> = {
  schema: guideSchema,
  known: Object.keys(guideSchema.shape),
  foreignKeys: 'error',
  noteDay: null,
  finish: (entry) => ({ entry, problems: [] }),
};

/** The ids of the squads whose names the text holds, whatever their case and accents. */
function squadsNamed({ outline }: MarkdownDocument, squads: Hub['squads']): string[] {
  if (squads.length === 0) return [];
  const text = ` ${normalizeForComparison(outline.blocks.map((block) => block.text).join('\n'))} `;
  return squads.flatMap(({ id, name }) => (text.includes(` ${normalizeForComparison(name)} `) ? [id] : []));
}

/** The day that front matter or, failing that, the file's name gives; null where neither does. */
function statedDay(front: CallFrontMatter, path: string): Day | null {
  return front.date ?? front.updated ?? dayInName(path);
}

/** A day in a file name: `2015-02-25.md`, `weekly-2015-02-25.md`, `2015_02_25.md`, `20150225.md`. */
function dayInName(path: string): Day | null {
  const match = /(?<!\d)(\d{4})([-_.]?)(\d{2})\2(\d{2})(?!\d)/.exec(path.split('/').at(-1) ?? '');
  const day = match ? `${match[1]}-${match[3]}-${match[4]}` : '';
  return isDay(day) ? day : null;
}
