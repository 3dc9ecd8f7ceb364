// The words that meetings use for the parts of their minutes, as parts of patterns (see patterns.ts), in lower case.
import { anyOf, part } from './patterns.ts';
import { monthName } from './month-names.ts';

/** What a community may call its meetings. */
export const gatherings = anyOf('meetings?', 'calls?', 'sessions?');

/** How a list of those who did not come is titled. */
export const absentees = anyOf(
  ...['entschuldigt', 'abwesend', 'ausentes', 'assenti', 'excus(?:é|ée|és|ées)(?= |$)', 'absente?s'],
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
/** How a list of those who came is titled. */
export const presentPeople = [
  part`(?:${kindOfPeople} )*(?:attendees|participants|attendance)(?: list| sheet)?`,
  part`(?:${kindOfPeople} )*(?:members|observers|guests|others|people)(?: (?:present|attending|in attendance|here))?`,
  part`(?:${kindOfPeople} )*(?:directors|trustees|officers|delegates|staff) (?:present|attending|in attendance|here)`,
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
  ...['anwesend(?:e)?', 'anwesenheit(?:sliste)?', 'teilnehmer(?:innen)?', 'teilnehmende', 'présent(?:e?s)?'],
  ...['participantes', 'asistentes', 'presentes', 'presenti', 'partecipanti', 'aanwezig(?:en)?'],
];
/** How the part with the topics is titled. */
export const listsOfTopics = [
  '(?:the )?(?:(?:meeting|call|discussion) )?(?:notes|minutes|topics?|discussions?)',
  '(?:new|other|open|old|main|discussion) (?:topics|items|business|discussions)',
  'proposals (?:and|&) discussions?',
  'follow[- ]?ups?(?: (?:from|of|on)\\b.*)?',
];
/** How a list of tasks is titled. */
export const actionLists = anyOf(
  ...[
    'action (?:items?|points?)',
    'actions',
    'homework',
    'todos?',
    'to[- ]dos?',
    'to do',
    'tasks',
    'next (?:steps|actions)',
  ],
  'assignments',
  ...['aufgaben', 'nächste schritte', 'actions à (?:faire|mener|suivre)', 'à faire', 'prochaines étapes'],
  ...['tareas', 'acciones', 'próximos pasos', 'azioni', 'prossimi passi', 'actiepunten'],
);
/** How a list of decisions is titled. */
export const decisionLists = anyOf(
  ...['agreed', 'resolved', 'verdicts?', 'outcomes?'],
  ...['decisions?', 'resolutions?', 'agreements?', 'conclusions?'],
  ...[
    'beschlüsse',
    'beschluss',
    'entscheidung(?:en)?',
    'décisions?',
    'decisiones',
    'acuerdos',
    'decisioni',
    'besluiten',
  ],
);
/** How links and ways to join are titled. */
export const linkLists = [
  part`(?:(?:useful|helpful|important|shared|other) )?(?:links|resources|recordings?|references|see also)(?: .{0,30})?`,
  'code of conduct',
  'chat(?: log)?',
];
/** Titles of parts that report or greet. */
export const reports = [
  ...[
    'announcements?',
    'reminders?',
    'welcome(?: to .{1,40})?',
    'standing items?',
    'introductions?',
    'intro',
    'summary',
    'logistics',
  ],
  ...['meeting (?:roles|details|info(?:rmation)?)', 'housekeeping', 'admin(?:istrivia)?'],
  ...['(?:mini )?stand[- ]?ups?', 'round ?table', 'backlog', 'additional details'],
  ...['registration', '(?:scheduling|schedule) constraints', 'dates (?:and|&) reminders', 'meeting summary'],
  part`speakers?'?s? summary\b.*`,
  '(?:announcements? (?:and|or|&)|status) .{0,30}',
];
/** How meetings begin and end. */
export const frame = [
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
/** How a copy of what was noted last time is titled. */
export const lastNotes = part`(?:the )?(?:last|previous) (?:meeting|call|session|week)(?:'?s)? (?:agenda|topics|notes|discussions?|items)`;
/** Titles of looks back at the last meeting. */
export const reviews = [
  part`(?:(?:review|approval) of|previous|last)(?: the| our)?(?: last| previous)? ?${lastMeeting}(?: (?:review|notes|minutes))?`,
  '(?:action items?|project board|notes|minutes) reviews?',
  'review (?:of )?(?:the )?(?:previous|prior|last) (?:notes|minutes|meetings?|calls?)',
];
/** Facts about the meeting itself, before a colon. */
export const meetingFacts = anyOf(
  ...['date', 'time', 'date/time', 'duration', 'moderator', 'facilitator', 'chair', 'host', 'scribes?'],
  ...['notes?', 'note[- ]?taker', 'recording', 'video', 'location', 'where', 'when', 'audio.{0,20}'],
);

/** A day of the week, in full or short. */
export const weekday = '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?';
/** A day as people write it, with or without its year. */
export const writtenDay = [
  part`\d{4}[-./]\d{1,2}[-./]\d{1,2}`,
  part`\d{1,2}(?:st|nd|rd|th)?(?: of)? ${monthName}\.?(?:,? \d{4})?`,
  part`${monthName}\.? \d{1,2}(?:st|nd|rd|th)?(?:,? \d{4})?`,
];
