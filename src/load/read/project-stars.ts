import { z } from 'zod';
import { readDifficulty } from '../../domain/projects/difficulty-spelling.ts';
import { idSchema } from '../../domain/model/fields.ts';
import { projectSchema, type ProjectFrontMatter } from '../../domain/model/project.ts';

const noArea = z.object({ domains: z.tuple([]) });

/**
 * The schema of projects in a hub with these levels. Where `stars` is text, as other communities write it (`★★☆`, "low to
 * intermediate"), it is read as a level; a spelling nobody knows is a problem and never a guess.
 * A project whose area nobody knows yet may stand without one while it is paused, which is how `promote` leaves it.
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
  return projectSchema
    .extend({ stars, domains: z.array(idSchema) })
    .refine(({ domains, status }) => domains.length > 0 || status === 'paused', {
      path: ['domains'],
      error: 'is empty; only a project that is paused may wait for its area',
      // Also beside other faults: everything wrong with a file is said in one run.
      when: ({ value }) => noArea.safeParse(value).success,
    });
}
