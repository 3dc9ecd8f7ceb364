import { z } from 'zod';
import { daySchema } from './day.ts';
import { levelSchema, defaultLevels } from './level.ts';
import { areaSchema } from './area.ts';
import { scheduleSchema } from './schedule.ts';
import { releaseSchema } from './release.ts';
import { seriesSchema } from './series.ts';
import { headSchema, menuSchema, themeSchema } from './look.ts';
import { agendaSchema } from './agenda.ts';
import { foldersSchema } from './folders.ts';
import { judgementsSchema } from './judgements.ts';
import { callIdSchema, idSchema, placeSchema, repositorySchema, text, webAddressSchema } from './fields.ts';

/** The language newcomers must know, and where to learn it. */
const languageSchema = z.strictObject({
  name: text.describe('The programming language of most projects, for example OCaml.'),
  resources: z
    .array(
      z.strictObject({
        title: text.describe('What the resource is called.'),
        url: webAddressSchema.describe('Where it is.'),
        why: text.describe('Why a newcomer would choose this one: one sentence.'),
      }),
    )
    .default([])
    .describe('Where to learn the language, best first, each with its reason.'),
});

/** A way to reach the community. Only an e-mail address listed here is ever published. */
const contactSchema = z.strictObject({
  kind: z.enum(['mailing-list', 'chat', 'forum', 'other']).describe('What sort of place it is.'),
  name: text.describe('What people call it.'),
  url: webAddressSchema.optional().describe('Where to join or read it.'),
  email: z
    .email('is not an e-mail address')
    .optional()
    .describe('The address to write to; it will be published.'),
  note: text.optional().describe('When to use this one: one sentence.'),
});

/** A small group formed for a purpose. */
const squadSchema = z.strictObject({
  id: idSchema.describe('Its place in URLs.'),
  name: text.describe('What it is called.'),
  remit: text.describe('What it is for: one sentence.'),
  members: z.array(text).min(1).describe('Ids of people in people.yml, or names.'),
  formed: callIdSchema.optional().describe('Id of the call that formed it.'),
});

/** A hundred years: more is a slip, and days beyond the calendar cannot be counted. */
const mostDays = 36_500;

/** What `hub.yml` holds. Every part may be missing: a folder of notes alone is a hub. */
export const hubSchema = z.strictObject({
  name: text.default('Community hub').describe('The name of the community.'),
  lang: z
    .string()
    .refine(isLanguageTag, { error: 'is not a language tag; write it as en, de or pt-BR' })
    .default('en')
    .describe(
      'The language of the texts, as a language tag (BCP 47): pages speak it where there are words in it (docs/words.md), dates and search go by it, and pages say it to screen readers.',
    ),
  tagline: text.optional().describe('What the community makes: one sentence, shown on the home page.'),
  site: webAddressSchema
    .optional()
    .describe(
      'The canonical address of the published site, with its path where it lies below one; `--site` overrides it.',
    ),
  asOf: daySchema
    .optional()
    .describe('For a hub that is kept as it was: the day it takes for today. `--today` overrides it.'),
  repository: z
    .strictObject({
      name: repositorySchema.describe('The repository that holds this content, as owner/name.'),
      branch: text.pipe(placeSchema).default('main').describe('The branch that is published.'),
      folder: placeSchema.default('content').describe('The content folder inside the repository.'),
    })
    .optional()
    .describe('Where the content lives, for "edit this page" and "propose" links.'),
  theme: themeSchema.prefault({}).describe('How the hub looks.'),
  menu: menuSchema
    .optional()
    .describe(
      'What the menu leads to, in its order: parts of the hub, pages and links of your own. Without it, every part that holds anything.',
    ),
  strings: z
    .record(text, z.union([text, z.strictObject({ one: text.optional(), other: text })]))
    .default({})
    .describe(
      'Words of your own: a noun with both its forms, such as `call: { one: meeting, other: meetings }`, is said so everywhere; a text by its name, such as `menu.start: Begin here`. docs/words.md names them.',
    ),
  head: headSchema.prefault({}).describe('What other services want to find in every page.'),
  images: z
    .enum(['local', 'remote'])
    .optional()
    .describe(
      'Pictures of other sites: `remote` lets the browser of every reader load them from there; `local`, which also counts where nothing is said, shows the copies that `npm run pictures` makes, and links to the others.',
    ),
  socialImages: z
    .strictObject({
      show: z
        .enum(['pages', 'hub', 'none'])
        .default('pages')
        .describe(
          '`pages`: one for each project, entry of the roadmap, guide, page of your own and newer call; `hub`: one for all; `none`.',
        ),
      fonts: z
        .array(text.pipe(placeSchema))
        .default([])
        .describe(
          'Files of fonts (TrueType, OpenType or WOFF 1.0) in the content folder, for scripts other than Latin, Cyrillic, Greek, Arabic, Hebrew and Devanagari; a title with letters that no font has is left out.',
        ),
    })
    .prefault({})
    .describe('The images that other services show with links to the site; they need its address (`site:`).'),
  folders: foldersSchema
    .prefault({})
    .describe(
      'Which folders hold the parts of the content, for a repository that is laid out in its own way.',
    ),
  ignore: z
    .array(text)
    .default([])
    .describe(
      'Files and folders that are not read, as globs such as `drafts` or `calls/old/**`; one without a slash means that name anywhere, one that begins with a slash only that of the content folder itself.',
    ),
  language: languageSchema.optional().describe('The language newcomers must know and where to learn it.'),
  levels: z
    .array(levelSchema)
    .min(1)
    .default(defaultLevels)
    .describe('What each number of stars means, easiest first.'),
  domains: z.array(areaSchema).default([]).describe('The areas of knowledge projects belong to.'),
  contacts: z.array(contactSchema).default([]).describe('Where to ask, best place first.'),
  calls: scheduleSchema
    .optional()
    .describe('When calls happen, how to join, and what is always on the agenda.'),
  series: z
    .array(seriesSchema)
    .default([])
    .describe(
      'The kinds of calls, where there are several. Without it, folders of the calls that are no dates are series, named after themselves.',
    ),
  agenda: z
    .array(agendaSchema)
    .default([])
    .describe('What `sync` reads for the agendas of calls: everything open with one of these labels.'),
  github: z
    .strictObject({
      organisation: z
        .string()
        .regex(/^[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?$/, 'is not an organisation name')
        .optional()
        .describe('All public repositories of this organisation are read by `sync`.'),
      repositories: z
        .array(repositorySchema)
        .default([])
        .describe('Repositories to read besides, as owner/name.'),
      except: z.array(repositorySchema).default([]).describe('Repositories that opted out.'),
    })
    .optional()
    .describe('Whose issues `npm run sync` reads.'),
  suggestions: judgementsSchema
    .prefault({})
    .describe('What a person decided about suggested issues; it holds whatever `sync` reads.'),
  topics: z
    .strictObject({
      join: z.array(z.array(text).min(2)).default([]).describe('Lists of topic titles that are one thread.'),
      split: z.array(text).default([]).describe('Topic titles that must never join another thread.'),
    })
    .optional()
    .describe('Corrections to how topics of many calls are joined into threads.'),
  squads: z.array(squadSchema).default([]).describe('Small groups formed for a purpose.'),
  releases: z
    .array(releaseSchema)
    .default([])
    .describe('Releases the roadmap speaks of, so that a past one stays as it was on the day it came out.'),
  freshness: z
    .strictObject({
      projectDays: z
        .int()
        .min(1)
        .max(mostDays)
        .default(180)
        .describe('A project not confirmed for so many days is stale.'),
      takenDays: z
        .int()
        .min(1)
        .max(mostDays)
        .default(90)
        .describe(
          'A taken project without news for so many days may be free; so may an issue that somebody asked for, without a word for so long.',
        ),
      snapshotDays: z
        .int()
        .min(1)
        .max(mostDays)
        .default(14)
        .describe('An issue snapshot older than so many days says so.'),
      roadmapDays: z
        .int()
        .min(1)
        .max(mostDays)
        .default(30)
        .describe('A roadmap entry not discussed for so many days is due.'),
      promiseCalls: z
        .int()
        .min(1)
        .max(mostDays)
        .default(4)
        .describe(
          'A promise that so many calls of its series did not speak of is no longer counted as open; after a year without a word none is.',
        ),
    })
    .prefault({})
    .describe('How long things stay fresh.'),
});

/** Whether a text is a language tag such as `en` or `pt-BR`. */
function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** A community hub, as its `hub.yml` describes it. */
export type Hub = z.infer<typeof hubSchema>;
/** A way to reach the community. */
export type Contact = z.infer<typeof contactSchema>;

/** What the language that newcomers must know is called in a sentence. */
export function languageName({ language }: Pick<Hub, 'language'>): string {
  return language?.name ?? 'the language';
}

/** What people call an area; its id where the hub does not define it. */
export function areaName({ domains }: Pick<Hub, 'domains'>, id: string): string {
  return domains.find((domain) => domain.id === id)?.name ?? id;
}
