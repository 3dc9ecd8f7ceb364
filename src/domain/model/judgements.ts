import { z } from 'zod';
import { text } from './fields.ts';

const issueSchema = text.describe('The issue, as owner/repo#20 or its address.');

/** What the people of a hub decided about suggested issues. */
export const judgementsSchema = z.strictObject({
  dismiss: z
    .array(
      z.strictObject({
        issue: issueSchema,
        why: text.describe('Why it is no work for a newcomer: one sentence.'),
      }),
    )
    .default([])
    .describe('Issues that are never suggested.'),
  pin: z
    .array(
      z.strictObject({
        issue: issueSchema,
        why: text.optional().describe('Why it is good for a newcomer: one sentence.'),
      }),
    )
    .default([])
    .describe('Issues that are always suggested, first, as long as they are open and nobody has them.'),
});
