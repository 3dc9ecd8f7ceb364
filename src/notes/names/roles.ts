import { wordSet } from '../../domain/text/words.ts';

/** What people are in a meeting or a community; the last word of a role. */
const roleNouns = wordSet(
  `chair cochair co-chair vice-chair chairperson chairman chairwoman convener scribe secretary editor host moderator
   facilitator guest observer member maintainer contributor committer notes minutes notetaker note-taker taker timekeeper
   speaker presenter lead leader organiser organizer treasurer president director volunteer staff mentor student
   representative delegate liaison champion reviewer advisor adviser coordinator manager newcomer visitor`,
);

/**
 * Whether words say what somebody is in a meeting or a community: "chair", "voting member", "Guests".
 * @example isRole('Field Optics') // false
 */
export function isRole(words: string): boolean {
  const last = words.trim().toLowerCase().split(/\s+/).at(-1) ?? '';
  return roleNouns.has(last) || roleNouns.has(last.replace(/s$/, ''));
}
