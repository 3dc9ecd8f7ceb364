import type { CallDate, Day } from './day.ts';
import type { Position } from './position.ts';
import type { StatedTime } from './schedule.ts';

/**
 * Why a fact was read. It stays inside: the published JSON does not have it, `npm run explain` and the measurements do.
 */
export interface Evidence {
  /** Id of the rule that held. */
  readonly rule: string;
  /** The words of the note that the rule matched, on one line. */
  readonly words: string;
}

/** Somebody who was present, as the note writes them. */
export interface Attendee {
  readonly name: string;
  /** GitHub name without @, where the note gives one. */
  readonly handle: string | null;
  /** chair, guest, voting member …, as written, where the note gives one. */
  readonly role: string | null;
  /** The letters that stand for the name in the note, where it declares any: "Jo Doe (JDO)". */
  readonly initials?: string;
  readonly position: Position;
  readonly evidence: Evidence;
}

/** An item of the explicit agenda list. `topic` is the index of the topic that took it up, null where none matches. */
export interface AgendaItem {
  readonly title: string;
  readonly topic: number | null;
  readonly position: Position;
  readonly evidence: Evidence;
}

/** A topic that was minuted. `anchor` is the id in the rendered page. */
export interface Topic {
  readonly title: string;
  readonly anchor: string;
  /** The first sentences below it, plain text, at most about 300 characters; empty where nothing was written. */
  readonly excerpt: string;
  /** The blocks of the outline it spans: from `firstBlock` up to but not including `endBlock`. */
  readonly firstBlock: number;
  readonly endBlock: number;
  readonly position: Position;
  readonly evidence: Evidence;
}

/** Something somebody took on. `task`: written as such; `prose`: a promise spotted in a sentence. */
export interface Action {
  readonly text: string;
  /** The name as written, null only for a task that names nobody. */
  readonly owner: string | null;
  readonly kind: 'task' | 'prose';
  readonly state: 'open' | 'done' | 'dropped';
  readonly anchor: string;
  /** The index of the topic it was said under, null outside any. */
  readonly topic: number | null;
  readonly position: Position;
  readonly evidence: Evidence;
}

/** Something the group agreed. */
export interface Decision {
  readonly text: string;
  /** What it moves: the matter itself, or only when and whether that is spoken of (postponed, tabled, off the agenda). */
  readonly moves: 'matter' | 'agenda';
  readonly anchor: string;
  readonly topic: number | null;
  readonly position: Position;
  readonly evidence: Evidence;
}

/** A sentence that says that something has been done; which promise that was is found by comparing. */
export interface Outcome {
  readonly text: string;
  readonly anchor: string;
  readonly topic: number | null;
  readonly position: Position;
  readonly evidence: Evidence;
}

/** Everything read from the body of one note. Positions are in the file, front matter included. */
export interface CallFacts {
  /** The first heading, plain text; null where there is none or where it is that of a part, such as the attendees. */
  readonly heading: string | null;
  /** The day or month the text itself states (in a heading, after a label …), null where it does not. */
  readonly day: { readonly date: NonNullable<CallDate>; readonly evidence: Evidence } | null;
  readonly attendees: readonly Attendee[];
  readonly agenda: readonly AgendaItem[];
  readonly topics: readonly Topic[];
  readonly actions: readonly Action[];
  readonly decisions: readonly Decision[];
  readonly outcomes: readonly Outcome[];
  /** Anchors of the headings below which stands only who was there, what was planned, or links; missing where there are none. */
  readonly asides?: readonly string[];
  /** The names under which people speak lines of their own ("Jo: …"), as written; missing where nobody does. */
  readonly speakers?: readonly string[];
  /** The stated day of the next meeting, year inferred from the call's own day. */
  readonly next: {
    readonly date: Day;
    readonly position: Position;
    readonly evidence: Evidence;
    /** The hours it states for that day, one a zone where they agree; missing where it states none. */
    readonly hours?: readonly StatedTime[];
  } | null;
  /** The hours it states for its own call, in the same way; missing where it states none. */
  readonly hours?: readonly StatedTime[];
  /** The days on which the note says that there is no call after all; missing where there are none. */
  readonly calledOff?: readonly Day[];
}
