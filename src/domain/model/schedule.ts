import { z } from 'zod';
import { text, webAddressSchema } from './fields.ts';
import { daySchema } from './day.ts';

/** When a call starts, as a text states it: on a 24-hour clock, in a time zone by its IANA name. */
export interface StatedTime {
  readonly time: string;
  readonly zone: string;
  /** How long it lasts, where the text says until when. */
  readonly minutes: number | null;
}

/** The days of the week in ISO order; the index is what `weekdayOf` returns. */
export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

/** A time on a 24-hour clock. */
export const timeSchema = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is not a time: write HH:MM on a 24-hour clock');

/** Whether this machine's time zone data knows the IANA name. */
function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** A time zone by its IANA name. */
export const zoneSchema = z
  .string()
  .refine(isTimeZone, { error: 'is not a time zone; use a name such as Europe/London' });

/** When calls happen, how to join them, and what is always on the agenda. */
export const scheduleSchema = z.strictObject({
  rhythm: z
    .enum(['weekly', 'fortnightly', 'monthly'])
    .describe(
      'How often: monthly means the same week of each month as `from`, for example the second Wednesday; a fifth week means the last.',
    ),
  weekday: z.enum(weekdays).describe('The day of the week, in lower case.'),
  time: timeSchema.describe('When it starts, on a 24-hour clock, in the zone below.'),
  zone: zoneSchema.describe('The time zone of `time`, by its IANA name.'),
  minutes: z.int().min(5).max(600).default(60).describe('How long a call lasts, in minutes.'),
  from: daySchema
    .optional()
    .describe(
      'A day on which a call took or takes place: the rhythm begins there. Needed for fortnightly and monthly calls.',
    ),
  join: z
    .strictObject({
      text: text.describe('How to join: one sentence.'),
      url: webAddressSchema.optional().describe('The link to join by.'),
    })
    .optional()
    .describe('How to join.'),
  standing: z
    .array(
      z.strictObject({
        title: text.describe('The agenda item.'),
        every: z
          .enum(['call', 'month'])
          .default('call')
          .describe('Whether it comes up in every call or once a month.'),
      }),
    )
    .default([])
    .describe('Items that are always on the agenda.'),
  moved: z
    .array(
      z.strictObject({
        from: daySchema.describe('The day the call would have been.'),
        to: daySchema.describe('The day it is.'),
        time: timeSchema.optional().describe('The new time, when it differs.'),
        why: text.optional().describe('Why it moved.'),
      }),
    )
    .default([])
    .describe('Calls that moved to another day.'),
  cancelled: z
    .array(
      z.strictObject({
        date: daySchema.describe('The day without a call; for a call that moved, its old or its new day.'),
        why: text.optional().describe('Why there is none.'),
      }),
    )
    .default([])
    .describe('Calls that do not take place.'),
});

/** A call schedule. */
export type Schedule = z.infer<typeof scheduleSchema>;
