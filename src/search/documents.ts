import type { Project } from '../domain/model/content.ts';
import { yearOf } from '../domain/model/day.ts';
import { facetsOf } from '../domain/projects/facet.ts';
import { escapeHtml } from '../domain/text/escape-html.ts';
import { sitePath } from '../domain/urls/site-path.ts';
import { oncePerSite } from '../views/once-per-site.ts';
import { directoryOf } from '../views/people/directory.ts';
import { suggestedItems } from '../views/suggestions/items.ts';

/** What search knows of one page. Filters are those of the contract: kind, difficulty, domain, year, person, status, series. */
export interface SearchDocument {
  /** The site path, without the base path. */
  readonly path: string;
  readonly title: string;
  /** Sanitized HTML of what matters on the page; headings with ids become hits of their own. */
  readonly html: string;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/** Everything that can be found, in a fixed order. */
export const searchDocuments = oncePerSite((site): readonly SearchDocument[] => {
  const { content, callsToCome } = site;
  const directory = directoryOf(site);
  const idsOf = (names: readonly string[]) => [
    ...new Set(names.flatMap((name) => directory.find(name)?.id ?? [])),
  ];
  return [
    ...[...callsToCome.toReversed(), ...content.calls].map((call) => ({
      path: sitePath.call(call.id),
      title: call.title,
      html: call.html,
      filters: {
        kind: ['call'],
        year: call.date === null ? [] : [yearOf(call.date)],
        ...(call.series === null ? {} : { series: [call.series] }),
        person: [
          ...new Set(
            directory.present(call).flatMap(({ match }) => (match.kind === 'person' ? match.person.id : [])),
          ),
        ],
      },
    })),
    ...content.projects.map((project) => ({
      path: sitePath.project(project.id),
      title: project.front.title,
      html:
        paragraphs([project.front.summary]) +
        project.html +
        paragraphs([...project.front.firstSteps, ...project.front.done, ...project.front.learn]),
      filters: {
        kind: ['project'],
        ...searchFacets(project),
        person: idsOf(project.front.mentors),
      },
    })),
    ...content.roadmap.map((entry) => ({
      path: sitePath.roadmapEntry(entry.id),
      title: entry.front.title,
      html:
        paragraphs([entry.front.area, entry.front.scenario ?? '']) +
        entry.html +
        paragraphs(entry.front.goals.map((goal) => goal.text)),
      filters: { kind: ['roadmap'], status: [entry.front.stage], person: idsOf(entry.front.proposers) },
    })),
    ...content.guides.map((guide) => ({
      path: sitePath.guide(guide.id),
      title: guide.front.title,
      html: paragraphs([guide.front.summary]) + guide.html,
      filters: { kind: ['guide'] },
    })),
    ...directory.people.map((person) => ({
      path: sitePath.person(person.id),
      title: person.name,
      html: `<p>${escapeHtml([person.about, ...person.handles, ...person.aliases].filter(Boolean).join(', '))}</p>`,
      filters: { kind: ['person'], person: [person.id] },
    })),
    ...suggestedItems(site).map((item) => ({
      path: sitePath.suggestion(item.anchor),
      title: item.issue.title,
      html: paragraphs([
        `${item.name} is an open issue that could become a project.`,
        ...item.issue.labels,
        ...(item.area === null ? [] : [item.area.name]),
      ]),
      filters: {
        kind: ['suggestion'],
        difficulty: [String(item.suggestion.stars)],
        domain: item.facets.domain === null ? [] : [item.facets.domain],
      },
    })),
  ];
});

/** What the lists of projects are narrowed by, under the same names; the language is no filter of the search. */
function searchFacets({ front }: Project) {
  const { difficulty, domain, status } = facetsOf(front);
  return { difficulty, domain, status };
}

function paragraphs(texts: readonly string[]): string {
  return texts.map((text) => `<p>${escapeHtml(text)}</p>`).join('');
}
