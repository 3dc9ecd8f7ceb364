import { normalizeForComparison } from '../../domain/text/normalize.ts';
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
  if (squads.length === 0) return [];
  const names = squads.map((squad) => ` ${normalizeForComparison(squad.name)} `);
  const mentions = squads.map((): Call[] => []);
  for (const call of content.calls) {
    const text = ` ${normalizeForComparison(call.html.replace(/<[^>]*>/g, ' '))} `;
    squads.forEach((squad, index) => {
      if (squad.formed === call.id || text.includes(names[index] ?? '')) mentions[index]?.push(call);
    });
  }
  return squads.map((squad, index) => ({
    squad,
    members: squad.members.map((written) => ({ written, person: directory.find(written) })),
    formed: content.calls.find((call) => call.id === squad.formed) ?? null,
    calls: mentions[index] ?? [],
  }));
}
