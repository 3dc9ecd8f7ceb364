import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { hubSchema } from '../../domain/model/hub.ts';
import { judgementExample, recordLine } from './judgement-lines.ts';

test('what is shown to paste is valid YAML, whatever stands in the quotes', () => {
  const pasted = judgementExample('mirage/irmin#45').replaceAll(
    '…',
    'It is large, and: nobody "has" time'.replaceAll('"', "'"),
  );
  expect(hubSchema.parse(parse(pasted)).suggestions.dismiss).toEqual([
    { issue: 'mirage/irmin#45', why: "It is large, and: nobody 'has' time" },
  ]);
});

test('the record is a sentence, and none where nobody has judged', () => {
  expect(recordLine({ proposed: 0, right: 0, missed: 0 })).toBeNull();
  expect(recordLine({ proposed: 3, right: 2, missed: 1 })).toContain(
    'judged 3 issues that they proposed, and kept 2',
  );
  expect(recordLine({ proposed: 0, right: 0, missed: 1 })).toMatch(
    /^How often .*: 1 issue that people chose/,
  );
});
