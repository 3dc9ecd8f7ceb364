import { expect, test } from 'vitest';
import { readQuestion } from './question.ts';

const names = {
  people: [
    ['ada-moon', 'Ada Moon', 'adam00n', 'ada'],
    ['bo-reed', 'Bo Reed', 'bo'],
  ],
  series: [],
} as const;
const textsOf = (question: string) => readQuestion(question, names).terms.map(({ text }) => text);

test('words that only tie a question together are not looked for, unless there are no others', () => {
  expect(textsOf('what about the tides of May')).toEqual(['tides', 'May']);
  expect(textsOf('how to')).toEqual(['how', 'to']);
});

test('quotes, minus and operators are told apart from words', () => {
  const question = readQuestion('gauge "cracked prism" -licence from:"Bo Reed" before:2021-05', names);
  expect(question.terms.map(({ text, exact }) => [text, exact])).toEqual([
    ['cracked prism', true],
    ['gauge', false],
  ]);
  expect(question.without).toEqual(['licence']);
  expect(question.operators).toEqual({ from: 'Bo Reed', before: '2021-05' });
});

test('a hyphen inside a word and a colon after another word are no operators', () => {
  expect(textsOf('mini-os note:this')).toEqual(['mini-os', 'note:this']);
});

test('a question for decisions or promises is one, a word like them alone is not', () => {
  expect(readQuestion('what was decided on rope', names)).toMatchObject({ asksFor: ['decision'] });
  expect(readQuestion('who promised rope', names)).toMatchObject({ asksFor: ['promise'] });
  expect(readQuestion('who paints the stairs', names)).toMatchObject({ asksFor: ['promise', 'decision'] });
  expect(readQuestion('decisions', names)).toMatchObject({ asksFor: [], terms: [{ text: 'decisions' }] });
  expect(readQuestion('rope', names)).toMatchObject({ asksFor: [] });
});

test('a name stands for every way the person is written', () => {
  const [person] = readQuestion('adam00n', names).terms;
  expect(person?.ways.map(({ words }) => words.join(' '))).toEqual(['adam00n', 'ada moon', 'ada']);
  expect(textsOf('Bo Reed rope')).toEqual(['Bo Reed', 'rope']);
});
