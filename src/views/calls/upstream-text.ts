import { currentWords } from '../../words/current.ts';
import { longDay } from '../../words/dates.ts';
import type { Upstream } from '../../domain/calls/upstream.ts';

/**
 * What became of an issue, as goes on after its name: "was closed on 3 May 2024, by pull request acme/anvil#13".
 * The pull request is named in short where it is of the same repository.
 */
export function upstreamText({ kind, state, closedOn, reason, closedBy, repo }: Upstream): string {
  const t = currentWords().upstream;
  if (state === 'open' || closedOn === null) return t.stillOpen;
  const day = longDay(closedOn);
  if (state === 'merged') return t.merged({ day });
  if (kind === 'pull-request') return t.notMerged({ day });
  const own = `${repo.toLowerCase()}#`;
  const short = closedBy?.toLowerCase().startsWith(own) ? closedBy.slice(repo.length) : closedBy;
  if (reason === 'not-planned') return t.notPlanned({ day });
  return short === null ? t.closed({ day }) : t.closedBy({ day, by: short });
}
