import type { Evidence } from '../domain/model/call-facts.ts';
import { oneLine } from '../domain/text/words.ts';
import { anyOf, part, pattern } from './patterns.ts';
import { evidenceFor, type NoteRule } from './rule.ts';
import { monthName } from './written-date.ts';

/**
 * What a heading announces. `topic` is whatever is discussed; the others are parts that most minutes have.
 * `minutes` holds topics as its list items, `group` likewise (a repository or a list of issues).
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

const gatherings = anyOf('meetings?', 'calls?', 'sessions?');
const whole = (...titles: readonly string[]): RegExp => pattern('')`^${anyOf(...titles)}$`;

const absentees = anyOf(
  ...['absent', 'absentees', 'absences', 'regrets', 'apologies', 'excused', 'not (?:present|attending)'],
  ...['(?:unable|not able) to (?:attend|come|join)', "(?:could|can|did)(?: not|n't) (?:attend|come|join)"],
);
const kindOfPeople = anyOf(
  ...[
    'in[- ]person',
    'remote',
    'online',
    'virtual',
    'on[- ]?site',
    'local',
    'phone',
    'zoom',
    'other',
    'voting',
  ],
  ...[
    'non[- ]voting',
    'invited',
    'regular',
    'external',
    'additional',
    'meeting',
    'call',
    'team',
    'core',
    'board',
  ],
  ...['tsc', 'wg', 'sig', 'group', 'committee', 'council'],
);
const presentPeople = [
  part`(?:${kindOfPeople} )*(?:attendees|participants|attendance)(?: list| sheet)?`,
  part`(?:${kindOfPeople} )*(?:members|observers|guests|others|people)(?: (?:present|attending|in attendance|here))?`,
  part`(?:lists?|introductions?|names) of (?:the )?(?:attendees|participants)`,
  ...[
    'attending',
    'attended(?: by)?',
    'participation',
    'in attendance',
    'roll[- ]?call',
    'sign[- ]?in(?: sheet)?',
  ],
  ...['(?:those )?present(?: were| at the (?:meeting|call))?', "who's here", 'who (?:attended|came)'],
  'who (?:is|was) (?:here|there|present)',
];
const listsOfTopics = [
  '(?:the )?(?:(?:meeting|call|discussion) )?(?:notes|minutes|topics|discussions?)',
  '(?:new|other|open|old|main|discussion) (?:agenda )?(?:topics|items|business|discussions)',
  'proposals (?:and|&) discussions?',
  'follow[- ]?ups?(?: (?:from|of|on)\\b.*)?',
];
const actionLists = anyOf(
  ...['action items?', 'actions', 'todos?', 'to[- ]dos?', 'to do', 'tasks', 'next (?:steps|actions)'],
  'assignments',
);
const decisionLists = anyOf('decisions?', 'resolutions?', 'agreements?', 'conclusions?');
const linkLists = [
  part`(?:(?:useful|helpful|important|shared|other) )?(?:links|resources|recordings?|references|see also)(?: .{0,30})?`,
  'code of conduct',
  'chat(?: log)?',
];
const reports = [
  ...['announcements?', 'reminders?', 'welcome', 'introductions?', 'intro', 'summary', 'logistics'],
  ...['meeting (?:roles|details|info(?:rmation)?)', 'housekeeping', 'admin(?:istrivia)?'],
  ...['(?:mini )?stand[- ]?ups?', 'round ?table', 'backlog', 'additional details'],
  ...['registration', '(?:scheduling|schedule) constraints', 'dates (?:and|&) reminders', 'meeting summary'],
  part`speakers?'?s? summary\b.*`,
  '(?:announcements? (?:and|or|&)|status) .{0,30}',
];
/** How meetings begin and end. */
const frame = [
  ...['call to order', 'adjourn(?:ment|ed|ing)?', 'wrap[- ]?up', 'good ?byes?'],
  part`(?:opening|clos(?:e|ing|ure))(?: (?:remarks|words|notes)| of (?:the )?${gatherings})?`,
  part`(?:opening|welcome)(?:,| and| &) .{0,30}`,
  part`(?:review|adopt(?:ion)?|approv(?:e|al)|accept(?:ance)?|agree(?: on)?|bash(?:ing)?) (?:of )?(?:the |today's )?agenda`,
  ...['agenda (?:review|bashing|approval|adoption)', 'parking lot\\b.{0,30}'],
  part`(?:future|next) agenda(?: items)?|(?:agenda )?items for (?:the )?(?:next|future|later) .{0,30}`,
  part`(?:(?:find|determine|call for|choose|pick) )?(?:a |the )?(?:volunteers? |someone )?(?:for |to (?:take|write) )?(?:the )?(?:note|minute)s?[- ]?tak(?:er|ers|ing)`,
  part`(?:find|determine|call for|volunteers?)\b.{0,30} (?:take|write|for) (?:the )?(?:notes|minutes)`,
  'who (?:takes|writes|will take|will write) (?:the )?(?:notes|minutes)\\??',
];
const lastMeeting = part`(?:meetings?|weeks?|calls?|minutes|notes|action items?)(?:'s)?`;
const reviews = [
  part`(?:(?:review|approval) of|previous|last)(?: the| our)?(?: last| previous)? ?${lastMeeting}(?: (?:review|notes|minutes))?`,
  '(?:action items?|project board|notes|minutes) reviews?',
  'review (?:of )?(?:the )?(?:previous|prior|last) (?:notes|minutes|meetings?|calls?)',
];
const meetingFacts = anyOf(
  ...['date', 'time', 'date/time', 'duration', 'moderator', 'facilitator', 'chair', 'host', 'scribe'],
  ...['notes?', 'note[- ]?taker', 'recording', 'video', 'location', 'where', 'when', 'audio.{0,20}'],
);

const weekday = '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?';
const writtenDay = [
  part`\d{4}[-./]\d{1,2}[-./]\d{1,2}`,
  part`\d{1,2}(?:st|nd|rd|th)?(?: of)? ${monthName}\.?(?:,? \d{4})?`,
  part`${monthName}\.? \d{1,2}(?:st|nd|rd|th)?(?:,? \d{4})?`,
];

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
    pattern: pattern('')`^${absentees}\b|^(?:missing|away|on leave|declined)$`,
    examples: ['Regrets', 'Absent:', 'Apologies for absence', 'Not attending'],
    counterExamples: ['Present', 'Absence of tests', 'Missing tests'],
  },
  {
    id: 'heading-attendance',
    reads: 'section',
    kind: 'attendance',
    means: 'The section lists who was present.',
    pattern: whole(...presentPeople),
    examples: ['Attendees', 'Present:', 'People in attendance', "Who's here", 'Remote participants'],
    counterExamples: ['Members of the cache', 'Attendance figures'],
  },
  {
    id: 'heading-agenda',
    reads: 'section',
    kind: 'agenda',
    means: 'The section lists what the call is to speak of.',
    pattern: whole(part`(?:the |proposed |draft |today's |meeting )?agenda(?: items?| topics?)?`),
    examples: ['### Agenda ###', "Today's agenda", 'Agenda items'],
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
    examples: ['Action items:', 'Next steps', 'TODO'],
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

/**
 * A heading without numbers, brackets and marks around its words.
 * @example headingWords('### 2. Agenda (draft):') // 'agenda'
 */
function headingWords(title: string): string {
  return oneLine(title.slice(0, longestTitle))
    .toLowerCase()
    .replace(/[’]/g, "'")
    .replace(/\([^()]*\)/g, ' ')
    .replace(/^[\d.)#\s]+/, '')
    .replace(/\s+/g, ' ')
    .replace(/[\s:#*!.–—-]+$/, '');
}
