import { describe, expect, test } from 'vitest';
import { evidenceIn } from '../../tests/notes/example-note.ts';
import { noteRules } from './rules.ts';

describe.each(noteRules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test.each(rule.examples)('holds for: %s', (example) => {
    expect(evidenceIn(rule, example).map((evidence) => evidence.rule)).toContain(id);
  });
  test.each(rule.counterExamples)('does not hold for: %s', (example) => {
    expect(evidenceIn(rule, example).map((evidence) => evidence.rule)).not.toContain(id);
  });
});

test('every rule has a name of its own, says what it means, and shows where it holds and where not', () => {
  expect(new Set(noteRules.map(({ id }) => id)).size).toBe(noteRules.length);
  for (const { id, means, examples, counterExamples } of noteRules) {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)+$/);
    expect(means).toMatch(/^[A-Z].{15,}\.$/);
    expect([id, examples.length > 0, counterExamples.length > 0]).toEqual([id, true, true]);
  }
});
