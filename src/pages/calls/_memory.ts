import { callHistory, type CallHistory } from '../../views/calls/history.ts';
import { peopleOf, type People } from '../../views/people/people.ts';
import { once, type Site } from '../_content.ts';

/** The memory of the calls, joined once a build. */
export function memoryIn(from: Site): CallHistory {
  return once(from, callHistory);
}

/** Everybody and what is said of them, joined once a build. */
export function peopleIn(from: Site): People {
  return once(from, joinPeople);
}

function joinPeople(from: Site): People {
  return peopleOf(from, memoryIn(from));
}
