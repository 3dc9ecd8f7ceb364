import { z } from 'zod';
import { contrast, nearestWithContrast } from '../text/colour.ts';
import { idSchema, text, webAddressSchema } from './fields.ts';

/** What text in the accent colour stands on at worst: the darkest light ground and the lightest dark one of src/styles/tokens.css. */
export const hardestGrounds = { light: '#f0eee8', dark: '#1d2125' } as const;

/** What WCAG 2.2 asks of text, criterion 1.4.3. */
export const leastContrast = 4.5;

function accentSchema(scheme: keyof typeof hardestGrounds) {
  const ground = hardestGrounds[scheme];
  return z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, 'is not a colour: write it as #0b6350')
    .transform((colour) => colour.toLowerCase())
    .superRefine((colour, context) => {
      const has = contrast(colour, ground);
      if (has >= leastContrast) return;
      const near = nearestWithContrast(colour, ground, leastContrast);
      context.addIssue({
        code: 'custom',
        message: `is hard to read on a ${scheme} page (contrast ${has.toFixed(1)}, ${String(leastContrast)} is needed); the nearest that is easy to read is "${near}"`,
      });
    });
}

/** A file of `public/`, by its address. */
const publicFileSchema = z
  .string()
  .regex(
    /^\/(?!\/)[^\s"'<>\\]+$/,
    'is not the address of a file in public/: begin it with one slash, as /logo.svg',
  );

/** How a hub looks. */
export const themeSchema = z.strictObject({
  accent: accentSchema('light')
    .optional()
    .describe(
      'The colour of links and buttons on a light page, as `#0b6350`; it has to be easy to read there.',
    ),
  accentDark: accentSchema('dark')
    .optional()
    .describe('The same on a dark page; without it, it is made from `accent`.'),
  logo: publicFileSchema
    .optional()
    .describe('A picture in `public/` to show in the place of the stones, as `/logo.svg`.'),
  favicon: publicFileSchema
    .optional()
    .describe('A picture in `public/` for the tab of the browser, as `/favicon.svg`.'),
  type: z
    .enum(['hyperlegible', 'system', 'serif'])
    .default('hyperlegible')
    .describe('The letters: Atkinson Hyperlegible, those of the reader’s system, or letters with serifs.'),
});

/** The parts of a hub that its menu can lead to. */
const menuParts = ['start', 'calls', 'projects', 'roadmap', 'people', 'search'] as const;
/** A part of a hub that its menu can lead to. */
export type MenuPart = (typeof menuParts)[number];

/** What the menu leads to, in its order. */
export const menuSchema = z.array(
  z.union(
    [
      z.enum(menuParts),
      z.strictObject({
        title: text.describe('What the link is called.'),
        url: webAddressSchema.describe('Where it leads.'),
      }),
      z.strictObject({
        page: idSchema.describe('A page of your own: the name of its file, such as `about`.'),
      }),
    ],
    {
      error: `is neither a part of the hub (${menuParts.join(', ')}) nor a page of your own, as "page: about", nor a link with "title:" and "url:"`,
    },
  ),
);

/** What other services want to find in the head of every page. */
export const headSchema = z.strictObject({
  verification: z
    .strictObject({
      google: text.optional().describe('The code of Google Search Console.'),
      bing: text.optional().describe('The code of Bing Webmaster Tools.'),
    })
    .prefault({})
    .describe('Codes by which search engines know whose site it is.'),
  analytics: z
    .strictObject({
      script: webAddressSchema.describe(
        'The address of the script; the policy of every page then allows its host.',
      ),
      data: z
        .record(z.string().regex(/^[a-z][a-z0-9-]*$/, 'is no name of a data attribute'), text)
        .default({})
        .describe('What the script wants to know: `domain: hub.example.org` becomes `data-domain`.'),
      connect: webAddressSchema
        .optional()
        .describe('The address it sends to, where that is on another host.'),
    })
    .optional()
    .describe('A script that counts visits.'),
});

/** What other services want to find in the head of every page. */
export type Head = z.infer<typeof headSchema>;
