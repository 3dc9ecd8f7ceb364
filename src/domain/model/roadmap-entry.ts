import { z } from 'zod';
import { addressFields, callIdSchema, idSchema, issueSchema, text, webAddressSchema } from './fields.ts';
import { daySchema } from './day.ts';

/** The stages of a roadmap entry. Ideas are collected; deciding is a separate step. */
export const roadmapStages = ['idea', 'agreed', 'shipped', 'declined'] as const;

/** Front matter of a roadmap entry; the text below it says why. */
export const roadmapSchema = z.strictObject({
  title: text.describe('The area of effort: a description, not a feature.'),
  shortTitle: text.optional().describe('The title in a few words, for the board and other narrow places.'),
  summary: text.optional().describe('What it is and why, in one sentence.'),
  stage: z.enum(roadmapStages).describe('Idea, agreed, shipped or declined.'),
  area: text.describe('The broader area it belongs to, for example "Networking".'),
  release: text.optional().describe('The release it is agreed for; an idea has none.'),
  scenario: text.optional().describe('A concrete story that would be possible.'),
  proposers: z.array(text).default([]).describe('Who proposed it: ids of people.yml, or names.'),
  contacts: z
    .array(text)
    .default([])
    .describe('Who to ask about it now: ids of people.yml, or names. Without it: the proposers.'),
  needs: z
    .array(text)
    .default([])
    .describe('What it still lacks to move on, for example "a reviewer" or "funding".'),
  discuss: webAddressSchema.optional().describe('Where it is discussed between calls.'),
  proposed: daySchema.optional().describe('The day it was proposed.'),
  proposedIn: callIdSchema.optional().describe('Id of the call it was proposed in.'),
  decision: z
    .strictObject({
      call: callIdSchema.describe('Id of the call that decided.'),
      anchor: text.optional().describe('The anchor of the section in that call.'),
      reason: text.optional().describe('Why it was decided so: one sentence.'),
    })
    .optional()
    .describe('The decision on record; needed for agreed, shipped and declined.'),
  earlier: z
    .array(
      z.strictObject({
        stage: z
          .enum(['idea', 'agreed', 'declined'])
          .describe('What was decided then; idea means that it was opened again.'),
        call: callIdSchema.describe('Id of the call that decided.'),
        anchor: text.optional().describe('The anchor of the section in that call.'),
        reason: text.optional().describe('Why: one sentence.'),
      }),
    )
    .default([])
    .describe('Decisions that no longer hold, oldest first.'),
  goals: z
    .array(
      z.strictObject({
        text: text.describe('A goal that can be checked.'),
        done: z.boolean().default(false).describe('Whether it is reached.'),
        reached: daySchema
          .optional()
          .describe('The day it was reached, so that past releases stay as they were.'),
      }),
    )
    .default([])
    .describe('Goals that can be checked.'),
  projects: z.array(idSchema).default([]).describe('Ids of projects that serve it.'),
  issues: z.array(issueSchema).default([]).describe('Issues that belong to it.'),
  calls: z.array(callIdSchema).default([]).describe('Ids of calls that discussed it without linking to it.'),
  replaces: z.array(idSchema).default([]).describe('Ids of entries that this one replaces.'),
  moved: z
    .array(
      z.strictObject({
        date: daySchema.describe('The day it moved.'),
        from: text.describe('The release it was planned for.'),
        to: text.describe('The release it is planned for now.'),
        call: callIdSchema.optional().describe('Id of the call that moved it.'),
        why: text.optional().describe('Why it slipped.'),
      }),
    )
    .default([])
    .describe('Moves between releases.'),
  shipped: daySchema.optional().describe('The day it shipped; needed when the stage is shipped.'),
  ...addressFields,
});

/** The stage of a roadmap entry. */
export type RoadmapStage = (typeof roadmapStages)[number];
/** Front matter of a roadmap entry, validated. */
export type RoadmapFrontMatter = z.infer<typeof roadmapSchema>;
