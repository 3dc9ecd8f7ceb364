import { z } from 'zod';
import { addressFields, callIdSchema, idSchema, issueSchema, repositorySchema, text } from './fields.ts';
import { daySchema } from './day.ts';

/** How well a project asks one to know the language, least first. */
export const languageKnowledge = ['none', 'basics', 'comfortable'] as const;
/** How well a project asks one to know its area, least first. */
export const domainKnowledge = ['none', 'some', 'expert'] as const;
/** Whether a project is free to take. */
const projectStatuses = ['open', 'taken', 'done', 'paused'] as const;

/** How hard a project felt to somebody who tried it. */
export const reportSchema = z.strictObject({
  date: daySchema.describe('When they tried it.'),
  stars: z.int().min(1).max(5).describe('The stars it felt like.'),
  hours: z.number().min(0.5).max(2000).optional().describe('Hours spent.'),
  language: z.enum(languageKnowledge).optional().describe('How well they knew the language before.'),
  domain: z.enum(domainKnowledge).optional().describe('How well they knew the area before.'),
  words: text.optional().describe('One sentence on how it went.'),
  by: text.optional().describe('Who they are, if they like to say: an id of people.yml, or a name.'),
});

/** Front matter of a Pioneer Project; the text below it says what it is and why. */
export const projectSchema = z.strictObject({
  title: text.describe('What the project is called.'),
  summary: text.describe('What it is: one sentence, shown on cards.'),
  stars: z.int().min(1).max(5).describe('Difficulty; the levels are defined in hub.yml.'),
  language: z.enum(languageKnowledge).describe('How well one must know the language.'),
  domains: z.array(idSchema).min(1).describe('Ids of the areas it belongs to, defined in hub.yml.'),
  domainKnowledge: z.enum(domainKnowledge).describe('How well one must know the area.'),
  mentors: z.array(text).default([]).describe('Who to ask: ids of people in people.yml.'),
  status: z.enum(projectStatuses).default('open').describe('Whether it is free to take.'),
  repository: repositorySchema.optional().describe('The repository the work goes to.'),
  issue: issueSchema.optional().describe('The issue that follows it.'),
  firstSteps: z.array(text).default([]).describe('The first things to do, in order; three are best.'),
  done: z.array(text).default([]).describe('What "done" means: conditions that can be checked.'),
  learn: z.array(text).default([]).describe('What one will have learned.'),
  confirmed: daySchema.optional().describe('The day somebody last confirmed that it is wanted and free.'),
  proposed: daySchema.optional().describe('The day it was proposed.'),
  proposedIn: callIdSchema.optional().describe('Id of the call that proposed it.'),
  takenBy: z.array(text).default([]).describe('Who works on it: ids of people.yml, or names.'),
  taken: daySchema.optional().describe('The day it was taken.'),
  finished: daySchema.optional().describe('The day it was done; needed when the status is done.'),
  calls: z.array(callIdSchema).default([]).describe('Ids of calls that spoke of it.'),
  roadmap: z.array(idSchema).default([]).describe('Ids of the roadmap entries it serves.'),
  reports: z.array(reportSchema).default([]).describe('How hard it felt to those who tried.'),
  ...addressFields,
});

/** Front matter of a project, validated. */
export type ProjectFrontMatter = z.infer<typeof projectSchema>;
