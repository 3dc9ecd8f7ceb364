import { expect, test } from 'vitest';
import { speakerLabel } from './speaker-label.ts';

test.each([
  ['16:00 <otto> brass wears fast', 'otto'],
  ['<@otto> brass wears fast', 'otto'],
  ['[14:03:20] <otto_> hm', 'otto_'],
  ['09:15 otto: brass', 'otto'],
])('a line of a chat is surely spoken: %s', (line, name) => {
  expect(speakerLabel(line)).toMatchObject({ name, isSure: true });
});

test.each([
  ['[otto] brass', 'otto'],
  ['(otto) will look', 'otto'],
  ['[Otto Vance]: brass', 'Otto Vance'],
  ['Otto: brass', 'Otto'],
  ['OVA: brass', 'OVA'],
  ['Otto van Vance (chair): brass', 'Otto van Vance'],
  ['OV<in chat>: brass', 'OV'],
  ['Otto – brass', 'Otto'],
  ['wren42: brass', 'wren42'],
])('a label may name who speaks: %s', (line, name) => {
  expect(speakerLabel(line)).toMatchObject({ name, isSure: false });
});

test.each([
  'Brass wears fast.',
  'See https://example.org',
  'At 16:00 we stop.',
  'Early sketch: the press',
  '(see above, please) no',
])('says nothing of a speaker: %s', (line) => {
  expect(speakerLabel(line)).toBeNull();
});
