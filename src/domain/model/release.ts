import { z } from 'zod';
import { daySchema } from './day.ts';
import { text } from './fields.ts';

/** A release that the roadmap speaks of. */
export const releaseSchema = z.strictObject({
  name: text.describe('What the release is called, as roadmap entries write it, for example 3.0.'),
  about: text.optional().describe('What it is for: one sentence.'),
  planned: daySchema.optional().describe('The day it is planned for.'),
  released: daySchema
    .optional()
    .describe('The day it came out; from then on its page stays as it was on that day.'),
});

/** A release that the roadmap speaks of. */
export type Release = z.infer<typeof releaseSchema>;
