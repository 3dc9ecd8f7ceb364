import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays } from '../src/domain/model/day.ts';

const syllables = 'ka ro mi ten lu sa vor den pi gal no ster ru ban fe lin to mar qui zel o dra ha wen'.split(
  ' ',
);
const firstNames = 'Ada Bo Cy Di Ed Flo Gil Hal Ida Jo Kim Lea Max Nell Oda Pia'.split(' ');
const lastNames = 'Moon Reed Dale Hart Lark Marsh Stone Finch Ames Lund Berg Frost Gale Holt Ives Kerr'.split(
  ' ',
);
const verbs = 'replaces measures breaks needs explains follows hides costs improves delays wraps feeds'.split(
  ' ',
);
const links = 'while because although after before since unless until'.split(' ');
const small = 'the a our this every another the its'.split(' ');
const decisions = ['We agreed to', 'Decision: we', 'It was decided to', 'There was consensus to'];
const tasks = ['write up', 'look into', 'review', 'measure', 'document', 'ask about'];

/**
 * Writes `count` made-up notes of about 6 KB, the size of real ones, a week apart, or a day where there are more than that gives
 * room for: people come and go, subjects come back, every call promises and decides something, and words are as many and as unevenly spread as in real text. The same count gives the same notes.
 */
export function writeNotes(folder: string, count: number): void {
  mkdirSync(join(folder, 'calls'), { recursive: true });
  const apart = count > 2_000 ? 1 : 7;
  // A day before 1970 is taken for a slip.
  const year = Math.max(1970, 2024 - Math.ceil((count * apart) / 365));
  for (let index = 0; index < count; index += 1) {
    const day = addDays(`${year}-01-03`, index * apart);
    writeFileSync(join(folder, 'calls', `${day}.md`), note(day, index));
  }
}

function note(day: string, seed: number): string {
  const next = randomFrom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  // The group changes by one of its members every twenty calls.
  const person = () => personOf(Math.floor(seed / 20) + Math.floor(next() * 9));
  const sentence = (): string => {
    const part = () =>
      `${pick(small)} ${wordOf(next)} ${pick(verbs)} ${pick(small)} ${wordOf(next)} ${wordOf(next)}`;
    const text = `${part()} ${pick(links)} ${part()}`;
    return `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}.`;
  };
  const paragraph = () => Array.from({ length: 4 }, sentence).join(' ');
  // Subjects come back within a year or so, and then give way to others.
  const topics = [
    ...new Set([0, 1, 2, 3, 4].map(() => subjectOf(Math.floor(seed / 40) * 12 + Math.floor(next() * 30)))),
  ];
  const sections = topics.map((topic, at) => {
    const promise = `${person()} will ${pick(tasks)} the ${wordOf(next)} ${wordOf(next)} before the next call. See acme/mount#${seed + at}.`;
    const decision = `${pick(decisions)} keep the ${wordOf(next)} ${wordOf(next)} until the next release.`;
    const ends = [...(at % 2 === 0 ? [promise] : []), ...(at % 3 === 0 ? [decision] : [])];
    return `## ${topic}\n\n${[paragraph(), paragraph(), paragraph(), ...ends].join('\n\n')}\n`;
  });
  const present = [...new Set([0, 1, 2, 3, 4, 5].map(person))].map((name) => `- ${name}`).join('\n');
  return `---\ndate: ${day}\n---\n\n# Weekly call ${day}\n\n## Present\n\n${present}\n\n## Agenda\n\n${topics.map((topic) => `- ${topic}`).join('\n')}\n\n${sections.join('\n')}`;
}

/** Numbers from 0 to 1, the same for the same seed (Marsaglia's xorshift of 32 bits). */
function randomFrom(seed: number): () => number {
  let state = (seed + 1) * 2_654_435_761;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** A word of some thousands: a few of them often, most seldom, as in any text (Zipf's law). */
function wordOf(next: () => number): string {
  return spelled(Math.floor(20_000 ** next()));
}

function spelled(number: number): string {
  let text = '';
  for (let rest = number + syllables.length; rest > 0; rest = Math.floor(rest / syllables.length))
    text += syllables[rest % syllables.length] ?? '';
  return text;
}

function subjectOf(number: number): string {
  return `The ${spelled(number * 7 + 500)} of ${spelled(number * 3 + 100)}`;
}

function personOf(number: number): string {
  return `${firstNames[number % firstNames.length] ?? ''} ${lastNames[Math.floor(number / firstNames.length + number * 5) % lastNames.length] ?? ''}`;
}
