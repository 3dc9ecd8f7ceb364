import { expect, test } from 'vitest';
import { readDocument } from './document.ts';
import { olderIds } from './older-ids.ts';

const options = { firstLine: 1, firstOffset: 0, repository: null, olderIds: true };

test.each([
  ['Gear Wear', ['GearWear', 'gearwear', 'gearWear', 'Gear-Wear', 'gear-wear']],
  ['gear-pin-set race issue', ['gearpinsetraceissue', 'GearPinSetRaceIssue']],
  // GitHub and Docusaurus, Hugo of old and MkDocs, Jekyll.
  ['2. Aim & plan', ['2-aim--plan', '2-aim-plan', 'aim--plan']],
])('%s has the ids that other generators give it', (words, ids) => {
  expect(olderIds(words)).toEqual(expect.arrayContaining(ids));
});

test('older ids lead to their heading, and no id stands twice', () => {
  const {
    html,
    anchors,
    olderIds: older,
  } = readDocument('## Gear Wear\n\n## GearWear\n\n<a id="gearwear"></a>\n\n## Gear wear {#pins}\n', options);
  expect(html).toContain('<i id="GearWear"></i>');
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set([...anchors, ...older])).toEqual(new Set(ids));
  // The last heading is named by its author; what would be its id is that of the first.
  expect(anchors).toContain('pins');
});

test('a section that was renamed is found by the id it had', () => {
  const { html } = readDocument('## Wheels\n\n## Pins\n', {
    ...options,
    renamed: new Map([
      ['GearWear', 'wheels'],
      ['pins', 'wheels'],
      ['gone', 'nothing'],
    ]),
  });
  expect(html).toMatch(/<h2 id="wheels">.*<i id="GearWear"><\/i>.*Wheels<\/h2>/);
  expect(html).not.toContain('"gone"');
  expect(html.match(/id="pins"/g)).toHaveLength(1);
});

test('signs and long words of a heading make no id that could break out, and many headings get none', () => {
  const { olderIds: hostile } = readDocument(`## "><b onx=1> main Content ${'k'.repeat(999)}\n`, options);
  expect(hostile.filter((id) => /["<>\s]/.test(id) || id.length > 200)).toEqual([]);
  expect(readDocument('## Main\n\n## Page--x\n', options).olderIds).not.toContain('main');
  expect(readDocument('## A b\n\n'.repeat(300), options).olderIds).toEqual([]);
});
