import { getCollection } from 'astro:content';
import type { Content } from '../domain/model/content.ts';
import type { Day } from '../domain/model/day.ts';
import { hubSchema } from '../domain/model/hub.ts';
import { compareText } from '../domain/text/compare.ts';

/** What every page needs: the content, the day the build takes for today, and the base path of the site. */
export interface Site {
  readonly content: Content;
  readonly today: Day;
  readonly base: string;
}

let remembered: Promise<Site> | null = null;

/** The whole content, joined once a build; while editing it is read anew for every page. */
export function site(): Promise<Site> {
  if (import.meta.env.DEV) return gather();
  return (remembered ??= gather());
}

async function gather(): Promise<Site> {
  const it = (await getCollection('hub'))[0]?.data;
  const has = (name: keyof Content) => it?.filled.includes(name) ?? false;
  const [people, calls, projects, roadmap, guides, snapshots] = await Promise.all([
    has('people') ? getCollection('people') : [],
    has('calls') ? getCollection('calls') : [],
    has('projects') ? getCollection('projects') : [],
    has('roadmap') ? getCollection('roadmap') : [],
    has('guides') ? getCollection('guides') : [],
    has('snapshot') ? getCollection('snapshot') : [],
  ]);
  return {
    content: {
      hub: it?.hub ?? hubSchema.parse({}),
      people: people.map((entry) => entry.data),
      // Astro hands collections over by id, which is not the order that `Content` promises for these two.
      calls: calls
        .map((entry) => entry.data)
        .sort((a, b) => compareText(b.date, a.date) || compareText(a.id, b.id)),
      projects: projects.map((entry) => entry.data),
      roadmap: roadmap.map((entry) => entry.data),
      guides: guides
        .map((entry) => entry.data)
        .sort((a, b) => a.front.order - b.front.order || compareText(a.id, b.id)),
      snapshot: snapshots[0]?.data.snapshot ?? null,
    },
    today: it?.today ?? '1970-01-01',
    base: it?.base ?? '/',
  };
}

const derived = new WeakMap<object, Map<unknown, unknown>>();

/** The value of a view of the content, computed once a build however many pages show it. `view` itself is the key, so pass a named function. */
export function once<T>(from: Site, view: (site: Site) => T): T {
  let views = derived.get(from);
  if (!views) derived.set(from, (views = new Map()));
  if (!views.has(view)) views.set(view, view(from));
  return views.get(view) as T;
}
