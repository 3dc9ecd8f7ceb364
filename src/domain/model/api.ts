import { z } from 'zod';
import { dayOrMonthSchema, daySchema } from './day.ts';
import { domainKnowledge, languageKnowledge } from './project.ts';
import { roadmapStages } from './roadmap-entry.ts';

const path = z.string().regex(/^\//).describe('An address on the site, with its base path.');
const stars = z.number().int();
const named = z.object({ name: z.string(), person: z.string().nullable() });
const issue = { repo: z.string(), number: z.int(), title: z.string(), url: z.url() };

/** What each file below `/api/` holds. The pages are typed and tested by these; programs read them as JSON Schema. */
const apiSchemas = {
  calls: z.object({
    calls: z.array(
      z.object({
        id: z.string(),
        url: path,
        date: dayOrMonthSchema
          .nullable()
          .describe('Only the month where no more is known, null where nothing is.'),
        title: z.string(),
        series: z.string().nullable(),
        attendees: z.array(
          z.object({
            name: z.string().describe('As written.'),
            handle: z.string().nullable(),
            role: z.string().nullable(),
            person: z.string().nullable(),
          }),
        ),
        agenda: z.array(z.object({ title: z.string(), url: path.nullable() })),
        topics: z.array(z.object({ title: z.string(), url: path, thread: z.string().nullable() })),
        actions: z.array(
          z.object({
            text: z.string(),
            owner: z.string().nullable(),
            person: z.string().nullable(),
            kind: z.enum(['task', 'prose']),
            done: z.boolean(),
            state: z.enum(['open', 'done', 'dropped', 'unknown']),
            url: path,
          }),
        ),
        decisions: z.array(z.object({ text: z.string(), url: path })),
        next: z.object({ date: daySchema }).nullable().describe('The day the notes give for the next call.'),
      }),
    ),
  }),
  projects: z.object({
    projects: z.array(
      z.object({
        id: z.string(),
        url: path,
        title: z.string(),
        summary: z.string(),
        stars,
        reported: z.object({ stars: z.number().nullable(), count: z.int() }),
        language: z.enum(languageKnowledge),
        domains: z.array(z.string()),
        domainKnowledge: z.enum(domainKnowledge),
        mentors: z.array(named),
        status: z.enum(['open', 'taken', 'done', 'paused']),
        repo: z.string().nullable(),
        issue: z.string().nullable(),
        updated: daySchema.nullable(),
        stale: z.boolean(),
      }),
    ),
  }),
  roadmap: z.object({
    roadmap: z.array(
      z.object({
        id: z.string(),
        url: path,
        title: z.string(),
        stage: z.enum(roadmapStages),
        area: z.string(),
        release: z.string().nullable(),
        scenario: z.string().nullable(),
        decision: z.object({ call: z.string(), date: dayOrMonthSchema.nullable() }).nullable(),
        history: z.array(
          z.object({
            stage: z.enum(roadmapStages),
            date: dayOrMonthSchema.nullable(),
            call: z.string().nullable(),
          }),
        ),
      }),
    ),
  }),
  suggestions: z.object({
    snapshot: z.object({ at: z.string().nullable(), repositories: z.int(), issues: z.int() }),
    suggestions: z.array(
      z.object({
        ...issue,
        score: z.number(),
        stars,
        domain: z.string().nullable(),
        language: z.enum([...languageKnowledge, 'unknown']),
        reasons: z.array(z.object({ rule: z.string(), points: z.number(), evidence: z.string() })),
        missing: z.array(z.string()),
      }),
    ),
    excluded: z.array(z.object({ ...issue, reason: z.string() })),
  }),
  people: z.object({
    people: z.array(
      z.object({
        id: z.string(),
        url: path,
        name: z.string(),
        handles: z.array(z.string()),
        calls: z.int(),
        openActions: z.int(),
        mentors: z.array(z.string()).describe('Ids of the projects they mentor.'),
      }),
    ),
  }),
} as const;

/** The name of a file below `/api/`, without its ending. */
export type ApiName = keyof typeof apiSchemas;
/** The names of the files below `/api/`. */
export const apiNames = Object.keys(apiSchemas) as ApiName[];

/** The JSON Schema (draft 2020-12) of a file below `/api/`. Keys may be added in later versions, so others are allowed. */
export function apiSchema(name: ApiName): Record<string, unknown> {
  const schema = z.toJSONSchema(apiSchemas[name], { io: 'input', unrepresentable: 'any' });
  return { ...schema, title: `/api/${name}.json` };
}
