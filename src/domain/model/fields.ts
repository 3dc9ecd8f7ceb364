import { z } from 'zod';

/** Text that says something: not empty, without white space at its ends. */
export const text = z.string().trim().min(1, 'is empty');
/** The `id` part of a URL: lower-case letters, digits and hyphens. */
export const idSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:[-_.][a-z0-9]+)*$/, 'is not an id: use lower-case letters, digits and hyphens');
/** A repository on GitHub, as `owner/name`. */
export const repositorySchema = z
  .string()
  .regex(
    /^[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\/[A-Za-z0-9._-]+$/,
    'is not a repository: write owner/name',
  );
/** An absolute web address; only http and https, so no link of a hub can run script. */
export const webAddressSchema = z.url({
  protocol: /^https?$/,
  error: 'is not a web address: start it with https://',
});
