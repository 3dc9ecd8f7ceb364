import { readIssueMentions } from '../../domain/calls/issue-mentions.ts';
import { readSaidOfLinks, type SaidOfLink } from '../../domain/calls/links-to-earlier-calls.ts';
import type { Outline } from '../../domain/model/blocks.ts';
import type { CallFacts } from '../../domain/model/call-facts.ts';
import type { IssueMention } from '../../domain/model/content.ts';
import type { Hub } from '../../domain/model/hub.ts';
import { normalizeForComparison } from '../../domain/text/normalize.ts';
import {
  parseDocument,
  writeHtml,
  type PageText,
  type ParseOptions,
  type WriteOptions,
} from '../../markdown/document.ts';
import type { SlotPlaces } from '../../markdown/slots.ts';
import { readCallFacts, type KnownBefore } from '../../notes/read.ts';
import { longestTitle } from '../../notes/topics.ts';

/** The notes of a call, read once: the text, its HTML with an id wherever a fact points, and what it states. */
export interface ReadNote {
  readonly document: PageText;
  readonly facts: CallFacts;
  readonly saidOfLinks: readonly SaidOfLink[];
  readonly issueMentions: readonly IssueMention[];
  /** Ids of the squads that it names. */
  readonly squads: readonly string[];
}

/** A squad, as far as its name in notes is concerned. */
type NamedSquad = Pick<Hub['squads'][number], 'id' | 'name'>;

/** Reads the notes of a call: parse, blocks, facts, HTML. `day` is the call's day where front matter or path give it. */
export function readNote(
  text: string,
  options: ParseOptions &
    Omit<WriteOptions, 'pointedAt' | 'slots' | 'speakers'> &
    KnownBefore & { readonly squads?: readonly NamedSquad[] },
  parse?: Parameters<typeof parseDocument>[2],
): ReadNote {
  const parsed = parseDocument(text, options, parse);
  const { outline, links, pictures } = parsed;
  const facts = readCallFacts(outline, options);
  const topics = anchorsOf(facts.topics);
  const said = anchorsOf([...facts.actions, ...facts.decisions, ...facts.outcomes]);
  const pointedAt = new Set([...topics, ...said]);
  const isKnown = options.dropTitle === true && namesMeeting.test(facts.heading ?? '');
  const heading = outline.blocks.find(({ kind }) => kind === 'heading');
  // The page has the title itself; where that is only the beginning of the heading, the rest of it must not be lost.
  const isWhole = (heading?.text.length ?? 0) <= longestTitle;
  const dropTitle = isWhole && (isKnown ? 'first' : (options.dropTitle ?? false));
  const slots = slotPlaces(facts);
  const speakers = new Set(facts.speakers);
  const written = writeHtml(parsed, { ...options, dropTitle, pointedAt, slots, speakers });
  return {
    document: { links, pictures, ...written },
    facts,
    saidOfLinks: readSaidOfLinks(outline),
    issueMentions: readIssueMentions(outline, { said, topics }),
    squads: squadsNamed(outline, options.squads ?? []),
  };
}

function anchorsOf(facts: readonly { readonly anchor: string }[]): Set<string> {
  return new Set(facts.map(({ anchor }) => anchor));
}

/** The ids of the squads whose names the text holds, whatever their case and accents. */
function squadsNamed({ blocks }: Outline, squads: readonly NamedSquad[]): string[] {
  if (squads.length === 0) return [];
  const text = ` ${normalizeForComparison(blocks.map((block) => block.text).join('\n'))} `;
  return squads.flatMap(({ id, name }) => (text.includes(` ${normalizeForComparison(name)} `) ? [id] : []));
}

/** A heading that names the meeting is its title, whatever stands below it; others may be sections that links lead to. */
const namesMeeting = /\b(?:meeting|call|minutes)\b/i;

/** Below every topic the page may name other calls; items of the agenda lead to the topic that took them up. */
function slotPlaces({ agenda, topics }: CallFacts): SlotPlaces {
  const agendaItems = new Map<string, string>();
  for (const item of agenda) {
    const topic = item.topic === null ? undefined : topics[item.topic];
    // Where the agenda is the minutes, an item is its own section and a link would lead to itself.
    if (!topic || topic.position.line === item.position.line) continue;
    const key = normalizeForComparison(item.title);
    if (!agendaItems.has(key)) agendaItems.set(key, topic.anchor);
  }
  return { headings: new Set(topics.map(({ anchor }) => anchor)), agendaItems };
}
