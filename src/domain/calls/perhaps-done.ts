import type { Action, Outcome } from '../model/call-facts.ts';
import type { Call } from '../model/content.ts';
import { mentionsOf } from './issue-references.ts';
import { contentWords } from '../text/content-words.ts';
import { wordsOf } from '../text/words.ts';

/** A sentence of a later call that seems to say that a promise was kept. It is shown beside it; it never closes it. */
export interface PerhapsDone {
  readonly call: Call;
  readonly outcome: Outcome;
}

/** A promise that waits: what is looked for in later calls. */
export interface Waiting {
  readonly call: Call;
  readonly action: Action;
}

/** So many calls of its series after a promise are looked through: later ones speak of something else that is called alike. */
const callsAhead = 8;
/** Of the weight of a promise's words, so much must be in a sentence that names whoever made it … */
const leastByOwner = 0.35;
/** … and so much in one that does not. */
const leastByAnybody = 0.5;
/** The rule by which a sentence names who did it. */
const byName = 'outcome-somebody-did';
/** Both under topics that are called alike: that much less of the words is asked for. */
const sameTopic = 0.1;
/** Under topics that have no word in common, so much more. */
const otherTopic = -0.2;
/** So many words of a promise say what it is. */
const mostWords = 7;
/** In a hub of so few sentences nothing can be said of how rare a word is. */
const fewTexts = 20;
/** One word in common is chance. */
const fewestWords = 2;
/** Whoever said it, words that stand in more than this share of all sentences tie nothing together. */
const commonShare = 0.05;

/**
 * For promises that wait, the first later sentence that says the same thing is done: by whoever made the promise, by
 * anybody where nearly all of its words are there, or by the same verb about the same issue. Words weigh by how rare they are in all notes (inverse document
 * frequency), so that "the page" ties less than "changelog". `calls` are oldest first.
 */
export function perhapsDone(waiting: readonly Waiting[], calls: readonly Call[]): Map<Action, PerhapsDone> {
  const index = new OutcomeIndex(calls);
  const found = new Map<Action, PerhapsDone>();
  for (const promise of waiting) {
    const outcome = index.outcomeOf(promise);
    if (outcome) found.set(promise.action, outcome);
  }
  return found;
}

interface IndexedOutcome extends PerhapsDone {
  readonly words: ReadonlySet<string>;
  /** With the topic it was said under. */
  readonly around: ReadonlySet<string>;
  readonly topic: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  /** The issues it names or stands below. */
  readonly issues: ReadonlySet<string>;
}

class OutcomeIndex {
  readonly #weights = new Map<string, number>();
  readonly #total: number;
  readonly #later: (call: Call) => readonly Call[];
  readonly #outcomes = new Map<Call, IndexedOutcome[]>();

  constructor(calls: readonly Call[]) {
    const texts = calls.flatMap(({ facts }) => [...facts.actions, ...facts.outcomes].map(({ text }) => text));
    for (const text of texts)
      for (const word of contentWords(text)) this.#weights.set(word, (this.#weights.get(word) ?? 0) + 1);
    this.#total = Math.max(1, texts.length);
    const bySeries = Map.groupBy(calls, ({ series }) => series);
    const places = new Map(
      [...bySeries.values()].flatMap((own) => own.map((call, at) => [call, { own, at }])),
    );
    this.#later = (call) => {
      const place = places.get(call);
      return place ? place.own.slice(place.at + 1, place.at + 1 + callsAhead) : [];
    };
  }

  /** How much a word tells: nearly 0 for one that is everywhere. */
  #weight(word: string): number {
    return Math.log((this.#total + fewTexts) / (this.#weights.get(word) ?? 1));
  }

  #isRare(word: string): boolean {
    return (this.#weights.get(word) ?? 0) <= this.#total * commonShare + fewTexts / 5;
  }

  #of(call: Call): readonly IndexedOutcome[] {
    let known = this.#outcomes.get(call);
    if (!known) {
      known = call.facts.outcomes.map((outcome) => {
        const topic = new Set(topicWords(call, outcome.topic));
        const words = new Set(contentWords(outcome.text));
        return {
          call,
          outcome,
          words,
          topic,
          around: new Set([...words, ...topic]),
          names: new Set(wordsOf(outcome.text)),
          issues: issuesOf(call, outcome),
        };
      });
      this.#outcomes.set(call, known);
    }
    return known;
  }

  /** Where both are about one issue that has a number, the same work done on it is enough. */
  #bySameIssue(call: Call, action: Action, words: readonly string[]): PerhapsDone | null {
    const issues = issuesOf(call, action);
    if (issues.size === 0) return null;
    for (const later of this.#later(call))
      for (const said of this.#of(later)) {
        if (![...issues].some((issue) => said.issues.has(issue))) continue;
        if (isSameWork(said.outcome, action, words)) return { call: later, outcome: said.outcome };
      }
    return null;
  }

  outcomeOf({ call, action }: Waiting): PerhapsDone | null {
    const owner = wordsOf(action.owner ?? '').filter((name) => name.length > 1);
    const topic = new Set(topicWords(call, action.topic));
    // A long sentence goes on to why and how; what is promised stands at its beginning.
    const names = new Set(contentWords(action.owner ?? ''));
    const words = contentWords(action.text)
      .filter((word) => !names.has(word))
      .slice(0, mostWords);
    const whole = words.reduce((sum, word) => sum + this.#weight(word), 0);
    const byIssue = this.#bySameIssue(call, action, words);
    if (byIssue) return byIssue;
    if (words.length < fewestWords || whole === 0) return null;
    let best: { readonly found: PerhapsDone; readonly share: number } | null = null;
    for (const later of this.#later(call))
      for (const said of this.#of(later)) {
        const shared = words.filter((word) => said.around.has(word));
        if (shared.length < fewestWords || !shared.some((word) => said.words.has(word))) continue;
        if (!shared.some((word) => this.#isRare(word)) || !fitsVerb(said.outcome, words)) continue;
        const isOneTopic = areAlike(topic, said.topic);
        // So few words could be anything: then both must have been said under one topic.
        if (shared.length <= fewestWords && !isOneTopic) continue;
        const isOwner = owner.some((name) => said.names.has(name));
        if (!isOwner && isByAnother(said.outcome, action)) continue;
        const least = isOwner ? leastByOwner : leastByAnybody;
        const share = shared.reduce((sum, word) => sum + this.#weight(word), 0) / whole;
        if (share + bonusOf(topic, said.topic) < least) continue;
        if (best === null || share > best.share)
          best = { found: { call: later, outcome: said.outcome }, share };
      }
    return best?.found ?? null;
  }
}

function issuesOf(call: Call, said: { readonly anchor: string; readonly text: string }): Set<string> {
  return new Set(
    mentionsOf(call, said).map(({ repo, number }) => `${repo ?? ''}#${String(number)}`.toLowerCase()),
  );
}

/** Verbs for bringing a change in, whichever of them is used. */
const lands = new Set(contentWords('merge land'));

/** Whether a sentence tells of the work that was promised, by the same verb. A change is brought in once, whoever does it. */
function isSameWork(outcome: Outcome, action: Action, promised: readonly string[]): boolean {
  const verbs = contentWords(outcome.evidence.words);
  if (promised.some((word) => lands.has(word)) && verbs.some((word) => lands.has(word))) return true;
  return verbs.some((word) => promised.includes(word)) && !isByAnother(outcome, action);
}

/** Verbs that end any piece of work. */
const ends = new Set(
  contentWords(
    'add close complete deploy finish fix implement land launch merge post publish push release resolve ship solve submit live approved accepted send make build',
  ),
);

/** Whether what was done is what was promised: by the same verb, or by one that ends any work. */
function fitsVerb({ evidence }: Outcome, promised: readonly string[]): boolean {
  const said = contentWords(evidence.words);
  // "is up" leaves nothing but words that say nothing by themselves.
  return said.length === 0 || said.some((word) => ends.has(word) || promised.includes(word));
}

function topicWords(call: Call, topic: number | null): string[] {
  return topic === null ? [] : contentWords(call.facts.topics[topic]?.title ?? '');
}

/** Whether two titles share at least half of the words of the shorter one. */
function areAlike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared > 0 && shared * 2 >= Math.min(a.size, b.size);
}

function bonusOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (areAlike(a, b)) return sameTopic;
  return a.size > 0 && b.size > 0 && [...a].every((word) => !b.has(word)) ? otherTopic : 0;
}

/** Whether a sentence names somebody who did it and of whom the promise says nothing. */
function isByAnother({ evidence: { rule, words } }: Outcome, { text }: Action): boolean {
  if (rule !== byName) return false;
  const [who = ''] = wordsOf(words);
  return !['i', 'we', 'he', 'she', 'they'].includes(who) && !wordsOf(text).includes(who);
}
