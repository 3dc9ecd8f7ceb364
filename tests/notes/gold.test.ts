import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ownGold, readLabelled } from './labels.ts';
import { figuresOf, listFields, scoreNotes } from './score.ts';

// The F1 that each field must keep on the labelled notes of this folder; `npm run bench -- notes` shows what it is now.
const floors = JSON.parse(readFileSync('tests/notes/floors.json', 'utf8')) as Readonly<
  Record<string, number>
>;
const notes = readLabelled(ownGold);
const score = scoreNotes(notes);

test('there are at least 24 labelled notes, and every label stands in its note', () => {
  expect(notes.length).toBeGreaterThanOrEqual(24);
  for (const { file, labels } of notes) {
    const text = plain(readFileSync(`${ownGold.labels}/${file}`, 'utf8'));
    const quotes = [...labels.actions.map((action) => action.text), ...labels.decisions];
    expect([file, quotes.filter((quote) => !text.includes(plain(quote)))]).toEqual([file, []]);
  }
});

/** Words alone: labels leave out the Markdown around them. */
function plain(text: string): string {
  return text
    .replace(/\]\([^)]*\)/g, ' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ');
}

describe('the reader keeps its floor for', () => {
  test.each(listFields)('%s', (field) => {
    const { f1 } = figuresOf(score, field);
    expect(f1).toBeGreaterThanOrEqual(floors[field] ?? 1);
  });

  test('the days of calls and of next calls', () => {
    const { days, nextDays } = score;
    expect(days.right / days.stated).toBeGreaterThanOrEqual(floors['days'] ?? 1);
    expect(nextDays.right / nextDays.stated).toBeGreaterThanOrEqual(floors['nextDays'] ?? 1);
  });
});
