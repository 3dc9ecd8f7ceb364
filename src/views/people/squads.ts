import type { Call } from '../../domain/model/content.ts';
import type { Hub } from '../../domain/model/hub.ts';
import type { Site } from '../../domain/model/site.ts';
import type { MentionedPerson } from '../../domain/people/directory.ts';
import { directoryOf } from './directory.ts';

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
export function squadsOf(site: Site): SquadRecord[] {
  const { content } = site;
  const { squads } = content.hub;
  const directory = directoryOf(site);
  return squads.map((squad) => ({
    squad,
    members: squad.members.map((written) => ({ written, person: directory.find(written) })),
    formed: content.calls.find((call) => call.id === squad.formed) ?? null,
    calls: content.calls.filter((call) => call.id === squad.formed || call.squads.includes(squad.id)),
  }));
}
