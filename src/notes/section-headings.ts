import type { Evidence } from '../domain/model/call-facts.ts';
import { oneLine } from '../domain/text/words.ts';
import { anyOf, part, pattern } from './patterns.ts';
import { evidenceFor, type NoteRule } from './rule.ts';
import {
  gatherings,
  absentees,
  presentPeople,
  listsOfTopics,
  actionLists,
  decisionLists,
  lastNotes,
  linkLists,
  reports,
  frame,
  reviews,
  meetingFacts,
  weekday,
  writtenDay,
} from './section-words.ts';

/**
 * What a heading announces. `topic` is whatever is discussed; the others are parts that most minutes have.
 * `repeated` is what was noted last time, `minutes` holds topics as its list items, `group` likewise (a repository or a list of issues).
 */
export type SectionKind =
  | 'attendance'
  | 'absence'
  | 'agenda'
  | 'minutes'
  | 'group'
  | 'actions'
  | 'decisions'
  | 'next'
  | 'links'
  | 'routine'
  | 'repeated'
  | 'topic';

/** A rule that tells what a heading announces, by its words alone. */
export interface SectionRule extends NoteRule {
  readonly kind: SectionKind;
  /** Holds for the words of a heading as `headingWords` gives them. */
  readonly pattern: RegExp;
  /** Also asks that the title holds a colon. */
  readonly labelOnly?: true;
  /** Looks at the title with the numbers and brackets around its words. */
  readonly asWritten?: true;
}

const whole = (...titles: readonly string[]): RegExp => pattern('')`^${anyOf(...titles)}$`;

/**
 * The words that meetings use for the parts of their minutes, as found in the minutes of many communities; whole titles
 * only, so that a topic such as "Agenda tooling" stays a topic. The first rule that holds decides.
 */
export const sectionRules: readonly SectionRule[] = [
  {
    id: 'heading-absence',
    reads: 'section',
    kind: 'absence',
    means: 'The section lists who could not come.',
    pattern: pattern(
      '',
    )`^${absentees}\b|^(?:missing|away|on leave|declined)$|\b(?:members|attendees|people|voters)\b.{0,12} not (?:in attendance|present|attending|able to attend)$|^(?:[a-z]+ ){0,2}(?:members|directors|trustees|officers|delegates|people) (?:absent|excused|away)$`,
    examples: [
      'Directors absent',
      'Regrets',
      'Absent:',
      'Voting members not in attendance',
      'Apologies for absence',
      'Not attending',
    ],
    counterExamples: ['Present', 'Absence of tests', 'Missing tests'],
  },
  {
    id: 'heading-attendance',
    reads: 'section',
    kind: 'attendance',
    means: 'The section lists who was present.',
    pattern: whole(...presentPeople),
    examples: [
      'Directors present',
      'Attendees',
      'Present:',
      'January 6 Attendees',
      'People in attendance',
      "Who's here",
      'Remote participants',
    ],
    counterExamples: ['Members of the cache', 'Attendance figures'],
  },
  {
    id: 'heading-repeated',
    reads: 'section',
    kind: 'repeated',
    means: 'The section repeats what was noted last time: nothing in it was said in this call.',
    pattern: whole(lastNotes),
    examples: ["Last week's agenda", "Previous meeting's notes", 'Last call topics'],
    counterExamples: ['Review of the last meeting', "Last week's release"],
  },
  {
    id: 'heading-agenda',
    reads: 'section',
    kind: 'agenda',
    means: 'The section lists what the call is to speak of.',
    pattern: whole(
      part`(?:(?:the|proposed|draft|today's|this (?:week|month|meeting|call)'?s|meeting|new|other|further|additional) )?agenda(?: items?| topics?)?(?: (?:and|&|/|\+) (?:meeting )?(?:notes|minutes|discussions?))?`,
      'agenda: (?:discussion|see|https?|github|#|link).{0,80}',
    ),
    examples: [
      '### Agenda ###',
      "Today's agenda",
      "This week's agenda",
      'New agenda items',
      '📋 Agenda & notes',
      'Agenda: discussion in #12',
    ],
    counterExamples: ['Agenda tooling'],
  },
  {
    id: 'heading-minutes',
    reads: 'section',
    kind: 'minutes',
    means: 'The section holds the topics: as headings or as the items of its list.',
    pattern: pattern('')`^${anyOf(...listsOfTopics)}$|^topics\b.{0,20}(?:discussed|today)$`,
    examples: ['Meeting notes', 'New topics', 'Follow-up from last meeting', 'Topics we discussed'],
    counterExamples: ['Release notes', 'Minutes tooling'],
  },
  {
    id: 'heading-actions',
    reads: 'section',
    kind: 'actions',
    means: 'The section lists tasks.',
    pattern: whole(
      part`(?:new |open |the )?${actionLists}(?: and (?:owners|assignments)| required| needed)?`,
    ),
    examples: ['Action items:', 'Action points 💪', 'Next steps', 'TODO'],
    counterExamples: ['Action buttons', 'Review of action items'],
  },
  {
    id: 'heading-decisions',
    reads: 'section',
    kind: 'decisions',
    means: 'The section lists decisions.',
    pattern: whole(part`(?:key |the )?${decisionLists}(?: (?:made|taken|reached))?`),
    examples: ['Decisions made', 'Resolutions'],
    counterExamples: ['Decision log format'],
  },
  {
    id: 'heading-next',
    reads: 'section',
    kind: 'next',
    means: 'The section says when the next call is.',
    pattern: pattern(
      '',
    )`^(?:date (?:for|of) )?(?:the )?next (?:week'?s? ?)?${gatherings}\b.{0,30}$|^for (?:the )?next (?:week|time|${gatherings})$|^(?:upcoming|future|later|scheduled|next) (?:\w+ )?(?:meetings|calls|events)$|^next week$`,
    examples: ['Next meeting', 'Date for Next Meeting:', 'Upcoming meetings', 'For next week:'],
    counterExamples: ['Next generation parser'],
  },
  {
    id: 'heading-links',
    reads: 'section',
    kind: 'links',
    means: 'The section holds links, or says how to join.',
    pattern: pattern('')`^${anyOf(...linkLists)}$|^let['’]s connect\b|^(?:how to )?(?:join|connect)\b`,
    examples: ['Helpful resources', 'Recording', 'How to join'],
    counterExamples: ['Link checker'],
  },
  {
    id: 'heading-routine',
    reads: 'section',
    kind: 'routine',
    means: 'The section reports or greets; nothing is discussed in it.',
    pattern: pattern(
      '',
    )`^${anyOf(...reports, ...frame, ...reviews)}$|^action items? (?:and|&|/) |\bchecklist$|^not discussed\b`,
    examples: [
      ...['Mini stand-up', 'Review of the previous meeting', 'Announcements', 'Release checklist'],
      ...[
        'Call to order',
        'Adoption of the agenda',
        'Closing remarks',
        'Registration',
        'Find volunteers for note taking',
      ],
    ],
    counterExamples: ['Introducing the cache', 'Closing old issues', 'Registration of plug-ins'],
  },
  {
    id: 'heading-label',
    reads: 'section',
    kind: 'routine',
    means: 'The heading states a fact about the meeting itself.',
    pattern: pattern('')`^(?:meeting )?${meetingFacts}\s*:`,
    labelOnly: true,
    examples: ['Moderator: Priya', 'Date: 4 May 2022'],
    counterExamples: ['Cache: what to keep'],
  },
  {
    id: 'heading-day',
    reads: 'section',
    kind: 'minutes',
    means: 'The heading is nothing but a day: below it stands what was spoken of on it.',
    pattern: pattern('i')`^(?:${weekday},? )?${anyOf(...writtenDay)}$`,
    asWritten: true,
    examples: ['8 January 2019', 'Tuesday, March 3rd, 2020', '2021-05-06'],
    counterExamples: ['Plans for 2021', 'May'],
  },
  {
    id: 'heading-repository',
    reads: 'section',
    kind: 'group',
    means: 'The heading names a repository, whose issues are the topics.',
    pattern: /^[\w.-]{1,60}\/[\w.-]{1,80}$/,
    examples: ['acme/rocket'],
    counterExamples: ['3. Rocket fuel'],
  },
];

/** What a heading announces, with the rule that says so; no rule for a topic. */
export interface ReadHeading {
  readonly kind: SectionKind;
  readonly evidence: Evidence | null;
}

/** What a heading announces, by its words alone. */
export function readHeading(title: string): ReadHeading {
  const words = headingWords(title);
  const colon = title.includes(':');
  const rule = sectionRules.find((each) => {
    if (each.asWritten) return each.pattern.test(oneLine(title.slice(0, longestTitle)));
    return each.labelOnly ? colon && each.pattern.test(`${words}:`) : each.pattern.test(words);
  });
  return rule ? { kind: rule.kind, evidence: evidenceFor(rule, title) } : { kind: 'topic', evidence: null };
}

/** The kind of section that a heading opens. */
export function sectionKind(title: string): SectionKind {
  return readHeading(title).kind;
}

const longestTitle = 200;

/** Little pictures that decorate a heading, with the signs that join and colour them. */
const pictures = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\u200D\uFE0F]/gu;
/** A day in front of what the heading says: "January 6 Attendees". */
const dayInFront = pattern('')`^${anyOf(...writtenDay).replaceAll('(jan', '(?:jan')}[\s:,–—-]+(?=\S)`;

/**
 * A heading without its day, numbers, brackets, pictures and marks around its words.
 * @example headingWords('### 2. Agenda (draft):') // 'agenda'
 */
function headingWords(title: string): string {
  return oneLine(title.slice(0, longestTitle))
    .toLowerCase()
    .replace(/[’]/g, "'")
    .replace(/\([^()]*\)/g, ' ')
    .replace(/\[[^[\]]*\][\s:]*$/, '')
    .replace(pictures, '')
    .trimStart()
    .replace(dayInFront, '')
    .replace(/^[\d.)#\s]+/, '')
    .replace(/\s+/g, ' ')
    .replace(/[\s:#*!.–—-]+$/, '');
}
