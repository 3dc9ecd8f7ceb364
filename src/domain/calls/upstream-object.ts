import { oneLine } from '../text/words.ts';

/** A way in which a promise says that an issue ends with it, so that the issue's end is its own. */
export interface ObjectRule {
  /** Stable; tests name it. */
  readonly id: string;
  readonly means: string;
  readonly examples: readonly string[];
  readonly counterExamples: readonly string[];
  /** `before` and `after` are the words of the promise around those that name the issue. */
  readonly holds: (before: string, after: string) => boolean;
}

const finishing = 'address|clos|complet|finish|fix|implement|land|merg|resolv|ship|solv';
/** Between the verb and the issue stand only words that say what it is: "merge Kim's pull request #12". */
const verbBefore = new RegExp(
  `\\b(?:${finishing})(?:e?s?|p?ing)\\s+(?:(?:the|this|that|our|my|his|her|their|[\\w-]+['’]s|open|old|new|last|pull|request|pr|mr|issue|bug|ticket|task)\\s+){0,4}[(["“‘]?$`,
  'i',
);
const participleAfter = new RegExp(
  `^[)\\]"”’]?\\s+(?:(?:to\\s+)?(?:be|get)\\s+)?(?:${finishing})p?ed\\b`,
  'i',
);

/** The rules; the first that holds decides. */
export const objectRules: readonly ObjectRule[] = [
  {
    id: 'object-of-finishing',
    means: 'A verb that ends a piece of work stands right before the issue.',
    examples: ['Kim will fix #12', 'Kim to merge the pull request #12', 'Kim is closing Bo’s PR #12'],
    counterExamples: ['Kim will comment on #12', 'Kim will fix the door, see #12', 'Kim will review #12'],
    holds: (before) => verbBefore.test(before),
  },
  {
    id: 'object-to-be-finished',
    means: 'The issue is followed by the end it is to come to.',
    examples: ['Kim will get #12 merged', 'Kim to see #12 closed'],
    counterExamples: ['Kim will rebase #12', 'Kim will get #12 reviewed'],
    holds: (_, after) => participleAfter.test(after),
  },
  {
    id: 'object-is-task',
    means: 'Nothing but whose it is stands before the issue: the task is the issue.',
    examples: ['#12 Paint the door', 'Kim: #12 (paint the door)', '@kim - #12'],
    counterExamples: ['Kim asks in #12', 'Paint the door, #12'],
    holds: (before) => /^(?:@?[\w.-]{1,40}(?: [\w.-]{1,40})?\s*[:–—-])?\s*[([]?$/.test(before),
  },
];

/** The end is tied to something else, or is none: nothing follows from what became of the issue. */
const tied =
  /\b(?:after|before|if|not|never|once|unless|until|when|whether|while|without|\w+n['’]t|what|how|why)\b/i;
/** Something is promised besides. */
const goesOn = /\b(?:and|also|as well as|plus|then)\b|[;&+]/i;

/**
 * The rule by which a promise ends with an issue it names, null where it does not: then the end of the issue is worth a look
 * and no more.
 * @example endsWith('Kim will fix #12', '#12')?.id // 'object-of-finishing'
 * @example endsWith('Kim will comment on #12', '#12') // null
 */
export function endsWith(text: string, words: string): ObjectRule | null {
  const line = oneLine(text);
  const at = line.indexOf(words);
  if (at < 0) return null;
  const [before, after] = [line.slice(0, at), line.slice(at + words.length)];
  if (tied.test(before) || tied.test(after) || goesOn.test(after)) return null;
  return objectRules.find(({ holds }) => holds(before, after)) ?? null;
}
