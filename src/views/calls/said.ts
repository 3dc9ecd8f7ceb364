import type { Call } from '../../domain/model/content.ts';
import type { Directory, MentionedPerson } from '../../domain/people/directory.ts';

/** A line of a note in two: who says it, and what. */
export interface Said {
  /** Empty where the line names nobody. */
  readonly speakers: readonly MentionedPerson[];
  /** The line without the name before it. */
  readonly said: string;
}

/** "Jo: text", "Jo Doe (chair): text". */
const spoken = /^([^:\n([<]{1,60}?)(?:\s?\([^()\n]{1,30}\))?\s?:\s+(?=\S)/u;

/**
 * Who says a line that was read as a decision, by the names under which people speak in its call: "Resolved: …" names nobody.
 * @example saidOf(call, 'Jo: we merge it', directory) // { speakers: [Jo], said: 'we merge it' }
 */
export function saidOf(call: Call, text: string, directory: Directory): Said {
  const found = spoken.exec(text);
  const name = found?.[1]?.trim() ?? '';
  return found && call.facts.speakers?.includes(name)
    ? { speakers: directory.owners(call, name), said: text.slice(found[0].length) }
    : { speakers: [], said: text };
}
