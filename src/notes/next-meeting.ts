import type { Block } from '../domain/model/blocks.ts';
import type { CallFacts } from '../domain/model/call-facts.ts';
import type { Day } from '../domain/model/day.ts';
import { announcedDays, type AnnouncedDays } from './announced-days.ts';
import { titleOf, type Note } from './note.ts';
import { anyOf, part, pattern } from './patterns.ts';
import { evidenceFor, isNearMiss, nearMiss, type NearMiss, type NoteRule } from './rule.ts';
import type { Section } from './sections.ts';
import { statedHours } from './stated-hours.ts';
import { withoutStruck } from './struck.ts';
import { writtenDates } from './written-date.ts';

/** What was said of coming calls with the words that say it, or why nothing was; null where they do not speak of them. */
type ReadNext = (AnnouncedDays & { readonly words: string }) | NearMiss | null;

/** A rule for a section that announces the next call. */
export interface NextSectionRule extends NoteRule {
  /** `known` is what the blocks of the section before this one said. */
  readonly read: (section: Section, block: Block, callDay: Day, known: AnnouncedDays) => ReadNext;
}

/** A rule for a sentence about the next call. */
export interface NextSentenceRule extends NoteRule {
  /** `title` is that of the note: whose call it is. */
  readonly read: (sentence: string, callDay: Day, title: string) => ReadNext;
}

const longestBlock = 300;
const longestLead = 400;
const longestRest = 200;
const noDate = nearMiss('no date after the day of this call follows');

/** A section such as "Next meeting" with a date in it. */
const inNextSection: NextSectionRule = {
  id: 'next-in-section',
  reads: 'next',
  means:
    'A section headed "Next meeting" holds a date after the day of the call and does not say that this one is cancelled or moved.',
  examples: [
    '## Next meeting\n\n18 May 2022',
    '## Next call: 18 May\n\nSame time.',
    '## Next call\n\nNot on 18 May, but on 25 May.',
    '## Next call\n\n- 18 May: cancelled\n- 1 June',
  ],
  counterExamples: [
    '## Next meeting\n\nTo be decided',
    '## Upcoming events\n\n18 May 2022: a fair',
    '## Next call\n\nThe call of 18 May is cancelled.',
    '## Next call\n\n18 May\n\nUpdate: cancelled.',
    '## Next call\n\n~~18 May~~',
  ],
  read: (section, block, callDay, known) => {
    if (!/next/i.test(section.title)) return nearMiss('the heading does not say "next"');
    const text = withoutStruck(block).slice(0, longestBlock);
    const said = announcedDays(text, callDay, known);
    return said.day === known.day && said.off.length === known.off.length
      ? noDate
      : { ...said, words: block.text };
  },
};

/** A word of each form of `mention`: most sentences hold none, and to look for it is cheaper. */
const mayMention =
  /next|resume|reconvene|meet again|\bback on|\bno (?:call|meeting)|cancel|called off|skipped/i;
const mention = pattern('i')`^\W*(?:\S+ ){0,14}?${anyOf(
  part`(?:the |our )?next (?:(?<kind>[\w-]+) )?(?:call|meeting|session)\b`,
  part`(?:resume|reconvene|meet again|we(?: a|['’])re back on|we will be back on)\b`,
  part`(?<perhapsOff>(?=(?:no|the|our) (?:call|meeting|session)s? (?:on|of|planned|scheduled)\b))`,
)}`;

/** What a group calls its own calls. */
const ownKind = pattern('i')`^${anyOf(
  ...[
    'regular',
    'ordinary',
    'usual',
    'scheduled',
    'planned',
    'official',
    'full',
    'actual',
    'working',
    'main',
  ],
  ...['(?:bi-?)?(?:daily|weekly|monthly|annual)', 'fortnightly', 'quarterly', 'group', 'team', 'committee'],
  ...[
    'community',
    'project',
    'public',
    'open',
    'online',
    'video',
    'virtual',
    'zoom',
    'dev\\w*',
    'core',
    'w?g',
  ],
  ...['in-person', 'face-to-face', 'f2f', 'plenary', 'sync', 'status', 'council'],
)}$`;
const groupNoun = part`(?:group|team|committee|community|project|wg)`;
const othersBefore = pattern(
  '',
)`\b(?:[Tt]heir|[Hh]is|[Hh]er|[Ii]ts|(?!${groupNoun}\b)[\w-]+['’]s|[A-Z][\w-]* ${groupNoun}['’]s) next\b`;
const othersAfter = pattern(
  'i',
)`\bnext (?:[\w-]+ )?(?:call|meeting|session) (?:of|for|with|by) (?:the )?(?!\d|${groupNoun}\b|(?:this|our|us|all|every\w*|whole|working|series|year|season|month)\b)[a-z]`;

/**
 * Whether words speak of the next call of some other group than that of the note with this title.
 * @example isOfOthers('The next board meeting is on 4 May.', undefined, 'Gear group') // true
 */
function isOfOthers(sentence: string, kind: string | undefined, title: string): boolean {
  if (othersBefore.test(sentence) || othersAfter.test(sentence)) return true;
  if (kind === undefined || ownKind.test(kind) || title.toLowerCase().includes(kind.toLowerCase()))
    return false;
  // Where the title names no group by its letters, the letters are those of the group itself.
  return !/^[A-Z\d-]{2,}$/.test(kind) || /(?<![\w-])[A-Z][A-Z\d-]+(?![\w-])/.test(title);
}

/** A sentence about the next meeting of this group: "the next call is …", "Next meeting:", "we resume the call …". */
export const inNextSentence: NextSentenceRule = {
  id: 'next-in-sentence',
  reads: 'next',
  means: 'A sentence speaks of the next call of this group and then gives a date that it does not call off.',
  examples: [
    'The next call is on 18 May.',
    'We meet again on Wednesday, 18 May 2022.',
    '18 May: next call',
    '10 May: the fair\n18 May: next call',
    'The next call is not on 18 May but on 19 May.',
    'No call on 18 May, we meet on 25 May.',
    'There is no call on 18 May. The next one is on 1 June.',
    'The call on 18 May is cancelled, too many are away. We are back on 1 June.',
  ],
  counterExamples: [
    'The next release is on 18 May.',
    '18 May: next release',
    'The next call is when everybody is back.',
    'The next call, on 18 May, is cancelled.',
    'The call on 18 May will be recorded.',
    'Send items for the next call by 16 May.',
    'The next call of the board is on 18 May.',
    'The museum told us that their next meeting is on 18 May.',
  ],
  read: (sentence, callDay, title) => {
    const said = mayMention.test(sentence) ? mention.exec(sentence.slice(0, longestLead)) : null;
    if (!said) return null;
    if (isOfOthers(sentence.slice(0, longestLead), said.groups?.kind, title))
      return nearMiss('it speaks of the call of others');
    const lead = datedLead(said[0]);
    if (lead !== null) return { ...announcedDays(lead, callDay), words: sentence };
    const rest = announcedDays(sentence.slice(said[0].length, said[0].length + longestRest), callDay);
    if (rest.off.length > 0) return { ...rest, words: sentence };
    return rest.day === null || said.groups?.perhapsOff !== undefined ? noDate : { ...rest, words: sentence };
  },
};

/** The date of "18 May: next call"; null where the words before the mention are no date alone. */
function datedLead(lead: string): string | null {
  const [date] = /next/i.test(lead) ? writtenDates(lead.slice(0, longestLead)) : [];
  const isAlone = date !== undefined && !/[\p{L}\p{N}]/u.test(lead.slice(0, date.at));
  return isAlone && /^\s*[:–—-]\s*(?:the |our )?next\b/i.test(lead.slice(date.end))
    ? lead.slice(0, date.end)
    : null;
}

/** How the day of the next call is read. A section decides; of several sentences the last one does. */
export const nextRules: readonly (NextSectionRule | NextSentenceRule)[] = [inNextSection, inNextSentence];

/** Whether a block may speak of the next call: what is said deep in a discussion is about some other group's. */
export function maySayNext(block: Block): boolean {
  return !block.quoted && block.depth <= 1 && (block.kind === 'item' || block.kind === 'paragraph');
}

/** What a note says of the calls to come. */
export type NextFacts = Pick<CallFacts, 'next' | 'calledOff'>;

/**
 * The stated day of the next meeting, and the days on which there is none; a missing year is the one that puts it after
 * this call, whose day must be known.
 */
export function readNext(note: Note, callDay: Day | null): NextFacts {
  if (callDay === null) return { next: null };
  const sections = note.sections.filter(({ kind, isTitle }) => kind === 'next' && !isTitle);
  const inSections = sections.map((section) => nextInSection(note, section, callDay));
  const inText = nextInSentences(note, callDay);
  const off = [...inSections, inText].flatMap(({ calledOff = [] }) => calledOff);
  const isOn = ({ next }: NextFacts) => next !== null && !off.includes(next.date);
  const { next } = inSections.find(isOn) ?? (isOn(inText) ? inText : { next: null });
  return off.length > 0 ? { next, calledOff: [...new Set(off)] } : { next };
}

function nextInSection(note: Note, section: Section, callDay: Day): NextFacts {
  let known: AnnouncedDays = { day: null, off: [] };
  let next: CallFacts['next'] = null;
  for (const block of note.blocks.slice(section.head, section.ownEnd)) {
    const read = inNextSection.read(section, block, callDay, known);
    if (!read || isNearMiss(read)) continue;
    if (read.day !== known.day) next = nextCall(inNextSection, read, block);
    known = read;
  }
  if (next !== null) {
    const text = note.blocks.slice(section.head, section.ownEnd).map(withoutStruck).join('\n\n');
    next = withHours(next, text.slice(0, longestSection), callDay);
  }
  return { next, calledOff: known.off };
}

function nextInSentences(note: Note, callDay: Day): NextFacts {
  const title = titleOf(note)?.text ?? '';
  let next: CallFacts['next'] = null;
  const off: Day[] = [];
  for (const block of note.blocks) {
    if (!maySayNext(block) || !mayMention.test(block.text)) continue;
    let isOff = false;
    const text = withoutStruck(block);
    // Of a list of dates each line is read by itself: "18 May: next call".
    const lines = text.split('\n').filter((line) => datedLead(line) !== null);
    const sentences = note.sentences.of(text);
    for (const sentence of [...lines, ...sentences]) {
      // "No call on 18 May. The next one is on 1 June."
      const follows: boolean = isOff && /\bnext one\b/i.test(sentence);
      const read: ReturnType<NextSentenceRule['read']> = follows
        ? { ...announcedDays(sentence, callDay), words: sentence }
        : inNextSentence.read(sentence, callDay, title);
      if (!read || isNearMiss(read)) continue;
      const found = nextCall(inNextSentence, read, block);
      if (found !== null) {
        // "The next call is on 18 May. It starts at 17:00 UTC."
        const goesOn = sentences[sentences.indexOf(sentence) + 1] ?? '';
        const more = /^(?:it|we|this|time|start|at)\b/i.test(goesOn) ? goesOn : '';
        next = withHours(found, `${sentence}\n\n${more}`, callDay);
      }
      off.push(...read.off);
      isOff = read.day === null;
    }
  }
  return { next, calledOff: off };
}

/** A section longer than this says more than when the next call is. */
const longestSection = 2000;

function withHours(
  next: NonNullable<CallFacts['next']>,
  text: string,
  callDay: Day,
): NonNullable<CallFacts['next']> {
  const hours = statedHours(text, next.date, callDay);
  return hours.length === 0 ? next : { ...next, hours };
}

function nextCall(
  rule: NoteRule,
  { day, words }: AnnouncedDays & { readonly words: string },
  block: Block,
): CallFacts['next'] {
  return day === null ? null : { date: day, position: block.start, evidence: evidenceFor(rule, words) };
}
