import type { Site } from '../../domain/model/site.ts';
import { suggestionsOf } from './list.ts';

/** `/api/suggestions.json` of the contract. Without a snapshot its time is null and both lists are empty. */
export function suggestionsJson(site: Site) {
  const { snapshot } = site.content;
  const { suggested, excluded } = suggestionsOf(site);
  return {
    snapshot: {
      at: snapshot?.at ?? null,
      repositories: snapshot?.repositories.length ?? 0,
      issues: snapshot?.issues.length ?? 0,
    },
    suggestions: suggested.map(({ issue, suggestion }) => ({
      repo: issue.repo,
      number: issue.number,
      title: issue.title,
      url: issue.url,
      score: suggestion.score,
      stars: suggestion.stars,
      domain: suggestion.domain?.id ?? null,
      language: suggestion.language,
      reasons: suggestion.reasons,
      missing: suggestion.missing.map(({ id }) => id),
    })),
    excluded: excluded.map(({ issue, reason }) => ({
      repo: issue.repo,
      number: issue.number,
      title: issue.title,
      url: issue.url,
      reason,
    })),
  };
}
