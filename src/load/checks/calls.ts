import type { Call } from '../../domain/model/content.ts';
import { readCallReference, chooseByWords } from '../../domain/calls/call-reference.ts';
import { applyCorrections, isAdded } from '../../domain/calls/corrections.ts';
import { didYouMean } from '../../domain/text/spelling.ts';
import type { Person } from '../../domain/model/person.ts';
import type { Problem } from '../../domain/model/problem.ts';
import {
  isGroupName,
  splitNames,
  resolveAttendees,
  indexPeople,
  resolveName,
  type NameMatch,
  type PeopleIndex,
} from '../../domain/people/name-lookup.ts';
import { mostTopics } from '../../notes/read.ts';
import type { ReadEntry } from '../read/entry.ts';
import { unknownPosition, problemIn, type ProblemPosition } from '../problems.ts';
import { shorten } from '../../domain/text/shorten.ts';

/** The calls with what their front matter and links say applied, and what is wrong with it. */
export interface FinishedCalls {
  readonly reads: readonly ReadEntry<Call>[];
  readonly problems: readonly Problem[];
}

/**
 * Applies the chairs' corrections, then checks everything that one call says of another and of people. `people` is null where `people.yml` has errors of its own.
 */
export function finishCalls(
  reads: readonly ReadEntry<Call>[],
  people: readonly Person[] | null,
): FinishedCalls {
  const problems: Problem[] = [];
  const finished = reads.map((read): ReadEntry<Call> => {
    if (!read.entry) return read;
    const call = read.entry;
    const { actions, faults } = applyCorrections(call.facts.actions, call.front.actions);
    const problem = problemIn(read.file.shown);
    if (call.facts.topics.length >= mostTopics) {
      const message = `Only the first ${mostTopics} sections of this file are topics.`;
      problems.push(problem('too-many-topics', unknownPosition, message, 'Split it, one file a call.'));
    }
    for (const { correction, why, near } of faults) {
      const words = quote(call.front.actions[correction]?.text ?? '');
      const message =
        why === 'no-action'
          ? `No action of these notes has the words ${words}.`
          : `Several actions of these notes have the words ${words}.`;
      const fix =
        why === 'several-actions'
          ? 'Write more of the words of the one you mean.'
          : `${near === null ? '' : `Did you mean ${quote(near)}? `}Use words of the action, or write "add: true" for one that was not spotted.`;
      problems.push(problem('unknown-action', spotOf(read, ['actions', correction, 'text']), message, fix));
    }
    return { ...read, entry: { ...call, facts: { ...call.facts, actions } } };
  });
  problems.push(...referenceProblems(finished));
  if (people && people.length > 0) {
    const register = indexPeople(people, true);
    problems.push(...finished.flatMap((read) => nameProblems(read, register)));
  }
  return { reads: finished, problems };
}

function spotOf(read: ReadEntry<Call>, path: readonly PropertyKey[]): ProblemPosition {
  return read.parts?.yaml?.spotOf(path) ?? unknownPosition;
}

/** `closes:`, `drops:` and `supersedes:` that point nowhere, or at a call that was later. */
function referenceProblems(reads: readonly ReadEntry<Call>[]): Problem[] {
  const byId = new Map(reads.map((read) => [read.id, read]));
  return reads.flatMap((read) => {
    const front = read.entry?.front;
    if (!front) return [];
    const problem = problemIn(read.file.shown);
    const check = (key: ReferenceKey) =>
      front[key].flatMap((text, at) => {
        const fault = referenceFault(text, read, byId, key);
        if (!fault) return [];
        const thing = key === 'supersedes' ? 'decision' : 'action';
        const code = fault.several ? (`several-${thing}s` as const) : (`unknown-${thing}` as const);
        return [problem(code, spotOf(read, [key, at]), fault.message, fault.fix)];
      });
    return [...check('closes'), ...check('drops'), ...check('supersedes')];
  });
}

type ReferenceKey = 'closes' | 'drops' | 'supersedes';

interface ReferenceFault {
  readonly message: string;
  readonly fix: string;
  /** It points at several things, all of which are meant then; otherwise it points nowhere. */
  readonly several?: true;
}

function referenceFault(
  text: string,
  read: ReadEntry<Call>,
  byId: ReadonlyMap<string, ReadEntry<Call>>,
  key: ReferenceKey,
): ReferenceFault | null {
  const noun = key === 'supersedes' ? 'decision' : 'promise';
  const how = `Write "<call id>#<anchor>", as the link to the ${noun} on the site ends.`;
  const reference = readCallReference(text);
  if (!reference) return { message: `${quote(text)} is not a place in the notes of a call.`, fix: how };
  const target = byId.get(reference.call);
  if (!target) {
    const fix = `${didYouMean(reference.call, [...byId.keys()])}Calls are the files in calls/.`;
    return { message: `"${reference.call}" is not a call of this hub.`, fix };
  }
  // A file with faults of its own has its lines already.
  if (!target.entry || !read.entry) return null;
  const { facts } = target.entry;
  const said: readonly { readonly anchor: string; readonly text: string; readonly owner?: string | null }[] =
    key === 'supersedes' ? facts.decisions : facts.actions;
  const anchors = said.map(({ anchor }) => anchor);
  if (!anchors.includes(reference.anchor)) {
    const message = `The call ${reference.call} has no ${noun} at "${reference.anchor}".`;
    return { message, fix: `${didYouMean(reference.anchor, anchors)}${how}` };
  }
  if (target.entry.date !== null && read.entry.date !== null && target.entry.date > read.entry.date) {
    return {
      message: `The call ${reference.call} was later than this one.`,
      fix: `Say it in the call that ${key === 'supersedes' ? 'replaced it' : 'heard of it'}.`,
    };
  }
  const there = said
    .filter(({ anchor }) => anchor === reference.anchor)
    .map(({ owner, text: words }) => `${owner ?? ''} ${words}`);
  const meant = chooseByWords(there, reference.words).length;
  if (meant < 2) return null;
  const message = `${quote(text)} means ${meant} ${noun}s that are in one place of the notes.`;
  return {
    message,
    fix: `If only one is meant, add a space and words of it after the anchor.`,
    several: true,
  };
}

/** Names that several people could have, and owners of tasks whom nobody knows; each once a note. */
function nameProblems(read: ReadEntry<Call>, register: PeopleIndex): Problem[] {
  if (!read.entry) return [];
  const { facts, front } = read.entry;
  const present = resolveAttendees(register, facts.attendees);
  const problem = problemIn(read.file.shown);
  const told = new Set<string>();
  const problems: Problem[] = [];
  const tell = (written: string, match: NameMatch, spot: ProblemPosition, isTask: boolean): void => {
    const key = written.toLowerCase();
    if (told.has(key)) return;
    if (match.kind === 'ambiguous') {
      const message = `"${shorten(written, 60)}" could be ${listOf(match.names)}.`;
      const fix =
        'Write the full name in the notes, or give the name as an alias to one person in people.yml.';
      problems.push(problem('ambiguous-name', spot, message, fix));
    } else if (match.kind === 'unknown' && isTask && !isGroupName(written)) {
      const names = register.people.flatMap((person) => [person.name, ...person.aliases, ...person.handles]);
      const fix = `${didYouMean(written, names)}Add them to people.yml, or an alias to the person they are.`;
      problems.push(
        problem('unknown-owner', spot, `"${shorten(written, 60)}" is nobody in people.yml.`, fix),
      );
    } else return;
    told.add(key);
  };
  const tellOwner = (owner: string, spot: ProblemPosition, isTask: boolean): void => {
    if (resolveName(register, present, owner).kind === 'person') return;
    for (const name of splitNames(owner)) tell(name, resolveName(register, present, name), spot, isTask);
  };
  for (const { attendee, match } of present) tell(attendee.name, match, attendee.position, false);
  const corrected = new Set(front.actions.map(({ owner }) => owner));
  front.actions.forEach(({ owner }, at) => {
    if (owner !== undefined) tellOwner(owner, spotOf(read, ['actions', at, 'owner']), true);
  });
  for (const action of facts.actions) {
    if (action.owner === null || isAdded(action) || corrected.has(action.owner)) continue;
    tellOwner(action.owner, action.position, action.kind === 'task');
  }
  return problems;
}

function listOf(names: readonly string[]): string {
  const shown = names.slice(0, 4);
  return names.length > shown.length ? `${shown.join(', ')} or others` : shown.join(' or ');
}

function quote(text: string): string {
  return `"${shorten(text, 60)}"`;
}
