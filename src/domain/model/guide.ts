import { z } from 'zod';
import { addressFields, text } from './fields.ts';

/** Front matter of a guide. */
export const guideSchema = z.strictObject({
  title: text.describe('What the guide is called.'),
  summary: text.describe('What it helps with: one sentence.'),
  order: z.int().default(100).describe('Its place among the guides: smaller comes first.'),
  ...addressFields,
});

/** Front matter of a guide, validated. */
export type GuideFrontMatter = z.infer<typeof guideSchema>;
