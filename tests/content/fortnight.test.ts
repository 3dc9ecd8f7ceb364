// @module-tag slow
// A chair's fortnight on the default hub, by the commands of docs/chair.md: each step uses what the one before it wrote.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSite } from '../../src/load/site/read.ts';
import { callHistory } from '../../src/views/calls/history.ts';
import { suggestionsOf } from '../../src/views/suggestions/list.ts';

const hub = mkdtempSync(join(tmpdir(), 'cairn-fortnight-'));
const notes = join(hub, 'calls/2015-03-11.md');
const next = join(hub, 'calls/2015-03-25.md');
const hubFile = join(hub, 'hub.yml');

beforeAll(() => {
  cpSync('content', hub, { recursive: true });
});
afterAll(() => {
  rmSync(hub, { recursive: true, force: true });
});

function run(script: string, ...words: readonly string[]) {
  const more = script === 'minutes' ? words : [...words, '--content', hub];
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.ts`, ...more], {
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}
function change(file: string, from: string | RegExp, to: string): void {
  const text = readFileSync(file, 'utf8');
  expect(text).toMatch(from);
  writeFileSync(file, text.replace(from, to));
}
const site = () => readSite({ folder: hub, base: '/', today: null }).site;

test('before the call its notes are prepared, once, and said as text', () => {
  expect(run('new', 'call', '--next')).toMatchObject({ code: 0, out: `${notes}\n` });
  const again = run('new', 'call', '--next');
  expect(again.code).toBe(1);
  expect(again.err).toContain(`has its notes already: ${notes}`);
  expect(existsSync(next)).toBe(false);
  expect(run('new', 'call', '--next', '--issue').out).toContain('# Call: 11 March 2015');
  expect(run('minutes', notes).out).toContain('Write below its heading what was said');
});

test('filled in, they are whole, but for the day on which the default hub stands still', () => {
  change(notes, /<!--\nAttendees: .*\n-->/, 'Attendees: Amir Chaudhry (chair), Anil Madhavapeddy, Magnus Skjegstad');
  change(notes, '## Notes of the previous call\n', '## Notes of the previous call\n\nNo corrections.\n');
  change(
    notes,
    '## Quality and testing\n',
    '## Quality and testing\n\nTests run on every change now.\n\n- [ ] Anil: say how to run them, by 25 March\n',
  );
  change(notes, '## Roadmap for 3.0\n', '## Roadmap for 3.0\n\nPut off.\n\n## Next call\n\n25 March, 17:00 UTC\n\n');
  const { code, out } = run('minutes', notes);
  expect(code).toBe(0);
  expect(out).toContain('after-as-of');
  expect(out).toContain('1 warning');
  change(hubFile, /^asOf: .*$/m, 'asOf: 2015-03-12');
  expect(run('minutes', notes).out).toBe('no problems\n');
});

test('a promise is closed by its number, and the next agenda does not ask after it', () => {
  const { out } = run('promises');
  const number = /^ *(\d+) {2}ThomasG will build zlib for Xen\.$/m.exec(out)?.[1] ?? '';
  expect(run('promises', '--close', number).out).toContain('ThomasG will build zlib for Xen.');
  expect(callHistory(site()).actions.find(({ action }) => action.text.includes('build zlib'))?.state).toBe(
    'done',
  );
  const said = run('new', 'call', '--next', '--issue').out;
  expect(said).toContain('# Call: 25 March 2015');
  expect(said).toContain('17:00');
  expect(said).toContain('Anil: say how to run them');
  expect(said).not.toContain('build zlib');
  expect(run('new', 'call', '--next')).toMatchObject({ code: 0, out: `${next}\n` });
});

test('two suggestions are judged, and the page counts how often the rules were right', () => {
  const found = suggestionsOf(site());
  const [first] = found.suggested;
  const proposed = `${first?.issue.repo ?? ''}#${String(first?.issue.number)}`;
  writeFileSync(
    hubFile,
    `${readFileSync(hubFile, 'utf8')}\nsuggestions:\n  dismiss:\n    - { issue: ${proposed}, why: "Not now." }\n  pin:\n    - { issue: mirage/irmin#45, why: "Anil will mentor it." }\n`,
  );
  expect(suggestionsOf(site())).toMatchObject({
    suggested: [{ issue: { repo: 'mirage/irmin', number: 45 } }],
    record: { proposed: 1, right: 0, missed: 1 },
  });
  expect(run('check')).toMatchObject({ code: 0, out: 'no problems\n' });
});
