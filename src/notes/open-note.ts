import type { Outline } from '../domain/model/blocks.ts';
import { agendaTitle, planOf } from './agenda-items.ts';
import { titleFinder } from './likeness.ts';
import type { Note } from './note.ts';
import { readSections } from './sections.ts';
import { Sentences } from './sentences.ts';

/** Prepares a note for the readers of its facts. */
export function openNote({ blocks }: Outline): Note {
  const sections = readSections({ blocks });
  const agenda = planOf({ blocks, sections });
  const sentences = new Sentences();
  const last = agenda.at(-1)?.block.index;
  const hasHeadings = blocks.some(({ kind, index }) => kind === 'heading' && index > (last ?? 0));
  if (last === undefined || hasHeadings || agenda.length > mostItems)
    return { blocks, sections, agenda, sentences };
  // In minutes without headings, a line that names an item of the agenda opens what was said of it.
  const titles = agenda.map(({ block }) => agendaTitle(block));
  const find = titleFinder(titles, 1);
  const named = (line: string): boolean => find(line) !== null;
  return { blocks, sections: readSections({ blocks }, { after: last, named }), agenda, sentences };
}

/** An agenda of more is a file made to be slow. */
const mostItems = 100;
