import type { CallFacts } from '../domain/model/call-facts.ts';
import type { Note } from './note.ts';
import type { SectionKind } from './section-headings.ts';

const kinds: readonly SectionKind[] = ['attendance', 'absence', 'agenda', 'links'];

/**
 * The anchors of the headings below which nothing was discussed: they name the same words as the sections that did, so
 * nobody who searches wants to be led there. An agenda that is the minutes at the same time holds facts and is none.
 */
export function readAsides(note: Note, facts: Pick<CallFacts, 'topics' | 'actions' | 'decisions'>): string[] {
  const places = [...facts.topics, ...facts.actions, ...facts.decisions].map(({ position }) => position.line);
  return note.sections.flatMap(({ kind, head, ownEnd }) => {
    const heading = note.blocks[head];
    const last = note.blocks[ownEnd - 1];
    if (heading?.kind !== 'heading' || !last || !kinds.includes(kind)) return [];
    const holdsFacts = places.some((line) => line > heading.start.line && line <= last.end.line);
    return holdsFacts ? [] : [heading.anchor];
  });
}
