import type { Site } from '../../domain/model/site.ts';
import { sitePath, withBase } from '../../domain/urls/site-path.ts';
import { compareText } from '../../domain/text/compare.ts';
import { peopleOf } from './people.ts';

/** `/api/people.json` of the contract. There is no e-mail address in it: people have no field for one. */
export function peopleJson(site: Site) {
  const { base } = site;
  const byId = peopleOf(site).list.toSorted((a, b) => compareText(a.person.id, b.person.id));
  return {
    people: byId.map(({ person, attended, openActions, mentors }) => ({
      id: person.id,
      url: withBase(base, sitePath.person(person.id)),
      name: person.name,
      handles: person.handles,
      calls: attended.length,
      openActions: openActions.length,
      mentors: mentors.map((project) => project.id),
    })),
  };
}
