import { callSchema } from '../src/domain/model/call.ts';
import type { FieldRule } from '../src/domain/forms/check.ts';
import { formRules } from '../src/domain/forms/rules.ts';
import { projectFormRules } from '../src/domain/forms/project-form.ts';
import { hubSchema, type Hub } from '../src/domain/model/hub.ts';
import { starsOfLevels } from '../src/domain/model/level.ts';
import type { Person } from '../src/domain/model/person.ts';
import { roadmapSchema } from '../src/domain/model/roadmap-entry.ts';
import { readDifficulty } from '../src/domain/projects/difficulty-spelling.ts';
import type { AskedField } from './new-ask.ts';
import { scheduleExample } from './new-schedule.ts';

const webAddress = { source: '^https?://[^\\s/]', message: 'is not a web address' };

/** What `new` asks for a project of a hub. */
export function projectFields(hub: Hub, people: readonly Person[]): AskedField[] {
  const levels = starsOfLevels(hub.levels);
  const choices: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    stars: Object.fromEntries(hub.levels.map((level) => [String(level.stars), level.name])),
    domains: Object.fromEntries(hub.domains.map((domain) => [domain.id, domain.name])),
    mentors: Object.fromEntries(people.map((person) => [person.id, person.name])),
  };
  const stars = (written: string) => {
    const read = readDifficulty(written, levels);
    return 'stars' in read ? String(read.stars) : written;
  };
  return [...projectFormRules(hub, people), plainRule('body', 'What and why', 'text')].map((rule) => ({
    rule,
    flag: rule.name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
    ...(choices[rule.name] ? { names: choices[rule.name] } : {}),
    ...(rule.name === 'stars' ? { read: stars } : {}),
  }));
}

/** What `new` asks for the notes of a call; `day` is taken where nobody says one. */
export function callFields(day: string): AskedField[] {
  return formRules(callSchema, [
    { name: 'date', label: 'Day of the call', kind: 'day', required: true },
    { name: 'title', label: 'Title', kind: 'text' },
  ]).map((rule) => ({ rule, flag: rule.name, ...(rule.name === 'date' ? { fallback: day } : {}) }));
}

/** What `new` asks for an idea of the roadmap. */
export function ideaFields(): AskedField[] {
  const rules = formRules(roadmapSchema, [
    { name: 'title', label: 'Title', kind: 'text' },
    { name: 'area', label: 'Area', kind: 'text' },
    { name: 'scenario', label: 'A story that would be possible', kind: 'text' },
    { name: 'proposers', label: 'Proposed by', kind: 'choices' },
  ]);
  return [...rules, plainRule('body', 'Why', 'text')].map((rule) => ({ rule, flag: rule.name }));
}

/** The first thing that `new` asks for a hub: whether there are notes. `here` is taken where nobody says anything. */
export function notesField(here: string): AskedField {
  return {
    rule: plainRule('from', 'Folder or clone that holds your notes', 'text'),
    flag: 'from',
    ...(here === '' ? {} : { fallback: here }),
  };
}

/** What is taken for a hub where nobody says anything. */
export interface HubDefaults {
  readonly name: string;
  readonly site: string;
  readonly language: string;
  readonly schedule: string;
  readonly repository: string;
}

/** What else `new` asks for a hub, each with what is taken where nobody says anything. */
export function hubFields(defaults: HubDefaults): AskedField[] {
  const repository = formRules(hubSchema.shape.repository.unwrap(), [
    { name: 'name', label: 'Repository of the hub, owner/name', kind: 'text', required: false },
  ]).map((rule) => ({ ...rule, name: 'repository' }));
  const rules = [
    plainRule('name', 'Name of the community', 'text', true),
    { ...plainRule('site', 'Address where the hub will be', 'text'), pattern: webAddress },
    plainRule('language', 'Programming language that newcomers need', 'text'),
    plainRule('schedule', `When calls are, such as ${scheduleExample}`, 'text'),
    ...repository,
  ];
  return rules.map((rule) => {
    const fallback = defaults[rule.name as keyof HubDefaults];
    return { rule, flag: rule.name, ...(fallback === '' ? {} : { fallback }) };
  });
}

/** What flags can say of a hub besides. */
export const unaskedHubFields: readonly AskedField[] = [
  plainRule('tagline', 'What it makes, in a sentence', 'text'),
  {
    ...plainRule('list', 'Address of the mailing list', 'text'),
    pattern: webAddress,
  },
].map((rule) => ({ rule, flag: rule.name }));

function plainRule(name: string, label: string, kind: FieldRule['kind'], required = false): FieldRule {
  return { name, label, kind, required, options: [], pattern: null, min: null, max: null, whole: false };
}
