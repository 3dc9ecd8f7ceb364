import type { FieldRule } from './check.ts';
import { formRules } from './rules.ts';
import { roadmapSchema } from '../model/roadmap-entry.ts';

/** What the form for an idea accepts. Only the title and the area are needed: an idea may be unfinished. */
export function ideaFormRules(): FieldRule[] {
  return formRules(roadmapSchema, [
    { name: 'title', label: 'Title', kind: 'text' },
    { name: 'area', label: 'Area', kind: 'text' },
    { name: 'scenario', label: 'Scenario', kind: 'text' },
    { name: 'goals', label: 'Goals', kind: 'lines' },
    { name: 'proposers', label: 'Your name', kind: 'text' },
  ]);
}
