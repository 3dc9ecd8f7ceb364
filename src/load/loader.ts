import { resolve } from 'node:path';
import type { Loader } from 'astro/loaders';
import { z } from 'astro/zod';
import type { Content, HubEntry, SnapshotEntry } from '../domain/model/content.ts';
import { hasErrors, problemText } from '../domain/model/problem.ts';
import { buildInput, loadedContent, reload, today } from './loaded.ts';

/** The collections, each with the entries of one part of the content. Single things have one entry called "it". */
interface Collections {
  hub: HubEntry;
  people: Content['people'][number];
  calls: Content['calls'][number];
  projects: Content['projects'][number];
  roadmap: Content['roadmap'][number];
  guides: Content['guides'][number];
  snapshot: SnapshotEntry;
}

const entries: { readonly [Name in keyof Collections]: (content: Content) => readonly Collections[Name][] } =
  {
    hub: (content) => {
      const { base } = buildInput();
      return [{ id: 'it', hub: content.hub, today: today(), base, filled: filledOf(content) }];
    },
    people: (content) => content.people,
    calls: (content) => content.calls,
    projects: (content) => content.projects,
    roadmap: (content) => content.roadmap,
    guides: (content) => content.guides,
    snapshot: (content) => (content.snapshot ? [{ id: 'it', snapshot: content.snapshot }] : []),
  };

function filledOf(content: Content): (keyof Content)[] {
  const lists = ['people', 'calls', 'projects', 'roadmap', 'guides'] as const;
  return [
    ...lists.filter((name) => content[name].length > 0),
    ...(content.snapshot ? (['snapshot'] as const) : []),
  ];
}

/** An Astro loader that hands over one part of the content as `load` read and checked it. */
export function cairnLoader<Name extends keyof Collections>(name: Name) {
  return {
    name: `cairn-${name}`,
    // Only the type counts: what arrives here was validated when it was read.
    schema: z.custom<Collections[Name]>(),
    load: async ({ store, watcher, logger }) => {
      const fill = () => {
        const { content, problems } = loadedContent();
        if (hasErrors(problems)) {
          if (name === 'hub') for (const problem of problems) logger.error(problemText(problem));
          // In the editor the last good state stays; a build has stopped before it came here.
          return;
        }
        store.clear();
        for (const entry of entries[name](content)) store.set({ id: entry.id, data: { ...entry } });
      };
      fill();
      if (!watcher) return;
      const folder = resolve(buildInput().folder);
      watcher.add(folder);
      watcher.on('all', (_event, path) => {
        if (!path.startsWith(folder)) return;
        // Seven loaders hear of each change; the first of them reads, the others wait for the same tick's result.
        changed ??= Promise.resolve().then(() => {
          reload();
          changed = null;
        });
        void changed.then(fill);
      });
    },
  } satisfies Loader;
}

let changed: Promise<void> | null = null;
