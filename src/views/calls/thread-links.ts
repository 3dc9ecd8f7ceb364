import { longDay } from '../../domain/model/day.ts';
import type { Call } from '../../domain/model/content.ts';
import { sitePath, withBase } from '../../domain/urls/site-path.ts';
import type { Discussed, ThreadPlace, TopicThreads } from './threads.ts';

/** The sections of a call whose topic came up in other calls too, by the anchor of the section. */
export function recurringSections(call: Call, threads: TopicThreads): Map<string, ThreadPlace> {
  const sections = new Map<string, ThreadPlace>();
  call.facts.topics.forEach((topic, at) => {
    const place = threads.placeOf(call, at);
    if (place && !place.thread.routine && (place.before || place.after)) sections.set(topic.anchor, place);
  });
  return sections;
}

/** The line below a section's heading: where its topic came up before and after. All text in it is the site's own or escaped. */
export function threadLine({ thread, before, after }: ThreadPlace, base: string): string {
  const steps = [
    ...(before ? [`<a href="${address(before, base)}">← ${day(before)}</a>`] : []),
    ...(after ? [`<a href="${address(after, base)}">${day(after)} →</a>`] : []),
    `<a href="${escaped(withBase(base, sitePath.topic(thread.id)))}">all ${thread.calls.length} calls on this</a>`,
  ];
  return `<p class="thread-line">${steps.join(' <span aria-hidden="true">·</span> ')}</p>`;
}

/** Puts a line of HTML below each heading of a note that has one, by the heading's anchor. `html` is a rendered note. */
export function withBelowHeadings(html: string, below: ReadonlyMap<string, string>): string {
  if (below.size === 0) return html;
  return html.replace(/<(h[2-6])\b[^>]*?\sid="([^"]*)"[^>]*>[^]*?<\/\1>/g, (heading, _tag, id: string) => {
    const line = below.get(id.replaceAll('&amp;', '&'));
    return line === undefined ? heading : `${heading}${line}`;
  });
}

function day({ call }: Discussed): string {
  return `<time datetime="${call.date}">${longDay(call.date)}</time>`;
}

function address({ call, topic }: Discussed, base: string): string {
  return escaped(`${withBase(base, sitePath.call(call.id))}#${topic.anchor}`);
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
