import { expect, test } from 'vitest';
import { loadedOf } from '../../../tests/content-of.ts';

const note = '# Weekly\n\nPresent: Ada Moon\n\n## Gears\n\nThey turn.\n';
const kinds = {
  'calls/boats/2026/2026-01-05.md': note,
  'calls/boats/2026/2026-01-12.md': note,
  'calls/old/kites_and-strings/2025-03-04.md': note,
  'calls/tsc/minutes/2026-01-06.md': note,
  'calls/2026-01-07.md': note,
};

/** The series of content, each with the ids of its calls. */
function sorted(files: Readonly<Record<string, string>>) {
  const { content, problems } = loadedOf(files);
  return {
    series: content.series.map(({ id, title }) => ({
      id,
      title,
      calls: content.calls.filter(({ series }) => series === id).map((call) => call.id),
    })),
    loose: content.calls.filter(({ series }) => series === null).map((call) => call.id),
    codes: problems.map(({ code, line }) => `${code} ${String(line)}`),
    content,
  };
}

test('folders that are neither dates nor sorts of files are series named after themselves', () => {
  expect(sorted(kinds)).toMatchObject({
    series: [
      { id: 'boats', title: 'Boats', calls: ['boats/2026/2026-01-12', 'boats/2026/2026-01-05'] },
      { id: 'kites_and-strings', title: 'Kites and strings', calls: ['old/kites_and-strings/2025-03-04'] },
      { id: 'tsc', title: 'TSC', calls: ['tsc/minutes/2026-01-06'] },
    ],
    loose: ['2026-01-07'],
  });
});

test('one kind of calls is no series, however deep its notes lie', () => {
  const { series, loose } = sorted({
    'calls/boats/2026/2026-01-05.md': note,
    'calls/minutes/2026/2026-01-12.md': note,
    'calls/2025/11/19.md': note,
  });
  expect(series).toEqual([]);
  expect(loose).toHaveLength(3);
});

test('hub.yml names series by folder or by a glob, and the first that fits has a note', () => {
  const hub = `series:
  - { id: docks, title: The docks, about: Where boats lie., folder: boats/ }
  - { id: steering, title: Steering, files: 'tsc-*' }
  - { id: all, title: Everybody, files: '**/2026-*' }
`;
  expect(
    sorted({
      'hub.yml': hub,
      'calls/boats/2026-01-05.md': note,
      'calls/boats/tsc-2026-01-06.md': note,
      'calls/tsc-2026-01-07.md': note,
      'calls/2026-01-08.md': note,
      'calls/2025-01-08.md': note,
    }),
  ).toMatchObject({
    series: [
      { id: 'docks', title: 'The docks', calls: ['boats/tsc-2026-01-06', 'boats/2026-01-05'] },
      { id: 'steering', calls: ['tsc-2026-01-07'] },
      { id: 'all', calls: ['2026-01-08'] },
    ],
    loose: ['2025-01-08'],
    codes: [],
  });
});

test('a series that nothing fits is a warning, two of one id and one without folder or files are errors', () => {
  const named = (entries: string) =>
    sorted({ 'hub.yml': `series:\n${entries}`, 'calls/2026-01-08.md': note });
  expect(named('  - { id: a, title: A, folder: nowhere }\n').codes).toEqual(['empty-series 2']);
  expect(named("  - { id: a, title: A, files: '*' }\n  - { id: a, title: B, files: '*' }\n").codes).toEqual([
    'duplicate-id 3',
  ]);
  expect(named('  - { id: a, title: A }\n').codes).toEqual(['wrong-value 2']);
});

test('the schedule of a series is checked like that of the hub', () => {
  const calls = '{ rhythm: fortnightly, weekday: monday, time: "10:00", zone: UTC }';
  const hub = `series:\n  - id: a\n    title: A\n    files: '*'\n    calls: ${calls}\n`;
  expect(sorted({ 'hub.yml': hub, 'calls/2026-01-08.md': note }).codes).toEqual(['missing-from 5']);
});

test('the README of its folder introduces a series, unless it is only a list of its notes', () => {
  const { content } = sorted({
    ...kinds,
    'calls/boats/README.md': '# Boats\n\nAll that *floats*. See [the first](2026/2026-01-05.md).\n',
    'calls/tsc/README.md':
      '# TSC\n\n- [a](minutes/2026-01-06.md)\n- [b](minutes/2026-01-06.md)\n- [c](minutes/2026-01-06.md)\n',
  });
  expect(content.series.map(({ introduction }) => introduction)).toEqual([
    expect.stringContaining('<a href="/calls/boats/2026/2026-01-05/">the first</a>'),
    null,
    null,
  ]);
});
