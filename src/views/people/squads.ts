import type { Call, Content } from '../../domain/model/content.ts';
import type { Hub } from '../../domain/model/hub.ts';
import type { Directory, MentionedPerson } from '../../domain/people/directory.ts';

/** A squad with its people and the calls that speak of it. */
export interface SquadRecord {
  readonly squad: Hub['squads'][number];
  readonly members: readonly MentionedPerson[];
  /** The call that formed it, null where hub.yml names none. */
  readonly formed: Call | null;
  /** The calls that mention its name or formed it, newest first. */
  readonly calls: readonly Call[];
}

/** Joins the squads of hub.yml with people and calls. */
export function squadsOf({ content }: { readonly content: Content }, directory: Directory): SquadRecord[] {
  const { squads } = content.hub;
  return squads.map((squad) => ({
    squad,
    members: squad.members.map((written) => ({ written, person: directory.find(written) })),
    formed: content.calls.find((call) => call.id === squad.formed) ?? null,
    calls: content.calls.filter((call) => call.id === squad.formed || call.squads.includes(squad.id)),
  }));
}
