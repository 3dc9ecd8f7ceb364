import type { Block } from '../../domain/model/blocks.ts';
import { saidDone, saidDropped } from '../../domain/text/task-state.ts';
import { oneLine } from '../../domain/text/words.ts';
import type { KnownPeople } from '../names/known-people.ts';
import { monthName } from '../month-names.ts';
import { anyOf, part, pattern } from '../patterns.ts';
import { withoutStamp } from '../sentences.ts';
import { isName } from '../names/person-name.ts';
import { notOwners, workVerbs } from '../verbs.ts';

/** What became of a task, as its line shows. */
export type TaskState = 'open' | 'done' | 'dropped';

/** Who has a task and what it is. */
export interface WrittenTask {
  readonly owner: string | null;
  readonly text: string;
  /** What a column of its table says became of it; else the line itself tells. */
  readonly state?: TaskState;
}

/** More of a line is not read. */
const longestTask = 600;
/** How near the end of a line a name in brackets or behind a dash has to stand. */
const endOfLine = 80;

const oneName = part`[\p{L}\p{N}@][\p{L}\p{N}_.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,2}`;
const names = pattern('u')`^${oneName}(?:(?: ?[/&+,] ?| and )${oneName}){0,4}`;
/** What stands before a task and is no part of it: marks of lists, boxes, arrows and other signs. */
const listMarks = /^(?:[-–—*•:\s\p{So}\p{Sm}\u{1F3FB}-\u{1F3FF}\uFE0F\u200D]|\[[ xX]?\])+/u;
/** A line that says there is no task. */
const noTask =
  /^(?:(?:none|nothing)(?: (?:yet|today|new|so far|for now|this time|discussed|recorded|identified|taken|assigned|noted|to report|for (?:the )?(?:others|rest|now|today|this (?:week|time|month)))| ?[-–—,:(] ?.*)?|n\/a|tbd|to-?do|no (?:new )?(?:action|item)s?\b.*)\W*$/i;
const bracketedOwner = /^\[([^\]]{1,40})\]:?\s+/;
/** A mention that stands where owners do: first, last, in brackets, behind a dash, before "to". Others are asked or spoken of. */
const mention =
  /(?:^|[([]|[-–—:.;,] )@([A-Za-z\d](?:-?[A-Za-z\d]){0,38}(?: \p{Lu}\b)?)(?![\w/@])|@([A-Za-z\d](?:-?[A-Za-z\d]){0,38}(?: \p{Lu}\b)?)(?=[^\p{L}\p{N}@]*(?:$|@))/u;
const ownerAtEnd = /(?:[([]| [-–—→] )@?([\p{L}\p{N}_ .,/&@'’-]{2,60})[)\]]?\W*$/u;
/** "… Owner: Jo" at the end of a line: whose name it is needs no further proof. */
const labelledAtEnd = pattern(
  'u',
)`(?:^|[^\p{L}])(?:[Oo]wners?|OWNERS?|[Aa]ssignees?|[Aa]ssigned to|[Rr]esponsible)\s?[:=]\s*@?(${oneName}(?:(?: ?[/&+,] ?| and )@?${oneName}){0,4})[\s)\]]*$`;
/** A day by which a task is wanted, behind everything else: "— by 20 March", "(due 3/8)", "→ Mar 8". */
const dueAtEnd = pattern(
  'iu',
)`(?:^|[\s(,;|–—→[-])(?:->\s*)?(?:(?:by|due|until|before|on|for|eta|deadline)(?: date)?:?\s+)?(?:the )?${anyOf(
  part`\d{4}-\d{2}-\d{2}`,
  part`\d{1,2}[./]\d{1,2}\.?(?:[./]?\d{2,4})?`,
  part`\d{1,2}(?:st|nd|rd|th|\.)?(?: of)? ${monthName}\.?(?:,? \d{4})?`,
  part`${monthName}\.? \d{1,2}(?:st|nd|rd|th)?(?:,? \d{4})?`,
  part`(?:next |this )?(?:mon|tues|wednes|thurs|fri|satur|sun)day`,
  ...['eo[wdm]', 'tomorrow', 'next (?:week|month|meeting|call)', 'end of (?:the )?(?:week|month|day|year)'],
)}[\s)\].]*$`;
/** "… - acme/rocket#12" behind an owner: where the task is followed. */
const referenceAtEnd =
  / [-–—]? ?(?:https?:\/\/\S{1,300}|(?:[\w.-]{1,60}\/){0,3}[\w.-]{0,60}(?:#|\/)\d{1,7})\W*$/;
/** What follows the names of owners: a colon, "to", "will", a verb … */
const afterOwners =
  /^\s*(?:\([^)]{0,30}\))?\s*(:|[-–—→|]\s|[-=]>\s|to\b|will\b|volunteer|should\b|is going to\b|,? ?[\p{Ll}-]+)/u;

/**
 * The line of a task without the marks before it.
 * @example withoutMarks('- 💥 Kit: call the shop') // 'Kit: call the shop'
 */
export function withoutMarks(line: string): string {
  return oneLine(line).replace(listMarks, '');
}

/** Reads a task that is marked as one: `@who: text`, `Who to do`, `text (Who)`, `text — @who`; the owner may be missing. */
export function readTask(line: string, people: KnownPeople): WrittenTask | null {
  const text = withoutStamp(withoutMarks(line)).slice(0, longestTask);
  if (!/\p{L}{2}/u.test(text) || noTask.test(text)) return null;
  const bracketed = bracketedOwner.exec(text);
  if (bracketed?.[1] && people.has(firstWord(bracketed[1]))) {
    return { owner: bracketed[1].replace(/^@/, ''), text: text.slice(bracketed[0].length) };
  }
  // "TODO: Jo" says nobody's work.
  if (/^@?\S+$/.test(text) && (text.startsWith('@') || people.has(text))) return null;
  // In "Jo- send the mail" the dash is no part of the name.
  const all = names.exec(text)?.[0] ?? '';
  // In "Jo, send the mail" only the first word is a name.
  for (const words of new Set([all, /^[^ ,/&+]+/.exec(all)?.[0] ?? ''])) {
    const lead = words.replace(/-+$/, '');
    if (lead === '') continue;
    const owner = ownerAtStart(lead, text.slice(lead.length), people);
    if (owner !== null) return { owner, text };
  }
  const mentioned = mention.exec(text);
  const owner = mentioned?.[1] ?? mentioned?.[2];
  if (owner) return { owner, text };
  const end = text
    .replace(referenceAtEnd, '')
    .slice(-endOfLine)
    .replace(dueAtEnd, '')
    .replace(/[\s,;|–—→-]+$/, '');
  const labelled = labelledAtEnd.exec(end)?.[1];
  if (labelled !== undefined && isOwnerName(labelled)) return { owner: labelled, text };
  const last = ownerAtEnd.exec(end)?.[1]?.trim();
  if (last !== undefined && /^(?:all|everyone|everybody)$/i.test(last)) return { owner: last, text };
  if (last?.split(/ ?[/&,] ?| and /).every((name) => isShortName(name) && people.has(firstWord(name)))) {
    return { owner: last, text };
  }
  return { owner: null, text };
}

/** The names a task starts with, when what follows shows that they are its owners: a colon, "to", "will", or a verb. */
function ownerAtStart(lead: string, rest: string, people: KnownPeople): string | null {
  const first = lead.split(/[ /&+,]/)[0] ?? '';
  const known = lead.split(/ ?[/&+,] ?| and /).every((name) => people.has(firstWord(name)));
  const follows = afterOwners.exec(rest)?.[1];
  if (follows === undefined || notOwners.has(first.toLowerCase())) return null;
  const owner = lead.replace(/^@/, '').replace(/[.,]$/, '');
  if (first.startsWith('@') || /^(all|everyone|everybody)$/i.test(lead)) return owner;
  if (known)
    return /^,? ?[\p{Ll}-]+$/u.test(follows) &&
      !/^,? ?(?:to|will|can|volunteer|should|is|has|have|needs?|must|plans?|offer|agree|takes?)/.test(
        follows,
      ) &&
      !workVerbs.has(follows.replace(/^,? ?/, ''))
      ? null
      : owner;
  // A stranger's name is believed only where the form leaves no doubt, and never where it is a verb ("try to …").
  if (workVerbs.has(first.toLowerCase())) return null;
  return follows === ':' || follows === 'to' || follows.startsWith('will') || follows.startsWith('volunteer')
    ? owner
    : null;
}

/**
 * The names in brackets at the end of a task, whoever they are; null where there are none, or what stands there is no name.
 * Only a list that ends several of its tasks so shows that they are owners.
 * @example namesAtEnd('Circulate the budget [Odile]') // 'Odile'
 */
export function namesAtEnd(line: string): string | null {
  const inside = bracketsAtEnd.exec(line.slice(-endOfLine).replace(dueAtEnd, ''))?.[1];
  const isNames = inside?.split(/ ?[/&+,] ?| and /).every((each) => {
    const name = each.replace(/^@/, '').replace(/\.$/, '');
    const lower = firstWord(name).toLowerCase();
    return /^\p{Lu}\p{Ll}|^[^@]*@/u.test(each) || (/^\p{Lu}{2,3}$/u.test(name) && !notOwners.has(lower))
      ? isShortName(name) && isName(name) && !notOwners.has(lower) && !workVerbs.has(lower)
      : false;
  });
  return inside !== undefined && isNames === true ? inside.replace(/^@/, '') : null;
}
const bracketsAtEnd = /[([]([^()[\]]{2,60})[)\]]\W{0,2}$/u;

/** Whether what stands where an owner does can be somebody: "TBD" is nobody. */
export function isOwnerName(name: string): boolean {
  return !/^\W*(?:tb[dac]|t\.b\.d\.?|n\/?a|none|nobody|no one|unassigned|unknown|open|vacant|volunteers? (?:needed|wanted)|\?*)\W*$/i.test(
    name,
  );
}

/** A name of up to three words; with more than one each has a capital letter: "Jo will write it" is none. */
function isShortName(name: string): boolean {
  const words = name.split(' ');
  return words.length === 1 || (words.length <= 3 && words.every((word) => /^\p{Lu}/u.test(word)));
}

function firstWord(name: string): string {
  return name.split(' ')[0] ?? '';
}

/** So much of a line has to be struck through for its task to be dropped. */
const mostlyStruck = 0.7;

/** Done when ticked or said so; dropped when struck through or said so. */
export function taskState(block: Block): TaskState {
  const text = block.text.trim();
  if (saidDropped.test(text)) return 'dropped';
  if (block.checked === true || saidDone.test(text)) return 'done';
  const struck = block.spans.reduce(
    (sum, span) => (span.kind === 'deleted' ? sum + span.end - span.start : sum),
    0,
  );
  return text.length > 0 && struck >= text.length * mostlyStruck ? 'dropped' : 'open';
}
