import { z } from 'zod';
import { addressFields, text } from './fields.ts';
import { timeSchema } from './schedule.ts';
import { dayOrMonthSchema, daySchema } from './day.ts';

/** The states an action can be in. */
const actionStates = ['open', 'done', 'dropped'] as const;

/** A chair's correction of one action of the note; it wins over what was read from the prose. */
const actionCorrectionSchema = z.strictObject({
  text: text.describe(
    'Words of the action: enough of them to find it, or the whole of an action that was missed.',
  ),
  owner: text.optional().describe('Who promised it, when it was read wrongly or is new.'),
  state: z
    .enum([...actionStates, 'not-an-action'])
    .optional()
    .describe('What became of it; not-an-action removes it.'),
  add: z.boolean().default(false).describe('True for a promise that was not spotted.'),
});

/** Front matter of a call's notes. All of it may be missing: the rest is read from the text. */
export const callSchema = z.object({
  date: dayOrMonthSchema
    .optional()
    .describe(
      'The day of the call, or only its month. Without it: `updated`, the path of the file, then the text.',
    ),
  updated: dayOrMonthSchema.optional().describe('Used as the day where `date` is missing.'),
  title: text.optional().describe('The title. Without it: `subject`, the first heading, then the day.'),
  subject: text.optional().describe('Used as the title where `title` is missing.'),
  description: text.optional().describe('One line on what the call was about.'),
  next: daySchema.optional().describe('The day of the next call, when the text does not say it.'),
  startsAt: timeSchema
    .optional()
    .describe('When this call begins, in the zone of the schedule, where that is not the usual hour.'),
  calledOff: text
    .optional()
    .describe('Why this call does not take place: calendar and page show it as cancelled.'),
  attendees: z
    .array(z.string())
    .optional()
    .describe(
      'Who was there, besides those whom the text lists: names (`Jo Doe @jodoe (chair)`), a text with commas, or entries with `name`, `github` and `role`. `participants` and `present` are read likewise.',
    ),
  actions: z
    .array(actionCorrectionSchema)
    .default([])
    .describe('Corrections to the actions read from the note.'),
  closes: z
    .array(text)
    .default([])
    .describe(
      'Promises of earlier calls that are done: `<call id>#<anchor>`, as an action links to itself. Words after a space choose one of several in a sentence.',
    ),
  drops: z
    .array(text)
    .default([])
    .describe('Promises of earlier calls that are given up, written as in `closes`.'),
  supersedes: z
    .array(text)
    .default([])
    .describe('Decisions of earlier calls that no longer hold: `<call id>#<anchor>`.'),
  ...addressFields,
});

/** Front matter of a call, validated. */
export type CallFrontMatter = z.infer<typeof callSchema>;
/** A chair's correction of one action. */
export type ActionCorrection = z.infer<typeof actionCorrectionSchema>;
