import { firstOf } from '../../domain/text/phrases.ts';

/** Why a question to GitHub, or a whole sync, came to nothing. */
export type Failure =
  | { readonly kind: 'no-token' | 'bad-token' | 'nothing-listed' | 'slow' | 'unreadable' | 'unavailable' }
  | { readonly kind: 'forbidden' | 'refused' | 'unreachable'; readonly detail: string }
  | { readonly kind: 'not-graphql'; readonly status: number }
  | { readonly kind: 'unknown-organisation'; readonly name: string }
  | { readonly kind: 'nothing-there'; readonly names: readonly string[] }
  | { readonly kind: 'limit'; readonly secondary: boolean; readonly seconds: number };

/** One line for people: what happened and what to do. It never holds the token, nor more than a few words of GitHub's. */
export function failureText(failure: Failure): string {
  switch (failure.kind) {
    case 'no-token':
      return 'There is no GitHub token. Put one in GITHUB_TOKEN; reading public issues needs no permission at all.';
    case 'bad-token':
      return 'GitHub did not accept the token in GITHUB_TOKEN. It may have expired: make a new one.';
    case 'nothing-listed':
      return 'hub.yml names nothing to read. Add an organisation or repositories below `github:`.';
    case 'unknown-organisation':
      return `GitHub knows no organisation "${failure.name}". Correct github.organisation in hub.yml.`;
    case 'nothing-there':
      return `GitHub shows none of ${firstOf(failure.names, 5)}. Correct github.repositories in hub.yml.`;
    case 'forbidden':
      return `GitHub refused the request${because(failure.detail)}. Check what the token in GITHUB_TOKEN may read.`;
    case 'refused':
      return `GitHub did not understand the question${because(failure.detail)}. Check the endpoint.`;
    case 'not-graphql':
      return `There is no GraphQL at this endpoint (HTTP ${String(failure.status)}). Check --endpoint or GITHUB_GRAPHQL_URL.`;
    case 'limit':
      return failure.secondary
        ? `GitHub asks to slow down. Try again in ${duration(failure.seconds)}.`
        : `The token's points for this hour are used up. Try again in ${duration(failure.seconds)}.`;
    case 'slow':
      return 'GitHub took too long to answer, even for small pages. Try again later.';
    case 'unreadable':
      return "GitHub's answers broke off in the middle. Try again later.";
    case 'unavailable':
      return 'GitHub is having trouble (its server answers with errors). Try again later.';
    case 'unreachable':
      return `The endpoint cannot be reached${because(failure.detail)}. Check the network and the endpoint.`;
  }
}

/** A length of time for people: `40 s`, `12 min`. */
export function duration(seconds: number): string {
  return seconds < 120
    ? `${String(Math.max(1, Math.ceil(seconds)))} s`
    : `${String(Math.ceil(seconds / 60))} min`;
}

function because(detail: string): string {
  return detail === '' ? '' : ` (${detail})`;
}
