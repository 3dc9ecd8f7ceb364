import { z } from 'zod';
import { text } from './fields.ts';

/** Front matter of a guide. */
export const guideSchema = z.strictObject({
  title: text.describe('What the guide is called.'),
  summary: text.describe('What it helps with: one sentence.'),
  order: z.int().default(100).describe('Its place among the guides: smaller comes first.'),
});

/** Front matter of a guide, validated. */
export type GuideFrontMatter = z.infer<typeof guideSchema>;
