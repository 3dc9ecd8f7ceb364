import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays } from '../src/domain/model/day.ts';

const people = [
  'Ada Moon',
  'Bo Reed',
  'Cy Dale',
  'Di Hart',
  'Ed Lark',
  'Flo Marsh',
  'Gil Stone',
  'Hal Finch',
];
const subjects = [
  'gears',
  'guiding',
  'the motor driver',
  'release notes',
  'the build farm',
  'the web site',
  'polar alignment',
];
const statements = [
  'We went through the open questions and found that most had answers already.',
  'The numbers of last week hold: three runs in a row gave the same result within two per cent.',
  'Nobody objected, and we agreed to keep the interface as it is until the next release.',
  'There was some doubt whether the change is worth its cost on the smaller boards.',
];

/** Writes `count` made-up notes of about 6 KB, the size of real ones, a week apart. The same count gives the same notes. */
export function writeNotes(folder: string, count: number): void {
  mkdirSync(join(folder, 'calls'), { recursive: true });
  for (let index = 0; index < count; index += 1) {
    const day = addDays('1990-01-03', index * 7);
    writeFileSync(join(folder, 'calls', `${day}.md`), note(day, index));
  }
}

function note(day: string, seed: number): string {
  const pick = <T>(list: readonly T[], at: number): T | string =>
    list[(seed * 7 + at * 3) % list.length] ?? '';
  const topics = [0, 1, 2, 3, 4].map((at) => `${pick(subjects, at)} ${(seed + at) % 40}`);
  const sections = topics.map((topic, at) => {
    const paragraphs = [0, 1, 2].map(
      (part) => `${statements.map((_, turn) => pick(statements, at + part + turn)).join(' ')}`,
    );
    return `## ${topic}\n\n${paragraphs.join('\n\n')}\n\n${pick(people, at)} will look into ${topic} before the next call. See acme/mount#${seed + at}.\n`;
  });
  const present = [0, 1, 2, 3].map((at) => `- ${pick(people, at)}`).join('\n');
  return `---\ndate: ${day}\n---\n\n# Weekly call ${day}\n\n## Present\n\n${present}\n\n## Agenda\n\n${topics.map((topic) => `- ${topic}`).join('\n')}\n\n${sections.join('\n')}`;
}
