import { ideaFormRules } from '../../domain/forms/roadmap-form.ts';
import { ideaText } from '../../domain/forms/roadmap-text.ts';
import type { Content } from '../../domain/model/content.ts';
import { newFileUrl } from '../../domain/urls/github-urls.ts';
import { currentWords } from '../../words/current.ts';
import { howToSend, labelled, type FormExample, type FormView } from './form-view.ts';
import { fixedPages } from '../../domain/urls/site-map.ts';

/** The form for an idea. */
export function ideaForm(content: Content): FormView {
  const areas = areasOf(content);
  const { forms: t, projects, roadmap } = currentWords();
  return {
    kind: 'Idea',
    page: fixedPages.newIdea,
    rules: labelled(ideaFormRules(), {
      title: t.title,
      area: projects.area,
      scenario: t.scenario,
      goals: roadmap.goals,
      proposers: t.yourName,
    }),
    open: t.open,
    how: howToSend(content.hub),
    placed: t.file,
    known: {
      'data-entry-ids': content.roadmap.map((entry) => entry.id).join(' '),
      'data-entry-folder': content.hub.folders.roadmap,
    },
    fields: [
      {
        name: 'title',
        as: 'text',
        hint: t.ideaHint,
      },
      {
        name: 'area',
        as: 'text',
        hint: areas.length > 0 ? t.areasHint({ areas: areas.join(', ') }) : t.areaHint,
      },
      {
        name: 'scenario',
        as: 'long',
        rows: 4,
        hint: t.scenarioHint,
      },
      {
        name: 'body',
        label: roadmap.why,
        as: 'long',
        rows: 6,
        hint: t.whyHint,
      },
      {
        name: 'goals',
        as: 'long',
        rows: 3,
        hint: t.goalsHint,
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
