import { oneLine } from '../domain/text/words.ts';

/**
 * What a heading announces. `topic` is whatever is discussed; the others are the furniture of meeting notes.
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

/**
 * The words meetings use for their furniture, as found in the minutes of many communities; whole titles only, so that a
 * topic such as "Agenda tooling" stays a topic.
 */
const titles: readonly (readonly [SectionKind, RegExp])[] = [
  ['absence', /^(absent|absentees|regrets|apologies|excused|not present|unable to attend)\b/],
  [
    'attendance',
    /^(attendees|attendance|attending|present|participants|participation|in attendance|roll ?call|people( (present|attending|in attendance))?|who (is|was) (here|there|present)|who's here|(team )?members( present)?|observers|guests|invited( guests)?|others)$/,
  ],
  ['agenda', /^(the |proposed |draft |today's |meeting )?agenda( items?| topics?)?$/],
  [
    'minutes',
    /^(the )?((meeting|call|discussion) )?(notes|minutes|topics|discussions?)$|^(new|other|open|old|main|discussion) (topics|items|business|discussions)$|^follow[- ]?ups?( (from|of|on)\b.*)?$|^topics\b.{0,20}(discussed|today)$/,
  ],
  [
    'actions',
    /^(new |open |the )?(action items?|actions|todos?|to[- ]dos?|to do|tasks|next (steps|actions)|assignments)( and (owners|assignments))?$/,
  ],
  ['decisions', /^(key |the )?(decisions?|resolutions?|agreements?|conclusions?)( (made|taken|reached))?$/],
  [
    'next',
    /^(date (for|of) )?(the )?next (week'?s? ?)?(meetings?|calls?|sessions?)\b.{0,30}$|^(upcoming|future|scheduled|next) (\w+ )?(meetings|calls|events)$|^next week$/,
  ],
  [
    'links',
    /^((useful|helpful|important|shared|other) )?(links|resources|recordings?|references|see also)( .{0,30})?$|^let['’]s connect\b|^(how to )?(join|connect)\b|^code of conduct$|^chat( log)?$/,
  ],
  [
    'routine',
    /^(announcements?|reminders?|welcome|introductions?|intro|summary|meeting (roles|details|info(rmation)?)|logistics|housekeeping|admin(istrivia)?|(mini )?stand[- ]?ups?|round ?table|backlog|additional details|(announcements? (and|or|&)|status) .{0,30})$|^((review|approval) of|previous|last)( the| our)?( last| previous)? ?(meetings?|weeks?|calls?|minutes|notes|action items?)('s)?( (review|notes|minutes))?$|^(action items?|project board|notes|minutes) reviews?$|^action items? (and|&|\/) |\bchecklist$|^review (previous|last) (notes|meeting|minutes)$|^not discussed\b/,
  ],
];

/** Facts about the meeting written as headings: "Moderator: Jo", "Date: …". */
const labelled =
  /^(meeting )?(date|time|date\/time|duration|moderator|facilitator|chair|host|scribe|notes?|note[- ]?taker|recording|video|location|where|when|audio.{0,20})\s*:/;

const repository = /^[\w.-]{1,60}\/[\w.-]{1,80}$/;

/** What a heading announces, by its words alone. */
export function sectionKind(title: string): SectionKind {
  const words = oneLine(title.slice(0, 200))
    .toLowerCase()
    .replace(/[’]/g, "'")
    .replace(/\([^()]*\)/g, ' ')
    .replace(/^[\d.)#\s]+/, '')
    .replace(/\s+/g, ' ')
    .replace(/[\s:#*!.–—-]+$/, '');
  for (const [kind, pattern] of titles) if (pattern.test(words)) return kind;
  if (labelled.test(`${words}:`) && /:/.test(title)) return 'routine';
  return repository.test(words) ? 'group' : 'topic';
}
