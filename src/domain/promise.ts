import { adverbs, awayVerbs, stateVerbs, workVerbs } from './action-words.ts';
import type { KnownPeople } from './known-people.ts';
import { lastNamed, subjectAtStart, subjectBefore, type Subject } from './subject.ts';
import type { Token } from './tokens.ts';

/** A promise found in a sentence: who, and the offsets of the clause that says it. */
export interface Promise {
  readonly owner: string;
  readonly start: number;
  readonly end: number;
}

/** What went before a sentence: who "he" and an unsaid subject are, and who speaks. */
export interface Context {
  /** The last person named before. */
  readonly named: string | null;
  /** The person the sentence before was about: its subject. */
  readonly subject: string | null;
  /** Who speaks, where the notes say so ("Jo: …"). */
  readonly speaker: string | null;
}

const conditions = new Set(
  'if whether unless until once when while after before because who which that hope hopes'.split(' '),
);
const clauseStarts = new Set([
  ':',
  ';',
  '-',
  '–',
  '—',
  ',',
  '(',
  '>',
  '•',
  '*',
  'and',
  'so',
  'but',
  'then',
  'also',
  'meantime',
  'now',
]);
const offers = new Set(
  'volunteered volunteers volunteer offered offers agreed agrees promised promises committed undertook'.split(
    ' ',
  ),
);
const sayings = new Set('said says mentioned mentions stated suggested confirmed'.split(' '));
/** Verbs whose past is the same word: "Jane put it out" reports. */
const alsoPast = new Set('put set cut read split run let take'.split(' '));
const looking = new Set('look take check investigate do'.split(' '));

/** Reads the promises of one sentence by its grammar: who, modal, verb. Questions, conditions and negations are none. */
export function promisesIn(
  tokens: readonly Token[],
  sentence: string,
  people: KnownPeople,
  context: Context,
): Promise[] {
  if (isQuestion(sentence)) return [];
  const found: (Promise & { readonly from: number })[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const subject = promiserAt(tokens, sentence, at, people, context);
    if (subject === null) continue;
    const previous = found.at(-1);
    if (previous && previous.owner === subject.owner) continue;
    const start = tokens[subject.from]?.start ?? 0;
    if (previous) found[found.length - 1] = { ...previous, end: trimmedEnd(sentence, previous.start, start) };
    found.push({ owner: subject.owner, start, end: sentence.length, from: subject.from });
  }
  return found.map(({ owner, start, end }) => ({ owner, start, end }));
}

/** A question mark inside an open bracket asks about something else. */
function isQuestion(sentence: string): boolean {
  return /\?\W*$/.test(sentence) && sentence.split('(').length === sentence.split(')').length;
}

function trimmedEnd(sentence: string, start: number, end: number): number {
  const clause = sentence.slice(start, end).replace(/(?:[\s,;—–-]|\b(?:and|but|while|also))+$/, '');
  return start + clause.length;
}

interface Promiser {
  readonly owner: string;
  readonly from: number;
}

/** Who promises with the word at `at` ("will", "to", "volunteered", …), null where that word promises nothing. */
function promiserAt(
  tokens: readonly Token[],
  sentence: string,
  at: number,
  people: KnownPeople,
  context: Context,
): Promiser | null {
  const word = tokens[at]?.lower ?? '';
  const named = (end: number): Promiser | null => {
    const subject = subjectBefore(tokens, skipBack(tokens, end), people);
    if (!subject || conditions.has(tokens[subject.from - 1]?.lower ?? '')) return null;
    return { owner: ownerText(tokens, sentence, subject), from: subject.from };
  };
  const next = (offset: number): string => tokens[at + offset]?.lower ?? '';

  if (word === 'will') {
    if (!isDeed(tokens, at + 1)) return null;
    return named(at) ?? unsaidSubject(tokens, sentence, at, people, context);
  }
  if (word.endsWith("'ll"))
    return isDeed(tokens, at + 1) ? contracted(tokens, sentence, at, people, context) : null;
  if (word === 'to') {
    const verb = next(1);
    if (!/^\p{Ll}[\p{Ll}-]*$/u.test(verb) || stateVerbs.has(verb)) return null;
    if (/(ing|ed)$/.test(verb) && !workVerbs.has(verb)) return null;
    const step = nextStepFor(tokens, at, people);
    if (step) return { owner: ownerText(tokens, sentence, step), from: step.from };
    const who = named(at) ?? stranger(tokens, at, people);
    return who &&
      opensClause(tokens, who.from) &&
      !/^(the|a|an|this|that|it|his|her|our|him|them)$/.test(verb)
      ? who
      : null;
  }
  if (word === 'going') {
    const isGoing =
      ['is', 'are'].includes(tokens[at - 1]?.lower ?? '') && next(1) === 'to' && isDeed(tokens, at + 2);
    if (isGoing) return named(at - 1) ?? pronoun(tokens, sentence, at - 2, people, context);
    const short = tokens[at - 1]?.lower.endsWith("'s") && next(1) === 'to' && isDeed(tokens, at + 2);
    return short ? shortened(tokens, sentence, at - 1, people, context) : null;
  }
  if (offers.has(word) && ['to', 'tell'].includes(next(1)))
    return named(tokens[at - 1]?.lower === 'has' ? at - 1 : at);
  if (sayings.has(word)) {
    const that = next(1) === 'that' ? 2 : 1;
    const he = next(that);
    const would = /^(he|she|they)'d$/.test(he)
      ? that
      : /^(he|she|they)$/.test(he) && /^(would|will)$/.test(next(that + 1))
        ? that + 1
        : -1;
    return would > 0 && isDeed(tokens, at + would + 1) ? named(at) : null;
  }
  if (word === 'can') {
    if (!looking.has(next(1)) || !isLook(tokens, at + 1)) return null;
    return (
      named(at) ??
      (tokens[at - 1]?.lower === 'and' ? unsaidSubject(tokens, sentence, at, people, context) : null)
    );
  }
  if ((word === 'needs' || word === 'need') && next(1) === 'to') {
    return workVerbs.has(next(2)) ? named(at) : null;
  }
  if (['has', 'have', 'takes', 'took'].includes(word)) {
    const action = ['an', 'the'].includes(next(1)) ? 2 : 1;
    const to = /^items?$/.test(next(action + 1)) ? action + 2 : action + 1;
    return ['action', 'ai'].includes(next(action)) && next(to) === 'to' ? named(at) : null;
  }
  return clipped(tokens, sentence, at, people);
}

/** "look into", "take a look", "do this": what "can" promises; "can do more" only allows. */
function isLook(tokens: readonly Token[], at: number): boolean {
  const [verb, object] = [tokens[at]?.lower, tokens[at + 1]?.lower ?? ''];
  if (verb === 'do') return ['this', 'that', 'it'].includes(object);
  if (verb === 'take') return object === 'a' || ['this', 'that', 'it', 'care'].includes(object);
  return true;
}

/** Whether a deed follows a modal: a verb that is work, not a state, an absence or a negation. */
function isDeed(tokens: readonly Token[], from: number): boolean {
  let at = from;
  while (adverbs.has(tokens[at]?.lower ?? '') || /^\p{Ll}{3,}ly$/u.test(tokens[at]?.lower ?? '')) at += 1;
  const verb = tokens[at]?.lower ?? '';
  const next = tokens[at + 1]?.lower ?? '';
  if (verb === 'have' || verb === 'need') {
    if (next === 'to') return isDeed(tokens, at + 2);
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

/** "Mort has ideas and will write", "— will report back", "Will send a patch" after a sentence about Hannes. */
function unsaidSubject(
  tokens: readonly Token[],
  sentence: string,
  at: number,
  people: KnownPeople,
  context: Context,
): Promiser | null {
  const pronounHere = pronoun(tokens, sentence, at - 1, people, context);
  if (pronounHere) return pronounHere;
  const before = skipBack(tokens, at) - 1;
  const mark = tokens[before]?.lower ?? '';
  const start = subjectAtStart(tokens, people);
  if (before >= 0 && ['and', ',', '—', '–', '-', 'but', 'so'].includes(mark)) {
    if (start && start.to < at && tokens[start.to]?.text !== ':')
      return { owner: ownerText(tokens, sentence, start), from: start.from };
    return null;
  }
  if (before >= 0 && mark === ':' && start && start.to === before) {
    return { owner: ownerText(tokens, sentence, start), from: start.from };
  }
  if (before >= 0) return null;
  const owner = context.speaker ?? context.subject;
  return owner !== null && workLike(tokens, at + 1) ? { owner, from: 0 } : null;
}

/** Without a subject only clear work counts: "Will need more memory" is about the machine. */
function workLike(tokens: readonly Token[], from: number): boolean {
  let at = from;
  while (adverbs.has(tokens[at]?.lower ?? '')) at += 1;
  const verb = tokens[at]?.lower ?? '';
  return workVerbs.has(verb) || (verb === 'be' && workVerbs.has(stem(tokens[at + 1]?.lower ?? '')));
}

function stem(participle: string): string {
  const base = participle.replace(/ing$/, '');
  return workVerbs.has(base) ? base : workVerbs.has(`${base}e`) ? `${base}e` : base.replace(/(.)\1$/, '$1');
}

/** "he will", "I will": the person meant. */
function pronoun(
  tokens: readonly Token[],
  sentence: string,
  at: number,
  people: KnownPeople,
  context: Context,
): Promiser | null {
  const at2 = adverbs.has(tokens[at]?.lower ?? '') ? at - 1 : at;
  return meant(tokens, sentence, at2, tokens[at2]?.lower ?? '', people, context);
}

function contracted(
  tokens: readonly Token[],
  sentence: string,
  at: number,
  people: KnownPeople,
  context: Context,
): Promiser | null {
  const whole = tokens[at];
  if (!whole) return null;
  const base = whole.text.slice(0, -3);
  if (people.has(base)) return { owner: base, from: at };
  return meant(tokens, sentence, at, base.toLowerCase(), people, context);
}

function shortened(
  tokens: readonly Token[],
  sentence: string,
  at: number,
  people: KnownPeople,
  context: Context,
): Promiser | null {
  const base = (tokens[at]?.text ?? '').slice(0, -2);
  if (people.has(base)) return { owner: base, from: at };
  return meant(tokens, sentence, at, base.toLowerCase(), people, context);
}

function meant(
  tokens: readonly Token[],
  sentence: string,
  at: number,
  word: string,
  people: KnownPeople,
  context: Context,
): Promiser | null {
  if (conditions.has(tokens[at - 1]?.lower ?? '')) return null;
  if (word === 'i')
    return context.speaker !== null && saysWork(tokens, at + 1) ? { owner: context.speaker, from: at } : null;
  if (word !== 'he' && word !== 'she') return null;
  const named = lastNamed(tokens, at, people);
  if (named) return { owner: ownerText(tokens, sentence, named), from: at };
  return context.named !== null ? { owner: context.named, from: at } : null;
}

/** What a speaker says "I will" about: in talk much of it ("I'll go first", "I'll start") is no work for later. */
function saysWork(tokens: readonly Token[], from: number): boolean {
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

/** "Myles/Michael add a rationale", "Joyee remove from agenda": clipped notes leave out the "to". */
function clipped(
  tokens: readonly Token[],
  sentence: string,
  at: number,
  people: KnownPeople,
): Promiser | null {
  const verb = tokens[at]?.lower ?? '';
  if (!workVerbs.has(verb) || alsoPast.has(verb) || !/^\p{Ll}/u.test(tokens[at]?.text ?? '')) return null;
  if (at === 1 && /^(all|everyone|everybody)$/.test(tokens[0]?.lower ?? '')) {
    return { owner: tokens[0]?.text ?? '', from: 0 };
  }
  const subject = subjectBefore(tokens, at, people);
  return subject?.from === 0 ? { owner: ownerText(tokens, sentence, subject), from: 0 } : null;
}

/** "The next step for Jo is to …". */
function nextStepFor(tokens: readonly Token[], at: number, people: KnownPeople): Subject | null {
  if (!['is', 'are', 'be'].includes(tokens[at - 1]?.lower ?? '')) return null;
  const subject = subjectBefore(tokens, at - 1, people);
  if (!subject || tokens[subject.from - 1]?.lower !== 'for') return null;
  return /^steps?$/.test(tokens[subject.from - 2]?.lower ?? '') ? subject : null;
}

/** "jo42 to review the patch": the form is so clear that a word which spoke once is believed to be a name. */
function stranger(tokens: readonly Token[], at: number, people: KnownPeople): Promiser | null {
  const name = tokens[0]?.text ?? '';
  return at === 1 && people.mayBe(name) && workVerbs.has(tokens[2]?.lower ?? '')
    ? { owner: name, from: 0 }
    : null;
}

function opensClause(tokens: readonly Token[], from: number): boolean {
  return from === 0 || clauseStarts.has(tokens[from - 1]?.lower ?? '');
}

/** Steps back over adverbs and a bracket: "Jo also will", "Jo (chair) will". */
function skipBack(tokens: readonly Token[], at: number): number {
  let end = at;
  while (adverbs.has(tokens[end - 1]?.lower ?? '')) end -= 1;
  if (tokens[end - 1]?.text === ')') {
    for (let open = end - 2; open >= 0 && end - open < 8; open -= 1)
      if (tokens[open]?.text === '(') return open;
  }
  return end;
}

function ownerText(tokens: readonly Token[], sentence: string, subject: Subject): string {
  const start = tokens[subject.from]?.start ?? 0;
  const end = tokens[subject.to - 1]?.end ?? start;
  return sentence.slice(start, end).replace(/^@/, '');
}
