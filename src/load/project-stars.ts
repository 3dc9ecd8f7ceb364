import { z } from 'zod';
import { readDifficulty } from '../domain/difficulty-spelling.ts';
import { projectSchema, type ProjectFrontMatter } from '../domain/project.ts';

/**
 * The schema of projects in a hub with these levels. Where `stars` is text, as other communities write it (`★★☆`, "low to
 * intermediate"), it is read as a level; a spelling nobody knows is a problem and never a guess.
 */
export function projectSchemaFor(levels: readonly number[]): z.ZodType<ProjectFrontMatter> {
  const stars = z.preprocess((value, context) => {
    if (typeof value !== 'string') return value;
    const read = readDifficulty(value, levels);
    if ('stars' in read) return read.stars;
    context.addIssue({
      code: 'custom',
      message: `says no difficulty that is known. ${read.fix}`.replace(/\.$/, ''),
    });
    return z.NEVER;
  }, projectSchema.shape.stars);
  return projectSchema.extend({ stars });
}
