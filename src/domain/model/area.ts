import { z } from 'zod';
import { idSchema, text } from './fields.ts';

/** An area of knowledge ("domain") that projects belong to. */
export const areaSchema = z.strictObject({
  id: idSchema.describe('Its place in URLs and in project files.'),
  name: text.describe('What people call the area.'),
  summary: text.describe('One line on what the area covers.'),
  words: z.array(text).default([]).describe('Words in an issue that point to this area.'),
  labels: z.array(text).default([]).describe('Issue labels that point to this area.'),
});

/** An area of knowledge. */
export type Area = z.infer<typeof areaSchema>;
