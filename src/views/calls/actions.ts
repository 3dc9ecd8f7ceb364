import { currentWords } from '../../words/current.ts';
import type { Person } from '../../domain/model/person.ts';
import { type TrackedAction, isWaiting } from './history.ts';
import { compareAlphabetically } from '../../domain/text/compare.ts';

/** The open promises of one owner, newest first. */
export interface OwnedActions {
  /** The name to show; null for tasks that name nobody. */
  readonly name: string | null;
  readonly person: Person | null;
  readonly actions: readonly TrackedAction[];
}

/** Promises by what became of them, newest first. */
export interface ActionBoard {
  /** The fresh ones that still wait. */
  readonly open: readonly TrackedAction[];
  /** The same by owner. */
  readonly owners: readonly OwnedActions[];
  /** Those of which nobody said a word for some calls. */
  readonly unknown: readonly TrackedAction[];
  readonly done: readonly TrackedAction[];
  readonly dropped: readonly TrackedAction[];
}

/** Groups promises for reading. A promise of several people stands with each of them; known people come first, by name. */
export function actionBoard(actions: readonly TrackedAction[]): ActionBoard {
  const waiting = actions.filter(isWaiting);
  const groups = new Map<string, { name: string | null; person: Person | null; actions: TrackedAction[] }>();
  for (const action of waiting) {
    const owners = action.owners.length > 0 ? action.owners : [{ written: null, person: null }];
    const here = new Set<string>();
    for (const { written, person } of owners) {
      const key = person ? `1 ${person.id}` : written === null ? '3' : `2 ${written.toLowerCase()}`;
      if (here.has(key)) continue;
      here.add(key);
      const group = groups.get(key) ?? { name: person?.name ?? written, person, actions: [] };
      groups.set(key, group);
      group.actions.push(action);
    }
  }
  const open = [...groups]
    .sort(
      ([a, one], [b, other]) => rank(a) - rank(b) || compareAlphabetically(one.name ?? '', other.name ?? ''),
    )
    .map(([, group]) => group);
  return {
    open: waiting,
    owners: open,
    unknown: actions.filter(({ state, carriedTo }) => state === 'unknown' && carriedTo === null),
    done: actions.filter(({ state }) => state === 'done'),
    dropped: actions.filter(({ state }) => state === 'dropped'),
  };
}

/** "in the latest call", "1 call ago", "7 calls ago". */
export function ageText(age: number): string {
  const t = currentWords().calls;
  return age <= 0 ? t.inLatest : t.ago({ count: age });
}

function rank(key: string): number {
  return Number(key.slice(0, 1));
}
