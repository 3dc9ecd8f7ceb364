import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { loadContent, type Loaded } from '../content.ts';

const people = `
- { id: ada-lovelace, name: Ada Lovelace, handles: [adal] }
- { id: grace-hopper, name: Grace Hopper }
- { id: grace-kelly, name: Grace Kelly }
`;

function load(files: Readonly<Record<string, string>>): Loaded {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-calls-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return loadContent(folder, '/');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
const lines = ({ problems }: Loaded) =>
  problems.map(({ file, line, level, code }) => `${file.split('/').at(-1)}:${line} ${level} ${code}`);

const first = `# Call

Attendees: Ada Lovelace, Grace Hopper

## Engine

- [ ] @adal: write the manual
- [ ] Grace Hopper: order the parts

Agreed: the engine is painted blue.
`;

test('a correction in front matter wins over what was read', () => {
  const front =
    '---\nactions:\n  - { text: order the parts, state: done }\n  - { text: Book the hall, owner: Ada, add: true }\n---\n';
  const loaded = load({ 'people.yml': people, 'calls/2020-01-01.md': front + first });
  expect(lines(loaded)).toEqual([]);
  expect(
    loaded.content.calls[0]?.facts.actions.map(({ owner, state, anchor }) => [owner, state, anchor]),
  ).toEqual([
    ['adal', 'open', expect.any(String)],
    ['Grace Hopper', 'done', expect.any(String)],
    ['Ada', 'open', 'added-promise-1'],
  ]);
});

test('a correction that matches no action is an error at its own line', () => {
  const front = '---\nactions:\n  - text: order the ports\n    state: done\n---\n';
  const loaded = load({ 'calls/2020-01-01.md': front + first });
  expect(lines(loaded)).toEqual(['2020-01-01.md:3 error unknown-action']);
  expect(loaded.problems[0]?.fix).toContain('order the parts');
});

test('closes and supersedes that point nowhere, or into the future, are errors', () => {
  const later = `---
closes: ['2020-01-01#nothing-here', 2020-01-08, '2020-01-99#x', '2020-01-15#grace-to-see']
supersedes: ['2020-01-01#engine']
---
# Second call

Nothing much.
`;
  const loaded = load({
    'calls/2020-01-01.md': first,
    'calls/2020-01-08.md': later,
    'calls/2020-01-15.md': '# Third\n\n- [ ] Grace: <a id="grace-to-see"></a> see to it\n',
  });
  expect(lines(loaded).filter((line) => line.startsWith('2020-01-08'))).toEqual([
    '2020-01-08.md:2 error unknown-action',
    '2020-01-08.md:2 error unknown-action',
    '2020-01-08.md:2 error unknown-action',
    '2020-01-08.md:2 error unknown-action',
    '2020-01-08.md:3 error unknown-decision',
  ]);
});

test('closing a place with several promises is a warning that says how to name one', () => {
  const note =
    '# Call\n\nAttendees: Ada Lovelace, Grace Hopper\n\n## Engine\n\nAda Lovelace will write the manual. Grace Hopper will order the parts.\n';
  const facts = load({ 'calls/2020-01-01.md': note }).content.calls[0]?.facts;
  const anchor = facts?.actions[0]?.anchor ?? '';
  const closes = (words: string) =>
    lines(
      load({
        'calls/2020-01-01.md': note,
        'calls/2020-01-08.md': `---\ncloses: ['2020-01-01#${anchor}${words}']\n---\n# Second\n\nShort.\n`,
      }),
    );
  expect(facts?.actions).toHaveLength(2);
  expect(closes('')).toEqual(['2020-01-08.md:2 warning several-actions']);
  expect(closes(' the parts')).toEqual([]);
});

test('"(done)" beside a link to a promise is read from the text', () => {
  const anchor = load({ 'calls/2020-01-01.md': first }).content.calls[0]?.facts.actions[0]?.anchor ?? '';
  const loaded = load({
    'calls/2020-01-01.md': first,
    'calls/2020-01-08.md': `# Second\n\n[The manual](2020-01-01.md#${anchor}) (done).\n`,
  });
  expect(lines(loaded)).toEqual([]);
  expect(loaded.content.calls[0]?.linksToEarlierCalls?.done).toEqual([`2020-01-01#${anchor} The manual`]);
});

test('an ambiguous name and a task owner nobody knows are warnings, once a note', () => {
  const note = `# Call

Attendees: Grace Hopper, Grace Kelly

## Engine

- [ ] Grace: order the parts
- [ ] Grace: pay for them
- [ ] @nobody: carry them in
- [ ] all: be on time
`;
  expect(lines(load({ 'people.yml': people, 'calls/2020-01-01.md': note }))).toEqual([
    '2020-01-01.md:7 warning ambiguous-name',
    '2020-01-01.md:9 warning unknown-owner',
  ]);
});

test('without people.yml nobody is asked for', () => {
  expect(
    lines(
      load({ 'calls/2020-01-01.md': '# Call\n\nPresent: Grace\n\n## Engine\n\n- [ ] @nobody: carry it\n' }),
    ),
  ).toEqual([]);
});

test('notes may link to the page of a topic, and only to one that exists', () => {
  const guide = (id: string) => `---\ntitle: Guide\nsummary: Short.\n---\n[Engine](/calls/topics/${id}/)\n`;
  expect(lines(load({ 'calls/2020-01-01.md': first, 'guides/a.md': guide('engine') }))).toEqual([]);
  expect(lines(load({ 'calls/2020-01-01.md': first, 'guides/a.md': guide('engines') }))).toEqual([
    'a.md:5 warning dead-link',
  ]);
});

test('a title that hub.yml joins and no call has is a warning at its line', () => {
  const hub = 'topics:\n  join:\n    - [Engine, Enginery]\n    - [engine, Looms]\n';
  const loaded = load({ 'hub.yml': hub, 'calls/2020-01-01.md': first });
  expect(lines(loaded)).toEqual(['hub.yml:3 warning unknown-topic', 'hub.yml:4 warning unknown-topic']);
});

test('a note whose text says another day than its name is a warning, not within a range of days or with its front matter', () => {
  const codes = (note: string) =>
    load({ 'calls/2024-05-14.md': note }).problems.map(({ code, level }) => `${level} ${code}`);
  expect(codes('# Call of 7 May 2024')).toEqual(['warning day-differs']);
  expect(codes('# Workshop, 13-15 May 2024')).toEqual([]);
  expect(codes('---\ndate: 2024-05-14\n---\n\n# Call of 7 May 2024')).toEqual([]);
});

test('front matter may say only the month, which path or text may complete', () => {
  const dateOf = (path: string, text: string) => {
    const { content, problems } = load({ [path]: `---\ndate: 2024-05\n---\n\n${text}` });
    expect(problems).toEqual([]);
    return content.calls[0]?.date;
  };
  expect(dateOf('calls/kites.md', '# Kites\n\nText.')).toBe('2024-05');
  expect(dateOf('calls/2024-05-07.md', '# Kites\n\nText.')).toBe('2024-05-07');
  expect(dateOf('calls/kites.md', '# Kites, 7 May\n\nText.')).toBe('2024-05-07');
  expect(dateOf('calls/kites.md', '# Kites, 7 June 2024\n\nText.')).toBe('2024-05');
  expect(load({ 'calls/kites.md': '---\ndate: 2024-13\n---\n\nText.' }).problems).toMatchObject([
    { level: 'error', line: 2 },
  ]);
});

test('a note without any day is a warning and stays', () => {
  const { content, problems } = load({ 'calls/kickoff.md': '# Kickoff\n\nText.' });
  expect(problems.map(({ code, level }) => `${level} ${code}`)).toEqual(['warning missing-date']);
  expect(content.calls.map(({ date }) => date)).toEqual([null]);
});
