import { oneLine } from '../../domain/text/words.ts';
import { isRole } from '../names/roles.ts';
import { anyOf, pattern } from '../patterns.ts';
import { sectionKind } from '../section-headings.ts';

/** What a label says of the people behind it. */
export interface PeopleLabel {
  /** False for regrets and the like. */
  readonly present: boolean;
  /** "Guests: …" gives each the role "guest", "Remote: …" gives none. */
  readonly role: string | null;
  /** Whether it begins a list of people wherever it stands ("Attendees"); others only go on with one ("Guests"). */
  readonly begins: boolean;
}

/** Groups that lists of people are cut into; alone, such a label may be about anybody. */
const groups = pattern('i')`^${anyOf(
  ...[
    'others?',
    '(?:non[- ]?)?voting',
    'invited',
    '(?:(?:voting|non[- ]voting|team|regular|core|invited|other|new) )*(?:members|guests|observers)',
  ],
  ...[
    'remote(?:ly)?',
    'online',
    'virtual(?:ly)?',
    '(?:by |on (?:the )?|via )?(?:phone|zoom|video|call|line)',
  ],
  ...[
    'dial(?:l?ed|l?ing)?[- ]in',
    'called in',
    'in[- ]person',
    'in the room',
    'on[- ]?site',
    'local',
    'here',
    'who',
  ],
  ...['also (?:present|here|attending)', 'visitors', 'staff', 'newcomers', 'alumni', '(?:joined )?late'],
)}$`;

/** Facts about a meeting that stand among its people and are nobody. */
const facts = pattern('i')`^(?:(?:meeting|call) )?${anyOf(
  ...[
    'date',
    'time',
    'day',
    'when',
    'where',
    'duration',
    'location',
    'place',
    'venue',
    'room',
    'recordings?',
    'video',
  ],
  ...[
    'audio',
    'links?',
    'agenda',
    'slides',
    'topics?',
    'subject',
    'quorum',
    'total',
    'count',
    'number',
    'contact',
    'chat',
  ],
  ...[
    'e-?mail',
    'zoom',
    'url',
    'issue',
    'document',
    'notes? (?:at|in)',
    'minutes (?:at|in)',
    'irc',
    'bridge',
  ],
)}$`;

/** What a label says of the people behind it; null where it is none that lists of people have. */
export function peopleLabel(words: string): PeopleLabel | null {
  const label = oneLine(words.replace(/\([^()]*\)/g, ' '));
  const kind = sectionKind(label);
  if (kind === 'absence') return { present: false, role: null, begins: false };
  const isGroup = groups.test(label);
  if (kind !== 'attendance' && !isGroup) return null;
  return { present: true, role: roleOf(label), begins: !isGroup };
}

/** A part of a text about people: what stands behind a label, or before the first. */
export interface LabelledPart {
  /** As written; null before the first label. */
  readonly label: string | null;
  readonly known: PeopleLabel | null;
  readonly text: string;
}

const longestText = 20_000;
/** A label at the start of a line is any; further on in it only one that lists of people have. */
const labels =
  /(^|\n|[;.,|]\s{1,3}|\s[|–—-]\s)[*_\s]{0,4}([\p{L}][\p{L}\p{N} '’/&-]{1,40}?)(?:\s?\([^()\n]{0,60}\))?[*_\s]{0,3}[:：](?!\/\/)/gu;

/** "Present were Jo and Kim": a label that goes on as a sentence. */
const spokenLabel =
  /^([*_\s]{0,4}(?:in attendance|present|attending)) (?:were|was|are)(?=[:：]?[*_\s])[:：]?/gim;

/** Cuts a text at its labels: "Present: Jo, Kim; guests: Lee", "Chair: Jo" below "Scribe: Kim". */
export function labelledParts(written: string): LabelledPart[] {
  const text = written.replace(spokenLabel, '$1:');
  const parts: LabelledPart[] = [];
  let label: string | null = null;
  let known: PeopleLabel | null = null;
  let start = 0;
  const cut = (end: number): void => {
    const part = text.slice(start, end);
    if (label !== null || /\S/.test(part)) parts.push({ label, known, text: part });
  };
  if (text.includes(':') || text.includes('：')) {
    for (const match of text.slice(0, longestText).matchAll(labels)) {
      const [all, before = '', words = ''] = match;
      const read = peopleLabel(words);
      if (read === null && before !== '' && before !== '\n') continue;
      cut(match.index);
      [label, known, start] = [oneLine(words), read, match.index + all.length];
    }
  }
  cut(text.length);
  return parts;
}

const waysOfComing = pattern(
  'i',
)`^${anyOf('in[- ]person', 'in the room', 'on[- ]?site', 'remote(?:ly)?', 'online', 'virtual(?:ly)?')}$`;

/** Whether a label says by which way people came: "In person". Before several names it begins a list of them. */
export function isWayOfComing(label: string): boolean {
  return waysOfComing.test(oneLine(label.replace(/\([^()]*\)/g, ' ')));
}

/** Whether a label asks who is there in one word: "Who: jo, kim, lee". */
export function asksWho(label: string): boolean {
  return /^(?:who|here)$/i.test(oneLine(label));
}

/** Whether a label stands for a fact about the meeting, such as its day or place. */
export function isMeetingFact(label: string): boolean {
  return facts.test(label);
}

const longestRole = 30;

/**
 * The role of people behind a label.
 * @example roleOf('Team members') // 'team member'
 */
export function roleOf(label: string): string | null {
  const words = oneLine(label).toLowerCase();
  if (!isRole(words) || words.length > longestRole) return null;
  return words.replace(/(?<=[^s])s$/, '');
}
