import { dirname, relative } from 'node:path/posix';
import { markdownFile, yamlQuoted } from '../src/domain/forms/yaml.ts';
import type { NewFile } from '../src/domain/forms/new-file.ts';
import { sitePath } from '../src/domain/urls/site-path.ts';
import { normalizeForComparison } from '../src/domain/text/normalize.ts';
import { shorten } from '../src/domain/text/shorten.ts';
import { oneLine } from '../src/domain/text/words.ts';
import { longDate, longDay } from '../src/words/dates.ts';
import type { TrackedAction } from '../src/views/calls/history.ts';
import type { NextAgenda } from '../src/views/next-call/agenda.ts';
import type { LocalTime, Preparation } from '../src/views/next-call/preparation.ts';
import type { CallGroup } from '../src/views/series/of-series.ts';
import { fileForNotes } from './new-call.ts';

/** A point of the agenda: what it is called, and where it comes from. */
interface Point {
  readonly title: string;
  readonly url: string | null;
}

/** The notes of the next call, ready to be filled in. What only helps whoever writes them stands in comments. */
export function nextCallFile(prepared: Preparation, group: CallGroup): NewFile {
  const { day, people, agenda } = prepared;
  const file = fileForNotes(group, day);
  const points = pointsOf(agenda);
  const due = dueLines(agenda, undefined);
  const promises = agenda.promises.map((promise) => {
    const note = relative(dirname(file), promise.call.file);
    return `- [ ] ${promiseText(promise)} ([${longDate(promise.call.date)}](${note}#${promise.action.anchor}))`;
  });
  const title = group.series === null ? `Call of ${longDay(day)}` : `${group.series.title}, ${longDay(day)}`;
  const body = [
    comment([
      ...whenLines(prepared.times),
      ...joinLines(prepared.join),
      'Below stands who usually comes: strike out who did not, and take the marks of the comment away.',
    ]),
    comment([
      `Attendees: ${people.length > 0 ? people.join(', ') : 'Ada Lovelace (chair), Charles Babbage'}`,
    ]),
    '## Agenda',
    points.map(({ title: item, url }) => `- ${url === null ? item : `[${item}](${url})`}`).join('\n'),
    ...points.map(({ title: item }) => `## ${item}`),
    ...(due.length === 0 ? [] : [comment(['Due for the monthly look at the roadmap:', ...due])]),
    ...(promises.length === 0
      ? []
      : [
          comment([
            'Promised before and still open. Take out a line that was spoken of, tick it, or say what became of it:',
            ...promises,
          ]),
        ]),
  ].filter((part) => part !== '');
  return { file, text: markdownFile([`date: ${day}`, `title: ${yamlQuoted(title)}`], body.join('\n\n')) };
}

/** The same as text for an issue, a mail or a chat: everything that the notes keep in comments is said. */
export function invitationText(prepared: Preparation, group: CallGroup): string {
  const { hub } = group.site.content;
  const { agenda, day, people } = prepared;
  const name = group.series === null ? 'Call' : group.series.title;
  const promises = agenda.promises.map((promise) => {
    const address = hub.site === undefined ? null : addressOf(hub.site, promise);
    const when = longDate(promise.call.date);
    return `- ${promiseText(promise)} (${address === null ? when : `[${when}](${address})`})`;
  });
  return [
    `# ${name}: ${longDay(day)}`,
    [...whenLines(prepared.times), ...joinLines(prepared.join)].join('\n'),
    section(
      'Agenda',
      pointsOf(agenda).map(({ title, url }) => `- ${url === null ? title : `[${title}](${url})`}`),
    ),
    section('Roadmap entries due', dueLines(agenda, hub.site)),
    section('Promises to ask after', promises),
    section('Who usually comes', people.length === 0 ? [] : [people.join(', ')]),
    agenda.proposeUrl === null ? '' : `Something to add? ${agenda.proposeUrl}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** So many entries of the roadmap are named: a call looks at a few, and the page of the next call has all. */
const mostDue = 5;

/** What is prepared already, the standing items, then what is labelled or proposed; at least one point, so that notes can begin. */
function pointsOf(agenda: NextAgenda): Point[] {
  const points: Point[] = [
    ...[...agenda.written, ...agenda.standing].map((title) => ({ title, url: null })),
    ...agenda.labelled.map(({ item }) => ({
      title: itemOf(item.title),
      url: item.url,
    })),
    ...agenda.proposals.map(({ title, url }) => ({ title: itemOf(title), url })),
  ];
  const first = new Map(points.toReversed().map((point) => [normalizeForComparison(point.title), point]));
  const once = points.filter((point) => first.get(normalizeForComparison(point.title)) === point);
  return once.length > 0 ? once : [{ title: 'Notes of the previous call', url: null }];
}

function dueLines({ roadmap }: NextAgenda, site: string | undefined): string[] {
  if (roadmap === null) return [];
  const due = [...roadmap.notDiscussed, ...roadmap.waiting];
  const lines = due.slice(0, mostDue).map(({ entry }) => {
    const path = sitePath.roadmapEntry(entry.id);
    return `- [${itemOf(entry.front.title)}](${site === undefined ? path : onSite(site, path)})`;
  });
  const more = due.length - lines.length;
  return more > 0 ? [...lines, `- and ${String(more)} more on the page of the next call`] : lines;
}

function onSite(site: string, path: string): string {
  return `${site.replace(/\/$/, '')}${path}`;
}

/** A title from outside as an item: on one line, nothing in it that Markdown or a comment would take for its own. */
function itemOf(title: string): string {
  return shorten(oneLine(title.replace(/^call agenda:\s*/i, '')), 120).replace(/[[\]<>`*_\\]/g, '\\$&');
}

function promiseText({ action, owners }: TrackedAction): string {
  const names = owners.map(({ written, person }) => person?.name ?? written).join(', ');
  const text = shorten(oneLine(action.text), 160);
  return names === '' || text.includes(owners[0]?.written ?? '') ? text : `${names}: ${text}`;
}

function addressOf(site: string, { call, action }: TrackedAction): string {
  return `${onSite(site, sitePath.call(call.id))}#${action.anchor}`;
}

function whenLines(times: readonly LocalTime[]): string[] {
  const [first] = times;
  if (first === undefined) return [];
  const clocks = times.map(({ place, day, from, to }) => {
    const otherDay = day === first.day ? '' : ` on ${longDay(day)}`;
    return `${from}–${to} ${place}${otherDay}`;
  });
  return [`When: ${clocks.join(' · ')}`];
}

function joinLines(join: Preparation['join']): string[] {
  return join === null ? [] : [`Join: ${join.text}${join.url === null ? '' : ` ${join.url}`}`];
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `## ${title}\n\n${lines.join('\n')}`;
}

/** Lines for whoever fills the notes in; what they hold cannot end the comment. */
function comment(lines: readonly string[]): string {
  return lines.length === 0 ? '' : `<!--\n${lines.join('\n').replaceAll('--', '—')}\n-->`;
}
