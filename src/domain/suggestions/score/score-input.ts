import { z } from 'zod';

/** A line of the file that the `score` command reads; fields it does not need may be there and are ignored. */
const scorableSchema = z.object({
  repo: z.string().nullable().default(null).describe('The repository, as owner/name.'),
  number: z.number().nullable().default(null).describe('The number of the issue in its repository.'),
  title: z.string().describe('The title.'),
  body: z
    .string()
    .nullish()
    .transform((body) => body ?? '')
    .describe('The text as it was written, Markdown; may be missing.'),
  labels: z
    .array(z.string())
    .nullish()
    .transform((labels) => labels ?? [])
    .describe('The names of the labels; may be missing.'),
});

/** An issue to score. */
export type Scorable = z.infer<typeof scorableSchema>;

/** Reads one line; a fault is one sentence that says what is wrong with it. */
export function readScorable(line: string): { readonly issue: Scorable } | { readonly fault: string } {
  let value: unknown;
  try {
    value = JSON.parse(line.replace(/^\uFEFF/, ''));
  } catch {
    return { fault: 'This line is not JSON. Write one issue as JSON on each line.' };
  }
  const read = scorableSchema.safeParse(value);
  if (read.success) return { issue: read.data };
  const first = read.error.issues[0];
  const where = first?.path.join('.') ?? '';
  return {
    fault: `This line is not an issue: ${where === '' ? 'it' : `"${where}"`} is not as expected. Each needs a "title"; "labels" is a list of texts.`,
  };
}
