import { withoutControls } from '../../domain/text/controls.ts';
import { withoutEmails } from '../../markdown/emails.ts';

/** A value of front matter or YAML as it may be published: its texts without e-mail addresses that the hub does not list, and without control characters. */
export function stripEmails(value: unknown, published: ReadonlySet<string>): unknown {
  if (typeof value === 'string') return withoutEmails(withoutControls(value), published);
  if (Array.isArray(value)) return value.map((one) => stripEmails(one, published));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, stripEmails(one, published)]));
}

/** The e-mail addresses (lower case) that `hub.yml` lists as contacts, read before anything is validated: they alone may be published. */
export function publishedEmails(hub: unknown): ReadonlySet<string> {
  if (hub === null || typeof hub !== 'object' || !('contacts' in hub) || !Array.isArray(hub.contacts))
    return new Set();
  return new Set(
    hub.contacts.flatMap((contact: unknown) =>
      contact !== null &&
      typeof contact === 'object' &&
      'email' in contact &&
      typeof contact.email === 'string'
        ? [contact.email.toLowerCase()]
        : [],
    ),
  );
}
