import { saysWhen } from '../../domain/calls/says-when.ts';
import type { Call } from '../../domain/model/content.ts';
import type { Position } from '../../domain/model/position.ts';
import type { Site } from '../../domain/model/site.ts';
import { normalizeForComparison } from '../../domain/text/normalize.ts';
import { shorten } from '../../domain/text/shorten.ts';
import { callHistory } from './history.ts';

/** Something that finished notes lack: its code of `problem-codes.ts`, where, what, and what to do. */
export interface Lack {
  readonly code:
    | 'nobody-present'
    | 'item-without-word'
    | 'promise-by-nobody'
    | 'unknown-owner'
    | 'promise-without-date'
    | 'decision-without-topic';
  /** Null for what is nowhere in the notes. */
  readonly position: Position | null;
  readonly message: string;
  readonly fix: string;
}

/** What the notes of a call lack before they are published, in the order of the notes. `site` has to hold the call. */
export function lacksOf(site: Site, call: Call): Lack[] {
  const { facts } = call;
  const found = [
    ...silentItems(call),
    ...promiseLacks(site, call),
    ...facts.decisions.flatMap(({ topic, text, position }): Lack[] =>
      topic !== null || facts.topics.length === 0
        ? []
        : [
            {
              code: 'decision-without-topic',
              position,
              message: `No topic has this decision: "${short(text)}"`,
              fix: 'Move it below the heading of what it decides.',
            },
          ],
    ),
  ];
  const nobody: Lack[] =
    facts.attendees.length > 0
      ? []
      : [
          {
            code: 'nobody-present',
            position: null,
            message: 'These notes do not say who was there.',
            fix: 'Add a line such as "Attendees: Ada Lovelace (chair), Charles Babbage".',
          },
        ];
  return [...nobody, ...found.sort((a, b) => (a.position?.line ?? 0) - (b.position?.line ?? 0))];
}

/** The headings below which at least a word stands: "Put off." makes no topic, but says what became of an item. */
function headingsWithWords({ headings, html }: Call): Set<string> {
  const starts = headings.map(({ id }) => html.indexOf(` id="${id}"`));
  const said = headings.filter((_, at) => {
    const [from = -1, to = html.length] = [starts[at], starts.slice(at + 1).find((start) => start >= 0)];
    const [, below = ''] = from < 0 ? [] : html.slice(from, to).split(/<\/h[1-6]>/, 2);
    return /[\p{L}\p{N}]/u.test(below.replace(/<[^>]*>?/g, ' '));
  });
  return new Set(said.map(({ text }) => normalizeForComparison(text)));
}

/** Items that no topic took up, and topics of items, or prepared ones, below which nothing stands. */
function silentItems(call: Call): Lack[] {
  const { agenda, topics } = call.facts;
  const written = headingsWithWords(call);
  const titles = new Set(call.headings.map(({ text }) => normalizeForComparison(text)));
  const hasHeading = (title: string) => titles.has(normalizeForComparison(title));
  const spoken = (at: number) =>
    topics[at]?.excerpt !== '' ||
    [...call.facts.actions, ...call.facts.decisions, ...call.facts.outcomes].some(
      ({ topic }) => topic === at,
    );
  return agenda.flatMap(({ title, topic, position }): Lack[] => {
    if (topic === null ? written.has(normalizeForComparison(title)) : spoken(topic)) return [];
    const own = topic === null ? undefined : topics[topic];
    return [
      {
        code: 'item-without-word',
        position: own?.position ?? position,
        message: `The notes say nothing of "${short(title)}".`,
        fix: `Write below ${hasHeading(title) ? 'its heading' : `a heading "${short(title)}"`} what was said, if only that it was put off; or take the item out.`,
      },
    ];
  });
}

function promiseLacks(site: Site, call: Call): Lack[] {
  return callHistory(site)
    .actionsOf(call)
    .flatMap(({ action, owners, state }): Lack[] => {
      const { text, position } = action;
      const said = short(text);
      const unknown = owners.filter(({ person }) => person === null).map(({ written }) => written);
      const who: Lack[] =
        owners.length === 0
          ? [
              {
                code: 'promise-by-nobody',
                position,
                message: `Nobody is named for: "${said}"`,
                fix: 'Say who does it.',
              },
            ]
          : unknown.map((name) => ({
              code: 'unknown-owner',
              position,
              message: `Who is "${name}"? Neither people.yml nor the list of those present knows.`,
              fix: `Write the name as in people.yml, add it there as an alias, or add "${name}" to those present.`,
            }));
      if (state !== 'open' || saysWhen(normalizeForComparison(text)) || saysWhen(text)) return who;
      return [
        ...who,
        {
          code: 'promise-without-date',
          position,
          message: `By when? "${said}"`,
          fix: 'Add a day, or "by the next call".',
        },
      ];
    });
}

function short(text: string): string {
  return shorten(text, 80);
}
