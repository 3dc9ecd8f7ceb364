import type { Evidence } from '../../src/domain/model/call-facts.ts';
import { normalizeForComparison } from '../../src/domain/text/normalize.ts';
import type { LabelledNote, Labels } from './labels.ts';

/** The facts that are compared one by one; the two days of a note are right or wrong as they stand. */
export const listFields = ['attendees', 'agenda', 'topics', 'actions', 'decisions'] as const;
/** A list of facts. */
export type ListField = (typeof listFields)[number];

/** What was wanted or found, in the words that comparing needs. */
interface Item {
  readonly text: string;
  readonly owner: string | null;
}

/** A fact that the reader found, with whether a label agrees. */
export interface Judged {
  readonly note: string;
  readonly field: ListField;
  readonly item: Item;
  readonly evidence: Evidence;
  readonly right: boolean;
}

/** A label that the reader did not find. */
export interface Missed {
  readonly note: string;
  readonly field: ListField;
  readonly item: Item;
}

/** How well notes are read. */
export interface Score {
  readonly judged: readonly Judged[];
  readonly missed: readonly Missed[];
  /** Days of calls and of next calls: how many are stated, and how many of those were read rightly. */
  readonly days: { readonly stated: number; readonly right: number };
  readonly nextDays: { readonly stated: number; readonly right: number; readonly invented: number };
}

/** Compares what the reader found in notes with their labels. A label is found at most once, a fact right at most once. */
export function scoreNotes(notes: readonly LabelledNote[]): Score {
  const judged: Judged[] = [];
  const missed: Missed[] = [];
  for (const note of notes) {
    for (const field of listFields) {
      const open = foundIn(note, field).map((found) => ({ ...found, right: false }));
      for (const item of wantedIn(note.labels, field)) {
        const match = open.find((found) => !found.right && isSame[field](item, found.item));
        if (match) match.right = true;
        else missed.push({ note: note.file, field, item });
      }
      judged.push(...open.map((found) => ({ note: note.file, field, ...found })));
    }
  }
  const dated = notes.filter(({ labels }) => labels.date !== null);
  const next = notes.filter(({ labels }) => labels.next !== null);
  return {
    judged,
    missed,
    days: {
      stated: dated.length,
      right: dated.filter(({ date, labels }) => date === labels.date).length,
    },
    nextDays: {
      stated: next.length,
      right: next.filter(({ facts, labels }) => facts.next?.date === labels.next).length,
      invented: notes.filter(({ facts, labels }) => labels.next === null && facts.next !== null).length,
    },
  };
}

/** Precision, recall and their harmonic mean, each from 0 to 1; null where there is nothing to divide by. */
export interface Figures {
  readonly wanted: number;
  readonly found: number;
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
}

/** The figures of one field. */
export function figuresOf({ judged, missed }: Pick<Score, 'judged' | 'missed'>, field: ListField): Figures {
  const found = judged.filter((each) => each.field === field);
  const right = found.filter((each) => each.right).length;
  const wanted = right + missed.filter((each) => each.field === field).length;
  const precision = found.length === 0 ? null : right / found.length;
  const recall = wanted === 0 ? null : right / wanted;
  const f1 = found.length + wanted === 0 ? null : (2 * right) / (found.length + wanted);
  return { wanted, found: found.length, precision, recall, f1 };
}

function wantedIn(labels: Labels, field: ListField): Item[] {
  switch (field) {
    case 'attendees':
      return labels.attendees.map(({ name }) => ({ text: name, owner: null }));
    case 'actions':
      return labels.actions.map(({ text, owner }) => ({ text, owner }));
    default:
      return labels[field].map((text) => ({ text, owner: null }));
  }
}

function foundIn({ facts }: LabelledNote, field: ListField): { item: Item; evidence: Evidence }[] {
  switch (field) {
    case 'attendees':
      return facts.attendees.map(({ name, evidence }) => ({ item: { text: name, owner: null }, evidence }));
    case 'agenda':
      return facts.agenda.map(({ title, evidence }) => ({ item: { text: title, owner: null }, evidence }));
    case 'topics':
      return facts.topics.map(({ title, evidence }) => ({ item: { text: title, owner: null }, evidence }));
    case 'actions':
      return facts.actions.map(({ text, owner, evidence }) => ({ item: { text, owner }, evidence }));
    case 'decisions':
      return facts.decisions.map(({ text, evidence }) => ({ item: { text, owner: null }, evidence }));
  }
}

/** So many of the words of two titles together have to be in both. */
const likeTitle = 0.75;
/** So many of the words of the shorter of two clauses have to be in the other: labels and facts may be cut differently. */
const likeClause = 0.6;

const isSame: Readonly<Record<ListField, (wanted: Item, found: Item) => boolean>> = {
  attendees: (a, b) => normalizeForComparison(a.text) === normalizeForComparison(b.text),
  agenda: isSameTitle,
  topics: isSameTitle,
  actions: (a, b) => isSameOwner(a.owner, b.owner) && isSameClause(a, b),
  decisions: isSameClause,
};

/** How many different words two texts have, and how many of them both have. */
function compareWords(a: string, b: string): { left: number; right: number; both: number } {
  const [left, right] = [a, b].map(
    (text) => new Set(normalizeForComparison(text).split(' ').filter(Boolean)),
  );
  const both = [...(left ?? [])].filter((word) => right?.has(word)).length;
  return { left: left?.size ?? 0, right: right?.size ?? 0, both };
}

function isSameTitle(a: Item, b: Item): boolean {
  const { left, right, both } = compareWords(a.text, b.text);
  return both > 0 && both / (left + right - both) >= likeTitle;
}

function isSameClause(a: Item, b: Item): boolean {
  const { left, right, both } = compareWords(a.text, b.text);
  return both > 0 && both / Math.min(left, right) >= likeClause;
}

function isSameOwner(a: string | null, b: string | null): boolean {
  if (a === null || b === null || a === '' || b === '') return (a ?? '') === (b ?? '');
  return compareWords(a, b).both > 0;
}
