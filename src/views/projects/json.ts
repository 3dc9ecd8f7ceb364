import type { Site } from '../../domain/model/site.ts';
import { withBase } from '../../domain/urls/site-path.ts';
import { projectCards } from './cards.ts';

/** `/api/projects.json` of the contract, in the order of the projects page. */
export function projectsJson(site: Site) {
  return {
    projects: projectCards(site).map((card) => {
      const { front } = card.project;
      return {
        id: card.id,
        url: withBase(site.base, card.path),
        title: front.title,
        summary: front.summary,
        stars: front.stars,
        reported: { stars: card.reported?.stars ?? null, count: card.reported?.count ?? 0 },
        language: front.language,
        domains: front.domains,
        domainKnowledge: front.domainKnowledge,
        mentors: card.mentors.map(({ name, person }) => ({ name, person })),
        status: front.status,
        repo: front.repository ?? null,
        issue: front.issue ?? null,
        updated: card.updated,
        stale: card.stale,
      };
    }),
  };
}
