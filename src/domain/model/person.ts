import { z } from 'zod';
import { zoneSchema } from './schedule.ts';
import { idSchema, text, webAddressSchema } from './fields.ts';

/** Someone of the community, as `people.yml` lists them. There is no field for an e-mail address on purpose. */
const personSchema = z.strictObject({
  id: idSchema.describe('Their place in URLs, for example amir-chaudhry.'),
  name: text.describe('Their name as they write it.'),
  handles: z.array(text).default([]).describe('Their GitHub names, without @.'),
  aliases: z
    .array(text)
    .default([])
    .describe('Other ways their name is written in notes, for example ThomasG.'),
  about: text.optional().describe('One sentence on what they work on.'),
  zone: zoneSchema
    .optional()
    .describe('The time zone they live in, by its IANA name: prepared calls say their hour there.'),
  url: webAddressSchema.optional().describe('Their page on the web.'),
});

/** The whole of `people.yml`: a list of people. */
export const peopleSchema = z.array(personSchema);

/** Someone of the community. */
export type Person = z.infer<typeof personSchema>;
