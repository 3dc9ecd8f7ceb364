import { z } from 'zod';
import { idSchema, repositorySchema, text } from './fields.ts';

/** What `hub.yml` says of where items of an agenda come from. */
export const agendaSchema = z.strictObject({
  series: idSchema
    .optional()
    .describe('The series whose calls speak of them; without it, the calls that are of none.'),
  labels: z
    .array(text)
    .min(1)
    .describe('Labels, one of which puts an issue, pull request or discussion on the agenda.'),
  repositories: z
    .array(repositorySchema)
    .default([])
    .describe('Where to look, as owner/name; without it, the repository of the hub.'),
});

/** What `hub.yml` says of where items of an agenda come from. */
export type AgendaSource = z.infer<typeof agendaSchema>;

/** A label to look for in a repository. */
export interface LabelOfRepository {
  readonly repository: string;
  readonly label: string;
}

/** Every label of every repository that an agenda asks for, each once; `own` is the repository of the hub. */
export function labelsToRead(sources: readonly AgendaSource[], own: string | null): LabelOfRepository[] {
  const asked = new Map<string, LabelOfRepository>();
  for (const source of sources)
    for (const repository of repositoriesOf(source, own))
      for (const label of source.labels)
        asked.set(`${repository} ${label}`.toLowerCase(), { repository, label });
  return [...asked.values()];
}

/** Where a source looks: its repositories, else that of the hub. */
export function repositoriesOf({ repositories }: AgendaSource, own: string | null): readonly string[] {
  return repositories.length > 0 ? repositories : own === null ? [] : [own];
}
