import type { Content } from '../domain/content.ts';
import { sitePath, withBase } from '../domain/site-path.ts';
import { directoryOf } from './directory.ts';

/** `/api/calls.json` of the contract. */
export function callsJson({ content, base }: { readonly content: Content; readonly base: string }) {
  const directory = directoryOf(content);
  return {
    calls: content.calls.map((call) => {
      const url = withBase(base, sitePath.call(call.id));
      const { facts } = call;
      return {
        id: call.id,
        url,
        date: call.date,
        title: call.title,
        attendees: facts.attendees.map(({ name, handle, role }) => ({
          name,
          handle,
          role,
          person: (directory.find(handle ?? name) ?? directory.find(name))?.id ?? null,
        })),
        agenda: facts.agenda.map((item) => {
          const topic = item.topic === null ? undefined : facts.topics[item.topic];
          return { title: item.title, url: topic ? `${url}#${topic.anchor}` : null };
        }),
        topics: facts.topics.map((topic) => ({
          title: topic.title,
          url: `${url}#${topic.anchor}`,
          thread: null,
        })),
        actions: facts.actions.map((action) => ({
          text: action.text,
          owner: action.owner,
          person: action.owner === null ? null : (directory.find(action.owner)?.id ?? null),
          kind: action.kind,
          done: action.state === 'done',
          url: `${url}#${action.anchor}`,
        })),
        decisions: facts.decisions.map(({ text, anchor }) => ({ text, url: `${url}#${anchor}` })),
        next: facts.next ? { date: facts.next.date } : null,
      };
    }),
  };
}
