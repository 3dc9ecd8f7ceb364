import { currentWords } from '../words/current.ts';
import type { Call, Project } from '../domain/model/content.ts';
import { facetsOf } from '../domain/projects/facet.ts';
import { sitePath } from '../domain/urls/site-path.ts';
import { oncePerSite } from '../views/once-per-site.ts';
import { directoryOf } from '../views/people/directory.ts';
import { suggestedItems } from '../views/suggestions/items.ts';
import { headingsOnly, type SearchDocument, type SearchText } from './document.ts';
import { callFilters, factDocuments } from './fact-documents.ts';
import { paragraphs, searchableHtml } from './searchable-html.ts';

/** Everything that can be found, in a fixed order. */
export const searchDocuments = oncePerSite((site): readonly SearchDocument[] => {
  const { content, callsToCome } = site;
  const directory = directoryOf(site);
  const series = new Map(content.series.map(({ id, title }) => [id, title]));
  const idsOf = (names: readonly string[]) => [
    ...new Set(names.flatMap((name) => directory.find(name)?.id ?? [])),
  ];
  return [
    ...[...callsToCome.toReversed(), ...content.calls].map((call) => ({
      path: sitePath.call(call.id),
      title: call.title,
      ...textOfCall(call),
      date: call.date,
      meta: { series: series.get(call.series ?? '') ?? '' },
      filters: {
        kind: ['call'],
        ...callFilters(call),
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
      ...undated,
      html:
        paragraphs([project.front.summary]) +
        searchableHtml(project.html, headingsOnly) +
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
      ...undated,
      html:
        paragraphs([entry.front.area, entry.front.scenario ?? '']) +
        searchableHtml(entry.html, headingsOnly) +
        paragraphs(entry.front.goals.map((goal) => goal.text)),
      filters: { kind: ['roadmap'], status: [entry.front.stage], person: idsOf(entry.front.proposers) },
    })),
    ...content.guides.map((guide) => ({
      path: sitePath.guide(guide.id),
      title: guide.front.title,
      ...undated,
      html: paragraphs([guide.front.summary]) + searchableHtml(guide.html, headingsOnly),
      filters: { kind: ['guide'] },
    })),
    ...content.pages.map((page) => ({
      path: sitePath.page(page.id),
      title: page.front.title,
      ...undated,
      html: paragraphs([page.front.summary ?? '']) + searchableHtml(page.html, headingsOnly),
      filters: { kind: ['page'] },
    })),
    ...directory.people.map((person) => ({
      path: sitePath.person(person.id),
      title: person.name,
      ...undated,
      html: paragraphs([[person.about, ...person.handles, ...person.aliases].filter(Boolean).join(', ')]),
      filters: { kind: ['person'], person: [person.id] },
    })),
    ...suggestedItems(site).map((item) => ({
      path: sitePath.suggestion(item.anchor),
      title: item.issue.title,
      ...undated,
      html: paragraphs([
        currentWords().search.couldBecome({ name: item.name }),
        ...item.issue.labels,
        ...(item.area === null ? [] : [item.area.name]),
      ]),
      filters: {
        kind: ['suggestion'],
        difficulty: [String(item.suggestion.stars)],
        domain: item.facets.domain === null ? [] : [item.facets.domain],
      },
    })),
    ...factDocuments(site),
  ];
});

/** The text of a call, which is searched as its page shows it. */
export function textOfCall({ html, facts }: Call): Required<SearchText> {
  return { html, sections: { lines: facts.topics.map(({ anchor }) => anchor), asides: facts.asides ?? [] } };
}

/** What is kept up to date has no day of its own. */
const undated = { date: null, meta: {} } as const;

/** What the lists of projects are narrowed by, under the same names; the language is no filter of the search. */
function searchFacets({ front }: Project) {
  const { difficulty, domain, status } = facetsOf(front);
  return { difficulty, domain, status };
}
