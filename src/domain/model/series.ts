import { z } from 'zod';
import { idSchema, text } from './fields.ts';
import { scheduleSchema, type Schedule } from './schedule.ts';

/** A kind of calls, as `hub.yml` names it: which notes are of it, and when its calls are. */
export const seriesSchema = z
  .strictObject({
    id: idSchema.describe('Its place in URLs: `/calls/series/<id>/`.'),
    title: text.describe('What it is called.'),
    about: text.optional().describe('What these calls are for: one sentence.'),
    folder: text
      .transform((path) => path.replace(/^(?:\.?\/)+|\/+$/g, ''))
      .optional()
      .describe('The folder of its notes, inside the folder of the calls.'),
    files: text
      .optional()
      .describe(
        'Or a glob on paths inside the folder of the calls, such as `tsc-*` or `2026/*-docs.md`; one without a slash means that name anywhere.',
      ),
    calls: scheduleSchema.optional().describe('When its calls are; the same keys as `calls:` of the hub.'),
  })
  .refine(({ folder, files }) => (folder === undefined) !== (files === undefined), {
    error: 'needs "folder:" or "files:", one of the two, to tell which notes are its own',
  });

/** A series as `hub.yml` names it. */
export type SeriesSettings = z.infer<typeof seriesSchema>;

/** A kind of calls of a hub that holds several kinds. */
export interface Series {
  readonly id: string;
  readonly title: string;
  /** What these calls are for; null where nobody says it. */
  readonly about: string | null;
  /** Null where only its notes tell when its calls are. */
  readonly schedule: Schedule | null;
  /** Sanitized HTML of the README of its folder; null where there is none. */
  readonly introduction: string | null;
}
