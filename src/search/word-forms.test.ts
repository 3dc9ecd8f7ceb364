import { close } from 'pagefind';
import { afterAll, expect, test } from 'vitest';
import { pagefindIndex } from './pagefind.ts';
import { pageOfWords, WordForms } from './word-forms.ts';

afterAll(close);

function memory() {
  const texts = new Map<string, string>();
  return {
    texts,
    get: (key: string) => texts.get(key) ?? null,
    set: (key: string, text: string) => void texts.set(key, text),
  };
}

async function learn(forms: WordForms, ...words: string[]): Promise<void> {
  forms.vocabulary.numbersOf(words);
  forms.learn(await pagefindIndex(pageOfWords(forms.missing), 'en'));
}

/** Which of some words nobody has learnt yet. */
function missing(forms: WordForms, ...words: string[]): readonly string[] {
  forms.vocabulary.numbersOf(words);
  return forms.missing;
}

/** The forms of a word as they are written. */
const formsOf = (forms: WordForms, word: string) =>
  forms.ofWords[forms.vocabulary.numberOf(word)]?.map(({ form, isPart }) => ({
    word: forms.all[form],
    isPart,
  }));

test('a word has its stem, and the parts of a name', async () => {
  const forms = new WordForms('en', memory());
  await learn(forms, 'flying', 'kite_tails', 'Käfig', '—');
  expect(formsOf(forms, 'flying')).toEqual([{ word: 'fli', isPart: false }]);
  expect(formsOf(forms, 'kite_tails')).toEqual(
    expect.arrayContaining([
      { word: 'kite_tail', isPart: false },
      { word: 'kite', isPart: true },
      { word: 'tail', isPart: true },
    ]),
  );
  expect(formsOf(forms, 'Käfig')).toEqual([{ word: 'kafig\nkäfig', isPart: false }]);
  expect(formsOf(forms, '—')).toEqual([]);
});

test('a build whose only new words are signs has learnt that they have no forms', async () => {
  const forms = new WordForms('en', memory());
  await learn(forms, 'kites');
  await learn(forms, '·', '→');
  expect(missing(forms, '·', '→')).toEqual([]);
  expect(formsOf(forms, '·')).toEqual([]);
});

test('what was learnt is known to the next by the same numbers, which asks only for what is new', async () => {
  const kept = memory();
  const first = new WordForms('en', kept);
  await learn(first, 'kites', 'reels');
  const { edition } = first;
  await learn(first, 'winds');
  const next = new WordForms('en', kept);
  expect([next.edition, next.vocabulary.words, next.all]).toEqual([
    first.edition,
    first.vocabulary.words,
    first.all,
  ]);
  expect([next.isKnown(edition), next.isKnown('another')]).toEqual([true, false]);
  expect(missing(next, 'winds', 'kites', 'tails', 'reels')).toEqual(['tails']);
  expect(formsOf(next, 'winds')).toEqual(formsOf(first, 'winds'));
  expect(missing(new WordForms('de', kept), 'kites')).toEqual(['kites']);
});

test('numbers that two learners gave at once are told apart', async () => {
  const kept = memory();
  const [one, other] = [new WordForms('en', kept), new WordForms('en', kept)];
  await learn(one, 'kites');
  await learn(other, 'reels');
  const next = new WordForms('en', kept);
  expect([next.isKnown(one.edition), next.isKnown(other.edition)]).toEqual([false, true]);
});

test('after many turns all is forgotten and learnt anew', async () => {
  const kept = memory();
  const forms = new WordForms('en', kept);
  const files = await pagefindIndex(pageOfWords(['kite']), 'en');
  const learnAs = (own: WordForms, word: string) => {
    own.vocabulary.numberOf(word);
    own.learn(files);
  };
  for (let turn = 0; turn < 70; turn += 1) learnAs(forms, `kite${turn}`);
  const next = new WordForms('en', kept);
  expect(next.isKnown(forms.edition)).toBe(false);
  expect(missing(next, 'kite0')).toEqual(['kite0']);
  learnAs(next, 'kite0');
  expect(missing(next, 'kite0', 'kite69')).toEqual(['kite69']);
  // What was learnt after that stays known, beside what lies there of earlier turns.
  expect(missing(new WordForms('en', kept), 'kite0', 'kite69')).toEqual(['kite69']);
});
