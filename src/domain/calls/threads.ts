import type { Call } from '../model/content.ts';
import { createIdMaker, slugFromTitle } from '../text/normalize.ts';
import { titleWords, withoutIssues, type TitleWords } from './thread-words.ts';
import { oneLine } from '../text/words.ts';

/** One time a topic was minuted, as a place: which call of the list, which of its topics. */
export interface MinutedTopic {
  readonly call: number;
  readonly topic: number;
  readonly title: string;
}

/** Everything that was minuted, in time order, from calls given newest first; `call` counts from the oldest. */
export function minutedTopics(calls: readonly Call[]): MinutedTopic[] {
  return calls
    .toReversed()
    .flatMap((call, index) =>
      call.facts.topics.map((topic, at) => ({ call: index, topic: at, title: topic.title })),
    );
}

/** A topic across the calls. */
export interface Thread {
  /** Its place in URLs, made from the title it had first, so that later calls do not change it. */
  readonly id: string;
  /** The title it had most often; of equals the shorter. */
  readonly title: string;
  /** A title that says nothing of its own, such as "AoB". */
  readonly routine: boolean;
  /** In time order. */
  readonly minuted: readonly MinutedTopic[];
}

/** How a chair corrects the joining of topics: `topics:` of hub.yml. */
export interface ThreadRules {
  readonly join: readonly (readonly string[])[];
  readonly split: readonly string[];
}

/** All topics with the same key, the smallest thing that is joined. */
interface Group {
  readonly words: TitleWords;
  readonly minuted: MinutedTopic[];
  /** Never joined by rule: split by the chair, or routine. */
  readonly alone: boolean;
}

/** A word in more groups than this tells nothing apart; leaving it out keeps the cost near linear. */
const commonWord = 40;
/** A thread of so many differently worded titles takes no more by rule: it is likely two subjects already. */
const mostGroups = 12;

/**
 * Joins the topics of all calls, given in time order, into threads. Joining is conservative, since a false join mixes
 * two stories: the same significant words; at least two shared significant words that are all of the shorter title's;
 * or a title of one word that begins other titles of one single thread. Numbers must agree. What the chair says wins.
 */
export function joinThreads(topics: readonly MinutedTopic[], rules: ThreadRules): Thread[] {
  const split = new Set(rules.split.map(plain));
  const groups = groupsOf(topics, split);
  const threadOf = new Threads([...groups.values()]);
  threadOf.joinByWords();
  threadOf.joinByHead();
  for (const titles of rules.join) {
    const named = titles.flatMap((title) => groups.get(groupKey(title, split)) ?? []);
    for (const group of named) if (named[0]) threadOf.join(named[0], group);
  }
  const giveId = createIdMaker();
  return threadOf.lists().map((list) => threadFrom(list, giveId));
}

function groupsOf(topics: readonly MinutedTopic[], split: ReadonlySet<string>): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const topic of topics) {
    const key = groupKey(topic.title, split);
    const group = groups.get(key);
    if (group) group.minuted.push(topic);
    else {
      const words = titleWords(topic.title);
      groups.set(key, { words, minuted: [topic], alone: words.routine || split.has(plain(topic.title)) });
    }
  }
  return groups;
}

function groupKey(title: string, split: ReadonlySet<string>): string {
  return split.has(plain(title)) ? `! ${plain(title)}` : titleWords(title).key;
}

function plain(title: string): string {
  return oneLine(title.toLowerCase());
}

/** The threads while they are being joined. */
class Threads {
  readonly #groups: readonly Group[];
  readonly #lists = new Map<Group, Group[]>();
  readonly #byWord = new Map<string, Group[]>();

  constructor(groups: readonly Group[]) {
    this.#groups = groups;
    for (const group of groups) {
      this.#lists.set(group, [group]);
      if (group.alone) continue;
      for (const word of group.words.words) {
        const same = this.#byWord.get(word);
        if (same) same.push(group);
        else this.#byWord.set(word, [group]);
      }
    }
  }

  join(a: Group, b: Group): void {
    const [into, from] = [this.#lists.get(a), this.#lists.get(b)];
    if (!into || !from || into === from) return;
    const [larger, smaller] = into.length >= from.length ? [into, from] : [from, into];
    for (const group of smaller) {
      larger.push(group);
      this.#lists.set(group, larger);
    }
  }

  /** Every pair that shares enough words meets here once, by the index; all titles of the two threads must go together. */
  joinByWords(): void {
    const order = new Map(this.#groups.map((group, index) => [group, index]));
    this.#groups.forEach((group, index) => {
      if (group.alone) return;
      const shared = new Map<Group, number>();
      for (const word of group.words.words) {
        const same = this.#byWord.get(word) ?? [];
        if (same.length > commonWord) continue;
        for (const other of same) {
          if ((order.get(other) ?? 0) >= index) break;
          shared.set(other, (shared.get(other) ?? 0) + 1);
        }
      }
      for (const [other, count] of shared) {
        const enough = count > 1 || (group.words.issue !== null && group.words.issue === other.words.issue);
        if (enough && this.#fit(group, other)) this.join(group, other);
      }
    });
  }

  joinByHead(): void {
    for (const group of this.#groups) {
      const [head, second] = group.words.words;
      if (group.alone || head === undefined || second !== undefined) continue;
      const same = (this.#byWord.get(head) ?? []).filter((other) => other !== group);
      if (same.length === 0 || same.length > commonWord) continue;
      const lists = new Set(same.map((other) => this.#lists.get(other)));
      const begun = same.find((other) => other.words.words[0] === head);
      if (lists.size === 1 && begun && same.every((other) => agree(group.words, other.words)))
        this.join(group, begun);
    }
  }

  lists(): Group[][] {
    return [...new Set(this.#lists.values())];
  }

  #fit(a: Group, b: Group): boolean {
    const [one, other] = [this.#lists.get(a) ?? [], this.#lists.get(b) ?? []];
    if (one === other || one.length + other.length > mostGroups || !alike(a.words, b.words)) return false;
    return one.every((x) => other.every((y) => alike(x.words, y.words)));
  }
}

function agree(a: TitleWords, b: TitleWords): boolean {
  return a.numbers === b.numbers && (a.issue === null || b.issue === null || a.issue === b.issue);
}

function alike(a: TitleWords, b: TitleWords): boolean {
  if (!agree(a, b)) return false;
  const [short, long] = a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words];
  const shared = short.filter((word) => long.includes(word)).length;
  if (a.issue !== null && a.issue === b.issue) return shared >= 1;
  return shared >= 2 && shared === short.length;
}

function threadFrom(groups: readonly Group[], giveId: (wish: string) => string): Thread {
  const minuted = groups
    .flatMap((group) => group.minuted)
    .sort((a, b) => a.call - b.call || a.topic - b.topic);
  return {
    id: giveId(slugFromTitle(withoutIssues(minuted[0]?.title ?? ''), 'topic')),
    title: titleOf(groups),
    routine: groups.every((group) => group.words.routine),
    minuted,
  };
}

/** "Conduit" says more of a thread than "Conduit lives!": the most used wording, of equals the one with fewest words, then the newest. */
function titleOf(groups: readonly Group[]): string {
  const last = (group: Group) => group.minuted.at(-1)?.call ?? 0;
  const [best] = groups.toSorted(
    (a, b) =>
      b.minuted.length - a.minuted.length || a.words.words.length - b.words.words.length || last(b) - last(a),
  );
  const used = new Map<string, number>();
  for (const { title } of best?.minuted ?? []) used.set(title, (used.get(title) ?? 0) + 1);
  const [title = ''] = [...used].sort(([a, many], [b, more]) => more - many || a.length - b.length)[0] ?? [];
  return title;
}
