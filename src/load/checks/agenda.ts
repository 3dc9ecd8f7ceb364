import type { Hub } from '../../domain/model/hub.ts';
import type { Problem } from '../../domain/model/problem.ts';
import type { Series } from '../../domain/model/series.ts';
import { didYouMean } from '../../domain/text/spelling.ts';
import { unknownPosition, problemIn } from '../problems.ts';
import type { ReadYaml } from '../read/hub.ts';

/** Sources of the agenda for a series that there is not, and such that say nowhere to look. */
export function agendaProblems(hub: ReadYaml<Hub>, series: readonly Pick<Series, 'id'>[]): Problem[] {
  const problem = problemIn(hub.file?.shown ?? 'hub.yml');
  const ids = series.map(({ id }) => id);
  return (hub.value?.agenda ?? []).flatMap((source, index) => {
    const spotOf = (key: string) => hub.yaml?.spotOf(['agenda', index, key]) ?? unknownPosition;
    const found: Problem[] = [];
    if (source.series !== undefined && !ids.includes(source.series)) {
      const known =
        ids.length > 0 ? `Its series are ${ids.join(', ')}.` : 'It has no series: take this line out.';
      const fix = `${didYouMean(source.series, ids)}${known}`;
      const message = `"${source.series}" is not a series of this hub.`;
      found.push(problem('unknown-series', spotOf('series'), message, fix));
    }
    if (source.repositories.length === 0 && hub.value?.repository === undefined) {
      const message = 'It does not say in which repositories to look.';
      const fix = 'Add "repositories: [owner/name]", or name the repository of the hub.';
      found.push(problem('unknown-series', spotOf('labels'), message, fix));
    }
    return found;
  });
}
