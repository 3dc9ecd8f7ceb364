import type { Block } from '../domain/model/blocks.ts';
import { withoutTrailing } from '../domain/text/words.ts';
import { agendaTitle } from './agenda-items.ts';
import { namesIssue } from './issue-names.ts';
import { monthName } from './month-names.ts';
import type { KnownPeople } from './names/known-people.ts';
import { isName } from './names/person-name.ts';
import { speakerLabel } from './names/speaker-label.ts';
import { nearMiss, type NearMiss } from './rule.ts';
import { hasDiscussion } from './topic-content.ts';

/** What titles are read with. */
export interface ReadsTitle {
  /** Whether an item stands in the agenda: such a one is a matter, whoever is named in front of it. */
  readonly isPlanned: (item: Block) => boolean;
  readonly people: KnownPeople;
}

/** The title of a topic, or why there is none. */
export type ReadTitle = { readonly title: string } | NearMiss;

const longestTitle = 300;
/** A list item that is no reference titles a topic only if it is short: a longer one is a remark. */
const longestTitleWords = 14;

/** What an item with so much below it titles, or why nothing. */
export function readItem(item: Block, below: readonly Block[], reader: ReadsTitle): ReadTitle {
  if (!hasDiscussion(below)) return nearMiss('nothing was said below it');
  const title = itemTitle(item, reader);
  return title === null ? nearMiss('it is a name or a remark, not a title') : { title };
}

/** A longer item is a title with a remark behind it. */
const longestWhole = 10;
/** "[ada]" alone on its line is who speaks. */
const speakerAlone = /^[[<][\w .-]{1,30}[\]>]$/;

/** "Release date: we wait for …" is titled "Release date"; an item that names an issue is its title as it stands. */
function itemTitle(item: Block, { isPlanned, people }: ReadsTitle): string | null {
  const text = withoutTrailing(agendaTitle(item), ':');
  if (text === '' || speakerAlone.test(text)) return null;
  if (namesIssue(item)) return text.length <= longestTitle ? text : null;
  const planned = isPlanned(item);
  if (!planned && isSaid(text, people)) return null;
  const whole = text.split(' ').length <= longestWhole && !/[.!]$/.test(text);
  const ends = whole ? /^(.{2,}?)[.?!] (?=\p{Lu})/u : /^(.{2,}?)(?:: | – | — |[.?!] (?=\p{Lu}|$))/u;
  const cut = ends.exec(text.slice(0, 200));
  const title = withoutTrailing(cut?.[1] ?? text, '.:');
  if (cut === null && !planned && isSomebody(title, people)) return null;
  return title.split(' ').length <= longestTitleWords ? title : null;
}

/** Whether a text is what somebody said: "Ada: …", "[ada] …"; "(ada) …" and "[Ada] - …" tell whose matter it is. */
function isSaid(text: string, people: KnownPeople): boolean {
  const label = speakerLabel(text);
  const first = label?.name.split(' ')[0];
  if (!label || first === undefined) return false;
  if (text.slice(0, label.end).trimEnd().endsWith(':')) return people.has(first) || /^[[<]/.test(text);
  return /^[[<]/.test(text) && people.mayBe(first) && !/^\s*[-–—]/.test(text.slice(label.end));
}

/** Whether a title is the name of a person, as stand-ups have them: one or two words, one of them known as a name. */
function isSomebody(title: string, people: KnownPeople): boolean {
  const words = title.split(' ');
  return words.length <= 2 && isName(title) && (words.length === 1 || words.some((word) => people.has(word)));
}

/** The number of a matter, as agendas count them; "4. May" is a day. */
const counted = new RegExp(`^\\d{1,3}[.)] +(?!(?:${monthName})\\b)(?=[^\\s\\d])`, 'i');
/** What a link beside a title leads to where it is only what was shown or recorded. */
const material =
  /^(?:the )?(?:slides?|slide deck|deck|presentation|video|recording|pdf|docs?|document|link)$/i;

/**
 * The matter itself: without the number it has on this agenda, and without a link to what was shown for it.
 * @example matterOf('2. Tail calls (Jo) Slides', block) // 'Tail calls (Jo)', where "Slides" is a link
 */
export function matterOf(title: string, { text, spans }: Pick<Block, 'text' | 'spans'>): string {
  const matter = title.replace(counted, '');
  const link = spans.findLast(({ kind }) => kind === 'link');
  if (!link || !material.test(text.slice(link.start, link.end)) || !/^[)\]\s.]*$/.test(text.slice(link.end)))
    return matter;
  const tail = text.slice(link.start);
  const rest = matter.endsWith(tail) ? matter.slice(0, -tail.length).replace(/[\s([|:,–—-]+$/u, '') : '';
  return rest === '' ? matter : rest;
}
