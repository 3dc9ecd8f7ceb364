import type { Site } from '../../domain/model/site.ts';
import { sitePath, withBase } from '../../domain/urls/site-path.ts';
import { callHistory } from './history.ts';

/** `/api/calls.json` of the contract. */
export function callsJson(site: Site) {
  const { content, callsToCome, base } = site;
  const history = callHistory(site);
  return {
    calls: [...callsToCome.toReversed(), ...content.calls].map((call) => {
      const url = withBase(base, sitePath.call(call.id));
      const { facts } = call;
      return {
        id: call.id,
        url,
        date: call.date,
        title: call.title,
        series: call.series,
        attendees: history.directory.present(call).map(({ attendee: { name, handle, role }, match }) => ({
          name,
          handle,
          role,
          person: match.kind === 'person' ? match.person.id : null,
        })),
        agenda: facts.agenda.map((item) => {
          const topic = item.topic === null ? undefined : facts.topics[item.topic];
          return { title: item.title, url: topic ? `${url}#${topic.anchor}` : null };
        }),
        topics: facts.topics.map((topic, at) => ({
          title: topic.title,
          url: `${url}#${topic.anchor}`,
          thread: history.threads.placeOf(call, at)?.thread.id ?? null,
        })),
        actions: history.actionsOf(call).map(({ action, state, owners }) => ({
          text: action.text,
          owner: action.owner,
          // A promise of several people belongs to no single one.
          person: owners.length === 1 ? (owners[0]?.person?.id ?? null) : null,
          kind: action.kind,
          done: state === 'done',
          state,
          url: `${url}#${action.anchor}`,
        })),
        decisions: facts.decisions.map(({ text, anchor }) => ({ text, url: `${url}#${anchor}` })),
        next: facts.next ? { date: facts.next.date } : null,
      };
    }),
  };
}
