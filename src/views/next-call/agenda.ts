import { isHeld } from '../../domain/calls/held.ts';
import { agendaProposal } from '../../domain/forms/agenda-item.ts';
import type { Call, Content } from '../../domain/model/content.ts';
import { addDays, type Day } from '../../domain/model/day.ts';
import { longDay } from '../../words/dates.ts';
import { newIssueUrl } from '../../domain/urls/github-urls.ts';
import { plannedCalls } from '../../domain/schedule/occurrences.ts';
import type { Site } from '../../domain/model/site.ts';
import type { SnapshotAgendaItem, SnapshotIssue } from '../../domain/model/snapshot.ts';
import { repositoriesOf } from '../../domain/model/agenda.ts';
import { compareText } from '../../domain/text/compare.ts';
import { issueName } from '../../domain/urls/issue-name.ts';
import { callHistory, isWaiting, type TrackedAction } from '../calls/history.ts';
import { callPlan, nextCall, notesOfNext } from './next-call.ts';
import { dueForDiscussion, type DueForDiscussion } from '../roadmap/due.ts';

/** Something on GitHub that is labelled for the agenda. */
export interface LabelledItem {
  readonly item: SnapshotAgendaItem;
  /** `owner/name#20`. */
  readonly name: string;
  /** Whether it came on the agenda after the last call. */
  readonly isNew: boolean;
}

/** What the next call will speak of. */
export interface NextAgenda {
  /** The day of the call; null where it is not known. */
  readonly day: Day | null;
  /** What its prepared notes name; empty where there are none. */
  readonly written: readonly string[];
  /** Standing items that are due. */
  readonly standing: readonly string[];
  /** Monthly items that are not: the first call of a month takes them. */
  readonly resting: readonly string[];
  /** What the last three calls left open. */
  readonly promises: readonly TrackedAction[];
  /** Roadmap entries for the monthly look; null when the next call is not the first of its month. */
  readonly roadmap: DueForDiscussion | null;
  /** What carries a label of the agenda, in the order in which it got it. */
  readonly labelled: readonly LabelledItem[];
  /** Issues of the hub's own repository that propose an item. */
  readonly proposals: readonly SnapshotIssue[];
  /** GitHub's form for proposing an item, filled in; null when `hub.yml` names no repository. */
  readonly proposeUrl: string | null;
}

/**
 * The agenda of the next call as far as it is known. `site` may be narrowed to a series; promises and the roadmap are always
 * those of the whole site, so that what another series settled is not asked after. `wanted` is the day of another call to come.
 */
export function nextAgenda(site: Site, whole: Site = site, wanted: Day | null = null): NextAgenda {
  const { content } = site;
  const next = nextCall(site);
  const day = wanted ?? (next.kind === 'timed' ? next.call.day : next.kind === 'day' ? next.day : null);
  const items = content.hub.calls?.standing ?? [];
  const isMonthly = day !== null && isFirstOfMonth(site, day);
  const titles = (due: boolean) =>
    items.filter((item) => (item.every === 'call' || isMonthly) === due).map((item) => item.title);
  const labelled = labelledItems(site);
  const blank = agendaProposal({}, day && longDay(day));
  return {
    day,
    written: writtenItems(notesOfNext(next)),
    standing: titles(true),
    resting: titles(false),
    promises: openPromises(site, whole),
    roadmap: isMonthly ? dueForDiscussion(whole, day) : null,
    labelled,
    proposals: proposals(content).filter((issue) => !labelled.some(({ name }) => name === issueName(issue))),
    proposeUrl: newIssueUrl(content.hub, blank.issue, blank.text),
  };
}

/** What `agenda:` of hub.yml asks for, of what the snapshot holds; `site` may be narrowed to a series. */
function labelledItems({ content, today }: Site): LabelledItem[] {
  const { hub, snapshot } = content;
  const lower = (text: string) => text.toLowerCase();
  const own = hub.repository?.name ?? null;
  const last = content.calls.find((call) => call.date !== null && isHeld(call, today))?.date ?? null;
  return (snapshot?.agenda ?? [])
    .filter(({ repo, labels }) =>
      hub.agenda.some(
        (source) =>
          repositoriesOf(source, own).some((name) => lower(name) === lower(repo)) &&
          source.labels.some((label) => labels.some((each) => lower(each) === lower(label))),
      ),
    )
    .map((item) => ({ item, name: issueName(item), isNew: last !== null && item.since > last }))
    .sort((a, b) => compareText(a.item.since, b.item.since));
}

/** The items of prepared notes: of their agenda, else their topics. */
export function writtenItems(notes: Call | null): string[] {
  if (!notes) return [];
  const { agenda, topics } = notes.facts;
  return (agenda.length > 0 ? agenda : topics).map(({ title }) => title);
}

/** Whether no call of the same month comes before the day: neither one of the plan nor one that left notes. */
function isFirstOfMonth(site: Site, day: Day): boolean {
  const month = `${day.slice(0, 7)}-01`;
  const plan = callPlan(site);
  const earlier = plan ? plannedCalls(plan, month, addDays(day, -1)) : [];
  return (
    earlier.every((call) => call.state === 'cancelled') &&
    !site.content.calls.some((call) => call.date !== null && call.date >= day.slice(0, 7) && call.date < day)
  );
}

/** Open issues that the form made, by their title, or that carry the label "agenda". */
function proposals(content: Content): SnapshotIssue[] {
  const repository = content.hub.repository?.name.toLowerCase();
  return (content.snapshot?.issues ?? []).filter(
    ({ repo, title, labels }) =>
      repo.toLowerCase() === repository &&
      (/^(?:call )?agenda\s*:/i.test(title) || labels.some((label) => label.toLowerCase() === 'agenda')),
  );
}

/** So many calls a promise is asked after by itself; older ones are on the page of promises. */
const callsBack = 3;

/**
 * What was promised in the last three calls and still waits, newest call first: as the history of the calls knows it, so
 * that what a later note settled, took over or corrected is not asked after. A call that is only prepared has promised nothing.
 */
function openPromises({ content, today }: Site, whole: Site): TrackedAction[] {
  const asked = new Set(content.calls.filter((call) => isHeld(call, today)).slice(0, callsBack));
  return callHistory(whole).actions.filter((tracked) => asked.has(tracked.call) && isWaiting(tracked));
}
