import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { World, WorldRepository } from './world.ts';

/** Real MirageOS issues, beside the project; not part of it. */
export const factsFile = new URL('../../../shared/issues/mirage.jsonl', import.meta.url);

const factSchema = z.object({
  repo: z.string(),
  number: z.int(),
  title: z.string(),
  state: z.enum(['open', 'closed']),
  labels: z.array(z.string()),
  createdAt: z.string().nullable(),
  lastSeenAt: z.string().nullable(),
  body: z.string().nullable(),
  language: z.string().nullable(),
});

/** Whether the facts are there. */
export function haveFacts(): boolean {
  return existsSync(factsFile);
}

/**
 * The world of the facts. With a day, as it stood then: the issues opened by that day, all as open, for the facts do not
 * say when one was closed; an organisation lists only repositories that had one. Without a day, as it stands today.
 * Issues without a day are left out, and what is unknown (pushes, topics) is told as unknown.
 */
export function worldOfFacts(asOf: string | null): World {
  const repositories = new Map<string, WorldRepository>();
  for (const line of readFileSync(factsFile, 'utf8').split('\n')) {
    if (line.trim() === '') continue;
    const fact = factSchema.parse(JSON.parse(line));
    const repository = repositories.get(fact.repo) ?? {
      name: fact.repo,
      language: fact.language,
      issues: [],
    };
    repositories.set(fact.repo, repository);
    const created = fact.createdAt ?? (asOf === null ? fact.lastSeenAt : null);
    if (created === null || (asOf !== null && created > asOf)) continue;
    const seen = fact.lastSeenAt ?? created;
    const updated = asOf !== null && seen > asOf ? created : seen < created ? created : seen;
    repository.issues.push({
      number: fact.number,
      title: fact.title,
      body: fact.body ?? '',
      labels: fact.labels,
      state: asOf === null ? fact.state : 'open',
      createdAt: `${created}T00:00:00Z`,
      updatedAt: `${updated}T00:00:00Z`,
    });
  }
  for (const repository of repositories.values()) repository.unlisted = repository.issues.length === 0;
  return {
    repositories: [...repositories.values()],
    points: 5000,
    clock: asOf === null ? null : new Date(`${asOf}T18:00:00Z`),
  };
}
