import { describe, expect, test } from 'vitest';
import { readNote } from '../../load/read/note.ts';

const present = 'Present: Priya Raman, Otto Vance, Kai Lind, wren42\n\n## Worn gears\n\n';

/** The actions of a note, as `owner: text`. */
function actions(text: string, people = present): string[] {
  const { facts } = readNote(people + text, {
    firstLine: 1,
    firstOffset: 0,
    repository: null,
    day: '2022-05-04',
  });
  return facts.actions.map(({ owner, text: words }) => `${owner}: ${words}`);
}

describe('an action item', () => {
  test('has its owner in the marker, behind it, or in a bracket of its own', () => {
    expect(
      actions(
        '- AI(Otto): order brass\n- [AI: Otto, Priya] weigh the gears\n- [AI] Priya to call the mill\n- **AI** Priya: book a room\n- ACTION-12: Kai - oil the press\n- [Kai][ACTION] sweep the shop',
      ),
    ).toEqual([
      'Otto: order brass',
      'Otto, Priya: weigh the gears',
      'Priya: Priya to call the mill',
      'Priya: Priya: book a room',
      'Kai: Kai - oil the press',
      'Kai: sweep the shop',
    ]);
  });

  test('starts a line of its own wherever it stands in a paragraph', () => {
    expect(actions('They talked about brass\nACTION Priya to weigh the gears')).toEqual([
      'Priya: Priya to weigh the gears',
    ]);
  });

  test('is none where the list is spoken of, and never without words', () => {
    expect(actions('TODO list is now on the board.\n\n- AI:\n- TODO\n- [AI: Otto]')).toEqual([]);
  });
});

describe('a promise', () => {
  test('by "I" is the speaker\'s, in brackets or in small letters', () => {
    expect(actions('- [kai] The teeth are worn.\n- [otto] I will follow up with the mill.')).toEqual([
      'otto: I will follow up with the mill.',
    ]);
    expect(actions('kai: I can draft the order.')).toEqual(['kai: I can draft the order.']);
  });

  test('is believed of a name in small letters where it is a whole clause', () => {
    expect(actions('kai to leave a comment\n\notto/kai to sync')).toEqual([
      'kai: kai to leave a comment',
      'otto/kai: otto/kai to sync',
    ]);
  });

  test("may be a team's, but not just anybody's", () => {
    expect(actions('The editors will publish the draft.\n\nDocs team to update the page.')).toEqual([
      'editors: editors will publish the draft.',
      'Docs team: Docs team to update the page.',
    ]);
    expect(actions('The team will publish the draft.\n\nSomebody should publish it.')).toEqual([]);
  });

  test('hangs on no condition', () => {
    expect(
      actions(
        'Priya: If nobody minds I will order brass today.\n\nIf Otto agrees, Priya will order it.\n\nHad Otto agreed to weigh it, we would know.\n\nUnless it rains, Otto to paint the shed.',
      ),
    ).toEqual([]);
    expect(actions('Priya will order brass, and if it is late Otto will call the mill.')).toEqual([
      'Priya: Priya will order brass, and if it is late Otto will call the mill.',
    ]);
  });

  test('is no word of a conversation, no mishap, no title and no question', () => {
    expect(
      actions(
        "Priya to Otto: yes.\n\nKai will get an error when he starts it.\n\nAll discuss the name.\n\n- [Early sketch: the press](https://example.org/1) - @priyaraman, @ottovance\n\nWill Priya order it?\n\nOtto: I'll start with the agenda.",
      ),
    ).toEqual([]);
  });

  test('that is struck through counts no more, though the rest of its line does', () => {
    expect(actions('~~Priya will order brass.~~ Otto will order steel.')).toEqual([
      'Otto: Otto will order steel.',
    ]);
  });

  test("is no month's, no poll's and no pull request's", () => {
    expect(
      actions(
        "- Poll: who comes?\n- Poll: where?\n- Poll: when?\n\nPoll to follow up on.\n\nPR to add tests.\n\nOctober to review the plan.\n\nLet's write a page.",
      ),
    ).toEqual([]);
  });
});

describe('a speaker', () => {
  test('of a chat owns what "I" promises in the line, with or without the time', () => {
    expect(
      actions(
        '16:00 <mina> the teeth are worn\n16:01 <jo_> I will call the mill\n16:02 <mina> thanks\n\n<jo_> hm\n<mina> I can send you a file',
        '',
      ),
    ).toEqual(['jo_: I will call the mill', 'mina: I can send you a file']);
  });

  test('may be letters that the attendance declares, or the first letters of a name', () => {
    const people = 'Present: Priya Raman (PRM), Otto Vance\n\n## Worn gears\n\n';
    expect(
      actions("PRM: I'll time the press.\n\nOV: I'm going to weigh it.\n\nXYZ: I'll hide.", people),
    ).toEqual(["PRM: I'll time the press.", "OV: I'm going to weigh it."]);
  });

  test('goes on in the lines that name nobody, until another speaks', () => {
    expect(
      actions(
        "Otto: The teeth are worn.\n\nI'll call the mill.\n\nPriya: Fine.\n\n- Kai: noisy\n  - I'll oil it\n\nI'll sleep.",
      ),
    ).toEqual(["Otto: I'll call the mill.", "Kai: I'll oil it"]);
  });

  test('in a conversation promises nothing by what only moves it on', () => {
    expect(
      actions(
        "Otto: I'll start.\n\nOtto: I'll go to the next slide.\n\nOtto: I'll say it again.\n\nOtto: I'm going to repeat that.\n\nOtto: Let me share my screen.\n\nOtto: I was going to oil it.",
      ),
    ).toEqual([]);
  });
});

describe('a task without a name at its start', () => {
  test('belongs to whom its sentence names as doing it', () => {
    expect(
      actions(
        '## Actions\n\n- a proposal is needed - Kai will draft it\n- list of mills - Otto to send it\n- ask @priya about brass\n- weigh the gears @otto42',
      ),
    ).toEqual([
      'Kai: a proposal is needed - Kai will draft it',
      'Otto: list of mills - Otto to send it',
      'null: ask @priya about brass',
      'otto42: weigh the gears @otto42',
    ]);
  });

  test('may stand below a label that says what is left', () => {
    expect(actions('Still some work to be done:\n\n- weigh the gears\n- oil the press')).toEqual([
      'null: weigh the gears',
      'null: oil the press',
    ]);
  });

  test('belongs to the owner that an item inside it or beside its list names', () => {
    expect(
      actions(
        '- Actions:\n  - weigh the gears\n  - oil the press\n- Owner: Otto + Kai\n\n## Next steps\n\n- order brass\n  - Owner: Priya',
      ),
    ).toEqual(['Otto + Kai: weigh the gears', 'Otto + Kai: oil the press', 'Priya: order brass']);
  });

  test('has its owner in brackets also where a reference stands behind them', () => {
    expect(
      actions(
        'Action item: weigh the gears (Otto Vance) - mill/plans/12\n\nACTION: oil the press (Priya) https://example.org/7',
      ),
    ).toEqual([
      'Otto Vance: weigh the gears (Otto Vance) - mill/plans/12',
      'Priya: oil the press (Priya) https://example.org/7',
    ]);
  });

  test('stands in an empty box of a discussion, not of an agenda', () => {
    expect(actions('- [ ] Clean the gears\n- [x] Oil the press\n- [ ] Otto: order brass')).toEqual([
      'null: Clean the gears',
      'Otto: Otto: order brass',
    ]);
    expect(actions('## Agenda\n\n- [ ] Clean the gears')).toEqual([]);
  });
});

test('a rule drawn below a list of tasks ends it, and notes of the last call promise nothing', () => {
  expect(
    actions('## Actions\n\n- Priya: tag the release\n\n---\n\nWhen the call is over:\n\n- Copy this page'),
  ).toEqual(['Priya: Priya: tag the release']);
  expect(actions("## Last week's agenda\n\n- Gears\n  - Otto to open an issue")).toEqual([]);
});
