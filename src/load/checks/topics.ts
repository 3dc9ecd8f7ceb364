import type { Call } from '../../domain/model/content.ts';
import type { Hub } from '../../domain/model/hub.ts';
import { didYouMean } from '../../domain/text/spelling.ts';
import type { Problem } from '../../domain/model/problem.ts';
import { titleWords } from '../../domain/calls/thread-words.ts';
import type { ReadYaml } from '../read/hub.ts';
import { unknownPosition, problemIn } from '../problems.ts';

/** Titles that `topics:` of hub.yml joins or splits although no call has such a topic: then the line does nothing. */
export function topicProblems(read: ReadYaml<Hub>, calls: readonly Call[]): Problem[] {
  const rules = read.value?.topics;
  // A hub that has no notes yet cannot have named its topics wrongly.
  if (!rules || calls.length === 0) return [];
  const titles = [...new Set(calls.flatMap((call) => call.facts.topics.map(({ title }) => title)))];
  const known = new Set(titles.map((title) => titleWords(title).key));
  const problem = problemIn(read.file?.shown ?? 'hub.yml');
  const check = (title: string, path: readonly PropertyKey[]): Problem[] => {
    if (known.has(titleWords(title).key)) return [];
    const fix = `${didYouMean(title, titles)}Write the title as the notes do, or remove it.`;
    const spot = read.yaml?.spotOf(['topics', ...path]) ?? unknownPosition;
    return [problem('unknown-topic', spot, `No call has a topic "${title}".`, fix)];
  };
  return [
    ...rules.join.flatMap((list, at) => list.flatMap((title, index) => check(title, ['join', at, index]))),
    ...rules.split.flatMap((title, at) => check(title, ['split', at])),
  ];
}
