import { describe, expect, test } from 'vitest';
import { readNote } from '../../load/read/note.ts';
import type { Attendee } from '../../domain/model/call-facts.ts';

function present(text: string): readonly Attendee[] {
  return readNote(text, { firstLine: 1, firstOffset: 0, repository: null, day: '2026-01-01' }).facts
    .attendees;
}
const names = (text: string): string[] => present(text).map(({ name }) => name);
const list = (...lines: readonly string[]): string =>
  `## Attendees\n\n${lines.map((line) => `- ${line}\n`).join('')}`;

describe('beside names', () => {
  test('companies are nobody, in every way of writing them', () => {
    const three = ['Mira Holt', 'Sten Aas', 'Yuki Oda'];
    expect(
      names(list('Mira Holt, Copper Works', 'Sten Aas, Tin & Sons Ltd.', 'Yuki Oda, Individual')),
    ).toEqual(three);
    expect(names(list('Mira Holt – Copper Works', 'Sten Aas / Tin', 'Yuki Oda (Individual)'))).toEqual(three);
    expect(names(list('Mira Holt', 'Sten Aas, Copper Works', 'Yuki Oda'))).toEqual(three);
    expect(names('## Attendees\n\nMira Holt, Copper Works\nSten Aas, Tin\nYuki Oda, Tin')).toEqual(three);
    expect(names(list('Copper Works', '  - Mira Holt', '  - Sten Aas').replaceAll('-   -', '  -'))).toEqual([
      'Mira Holt',
      'Sten Aas',
    ]);
  });

  test('an item with two people stays two people', () => {
    expect(names(list('Mira, wren42', 'Sten'))).toEqual(['Mira', 'wren42', 'Sten']);
    expect(names(list('Mira Holt, Anna Berg', 'Sten Aas, Paul Orr'))).toEqual([
      'Mira Holt',
      'Anna Berg',
      'Sten Aas',
      'Paul Orr',
    ]);
  });

  test('addresses leave no trace', () => {
    expect(
      present(
        list('Mira Holt <mira@tin.org>', 'Sten Aas (sten@tin.org, scribe)', 'Yuki Oda, yuki@tin.org (chair)'),
      ),
    ).toMatchObject([
      { name: 'Mira Holt', role: null },
      { name: 'Sten Aas', role: 'scribe' },
      { name: 'Yuki Oda', role: 'chair' },
    ]);
  });

  test('handles are read with and without brackets, behind commas, and from links', () => {
    expect(
      present(
        list(
          'Mira Holt (@mira)',
          'Sten Aas, @sten',
          '[Yuki Oda](https://github.com/yuki)',
          '@lone',
          '@handle',
        ),
      ),
    ).toMatchObject([
      { name: 'Mira Holt', handle: 'mira' },
      { name: 'Sten Aas', handle: 'sten' },
      { name: 'Yuki Oda', handle: 'yuki' },
      { name: 'lone', handle: 'lone' },
    ]);
  });

  test('pronouns and ways of joining are no roles', () => {
    expect(
      present(list('Mira Holt (she/her)', 'Sten Aas (remote)', 'Yuki Oda (joined late) (chair)')),
    ).toMatchObject([{ role: null }, { role: null }, { role: 'chair' }]);
  });
});

test('where most have their initials in brackets, other letters there are initials and no role', () => {
  expect(present('Present: Mira Holt (MHT), Sten Aas (SA), Kat Zimmer (KTX), Yuki Oda (YO)')).toMatchObject([
    { initials: 'MHT' },
    { initials: 'SA' },
    { name: 'Kat Zimmer', initials: 'KTX', role: null },
    { initials: 'YO' },
  ]);
  expect(present('Present: Mira Holt (TSC), Sten Aas (TSC), Kat Zimmer (KZ)')).toMatchObject([
    { role: 'TSC' },
    { role: 'TSC' },
    { initials: 'KZ' },
  ]);
});

test('who was away is left out: said so, struck through, crossed out, not ticked', () => {
  expect(
    names(list('Mira Holt', 'Sten Aas (regrets)', '~~Yuki Oda~~', 'Lu Wen – on leave', '❌ Ana Rey')),
  ).toEqual(['Mira Holt']);
  expect(names(list('[x] Mira Holt', '[ ] Sten Aas'))).toEqual(['Mira Holt']);
  expect(names('Present: Mira Holt, ~~Sten Aas~~, Yuki Oda')).toEqual(['Mira Holt', 'Yuki Oda']);
});

test('what a template asks for, groups and counts are nobody', () => {
  expect(
    names(
      list(
        'Name, company',
        'Mira Holt',
        'add your name',
        '…',
        '<name>',
        'TBD',
        'All',
        'Docs Team',
        'Kite Foundation Maintainers',
        '3 others',
      ),
    ),
  ).toEqual(['Mira Holt']);
});

describe('groups', () => {
  test('behind labels in one line: guests after a semicolon, regrets after a full stop', () => {
    expect(present('Present: Mira Holt, Sten Aas; guests: Yuki Oda. Regrets: Lu Wen.')).toMatchObject([
      { name: 'Mira Holt', role: null },
      { name: 'Sten Aas', role: null },
      { name: 'Yuki Oda', role: 'guest' },
    ]);
  });

  test('in lines that follow: those on the phone were there', () => {
    expect(names('**Attendees:** Mira Holt\n**Remote:** Sten Aas\n**Scribe:** nobody yet')).toEqual([
      'Mira Holt',
      'Sten Aas',
    ]);
    expect(names('**In-person attendees:** Mira Holt\n\n**Remote attendees:** Sten Aas')).toEqual([
      'Mira Holt',
      'Sten Aas',
    ]);
  });

  test('below labels and headings inside the section', () => {
    expect(
      names(
        '## Attendees\n\nIn the room:\n\n- Mira Holt\n\nOn the phone:\n\n- Sten Aas\n\nRegrets:\n\n- Lu Wen',
      ),
    ).toEqual(['Mira Holt', 'Sten Aas']);
    expect(
      present(
        '## Attendees\n\n### Voting members\n\n- Mira Holt\n\n### Guests\n\n- Sten Aas\n\n### Not attending\n\n- Lu Wen',
      ),
    ).toMatchObject([
      { name: 'Mira Holt', role: 'voting member' },
      { name: 'Sten Aas', role: 'guest' },
    ]);
  });
});

describe('tables', () => {
  const table = (...rows: readonly string[]): string => `## Attendees\n\n${rows.join('\n')}\n`;
  test('with given and family name, and a column that ticks off who came', () => {
    expect(
      present(
        table(
          '| First name | Last name | Company | Role | Present |',
          '|--|--|--|--|--|',
          '| Mira | Holt | Tin | Chair | ✓ |',
          '| Sten | Aas | Tin | Editor | |',
          '| Yuki | Oda | Tin | | yes (late) |',
        ),
      ),
    ).toMatchObject([
      { name: 'Mira Holt', role: 'Chair' },
      { name: 'Yuki Oda', role: null },
    ]);
  });

  test('with a column of GitHub names', () => {
    expect(present(table('| Name | GitHub |', '|--|--|', '| Mira Holt | @mira |'))).toMatchObject([
      { name: 'Mira Holt', handle: 'mira' },
    ]);
  });
});

test('names that stand side by side as links to addresses are each somebody', () => {
  const mail = (name: string): string => `[${name}](mailto:x@example.org)`;
  expect(names(`Attendees: ${mail('Mira Holt')} ${mail('Sten Aas')} Yuki O`)).toEqual([
    'Mira Holt',
    'Sten Aas',
    'Yuki O',
  ]);
});

test('"who:" and "here:" near the top list those present; a remark in the next line is none of them', () => {
  expect(names('who: mira, sten, yuki\n\n* brass')).toEqual(['mira', 'sten', 'yuki']);
  expect(names('who: the mill')).toEqual([]);
  expect(names('Present: MH, SA, YO\nMH = Mira Holt; SA = Sten Aas')).toEqual(['MH', 'SA', 'YO']);
});

test('a line under a name that a chat writes is a space', () => {
  expect(names('Present: Mira_Holt, Sten_Aas')).toEqual(['Mira Holt', 'Sten Aas']);
});
