import { adverbs, awayVerbs, stateVerbs, workVerbs } from '../verbs.ts';
import type { Token } from '../tokens.ts';

/** "look into", "take a look", "do this": what "can" promises; "can do more" only allows. */
export function isOfferToLook(tokens: readonly Token[], at: number): boolean {
  const [verb, object] = [tokens[at]?.lower, tokens[at + 1]?.lower ?? ''];
  if (verb === 'do') return ['this', 'that', 'it'].includes(object);
  if (verb === 'take') return object === 'a' || ['this', 'that', 'it', 'care'].includes(object);
  return true;
}

/** Whether a piece of work follows a modal: a verb that is work, not a state, an absence or a negation. */
export function isWorkVerbPhrase(tokens: readonly Token[], from: number): boolean {
  let at = from;
  while (isAdverb(tokens[at]?.lower ?? '')) at += 1;
  const verb = tokens[at]?.lower ?? '';
  const next = tokens[at + 1]?.lower ?? '';
  if (verb === 'have' || verb === 'need') {
    if (next === 'to') return isWorkVerbPhrase(tokens, at + 2);
    return (
      verb === 'have' &&
      ['a', 'another'].includes(next) &&
      /^(look|go|think|chat|try)$/.test(tokens[at + 2]?.lower ?? '')
    );
  }
  if (verb === 'be') return /^\p{Ll}+ing$/u.test(next) && !awayVerbs.has(next);
  if (verb === 'get') return next !== 'a';
  if (/^(wait|not|never|no|only|all)$/.test(verb)) return false;
  return /^\p{Ll}[\p{Ll}-]+$/u.test(verb) && !stateVerbs.has(verb);
}

/** Without a subject only clear work counts: "Will need more memory" is about the machine. */
export function isClearWork(tokens: readonly Token[], from: number): boolean {
  let at = from;
  while (adverbs.has(tokens[at]?.lower ?? '')) at += 1;
  const verb = tokens[at]?.lower ?? '';
  return workVerbs.has(verb) || (verb === 'be' && workVerbs.has(stem(tokens[at + 1]?.lower ?? '')));
}

function stem(participle: string): string {
  const base = participle.replace(/ing$/, '');
  return workVerbs.has(base) ? base : workVerbs.has(`${base}e`) ? `${base}e` : base.replace(/(.)\1$/, '$1');
}

/** What a speaker says "I will" about: in talk much of it ("I'll go first", "I'll start") is no work for later. */
export function isSpokenWork(tokens: readonly Token[], from: number): boolean {
  const start = tokens[from]?.lower === 'will' ? from + 1 : from;
  let at = start;
  while (adverbs.has(tokens[at]?.lower ?? '')) at += 1;
  const verb = tokens[at]?.lower ?? '';
  if (
    ['start', 'move', 'ask', 'add', 'tell', 'read', 'pull', 'list', 'repeat', 'say', 'run', 'try'].includes(
      verb,
    )
  )
    return false;
  return workVerbs.has(verb) || (verb === 'take' && tokens[at + 1]?.lower === 'a');
}

function isAdverb(word: string): boolean {
  return adverbs.has(word) || (/^\p{Ll}{3,}ly$/u.test(word) && word !== 'only' && !workVerbs.has(word));
}
