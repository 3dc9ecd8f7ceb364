import { expect, test } from 'vitest';
import { projectLetter, type LetterOf } from './letter.ts';

const issue = { name: 'kites/tail#4', url: 'https://github.com/kites/tail/issues/4' };
const letter = (contacts: LetterOf['hub']['contacts'], of: Partial<LetterOf> = {}) =>
  projectLetter({
    front: { title: 'A longer tail', firstSteps: ['Read `tail.md`.', 'Measure.'] },
    issue: null,
    hub: { contacts },
    address: 'https://kites.example.org/projects/tail/',
    ...of,
  });

test('the letter names the project, its page and the first step', () => {
  const { text } = letter([]);
  expect(text).toContain('“A longer tail” (https://kites.example.org/projects/tail/)');
  expect(text).toContain('I would begin with this: Read tail.md.');
});

test('it goes by e-mail where there is an address, else onto the issue, else to where people meet', () => {
  const mail = { kind: 'mailing-list', name: 'the list', email: 'list@kites.example.org' } as const;
  const chat = { kind: 'chat', name: 'the chat', url: 'https://chat.example.org' } as const;
  expect(letter([chat, mail], { issue }).ways.map(({ kind, name }) => [kind, name])).toEqual([
    ['mail', 'the list'],
    ['issue', 'kites/tail#4'],
    ['place', 'the chat'],
  ]);
  expect(letter([chat], { issue }).ways[0]?.url).toBe(`${issue.url}#new_comment_field`);
  const [way] = letter([mail]).ways;
  expect(decodeURIComponent(way?.url ?? '')).toContain('body=Hello,');
});
