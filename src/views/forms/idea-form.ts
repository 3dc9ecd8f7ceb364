import { ideaFormRules } from '../../domain/forms/roadmap-form.ts';
import { ideaText } from '../../domain/forms/roadmap-text.ts';
import type { Content } from '../../domain/model/content.ts';
import { newFileUrl } from '../../domain/urls/github-urls.ts';
import { howToSend, type FormExample, type FormView } from './form-view.ts';
import { fixedPages } from '../../domain/urls/site-map.ts';

/** The form for an idea. */
export function ideaForm(content: Content): FormView {
  const areas = areasOf(content);
  return {
    kind: 'Idea',
    page: fixedPages.newIdea,
    rules: ideaFormRules(),
    open: 'Open it on GitHub',
    how: howToSend(content.hub),
    placed: 'File',
    known: {
      'data-entry-ids': content.roadmap.map((entry) => entry.id).join(' '),
      'data-entry-folder': content.hub.folders.roadmap,
    },
    fields: [
      {
        name: 'title',
        as: 'text',
        hint: 'An area worth some effort, as a description: “Boats that can be steered by one person”.',
      },
      {
        name: 'area',
        as: 'text',
        hint:
          areas.length > 0
            ? `The roadmap has ${areas.join(', ')}; a new one is fine.`
            : 'The broader area it belongs to.',
      },
      {
        name: 'scenario',
        as: 'long',
        rows: 4,
        hint: 'A small story: who does what, and what happens a year later. It is easier to judge than a large word.',
      },
      {
        name: 'body',
        label: 'Why',
        as: 'long',
        rows: 6,
        hint: 'What is in the way today, and for whom. Markdown.',
      },
      {
        name: 'goals',
        as: 'long',
        rows: 3,
        hint: 'How anybody could check that it was reached, one a line.',
      },
      { name: 'proposers', as: 'text' },
    ],
  };
}

/** An idea to begin with. */
export function ideaExample(content: Content): FormExample {
  const text = ideaText({
    title: 'The area, as a description',
    area: areasOf(content)[0] ?? 'Networking',
    scenario: 'Who does what, and what happens a year later.',
    goals: ['Something that can be checked.'],
    proposers: ['your name'],
    why: 'Why it is worth the effort: what is in the way today, and for whom.',
    proposed: null,
  });
  return { text, url: newFileUrl(content.hub, `${content.hub.folders.roadmap}/my-idea.md`, text) };
}

function areasOf({ roadmap }: Content): string[] {
  return [...new Set(roadmap.map((entry) => entry.front.area))].sort();
}
