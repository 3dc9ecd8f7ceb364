import fc from 'fast-check';
import { expect, test } from 'vitest';
import { growths } from '../../../tests/steps.ts';
import { issueFeatures } from './issue-features.ts';
import { issueFeaturesSchema } from '../model/snapshot.ts';
import { scoreIssue } from './score/score.ts';

const words = fc.constantFrom(
  'Fix',
  'typo',
  'crash',
  'when',
  '?',
  '"Save all"',
  '`open_file`',
  'jane.doe@example.org',
  '\u202e',
  '\u0000',
  '\ud800',
  '🐛',
  '```',
  '<!--',
  '![shot](x.png)',
  'at app.Main.run(Main.java:3)',
  'Thanks',
  'API',
);
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(words, { maxLength: 40 }).map((list) => list.join(' ')),
  fc.array(words, { maxLength: 40 }).map((list) => list.join('\n')),
);
const label = fc.oneof(anyText, fc.constantFrom('bug', 'kind/bug', 'type: bug', 'P0', 'docs', 'needs-info'));
const anyIssue = fc.record({ title: anyText, body: anyText, labels: fc.array(label, { maxLength: 6 }) });

test('any text gives features that can be stored, and a score', () => {
  fc.assert(
    fc.property(anyIssue, (issue) => {
      const features = issueFeatures(issue);
      expect(issueFeaturesSchema.parse(JSON.parse(JSON.stringify(features)))).toEqual(features);
      expect(Number.isInteger(scoreIssue(features).score)).toBe(true);
    }),
  );
});

test('the order of labels does not change anything', () => {
  fc.assert(
    fc.property(anyIssue, fc.nat(), (issue, seed) => {
      const turned = issue.labels.map((_, index, all) => all[(index + seed) % all.length] ?? '');
      const reversed = [...issue.labels].reverse();
      expect(issueFeatures({ ...issue, labels: turned })).toEqual(issueFeatures(issue));
      expect(issueFeatures({ ...issue, labels: reversed })).toEqual(issueFeatures(issue));
    }),
  );
});

test('evidence is short, on one line, without addresses, and taken from the issue', () => {
  const said = /^(?:a picture|\d+ characters(?: or more)?)$/;
  fc.assert(
    fc.property(anyIssue, (issue) => {
      const given = squeezed([issue.title, issue.body, ...issue.labels].join('\n'));
      for (const { evidence } of issueFeatures(issue).signals) {
        expect(evidence.length).toBeLessThanOrEqual(60);
        expect(evidence).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]|\S@\S/u);
        if (said.test(evidence)) continue;
        for (const part of evidence.split('…'))
          expect(hasInOrder(given, squeezed(part)), evidence).toBe(true);
      }
    }),
  );
});

test('an address in quoted words is not kept', () => {
  const { signals } = issueFeatures({
    title: 'Show who to write to',
    body: 'The page says "write to jane.doe@example.org for help" and nothing else.',
    labels: [],
  });
  const quoted = signals.find((signal) => signal.rule === 'quotes-words');
  expect(quoted?.evidence).toBe('"write to … for help"');
});

test('code, quotes and the comments of a template are not the words of the writer', () => {
  const body = [
    '<!-- Thanks for writing! What do you think is wrong? -->',
    '> Thanks, any ideas?',
    '```',
    'print("Thanks for reading")',
    '```',
    'The list is sorted the wrong way round.',
  ].join('\n');
  const rules = issueFeatures({ title: 'Sort the list', body, labels: [] }).signals.map(({ rule }) => rule);
  expect(rules).not.toContain('thanks');
  expect(rules).not.toContain('opinion');
  expect(rules).not.toContain('quotes-words');
});

test('two megabytes of text say and cost no more than their first part', async () => {
  const pieces = ['![', '<!--', 'at a', '"a', '?a ', '```\n', '_a', 'x: '];
  const issue = (piece: string, length: number) => {
    const text = piece.repeat(length / piece.length);
    return { title: text, body: text, labels: [text] };
  };
  for (const piece of pieces)
    expect(issueFeatures(issue(piece, 2_000_000)).signals).toEqual(
      issueFeatures(issue(piece, 60_000)).signals,
    );
  const counted = { module: new URL('issue-features.ts', import.meta.url).href, name: 'issueFeatures' };
  const pairs = pieces.map((piece) => [[issue(piece, 60_000)], [issue(piece, 2_000_000)]] as const);
  for (const growth of await growths(counted, pairs)) expect(growth).toBeLessThan(1.1);
});

/** Whether a text holds the characters of another in their order; between them may stand a picture or code that was left out. */
function hasInOrder(text: string, characters: string): boolean {
  let at = 0;
  for (const character of characters) {
    const next = text.indexOf(character, at);
    if (next < 0) return false;
    at = next + character.length;
  }
  return true;
}

/** Letters and digits only, so that cleaning and white space do not matter. */
function squeezed(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cf}\p{Cs}\uFFFD]+/gu, '');
}
