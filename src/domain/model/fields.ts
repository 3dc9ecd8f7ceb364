import { z } from 'zod';
import { callIdOf } from '../text/file-id.ts';
import { shortId } from '../text/short-id.ts';

/** So many UTF-16 units fit into one text of front matter or YAML: as much as two printed pages; browsers take minutes over a title of 200,000. */
const longestText = 5000;
/** A character that one sees: neither white space nor one that only joins, turns or marks others. */
const visible = /[^\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u;
/** Text that says something: with a character that one sees, without white space at its ends, and not too long to be shown as a title. */
export const text = z
  .string()
  .trim()
  .min(1, 'is empty')
  .max(longestText)
  .refine((written) => visible.test(written), {
    error: 'is empty',
    when: ({ issues }) => issues.length === 0,
  });
/** The `id` part of a URL: lower-case letters, digits and hyphens; one too long for a folder's name is shortened, wherever it is written. */
export const idSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:[-_.][a-z0-9]+)*$/, 'is not an id: use lower-case letters, digits and hyphens')
  .overwrite(shortId);
/** A call as front matter refers to it: its id, its file or its address; it becomes its id. */
export const callIdSchema = z
  .string()
  .transform(callIdOf)
  .refine((id) => id !== '', 'is not a call: write its id, which is its path below the folder of the calls');
/**
 * Where a page was before: one address or a list. Other programs keep other things under these keys, so that what is no address is
 * nothing that stops a build.
 */
export const addressFields = {
  aliases: z
    .unknown()
    .optional()
    .describe(
      'Addresses that the page had, one or a list; each leads on to it. `#old #new` says that its section `#new` was `#old`.',
    ),
  redirect_from: z.unknown().optional().describe('The same, as Jekyll writes it.'),
  permalink: z
    .unknown()
    .optional()
    .describe('The address on the site it was on before; it leads on to the page.'),
  slug: z.unknown().optional().describe('The last part of that address; it leads on to the page.'),
};
/** The name of a repository with its owner's; `.` and `..` would lead elsewhere. */
const repositoryName =
  '[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?/(?!\\.{1,2}(?![A-Za-z0-9._-]))[A-Za-z0-9._-]+';
/** A repository on GitHub, as `owner/name`. */
export const repositorySchema = z
  .string()
  .max(140, 'is longer than the name of a repository can be')
  .regex(new RegExp(`^${repositoryName}$`), 'is not a repository: write owner/name');
/** An issue on GitHub: its address, or `owner/name#number`. */
export const issueSchema = z
  .string()
  .regex(
    new RegExp(`^(?:https://github\\.com/)?${repositoryName}(?:#|/(?:issues|pull)/)\\d+$`),
    'is not an issue: write owner/name#20 or its address on GitHub',
  );
/** An absolute web address; only http and https, so no link of a hub can run script. */
export const webAddressSchema = z
  .url({ protocol: /^https?$/, error: 'is not a web address: start it with https://' })
  .max(longestText);
/** A path inside a repository, or the name of a branch: no part of it may lead upwards, where addresses would be others. */
export const placeSchema = z
  .string()
  .max(longestText)
  .refine((path) => !/(?:^|\/)\.{1,2}(?:\/|$)/.test(path.trim()) || path === '.', {
    error: 'leads upwards: write it without . and ..',
  });
