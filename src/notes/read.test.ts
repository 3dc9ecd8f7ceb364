import { describe, expect, test } from 'vitest';
import type { CallFacts } from '../domain/model/call-facts.ts';
import { readNote } from '../load/read/note.ts';

function factsOf(text: string, day: string | null = '2021-03-03'): CallFacts {
  const { document, facts } = readNote(text, { firstLine: 1, firstOffset: 0, repository: null, day });
  for (const fact of [...facts.topics, ...facts.actions, ...facts.decisions]) {
    expect(document.anchors).toContain(fact.anchor);
  }
  return facts;
}
const names = (text: string): string[] => factsOf(text).attendees.map((attendee) => attendee.name);
const topics = (text: string): string[] => factsOf(text).topics.map((topic) => topic.title);
const actions = (text: string): string[] =>
  factsOf(text).actions.map(({ kind, state, owner, text: words }) => `${kind} ${state} ${owner}: ${words}`);
const decisions = (text: string): string[] => factsOf(text).decisions.map((decision) => decision.text);

const said = 'The whole group talked about this for quite a while.';

describe('attendees', () => {
  test('are read from a paragraph, roles included', () => {
    expect(factsOf('*Attendees:* Priya Raman (chair), Otto Vance\nand Kim Solo.').attendees).toMatchObject([
      { name: 'Priya Raman', role: 'chair', position: { line: 1 } },
      { name: 'Otto Vance', role: null },
      { name: 'Kim Solo', role: null },
    ]);
  });

  test('are read from a list under a heading, without those who sent apologies', () => {
    expect(
      names(
        '## Present\n\n* Priya Raman @praman (member)\n* Otto Vance\n* Apologies from Kim\n\n## Regrets\n\n* Jo Doe',
      ),
    ).toEqual(['Priya Raman', 'Otto Vance']);
  });

  test('are read from parts of a list, whose labels are their roles', () => {
    expect(
      factsOf('## Attendance\n\n* Team members: Priya, wren42\n* Others: Kim\n* Absent: Jo').attendees,
    ).toMatchObject([
      { name: 'Priya', role: 'team member' },
      { name: 'wren42', role: 'team member' },
      { name: 'Kim', role: null },
    ]);
  });

  test('are read from a line with a hint, a table, and groups below the heading', () => {
    expect(names('**Present** *(add yourself)*: Priya (@praman), Otto (@ovance)')).toEqual(['Priya', 'Otto']);
    expect(
      names('## Attendees\n\n| Team | Name |\n|--|--|\n| Core | Priya Raman |\n| Docs | Otto Vance |'),
    ).toEqual(['Priya Raman', 'Otto Vance']);
    expect(names('## Present\n\n### Members\n\n- Priya Raman\n\n### Observers\n\n- Otto Vance')).toEqual([
      'Priya Raman',
      'Otto Vance',
    ]);
  });

  test('are read where pictures and the day stand in the heading, and handles before the names', () => {
    expect(
      factsOf('## March 3 Attendees 🙌:\n\n* @pram (Priya Raman)\n* @otto42 (Otto Vance)').attendees,
    ).toMatchObject([
      { name: 'Priya Raman', handle: 'pram' },
      { name: 'Otto Vance', handle: 'otto42' },
    ]);
  });

  test('are handles in a row, a list that goes on after a comma, and people of two places', () => {
    expect(names('- **Attendees:** @pram @otto42 @kim7')).toEqual(['pram', 'otto42', 'kim7']);
    expect(
      names('Attending: Priya Raman, Otto Vance,\n\nKim Solo, Jo Doe,\n\nMia Falk\n\nApologies: Lee Ash'),
    ).toEqual([...['Priya Raman', 'Otto Vance', 'Kim Solo', 'Jo Doe', 'Mia Falk']]);
    expect(
      names('## Present\n\n- Priya Raman - Optics & Sons (PR)\n- Otto Vance / Sails and Ropes / @otto42'),
    ).toEqual(['Priya Raman', 'Otto Vance']);
  });

  test('are those ticked in a list with companies, not the members who did not attend', () => {
    const list = '* [x] Priya Raman, Optics House\n* [x] Otto Vance, Sails\n* [ ] Lee Ash, Ropes';
    expect(names(`Attendees:\n\n${list}`)).toEqual(['Priya Raman', 'Otto Vance']);
    expect(
      names('## Present\n\n* Priya Raman\n\n### Voting members not in attendance:\n\n* Otto Vance'),
    ).toEqual(['Priya Raman']);
  });

  test('are nobody where the list is a remark', () => {
    expect(names('- People in attendance: sorry, did not note it')).toEqual([]);
  });
});

describe('agenda and topics', () => {
  test('an agenda item points to the topic that took it up', () => {
    const facts = factsOf(
      `### Agenda\n\n* Rocket fuel\n  - prices\n* Landing gear\n\n### Notes\n\n#### Rocket fuel\n\n${said}\n\n#### AoB\n\n${said}`,
    );
    expect(facts.agenda).toMatchObject([
      { title: 'Rocket fuel', topic: 0 },
      { title: 'Landing gear', topic: null },
    ]);
    expect(facts.topics.map((topic) => topic.title)).toEqual(['Rocket fuel', 'AoB']);
    expect(facts.topics[0]?.excerpt).toBe(said);
  });

  test('an excerpt keeps items apart that end in no sign, and leaves out an emphasis that nobody closed', () => {
    const facts = factsOf(
      '## Rocket fuel\n\n*Taken from the board\n\n- Zoe showed prices\n- Kim\n  - asked for more.\n- Nobody objected\n',
    );
    expect(facts.topics[0]?.excerpt).toBe(
      'Taken from the board · Zoe showed prices · Kim asked for more. Nobody objected',
    );
  });

  test.each([
    '*Extracted from **fuel-agenda** labelled issues and\npull requests prior to the meeting.\n\n',
    '- <https://example.org/fuel>\n\n',
    '[slides](https://example.org/a) [proposal](https://example.org/b)\n\n',
    'Please add your name and what you bring.\n\n',
    'Join the meeting: https://example.org/room\n\n',
    'When: Monday, 4 pm\nhttps://example.org/room\n\n',
  ])('an excerpt begins with what was said, not with %j', (form) => {
    expect(factsOf(`## Rocket fuel\n\n${form}${said}`).topics[0]?.excerpt).toBe(said);
  });

  test("the note's own title is no topic where the note says it again", () => {
    const title = '## Agenda for the 2024-07-10 call';
    expect(topics(`${title}\n\n### Items\n\n- Fuel\n\n${title}\n\n${said}\n\n### Fuel\n\n${said}`)).toEqual([
      'Fuel',
    ]);
  });

  test('headings without a discussion, and the furniture of notes, are no topics', () => {
    expect(
      topics(
        `# Weekly call\n\n${said}\n\n## Links\n\n* ${said}\n\n## Fuel\n\nNo updates.\n\n## Gear\n\n### Wheels\n\n${said}`,
      ),
    ).toEqual(['Wheels']);
  });

  test('items under a repository on the agenda are topics where notes hang below them', () => {
    const facts = factsOf(
      `## Agenda\n\n### Announcements\n\n* Party\n\n### acme/rocket\n\n* Fuel leak [#7](https://github.com/acme/rocket/issues/7)\n  * ${said}\n* New paint [#8](https://github.com/acme/rocket/issues/8)\n  * skipped as we ran out of time`,
    );
    expect(facts.agenda.map((item) => item.title)).toEqual(['Fuel leak #7', 'New paint #8']);
    expect(facts.topics.map((topic) => topic.title)).toEqual(['Fuel leak #7']);
  });

  test('items of a list of topics are topics, with what stands before the colon of a longer one', () => {
    const long = 'Launch date: we wait for the wind to turn, as we did the last time';
    expect(topics(`## New topics\n\n- ${long}\n  - ${said}\n- Sails: red or white?\n  - ${said}`)).toEqual([
      'Launch date',
      'Sails: red or white?',
    ]);
  });

  test('what somebody said, or a person’s name, is no topic; an item of the agenda is, whoever brings it', () => {
    const present = '## Present\n\n- Ada Moon\n- Bo Reed\n';
    const list = `- Ada Moon\n  - ${said}\n- Bo: the sails tear\n  - ${said}\n- Compass Rose\n  - ${said}`;
    expect(topics(`${present}\n## Notes\n\n${list}`)).toEqual(['Compass Rose']);
    expect(topics(`${present}\n## Agenda\n\n- [Bo] - sails\n  - ${said}\n- (am) ropes\n  - ${said}`)).toEqual(
      ['[Bo] - sails', '(am) ropes'],
    );
  });

  test('the parts of an agenda hold its items; sessions, days and labels are no topics', () => {
    const facts = factsOf(
      [
        '## Agenda\n\n### Morning session - 2021-03-03\n\n* [Sails](https://example.org/a) - @ada\n* Ropes #12 - @bo',
        '### Evening session - 2021-03-04\n\n* Any other matter',
        `## Morning session\n\nPresent: Ada, Bo\nScribe: Cy\n\n### Sails - @ada\n\n${said}`,
        `## 4 March 2021\n\nChair: Ada\n\n### Ropes #12 - @bo\n\n${said}`,
      ].join('\n\n'),
    );
    expect(facts.agenda.map(({ title, topic }) => [title, topic])).toEqual([
      ['Sails - @ada', 0],
      ['Ropes #12 - @bo', 1],
      ['Any other matter', null],
    ]);
    expect(facts.topics.map(({ title }) => title)).toEqual(['Sails - @ada', 'Ropes #12 - @bo']);
  });

  test('an item of the agenda may be followed by its discussion in paragraphs', () => {
    const note = [
      '## Agenda\n\n### Proposals (20 minutes)\n\n* Buy a rope [#12](https://github.com/acme/sea/issues/12)\n  - 5 minute timebox',
      `${said}\n\n- Is it long enough?\n- Who pays?`,
      `* Sell the anchor [#13](https://github.com/acme/sea/issues/13)\n  - 5 minute timebox\n\n${said}`,
    ].join('\n\n');
    expect(topics(note)).toEqual(['Buy a rope #12', 'Sell the anchor #13']);
    expect(factsOf(note).agenda.map(({ topic }) => topic)).toEqual([0, 1]);
  });

  test('a numbered list at the top is the agenda where headings take it up', () => {
    const list = '1. Say hello (1m, Ada)\n2. Old sails (10m, Bo)\n3. New ropes (5m, Cy)';
    const facts = factsOf(
      `# Call\n\n${list}\n\n## Old sails (10m, Bo)\n\n- #12 patches\n  - ${said}\n\n## New ropes (5m, Cy)\n\n${said}`,
    );
    expect(facts.agenda.map(({ topic }) => topic)).toEqual([null, 0, 1]);
    expect(facts.topics.map(({ title }) => title)).toEqual(['Old sails (10m, Bo)', 'New ropes (5m, Cy)']);
    expect(factsOf(`# Call\n\n1. One\n2. Two\n3. Three\n\n## Sails\n\n${said}`).agenda).toEqual([]);
  });

  test('in minutes without headings, a line that names an item of the agenda opens what was said of it', () => {
    const facts = factsOf(
      `Call of the crew\n\nAgenda: https://example.org/12\n\n\t* Old sails - Ada\n\t* New ropes\n\nOld sails\n\nAda: ${said}\n\nNew ropes (12):\nBo: ${said}`,
    );
    expect(facts.agenda.map(({ title, topic }) => [title, topic])).toEqual([
      ['Old sails - Ada', 0],
      ['New ropes', 1],
    ]);
    expect(facts.topics.map(({ title }) => title)).toEqual(['Old sails', 'New ropes (12)']);
  });

  test('a line that opens with an issue, above a list of what was said, is a topic', () => {
    expect(topics(`## Notes\n\n[Issue 31](https://example.org/31): ropes\n\n* [ada] ${said}`)).toEqual([
      'Issue 31: ropes',
    ]);
    expect(topics(`## Links\n\nIssue 31: ropes\n\n* ${said}`)).toEqual([]);
  });

  test('what announcements are divided into is no topic', () => {
    expect(
      topics(`## Announcements\n\n### How to behave\n\n${said}\n\n## Announcing sails\n\n${said}`),
    ).toEqual(['Announcing sails']);
  });

  test('an agenda minuted in place gives its items, whatever other headings there are', () => {
    const other = `## Reports\n\n${said}`;
    const items = `- (pr) Sails (https://example.org/a, https://example.org/b)\n  - ${said}\n- (ov) Ropes\n  - ${said}`;
    const facts = factsOf(`${other}\n\n## New agenda items & notes 📋\n\n${items}\n- Nothing on this one`);
    expect(facts.agenda.map(({ title }) => title)).toEqual(['(pr) Sails', '(ov) Ropes']);
    expect(facts.topics.map(({ title }) => title)).toEqual(['Reports', '(pr) Sails', '(ov) Ropes']);
  });

  test('a heading that says where the agenda is, or how long a part takes, is what it says before that', () => {
    const facts = factsOf(
      `## Agenda: discussion in [#12](https://github.com/acme/sea/issues/12)\n\n* Sails\n\n## Welcome [5 min, until 0:05]\n\n${said}\n\n## Sails\n\n${said}`,
    );
    expect(facts.agenda.map(({ title }) => title)).toEqual(['Sails']);
    expect(facts.topics.map(({ title }) => title)).toEqual(['Sails']);
  });

  test('a note that is one list has its items for topics', () => {
    const list = `- Standing items\n  - ${said}\n- Sails: red or white?\n  - ${said}`;
    expect(topics(`# Call of the crew\n\nAttending: Priya Raman, Otto Vance\n\n${list}`)).toEqual([
      'Sails: red or white?',
    ]);
  });

  test('an item that holds nothing but a list goes on with the one before', () => {
    expect(topics(`## Notes\n\n- Red sails\n\n- - ${said}\n\n- Old ropes\n\n- - - ${said}`)).toEqual([
      'Red sails',
      'Old ropes',
    ]);
  });

  test('an agenda with minutes of its own elsewhere is only the plan', () => {
    expect(
      topics(
        `## Agenda\n\n1. Sails\n   1. Shall we buy new ones this year?\n\n## Minutes\n\n${said} ${said}`,
      ),
    ).toEqual([]);
  });

  test('a bold line stands for a heading', () => {
    expect(
      topics(`## Updates\n\n**Fuel (Otto)**\n\n- ${said}\n\n**Careful, this is only loud!**\n\n${said}`),
    ).toEqual(['Fuel (Otto)']);
  });
});

describe('actions', () => {
  const present = 'Attendees: Priya Raman, Otto Vance, Kim Solo\n\n';

  test('written as tasks are read with owner and state', () => {
    expect(
      actions(
        `${present}## Action items\n\n- [ ] @praman: book the room\n- [x] Otto to buy fuel\n- ~~Kim: paint the hull~~\n- [ ] ~~Kim: clean the mast~~\n- [x] ~~Otto: mend the net~~\n- sweep the yard (done)\n- none`,
      ),
    ).toEqual([
      'task open praman: @praman: book the room',
      'task done Otto: Otto to buy fuel',
      'task dropped Kim: Kim: paint the hull',
      'task dropped Kim: Kim: clean the mast',
      'task done Otto: Otto: mend the net',
      'task done null: sweep the yard (done)',
    ]);
  });

  test('behind a marker are tasks', () => {
    expect(
      actions(
        `${present}## Fuel\n\n* Action item: Otto to call the dealer\n* **ACTION:** sweep\n\nTODO: Kim to ask`,
      ),
    ).toEqual([
      'task open Otto: Otto to call the dealer',
      'task open null: sweep',
      'task open Kim: Kim to ask',
    ]);
  });

  test('in a table have their owner in a column', () => {
    expect(actions('## Actions\n\n| Owner | Action |\n|--|--|\n| @praman | Book the room |')).toEqual([
      'task open praman: Book the room',
    ]);
  });

  test('under a name belong to that person', () => {
    expect(actions(`${present}## Next steps\n\n- Otto\n  - buy fuel\n  - sweep`)).toEqual([
      'task open Otto: buy fuel',
      'task open Otto: sweep',
    ]);
  });

  test('are theirs whose letters act in prose, as the list of attendees has them', () => {
    const minutes = 'KS will write to the harbour. PR to add tests. OV asked why. OV offered to buy paint.';
    expect(actions(`${present}## Notes\n\n${minutes}`)).toEqual([
      'prose open KS: KS will write to the harbour.',
      'prose open OV: OV offered to buy paint.',
    ]);
  });

  test('spotted in prose belong to their topic', () => {
    const facts = factsOf(
      `${present}## Fuel\n\nIt is low. Otto will order more.\n\n## Paint\n\nKim looked at reds. She'll send a sample to Priya.`,
    );
    expect(facts.actions).toMatchObject([
      { kind: 'prose', owner: 'Otto', text: 'Otto will order more.', topic: 0 },
      { kind: 'prose', owner: 'Kim', text: "She'll send a sample to Priya.", topic: 1 },
    ]);
  });

  test('are not read from quotations, checklists, or reports of what others do', () => {
    expect(
      actions(
        `${present}## Talk\n\n> Otto will order more.\n\nThe engine will burn it. Kim is painting.\n\n## Checklist\n\n- [ ] lock the door`,
      ),
    ).toEqual([]);
  });

  test('shared out in a list by names in brackets are everyone’s own', () => {
    expect(
      actions(`${present}## Posts to write\n\n- Fuel (Otto)\n- Paint (Kim): in red\n- Wheels (Priya/Otto)`),
    ).toEqual([
      'prose open Otto: Fuel (Otto)',
      'prose open Kim: Paint (Kim): in red',
      'prose open Priya/Otto: Wheels (Priya/Otto)',
    ]);
  });
});

describe('decisions', () => {
  test('are quoted with what they assent to', () => {
    expect(decisions('Kim will paint the shed. Nobody objected. Then it rained.')).toEqual([
      'Kim will paint the shed. Nobody objected.',
    ]);
  });

  test('are read from lists, tables and markers', () => {
    expect(decisions('## Decisions made\n\n1. Paint it red\n2. Keep the wheels\n\n---\n\nTalk.')).toEqual([
      'Paint it red',
      'Keep the wheels',
    ]);
    expect(decisions('## Decisions\n\n| Nr | Decision |\n|--|--|\n| 1 | Paint it red |')).toEqual([
      'Paint it red',
    ]);
    expect(
      decisions(
        `## Paint\n\n*Decision:* red it is.\n\n- Conclusion:\n  - two coats of it\n  - start on Monday`,
      ),
    ).toEqual(['red it is.', 'two coats of it', 'start on Monday']);
  });

  test('are read from what the group says, with the sentence it refers to', () => {
    expect(
      decisions(
        "## Paint\n\nWe could use red. There weren't any objections to this. Do we agree on two coats?",
      ),
    ).toEqual(["We could use red. There weren't any objections to this."]);
  });
});

describe('days', () => {
  test('the next call is read with its year inferred', () => {
    const next = (text: string): string | undefined => factsOf(text).next?.date;
    expect(next('- The next call is scheduled for **Wednesday, 17th March** - bring a pen.')).toBe(
      '2021-03-17',
    );
    expect(next('## Next meeting\n\n* In two weeks, 17 March')).toBe('2021-03-17');
    expect(next('**Next meeting:** March 17, 2021')).toBe('2021-03-17');
    expect(next('* Fuel\n  * the board: next meeting is 17 March')).toBeUndefined();
    expect(next('We never said when the next call is.')).toBeUndefined();
  });

  test('the day of the call is read from the first heading or a stated date', () => {
    expect(factsOf('# Call of 3 March 2021', null).day?.date).toBe('2021-03-03');
    expect(factsOf('# Call 12\n### Meeting Date/Time: Wednesday 3 March 2021 at 14:00', null).day?.date).toBe(
      '2021-03-03',
    );
    expect(factsOf('# Call\n\n- Date: 2021.03.03\n- Fuel since 1 May 2020', null).day?.date).toBe(
      '2021-03-03',
    );
    expect(factsOf('# Call\n\nThe law of 3 March 2021 was discussed.', null).day).toBeNull();
  });
});

test('facts carry no e-mail address', () => {
  const facts = factsOf(
    'Attendees: Jo Doe\n\n## Mail jo@acme.org\n\nJo will write to kim@acme.org about it all today.',
  );
  expect(JSON.stringify(facts)).not.toContain('@acme');
});

test('in minutes without headings, an agenda whose numbers start again is gone through below it', () => {
  const { facts } = readNote(
    [
      'Attendees: Priya, Otto\n\nAgenda:\n\n1) Quorum\n2) Worn gears (two of them)\n3) New logo\n4) Next meeting',
      '1) We are four.\n\n2) Worn gears\n\nThey are as heavy as they look, and nobody weighs them.',
      '3) New logo.\n\nWe looked at three of them.\n\n4) Next meeting\n\n18 May 2022, 5pm',
    ].join('\n\n'),
    { firstLine: 1, firstOffset: 0, repository: null, day: '2022-05-04' },
  );
  expect(facts.agenda.map(({ title }) => title)).toEqual([
    'Quorum',
    'Worn gears (two of them)',
    'New logo',
    'Next meeting',
  ]);
  expect(facts.topics.map(({ title }) => title)).toEqual(['Worn gears', 'New logo.']);
  expect(facts.next?.date).toBe('2022-05-18');
});
