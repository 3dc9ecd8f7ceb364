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

/** What `new` asks for a hub. */
export function hubFields(): AskedField[] {
  const repository = formRules(hubSchema.shape.repository.unwrap(), [
    { name: 'name', label: 'Repository of the content, owner/name', kind: 'text', required: false },
  ]).map((rule) => ({ ...rule, name: 'repository' }));
  const webAddress = { source: '^https?://[^\\s/]', message: 'is not a web address' };
  return [
    plainRule('name', 'Name of the community', 'text', true),
    plainRule('tagline', 'What it makes, in a sentence', 'text'),
    { ...plainRule('site', 'Address where the hub will be', 'text'), pattern: webAddress },
    plainRule('language', 'Programming language', 'text'),
    ...repository,
    { ...plainRule('list', 'Address of the mailing list', 'text'), pattern: webAddress },
  ].map((rule) => ({ rule, flag: rule.name }));
}

function plainRule(name: string, label: string, kind: FieldRule['kind'], required = false): FieldRule {
  return { name, label, kind, required, options: [], pattern: null, min: null, max: null, whole: false };
}
