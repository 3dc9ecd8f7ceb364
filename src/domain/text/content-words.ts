import { wordSet, wordsOf } from './words.ts';

/** Words that tie a sentence together and say nothing of what it is about. */
const small = wordSet(
  'a about after again all already also am an and any anybody anyone anything are as at back be because been before being both but by can could did do does doing down each else even ever every few for from further get gets getting go goes going good got had has have having he her here hers him his how i if in into is it its itself just keep let lets like ll look looking looks lot made make makes many may maybe me might more most much must my need needs new next no nor not now of off ok okay on once one only or other others our out over own people per perhaps please put re really s same see shall she should so some somebody someone something soon still such sure t take takes than that the their them then there these they thing things think this those though through time to today together tomorrow too try trying two up us use used using ve very via want wants was way we week weeks well were what when where which while who whom why will with within without work working would yes yet you your',
);
/** Verbs in the past that no ending tells, by what they are the past of. */
const irregular: ReadonlyMap<string, string> = new Map([
  ['wrote', 'write'],
  ['written', 'write'],
  ['sent', 'send'],
  ['built', 'build'],
  ['found', 'find'],
  ['gave', 'give'],
  ['given', 'give'],
  ['told', 'tell'],
  ['spoke', 'speak'],
  ['spoken', 'speak'],
  ['met', 'meet'],
  ['ran', 'run'],
  ['brought', 'bring'],
  ['drew', 'draw'],
  ['drawn', 'draw'],
  ['showed', 'show'],
  ['shown', 'show'],
  ['began', 'begin'],
  ['begun', 'begin'],
]);

/**
 * The words of a text that say what it is about, each once, as they compare: without endings, numbers of issues kept.
 * @example contentWords('Kim will write up the notes') // ['kim', 'writ', 'not']
 */
export function contentWords(text: string): string[] {
  return [
    ...new Set(
      wordsOf(text.replace(/https?:\/\/\S+/g, ' '))
        .filter((word) => !small.has(word) && word.length > 1 && !/^\d{1,2}$/.test(word))
        .map(base),
    ),
  ];
}

/** A word without the endings of plural, past and progress. Light on purpose: what it misses only stays apart. */
function base(word: string): string {
  const known = irregular.get(word) ?? word;
  if (/\d/.test(known)) return known;
  const singular = known.replace(/ies$/, 'y').replace(/(?<=[^s])s$/, '');
  const shorter = singular.replace(/(?:ing|ed|(?<=.{5})ation)$/, '');
  const stem = shorter.length >= 3 ? shorter : singular;
  // "merge" and "merged", "stop" and "stopped".
  return stem.replace(/(?<=.{2})e$/, '').replace(/([bdfgklmnprt])\1$/, '$1');
}
