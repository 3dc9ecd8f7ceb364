import { expect, test } from 'vitest';
import { unresolvedConflict } from './merge-conflict.ts';

const conflict = '<<<<<<< HEAD\nours\n=======\ntheirs\n>>>>>>> topic\n';

test('the three marks of a conflict in their order are one', () => {
  expect(unresolvedConflict(`a\n\n${conflict}`)).toBe(3);
});

test('a heading underlined with seven signs is none, nor is a conflict shown as code', () => {
  expect(unresolvedConflict('Minutes\n=======\n\n>>>>>>> a deep quotation\n')).toBeNull();
  expect(unresolvedConflict(`\`\`\`\n${conflict}\`\`\`\n`)).toBeNull();
  expect(unresolvedConflict(`\`\`\`\n${conflict}\`\`\`\n\n${conflict}`)).toBe(9);
});
