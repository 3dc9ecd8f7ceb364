import { z } from 'zod';
import { addressFields, text } from './fields.ts';

/** Front matter of a page of the hub's own. Such pages come from other sites often, so keys that nobody knows are left out. */
export const pageSchema = z.object({
  title: text.describe('What the page is called.'),
  summary: text.optional().describe('What it says: one sentence, shown below the title.'),
  menu: z
    .boolean()
    .default(false)
    .describe('Whether the menu leads to it; the foot of every page leads to the others.'),
  order: z.int().default(100).describe('Its place among such pages: smaller comes first.'),
  ...addressFields,
});

/** Front matter of a page of the hub's own, validated. */
export type PageFrontMatter = z.infer<typeof pageSchema>;
