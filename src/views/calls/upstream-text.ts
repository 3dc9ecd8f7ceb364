import { longDay } from '../../words/dates.ts';
import type { Upstream } from '../../domain/calls/upstream.ts';

/**
 * What became of an issue, as goes on after its name: "was closed on 3 May 2024, by pull request acme/anvil#13".
 * The pull request is named in short where it is of the same repository.
 */
export function upstreamText({ kind, state, closedOn, reason, closedBy, repo }: Upstream): string {
  if (state === 'open' || closedOn === null) return 'was still open when GitHub was last asked';
  const day = longDay(closedOn);
  if (state === 'merged') return `was merged on ${day}`;
  if (kind === 'pull-request') return `was closed on ${day} without being merged`;
  const own = `${repo.toLowerCase()}#`;
  const short = closedBy?.toLowerCase().startsWith(own) ? closedBy.slice(repo.length) : closedBy;
  const by = short === null ? '' : `, by pull request ${short}`;
  return `was closed on ${day}${reason === 'not-planned' ? ' as not planned' : by}`;
}
