import type { Block } from '../../domain/model/blocks.ts';
import { oneLine } from '../../domain/text/words.ts';
import { readEntry, readPeople } from '../names/people-list.ts';
import { isName, nameKey, readPerson, type WrittenPerson } from '../names/person-name.ts';
import { isRole } from '../names/roles.ts';
import { withoutStruck } from '../struck.ts';
import { isMeetingFact, labelledParts, peopleLabel, roleOf } from './labels.ts';

/** The people of a line; a label such as "Team members:" is their role. */
export function peopleIn(text: string): WrittenPerson[] {
  return labelledParts(text).flatMap(({ label, known, text: rest }) => {
    if (known?.present === false || (label !== null && isMeetingFact(label))) return [];
    // Below "Present: Jo, Kim" in the same paragraph may stand a remark.
    const people = readPeople(rest) ?? readPeople(firstLine(rest)) ?? [];
    if (label === null) return people;
    // In "Jo Doe: chair" the label is the name.
    if (known === null && isName(label) && !isRole(label) && (people.length === 0 || isRole(rest)))
      return readPerson(`${label} (${oneLine(rest).replace(/[()]/g, ' ')})`) ?? [];
    const role = known?.role ?? roleOf(label);
    return people.map((person) => ({ ...person, role: person.role ?? role }));
  });
}

/** The first line of what stands behind a label; empty where a comma at its end says that the list goes on. */
function firstLine(text: string): string {
  const [line = '', next] = text.trimStart().split('\n', 2);
  return next === undefined || /,\s*$/.test(line) ? '' : line;
}

/** A block's text without what is struck through, and with commas between people who stand side by side as links. */
export function textOfPeople(block: Block): string {
  const { text, spans } = block;
  if (spans.length < 2) return withoutStruck(block);
  const links = spans.filter(({ kind }) => kind === 'link').toSorted((a, b) => a.start - b.start);
  const ends = links.flatMap(({ end }, at) => {
    const next = links[at + 1];
    const before = links[at - 1];
    const between = next && text.slice(end, next.start);
    const follows = before !== undefined && /^ +$/.test(text.slice(before.end, links[at]?.start));
    return (between !== undefined && /^ +$/.test(between)) || (follows && /^ +\p{Lu}/u.test(text.slice(end)))
      ? [end]
      : [];
  });
  if (ends.length === 0) return withoutStruck(block);
  let start = 0;
  let spaced = '';
  for (const end of ends) {
    spaced += `${text.slice(start, end)},`;
    start = end;
  }
  return spaced + text.slice(start);
}

/** Whether a line holds a label with what it labels. */
export function hasLabel(text: string): boolean {
  return labelledParts(text).some(({ label }) => label !== null);
}

/** A block's lines where each is somebody ("- Jo" followed by "-Sam" without a space), else the whole as one line. */
export function entriesOf(block: Block): string[] {
  const text = textOfPeople(block);
  const lines = text.split('\n').filter((line) => /\S/.test(line));
  const isEach = lines.length > 1 && lines.every((line) => readEntry(line) !== null);
  return isEach ? lines : [text];
}

/** "Attending | Jo, Kim" of a table as "Attending: Jo, Kim". */
export function rowAsLabel({ cells }: Block): string {
  const [label = '', ...rest] = cells;
  return peopleLabel(label) ? `${label.replace(/[:：]\s*$/, '')}: ${rest.join(', ')}` : '';
}

const profile = /^https?:\/\/(?:www\.)?github\.com\/([A-Za-z\d](?:-?[A-Za-z\d]){0,38})\/?$/;

/** GitHub names that a block links to, by the words of the link; the empty word stands for the only one. */
export function profilesOf({ text, spans }: Pick<Block, 'text' | 'spans'>): ReadonlyMap<string, string> {
  const handles = new Map<string, string>();
  for (const { url, start, end } of spans) {
    const handle = profile.exec(url ?? '')?.[1];
    if (handle !== undefined) handles.set(nameKey(text.slice(start, end)), handle);
  }
  const [only] = handles.values();
  if (handles.size === 1 && only !== undefined) handles.set('', only);
  return handles;
}
