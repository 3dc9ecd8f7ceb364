import type { Person } from '../../domain/model/person.ts';
import type { Site } from '../../domain/model/site.ts';
import { callHistory } from '../calls/history.ts';
import type { CallGroup } from './of-series.ts';

/** Somebody who comes to calls of a series. */
export interface Regular {
  readonly person: Person;
  /** In how many of the latest calls. */
  readonly calls: number;
}

/** Who comes: the regulars, most calls first, and how many calls were looked at. */
export interface WhoComes {
  readonly regulars: readonly Regular[];
  readonly of: number;
}

/** So many calls tell who comes now, not who came long ago. */
const latest = 12;
const most = 12;
/** Once is a visit. */
const fewestCalls = 2;

/** The people of the latest calls of a series that list anybody. */
export function whoComes(whole: Site, { site }: CallGroup): WhoComes {
  const { directory } = callHistory(whole);
  const calls = site.content.calls.filter(({ facts }) => facts.attendees.length > 0).slice(0, latest);
  const counts = new Map<Person, number>();
  for (const call of calls)
    for (const person of new Set(
      directory.present(call).flatMap(({ match }) => (match.kind === 'person' ? match.person : [])),
    ))
      counts.set(person, (counts.get(person) ?? 0) + 1);
  const fewest = Math.min(fewestCalls, calls.length);
  const regulars = [...counts]
    .filter(([, count]) => count >= fewest)
    .map(([person, count]) => ({ person, calls: count }))
    .sort((a, b) => b.calls - a.calls);
  return { regulars: regulars.slice(0, most), of: calls.length };
}
