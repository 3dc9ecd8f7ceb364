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
  forms.learn(words, await pagefindIndex(pageOfWords(words), 'en'));
}

/** The forms of a word as they are written. */
const formsOf = (forms: WordForms, word: string) =>
  forms.of(word).map(({ form, isPart }) => ({ word: forms.all[form], isPart }));

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
  expect(forms.missing(['·', '→'])).toEqual([]);
  expect(formsOf(forms, '·')).toEqual([]);
});

test('what was learnt is known to the next, which asks only for what is new', async () => {
  const kept = memory();
  const first = new WordForms('en', kept);
  await learn(first, 'kites', 'reels');
  await learn(first, 'winds');
  const next = new WordForms('en', kept);
  expect(next.missing(['winds', 'kites', 'tails', 'reels'])).toEqual(['tails']);
  expect(formsOf(next, 'winds')).toEqual(formsOf(first, 'winds'));
  expect(new WordForms('de', kept).missing(['kites'])).toEqual(['kites']);
});

test('after many turns all is forgotten and learnt anew', async () => {
  const kept = memory();
  const forms = new WordForms('en', kept);
  const files = await pagefindIndex(pageOfWords(['kite']), 'en');
  for (let turn = 0; turn < 70; turn += 1) forms.learn([`kite${turn}`], files);
  const next = new WordForms('en', kept);
  expect(next.missing(['kite0'])).toEqual(['kite0']);
  next.learn(['kite0'], files);
  expect(next.missing(['kite0', 'kite69'])).toEqual(['kite69']);
  // What was learnt after that stays known, beside what lies there of earlier turns.
  expect(new WordForms('en', kept).missing(['kite0', 'kite69'])).toEqual(['kite69']);
});

test('a word that nobody asked about is a fault, not a word without forms', () => {
  expect(() => new WordForms('en', memory()).of('kite')).toThrow('Pagefind was not asked about "kite".');
});
