import { wordSet } from '../../domain/text/words.ts';
import { adverbs, awayVerbs, stateVerbs, workVerbs } from '../verbs.ts';
import type { Token } from '../tokens.ts';

/** "look into", "take a look", "do this": what "can" promises; "can do more" only allows. */
export function isOfferToLook(tokens: readonly Token[], at: number): boolean {
  const [verb, object] = [tokens[at]?.lower, tokens[at + 1]?.lower ?? ''];
  if (verb === 'do') return ['this', 'that', 'it'].includes(object);
  if (verb === 'take') return ['a', 'an', 'on', 'this', 'that', 'it', 'care'].includes(object);
  return true;
}

const happening = /^(?:an?|no|any|more|less|errors?|warnings?|stuck|\p{Ll}+ed)$/u;

/** Whether a piece of work follows a modal: a verb that is work, not a state, an absence or a negation. */
export function isWorkVerbPhrase(tokens: readonly Token[], from: number): boolean {
  let at = from;
  while (isAdverb(tokens[at]?.lower ?? '')) at += 1;
  const verb = tokens[at]?.lower ?? '';
  const next = tokens[at + 1]?.lower ?? '';
  if (verb === 'have' || verb === 'need') {
    if (next === 'to') return isWorkVerbPhrase(tokens, at + 2);
    // "will have it merged by May" is as much as to merge it.
    if (verb === 'have' && /^(?:it|this|that|these|those|them)$/.test(next))
      return /(?:ed|ne|en|wn)$/.test(tokens[at + 2]?.lower ?? '');
    return (
      verb === 'have' &&
      ['a', 'another'].includes(next) &&
      /^(look|go|think|chat|try)$/.test(tokens[at + 2]?.lower ?? '')
    );
  }
  if (verb === 'be') return /^\p{Ll}+ing$/u.test(next) && !awayVerbs.has(next);
  // "will get an error" happens to somebody.
  if (verb === 'get') return !happening.test(next);
  if (/^(wait|not|never|no|only|all)$/.test(verb)) return false;
  return /^\p{Ll}[\p{Ll}-]+$/u.test(verb) && !stateVerbs.has(verb);
}

/** Without a subject only clear work counts: "Will need more memory" is about the machine. */
export function isClearWork(tokens: readonly Token[], from: number): boolean {
  let at = from;
  while (adverbs.has(tokens[at]?.lower ?? '')) at += 1;
  const verb = tokens[at]?.lower ?? '';
  const next = tokens[at + 1]?.lower ?? '';
  return (
    workVerbs.has(verb) ||
    workObjects.get(verb)?.has(next) === true ||
    (verb === 'be' && workVerbs.has(stem(tokens[at + 1]?.lower ?? '')))
  );
}

function stem(participle: string): string {
  const base = participle.replace(/ing$/, '');
  return workVerbs.has(base) ? base : workVerbs.has(`${base}e`) ? `${base}e` : base.replace(/(.)\1$/, '$1');
}

/** In a call mostly said of the call itself: "I'll start", "I'll read it out". */
const talkVerbs = wordSet(
  `pass start tell pull list repeat say run talk discuss explain continue chair present admit argue assume answer begin
   briefly claim come concede confess defer describe doubt dream emphasize end figure finish first flip
   forget free go guess guarantee hand have hear highlight hold hop hope imagine introduce jump keep let log mention
   mute note notice now object only outline pause play point presume pretend proceed propose quickly quote recall reiterate
   rely remain remark remember restart resume scroll second see show shut sit skip speak stand state stay step
   stick stop suggest suppose switch thank think time-out touch turn unmute use vote wait walk
   wonder yield zoom always never get`,
);
/** What makes work of a verb that is talk otherwise: "I'll add a test", "I'll ask the board". */
const workObjects: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['add', wordSet('a an the it this that these those them one some something more tests another my your to')],
  [
    'ask',
    wordSet(
      'the for them him her around our in on about whether if my someone somebody people folks what why',
    ),
  ],
  ['run', wordSet('the a some it this that those my our another')],
  ['move', wordSet('it this the them')],
  ['try', wordSet('to and')],
  ['share', wordSet('the it them that this')],
  ['talk', wordSet('to with')],
  ['help', wordSet('with on out you him her them')],
  ['call', wordSet('the them him her a')],
  ['chat', wordSet('with to')],
  ['take', wordSet('a an it this that care on over ownership the these those')],
  ['do', wordSet('it this that so the a an some work')],
  ['get', wordSet('back in this it that')],
  ['leave', wordSet('a feedback comments some')],
  ['spend', wordSet('some time a')],
  ['fill', wordSet('in out the it this that a')],
  ['give', wordSet('feedback them him her')],
  ['make', wordSet('a an the sure it that this some')],
  ['read', wordSet('the it this that up')],
  ['put', wordSet('a an the it this that together up some')],
]);

/**
 * What a speaker says "I will" about: in talk much of it ("I'll go first", "I'll start") is no work for later. Any verb
 * that talk has no use for is work: nobody can list all that people do for a community.
 */
export function isSpokenWork(tokens: readonly Token[], from: number): boolean {
  const start = /^(?:will|can|to)$/.test(tokens[from]?.lower ?? '') ? from + 1 : from;
  let at = start;
  while (isAdverb(tokens[at]?.lower ?? '')) at += 1;
  // "I'll go ask", "I'll go and ask".
  if (tokens[at]?.lower === 'go') {
    const next = at + (tokens[at + 1]?.lower === 'and' ? 2 : 1);
    const verb = tokens[next]?.lower ?? '';
    return verb !== 'forward' && workVerbs.has(verb) && isSpokenWork(tokens, next);
  }
  const verb = tokens[at]?.lower ?? '';
  const objects = workObjects.get(verb);
  if (objects) return objects.has(tokens[at + 1]?.lower ?? '');
  if (talkVerbs.has(verb) || stateVerbs.has(verb)) return false;
  return workVerbs.has(verb) || (/^\p{Ll}{3,}$/u.test(verb) && !/(?:ed|ing)$/.test(verb));
}

function isAdverb(word: string): boolean {
  return adverbs.has(word) || (/^\p{Ll}{3,}ly$/u.test(word) && word !== 'only' && !workVerbs.has(word));
}
