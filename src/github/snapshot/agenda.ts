import { webAddressSchema } from '../../domain/model/fields.ts';
import type { LabelOfRepository } from '../../domain/model/agenda.ts';
import type { SnapshotAgendaItem } from '../../domain/model/snapshot.ts';
import { compareText } from '../../domain/text/compare.ts';
import { issueKey } from '../../domain/urls/issue-name.ts';
import { cleanLine } from '../api/clean-text.ts';
import type { Failure } from '../api/failure.ts';
import { agendaQuestion } from '../api/query.ts';
import { waitForPoints, type Meter } from '../api/rate-budget.ts';
import { agendaAnswerSchema, present, type AgendaNode } from '../api/responses.ts';
import { askSmaller, type Sleep } from '../api/smaller-pages.ts';
import { dayOf } from './issue.ts';
import { repositoryKey } from './repositories.ts';

/** Labels in one request: each opens three lists of a hundred, and their labels. */
const batch = 5;
const titleLimit = 256;

/** What is known before GitHub is asked. */
export interface AgendaInput {
  readonly wanted: readonly LabelOfRepository[];
  readonly previous: readonly SnapshotAgendaItem[];
  /** Repositories that opted out. */
  readonly except: readonly string[];
}

/** What the agendas hold, which repositories could not be read, and why the reading ended early, if it did. */
export interface ReadAgenda {
  readonly items: SnapshotAgendaItem[];
  readonly unread: readonly string[];
  readonly stopped: Failure | null;
}

/**
 * Reads the open issues, pull requests and discussions that carry the labels. A hundred of each kind are read: more is no agenda.
 * What could not be read stays as it was known.
 */
export async function readAgenda(input: AgendaInput, meter: Meter, sleep: Sleep): Promise<ReadAgenda> {
  const except = new Set(input.except.map(repositoryKey));
  const asked = input.wanted
    .filter(({ repository }) => !except.has(repositoryKey(repository)))
    .toSorted((a, b) => compareText(a.repository, b.repository) || compareText(a.label, b.label));
  const found = new Map<string, SnapshotAgendaItem>();
  const unread = new Set<string>();
  let stopped: Failure | null = null;
  let from = 0;
  while (from < asked.length && stopped === null) {
    if (!(await waitForPoints(meter, 0, sleep))) {
      stopped = { kind: 'limit', secondary: false, seconds: meter.secondsUntil(0) };
      break;
    }
    const part = (size: number) => asked.slice(from, from + size);
    const got = await askSmaller(meter.ask, batch, (size) => agendaQuestion(part(size)), sleep);
    if (!got.ok) {
      stopped = got.failure;
      break;
    }
    for (const [at, { repository, label }] of part(got.size).entries()) {
      const answer = agendaAnswerSchema.safeParse(got.answer.parts[`r${String(at)}`]);
      if (!answer.success || answer.data.isPrivate) {
        unread.add(repository);
        continue;
      }
      const { issues, pullRequests, discussions } = answer.data;
      for (const [kind, nodes] of [
        ['issue', issues?.nodes],
        ['pull-request', pullRequests?.nodes],
        ['discussion', discussions?.nodes],
      ] as const)
        for (const node of present(nodes)) add(found, itemOf(repository, label, kind, node));
    }
    from += got.size;
  }
  const waiting = new Set(stopped === null ? [] : asked.slice(from).map(({ repository }) => repository));
  const isKept = ({ repo }: SnapshotAgendaItem) =>
    [...waiting].some((name) => repositoryKey(name) === repositoryKey(repo));
  for (const item of input.previous.filter(isKept)) add(found, item);
  const items = [...found.values()].sort(
    (a, b) => compareText(repositoryKey(a.repo), repositoryKey(b.repo)) || a.number - b.number,
  );
  return { items, unread: [...unread], stopped };
}

/** What carries two labels of an agenda is one item, on it since the earlier of them. */
function add(found: Map<string, SnapshotAgendaItem>, item: SnapshotAgendaItem | null): void {
  if (item === null) return;
  const before = found.get(issueKey(item));
  const labels = [...new Set([...(before?.labels ?? []), ...item.labels])].sort(compareText);
  const since = before && before.since < item.since ? before.since : item.since;
  found.set(issueKey(item), { ...item, labels, since });
}

function itemOf(
  repo: string,
  label: string,
  kind: SnapshotAgendaItem['kind'],
  node: AgendaNode,
): SnapshotAgendaItem | null {
  const isLabel = (name: string) => name.toLowerCase() === label.toLowerCase();
  if (!present(node.labels?.nodes).some(({ name }) => isLabel(name))) return null;
  const path = { issue: 'issues', 'pull-request': 'pull', discussion: 'discussions' }[kind];
  const labelled = present(node.timelineItems?.nodes)
    .filter((event) => isLabel(event.label?.name ?? ''))
    .map(({ createdAt }) => createdAt)
    .filter((time) => typeof time === 'string')
    .at(-1);
  const url = webAddressSchema.safeParse(node.url).success && node.url.length < 300;
  return {
    repo,
    number: node.number,
    kind,
    title: cleanLine(node.title, titleLimit) || `${repo}#${String(node.number)}`,
    url: url ? node.url : `https://github.com/${repo}/${path}/${String(node.number)}`,
    labels: [cleanLine(label, 100)],
    since: dayOf(labelled ?? node.createdAt),
  };
}
