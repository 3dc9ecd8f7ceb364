import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { stagingFor } from '../../scripts/output.ts';
import { loadContent } from '../../src/load/content.ts';
import { countSteps } from '../steps.ts';
import { builtSite } from '../site/build.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cairn-bad-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** `code@line:column` of every problem, in the order they are printed. */
function problems(): string[] {
  return loadContent(folder, '/').problems.map(({ code, line, column }) => `${code}@${line ?? '-'}:${column ?? '-'}`);
}

const project = (changes: Readonly<Record<string, string>> = {}, body = 'Why.') => {
  const keys = {
    title: 'A project',
    summary: 'What it is.',
    stars: '1',
    language: 'basics',
    domains: '[motion]',
    domainKnowledge: 'none',
    ...changes,
  };
  return `---\n${Object.entries(keys)
    .map(([key, value]) => `${key}: ${value}`)
    .join('\n')}\n---\n\n${body}\n`;
};
const hub = 'domains:\n  - id: motion\n    name: Motion\n    summary: How things move.\n';

describe('one problem a fault, at its own place', () => {
  test('broken YAML says its own line and column, and what is left open says where it opens', () => {
    put('calls/2026-01-07.md', '---\ntitle: "open\n---\n\nText.\n');
    put('hub.yml', 'name: Kestrel\nlevels: [\n');
    expect(problems()).toEqual(['yaml-syntax@2:8', 'yaml-syntax@2:9']);
  });

  test.each([
    ['JavaScript', '---js\n{ date: process.exit(7) }\n---\n'],
    ['JSON', '---json\n{"date":"2026-01-07"}\n---\n'],
    ['TOML', '+++\ndate = 2026-01-07\n+++\n'],
    ['CoffeeScript', '---coffee\ndate: 1\n---\n'],
  ])('front matter in %s is refused, not run', (_name, text) => {
    put('calls/2026-01-07.md', text);
    expect(problems()).toEqual(['front-matter-language@1:1']);
  });

  test('front matter without an end', () => {
    put('calls/2026-01-07.md', '---\ntitle: x\n\nText.\n');
    expect(problems()).toEqual(['front-matter-open@1:1']);
  });

  test('a missing day and an impossible day', () => {
    put('calls/a.md', 'Just text.\n');
    put('calls/b.md', '---\ndate: 2026-02-30\n---\n\nText.\n');
    expect(problems()).toEqual(['missing-date@-:-', 'impossible-date@2:7']);
  });

  test('two calls on one id', () => {
    put('calls/2026-01-07.md', 'Text.\n');
    put('calls/2026-01-07.markdown', 'Text.\n');
    expect(problems()).toEqual(['duplicate-id@-:-']);
  });

  test('unknown level, domain, status, stage, and references that point nowhere, all in one run', () => {
    put('hub.yml', hub);
    put('projects/a.md', project({ stars: '5', domains: '[moton]', mentors: '[nobody]', proposedIn: '2026-01-07' }));
    put('projects/b.md', project({ status: 'free' }));
    put('roadmap/r.md', '---\ntitle: R\nstage: maybe\narea: A\n---\n');
    put('roadmap/s.md', '---\ntitle: S\nstage: agreed\narea: A\nrelease: "1"\ndecision:\n  call: 2026-01-07\n---\n');
    expect(problems()).toEqual([
      'unknown-level@4:8',
      'unknown-domain@6:11',
      'unknown-person@8:11',
      'unknown-call@9:13',
      'unknown-status@8:9',
      'unknown-stage@3:8',
      'unknown-call@7:9',
    ]);
  });

  test('links to pages and sections that do not exist, also by file', () => {
    put('calls/2026-01-07.md', 'See [a](/projects/none/), [b](#none) and [c](../projects/none.md).\n\n## Here\n\n[d](#here)\n');
    put('guides/g.md', '---\ntitle: G\nsummary: S.\n---\n[e](/calls/2026-01-07/#here) [f](/calls/2026-01-07/#there)\n');
    expect(problems()).toEqual(['dead-link@1:5', 'dead-section@1:27', 'dead-link@1:42', 'dead-section@5:30']);
  });

  test('a file that is not UTF-8 says where', () => {
    put('calls/2026-01-07.md', Buffer.from([...Buffer.from('ok\nna'), 0xef, 0x76, 0x65, 0x0a]));
    expect(problems()).toEqual(['not-utf8@2:3']);
  });

  test('half of a character in the issue snapshot, which no address can hold', () => {
    const snapshot = readFileSync('content/github/issues.json', 'utf8');
    put('github/issues.json', snapshot.replace('"title":"', '"title":"\\ud83c '));
    expect(problems()).toEqual(['broken-snapshot@-:-']);
    put('github/issues.json', snapshot.replace('"title":"', '"title":"\\ud83c\\udf89 '));
    expect(problems()).toEqual([]);
  });

  test('a directory where a file is expected, a huge file, an empty file', () => {
    mkdirSync(join(folder, 'calls/2026-01-07.md'), { recursive: true });
    mkdirSync(join(folder, 'hub.yml'));
    put('calls/2026-01-08.md', 'x'.repeat(10 * 1024 * 1024));
    put('calls/2026-01-09.md', ' \n');
    expect(problems()).toEqual(['file-too-large@-:-', 'empty-file@-:-', 'is-a-folder@-:-']);
  });

  test('a foreign key is a warning in notes, and a near miss of ours says so', () => {
    put('calls/2026-01-07.md', '---\ntags: x\ntitel: y\n---\n\nText.\n');
    const found = loadContent(folder, '/').problems;
    expect(found.map((one) => one.level)).toEqual(['warning', 'warning']);
    expect(found[1]?.fix).toContain('Did you mean "title"?');
  });

  test('a message says what, where and the fix', () => {
    put('hub.yml', hub);
    put('projects/a.md', project({ domains: '[motoin]' }));
    const [found] = loadContent(folder, '/').problems;
    expect(found?.message).toBe('"motoin" is not a domain of this hub.');
    expect(found?.fix).toBe('Did you mean "motion"? Domains are listed in hub.yml.');
  });

  test('one alias cannot belong to two people', () => {
    put('people.yml', '- id: ada\n  name: Ada Moon\n  aliases: [AM]\n- id: amy\n  name: Amy Mill\n  aliases: [am]\n');
    expect(problems()).toEqual(['claimed-twice@6:13']);
  });
});

describe('YAML goes wrong in many ways, each one line', () => {
  test.each([
    ['a tab as indentation', 'actions:\n\t- text: y', '3:1'],
    ['a colon inside a value', 'title: Call: the second', '2:8'],
    ['a key twice', 'title: a\ntitle: b', '3:1'],
    ['an alias to nothing', 'title: *important', '2:8'],
    ['an alias to what it stands in', 'title: &a [*a]', '2:12'],
    ['a tag', 'title: !important', '2:8'],
    ['text after a quoted value', 'title: "it" is', '2:13'],
    ['a list left open', 'closes: [a, b\ntitle: x', '2:9'],
    ['a quotation left open far from the end', 'title: "open\nsubject: x\nnext: y', '2:8'],
    ['a second document', 'title: a\n...\nnext: b', '4:1'],
    ['half of a character', 'title: "a \\ud800"', '2:8'],
    ['brackets without end', `title: ${'['.repeat(20_000)}`, '2:8'],
  ])('%s', (_name, front, place) => {
    put('calls/2026-01-07.md', `---\n${front}\n---\n\nText.\n`);
    expect(problems()).toEqual([`yaml-syntax@${place}`]);
  });

  test('aliases of aliases that would grow without end', () => {
    const rows = ['a', 'b', 'c', 'd'].map((name, at, all) => {
      const one = at === 0 ? 'x' : `*${all[at - 1] ?? ''}`;
      return `${name}: &${name} [${Array.from({ length: 10 }, () => one).join(',')}]`;
    });
    put('calls/2026-01-07.md', `---\n${rows.join('\n')}\ntitle: *d\n---\n\nText.\n`);
    expect(problems()).toEqual(['yaml-syntax@2:1']);
  });

  test('a %YAML line of an older version changes no value', () => {
    put('hub.yml', '%YAML 1.1\n---\nname: yes\n');
    expect(problems()).toEqual([]);
    expect(loadContent(folder, '/').content.hub.name).toBe('yes');
  });

  test('megabytes of faulty YAML are refused at once', () => {
    put('hub.yml', 'a: "b" c\n'.repeat(200_000));
    expect(problems()).toEqual(['file-too-large@1:1']);
  });
});

describe('one mistake is one line, whatever depends on it', () => {
  test('front matter that is missing, begins too late or ends with more than ---', () => {
    put('hub.yml', hub);
    put('projects/a.md', '# A project\n\nText.\n');
    put('projects/b.md', `\n${project()}`);
    put('projects/c.md', '---\ntitle: x\n--- and more\n\nText\n---\n');
    put('calls/2026-01-07.md', '\n---\ntitle: x\n---\n\nText.\n');
    expect(problems()).toEqual([
      'front-matter-late@2:1',
      'missing-front-matter@1:1',
      'front-matter-late@2:1',
      'front-matter-open@3:1',
    ]);
    expect(loadContent(folder, '/').problems[0]?.level).toBe('warning');
  });

  test('a misspelt key is not also a missing one, at the top and inside', () => {
    put('people.yml', '- id: ada\n  nmae: Ada\n');
    put('hub.yml', hub);
    put('projects/a.md', project().replace('summary', 'sumary'));
    expect(problems()).toEqual(['unknown-key@2:3', 'unknown-key@3:1']);
    for (const { fix } of loadContent(folder, '/').problems) expect(fix).toMatch(/^Did you mean/);
  });

  test('links and references to what comes from a faulty file are not counted as dead', () => {
    put('hub.yml', 'nmae: x\nreleases: [{name: "3.0"}]\n');
    put('people.yml', '- id: ada\n');
    put('projects/a.md', project({ stars: '5', domains: '[any]', mentors: '[ada]', status: 'free' }));
    put(
      'guides/g.md',
      '---\ntitle: G\nsummary: S.\n---\n[a](/people/ada/) [b](/projects/difficulty/1/) [c](/roadmap/release/3.0/)\n',
    );
    expect(problems()).toEqual(['unknown-key@1:1', 'missing-key@1:3', 'unknown-status@9:9']);
  });

  test('a name that cannot be an address is not also a call without a day', () => {
    put('calls/next.md', 'Text.\n');
    put('calls/feed.xml.md', 'Text.\n');
    put('calls/%!.md', 'Text.\n');
    expect(problems()).toEqual(['bad-file-name@-:-', 'reserved-id@-:-', 'reserved-id@-:-']);
  });

  test('a call is never lost because the site has its address: the error names both', () => {
    const reserved = () =>
      loadContent(folder, '/').problems.map(({ level, message }) => `${level} ${message.split(',')[0] ?? ''}`);
    put('calls/topics.md', 'Topics for some day.\n');
    expect(reserved()).toEqual(['warning It would have the address /calls/topics/']);
    put('calls/topics.md', '---\ndate: 2026-01-07\n---\n\nWe met.\n');
    put('calls/feed.xml.md', 'We met.\n');
    put('calls/calls.ics.md', 'We met.\n');
    expect(reserved()).toEqual([
      'error It would have the address /calls/calls.ics',
      'error It would have the address /calls/feed.xml',
      'error It would have the address /calls/topics/',
    ]);
  });

  test('no area can have the address of the answer "none of these"', () => {
    put('hub.yml', 'domains:\n  - {id: none-of-these, name: A, summary: B.}\n');
    expect(problems()).toEqual(['reserved-id@2:10']);
  });

  test('two names that only Unicode tells apart', () => {
    for (const form of ['NFC', 'NFD']) put(`projects/${'é1'.normalize(form)}.md`, project());
    put('hub.yml', hub);
    const [problem] = loadContent(folder, '/').problems;
    expect(problem).toMatchObject({ code: 'duplicate-id', level: 'error' });
    expect(problem?.message).toContain('NFC and NFD');
    expect(problem?.message).toContain(`projects/${'é1'.normalize(problem?.file.endsWith('é1.md'.normalize('NFC')) ? 'NFD' : 'NFC')}.md`);
  });

  test('a content folder that is a file', () => {
    put('file', 'x');
    expect(loadContent(join(folder, 'file'), '/').problems.map(({ code }) => code)).toEqual(['not-a-folder']);
  });
});

describe('what is not read is said', () => {
  test('folders inside folders, other endings, notes beside the folders, and near misses of our names', () => {
    put('guides/2026/first.md', 'Text.\n');
    put('calls/2026-01-08.txt', 'Text.\n');
    put('calls/pictures/boat.png', 'x');
    put('2026-01-09.md', 'Text.\n');
    put('README.md', 'Text.\n');
    put('project/a.md', 'Text.\n');
    put('hub.yaml', 'name: x\n');
    const found = loadContent(folder, '/').problems;
    expect(found.map(({ code, file }) => `${code} ${file.split('/').slice(-2).join('/')}`)).toEqual(
      [
        `unknown-name ${folder.split('/').at(-1) ?? ''}/2026-01-09.md`,
        'not-read calls/2026-01-08.txt',
        'not-read guides/2026',
        `wrong-file-name ${folder.split('/').at(-1) ?? ''}/hub.yaml`,
        `unknown-name ${folder.split('/').at(-1) ?? ''}/project`,
      ],
    );
  });

  test('links of the file system that lead nowhere, in a circle, or where a folder should be', () => {
    put('github', 'x');
    mkdirSync(join(folder, 'calls'));
    symlinkSync('nowhere.md', join(folder, 'calls/2026-01-07.md'));
    symlinkSync('2026-01-08.md', join(folder, 'calls/2026-01-08.md'));
    expect(problems()).toEqual(['unreadable@-:-', 'unreadable@-:-', 'not-a-folder@-:-']);
  });

  test('links that lead out of the content folder, wherever they stand: nothing of what is there is read', () => {
    put('secret/a.md', '---\ntitle: Secret\nsummary: S.\n---\n\nSecret.\n');
    put('secret/hub.yml', 'name: Secret\n');
    put('secret/issues.json', '{}');
    put('secret/photo.png', 'x');
    put('hub/calls/2026-01-07.md', '![x](linked.png) ![y](/linked.png) ![z](../guides/photo.png)\n');
    put('hub/public/x.txt', 'x');
    const link = (to: string, from: string) => symlinkSync(join(folder, 'secret', to), join(folder, 'hub', from));
    link('a.md', 'calls/2026-01-08.md');
    link('', 'calls/more');
    link('', 'guides');
    link('hub.yml', 'hub.yml');
    link('', 'github');
    link('photo.png', 'calls/linked.png');
    link('photo.png', 'public/linked.png');
    const { content, problems: found } = loadContent(join(folder, 'hub'), '/');
    expect(JSON.stringify(content)).not.toMatch(/secret/i);
    expect(content.files).toEqual([]);
    expect(found.map(({ level, code, file }) => `${level} ${code} ${file.split('/hub/')[1] ?? ''}`).sort()).toEqual([
      'error link-outside github/issues.json',
      'error link-outside guides',
      'error link-outside hub.yml',
      'warning link-outside calls/2026-01-08.md',
      'warning link-outside calls/linked.png',
      'warning link-outside calls/more',
      'warning missing-picture calls/2026-01-07.md',
      'warning missing-picture calls/2026-01-07.md',
      'warning missing-picture calls/2026-01-07.md',
    ]);
  });

  test('text of two bytes a letter, and empty YAML files', () => {
    put('calls/2026-01-07.md', Buffer.from('Text', 'utf16le'));
    put('hub.yml', '');
    expect(problems()).toEqual(['not-utf8@1:2', 'empty-file@-:-']);
  });
});

test('levels, squads and releases that are there twice, and a contact without an address', () => {
  const level = '  - {stars: 1, name: a, language: b, domain: c, time: d, help: e}\n';
  const squad = '  - {id: crew, name: Crew, remit: Row., members: [ada]}\n';
  put('people.yml', '- id: ada\n  name: Ada\n');
  put(
    'hub.yml',
    `levels:\n${level}${level}squads:\n${squad}${squad}releases:\n  - name: "3.0"\n  - name: '3.0'\ncontacts:\n  - {kind: chat, name: Quay}\n`,
  );
  expect(problems()).toEqual(['duplicate-id@3:13', 'duplicate-id@6:10', 'duplicate-id@9:11', 'no-address@11:5']);
});

test('a number where a name is meant is shown as it was written, with the quotes it needs', () => {
  put('roadmap/a.md', '---\ntitle: A\nstage: idea\narea: B\nmoved: [{date: 2026-01-07, from: 1.0, to: "2"}]\n---\n');
  const [found] = loadContent(folder, '/').problems;
  expect(found).toMatchObject({ code: 'wrong-value', line: 5, column: 34 });
  expect(found?.message).toContain('"1.0"');
  expect(found?.fix).toBe("Put it into quotes: '1.0'.");
});

test('most pages that a dead link might have meant are not compared in full', async () => {
  put('hub.yml', hub);
  const count = 200;
  for (let at = 0; at < count; at += 1)
    put(`projects/project-number-${at}.md`, project({}, `[a](project-nmber-${at}.md) [b](#nowhere-${at})`));
  expect(problems()).toHaveLength(2 * count);
  const module = new URL('../../src/load/content.ts', import.meta.url).href;
  const [steps = 0] = await countSteps({ module, name: 'loadContent', calls: [[folder, '/']] });
  // It is some 200 a link and page, all of the reading included; without the limit that the best so far sets, some 570.
  expect(steps / count / count).toBeLessThan(350);
});

test('an e-mail address in front matter, hub.yml or people.yml is taken out unless the hub lists it as a contact', () => {
  put('hub.yml', 'name: Kestrel\ntagline: Ask jo@mail.example.org\ncontacts:\n  - kind: mailing-list\n    name: talk\n    email: talk@lists.example.org\n');
  put('people.yml', '- id: jo\n  name: Jo\n  about: jo@mail.example.org\n');
  put('calls/2026-01-07.md', '---\ntitle: Write to jo@mail.example.org or talk@lists.example.org\n---\n\nText.\n');
  const { content, problems: found } = loadContent(folder, '/');
  expect(found).toEqual([]);
  expect(JSON.stringify(content)).not.toContain('jo@mail');
  expect(content.calls[0]?.title).toContain('talk@lists.example.org');
});

describe('the commands', { tags: ['slow'] }, () => {
  const run = (script: string, ...flags: string[]) =>
    spawnSync(process.execPath, [`scripts/${script}.ts`, ...flags], { encoding: 'utf8' });

  test('a build with faults prints all of them, exits 1, and leaves the last output as it was', async () => {
    const out = join(folder, 'site');
    const content = join(folder, 'content');
    cpSync(await builtSite('one-note'), out, { recursive: true });
    put('content/calls/2026-01-07.md', 'Text.\n');
    const before = readFileSync(join(out, 'api/calls.json'));
    put('content/calls/2026-01-21.md', '---\ndate: soon\n---\nText.\n');
    put('content/projects/a.md', '');
    const failed = run('build', '--content', content, '--out', out);
    expect(failed.status).toBe(1);
    expect(failed.stderr).toContain('impossible-date');
    expect(failed.stderr).toContain('empty-file');
    expect(failed.stderr).not.toMatch(/^\s+at /m);
    expect(readFileSync(join(out, 'api/calls.json'))).toEqual(before);
    expect(readdirSync(folder).sort()).toEqual(['content', 'site']);
  });

  test('a build that nobody told where the site will be says so, and in CI publishes nothing', () => {
    put('content/calls/2026-01-07.md', 'Text.\n');
    const out = join(folder, 'site');
    const build = (CI: string, ...flags: string[]) =>
      spawnSync(
        process.execPath,
        ['scripts/build.ts', '--content', join(folder, 'content'), '--out', out, ...flags],
        { encoding: 'utf8', env: { ...process.env, CI } },
      );
    const refused = build('true');
    expect(refused.status).toBe(1);
    expect(refused.stderr).toMatch(/hub\.yml {2}error {2}no-site\n.*http:\/\/localhost:4321/);
    const warned = build('');
    expect(warned.status).toBe(0);
    expect(warned.stderr).toContain('hub.yml  warning  no-site');
    expect(readFileSync(join(out, 'feed.xml'), 'utf8')).toContain('http://localhost:4321/');
    const told = build('true', '--site', 'https://kites.example/our/hub');
    expect(told.stderr).toBe('');
    expect(readFileSync(join(out, 'feed.xml'), 'utf8')).toContain('"https://kites.example/our/hub/feed.xml"');
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toContain('href="/our/hub/calls/"');
  });

  test('check exits 0 with warnings, 1 with errors, 2 when called wrongly', () => {
    put('calls/2026-01-07.md', '---\ntags: x\n---\n\nText.\n');
    expect(run('check', '--content', folder).status).toBe(0);
    expect(run('check', '--content', folder, '--strict').status).toBe(1);
    put('hub.yml', '');
    expect(run('check', '--content', folder).status).toBe(1);
    expect(run('check', '--contnet', folder).status).toBe(2);
    expect(run('check', '--format', 'xml').status).toBe(2);
    expect(run('check', '--content', join(folder, 'none')).status).toBe(1);
  });

  test('what is no note, and what is dead in the body of a note or guide, stops nothing; a merge conflict does', () => {
    put('calls/2026-01-07.md', '[gone](gone.md) [section](#none) ![lost](lost.png)\n');
    put('calls/2026-01-08.md', '');
    put('calls/next.md', 'Text.\n');
    put('calls/2026-01-09.md', new Uint8Array([0xff, 0xfe, 0x41]));
    put('guides/a.md', '---\ntitle: A\nsummary: S.\n---\n\n[gone](b.md)\n');
    const found = () => loadContent(folder, '/').problems.filter(({ level }) => level === 'error');
    expect(found()).toEqual([]);
    put('calls/2026-01-10.md', 'Text.\n\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> main\n');
    expect(found().map(({ code, line }) => [code, line])).toEqual([['merge-conflict', 3]]);
  });

  test('check speaks JSON and GitHub annotations', () => {
    put('calls/a,b.md', '---\ndate: soon\n---\n');
    const json: unknown = JSON.parse(run('check', '--content', folder, '--format', 'json').stdout);
    expect(json).toMatchObject({ problems: [{ line: 2, level: 'error', code: 'impossible-date' }] });
    expect(run('check', '--content', folder, '--format', 'github').stdout).toMatch(/^::error file=.*a%2Cb\.md,line=2,col=7,title=impossible-date::/);
  });

  test('a build never replaces a folder that it did not write', () => {
    put('content/calls/2026-01-07.md', 'Text.\n');
    put('precious/thesis.txt', 'years of work');
    const refused = run('build', '--content', join(folder, 'content'), '--out', join(folder, 'precious'));
    expect(refused.status).toBe(2);
    expect(readFileSync(join(folder, 'precious/thesis.txt'), 'utf8')).toBe('years of work');
    expect(run('build', '--content', join(folder, 'content'), '--out', folder).status).toBe(2);
    expect(run('build', '--today', '2026-02-30').status).toBe(2);
  });

  test('what cannot be written, and bases and addresses that are none, are one sentence and no stack trace', () => {
    put('content/calls/2026-01-07.md', 'Text.\n');
    put('file', 'x');
    const content = join(folder, 'content');
    const out = join(folder, 'site');
    for (const [status, ...flags] of [
      [1, '--out', join(folder, 'file/site')],
      [2, '--out', join(content, 'site')],
      [2, '--out', out, '--base', '../x'],
      [2, '--out', out, '--site', 'https://a b'],
    ] as const) {
      const refused = run('build', '--content', content, ...flags);
      expect(refused.status).toBe(status);
      expect(refused.stderr).not.toMatch(/^\s+at /m);
    }
    expect(readdirSync(folder).sort()).toEqual(['content', 'file']);
  });

  test('the next build clears up after one that was killed, and gives back the output it had moved aside', () => {
    const pid = spawnSync(process.execPath, ['--version']).pid;
    put(`.site.building-${pid}/half.html`, 'x');
    put(`.site.building-${pid}-cache/x`, 'x');
    put('before/api/calls.json', '{}');
    renameSync(join(folder, 'before'), join(folder, `.site.building-${pid}-old`));
    const staging = stagingFor(join(folder, 'site'));
    expect(readFileSync(join(folder, 'site/api/calls.json'), 'utf8')).toBe('{}');
    expect(readdirSync(folder).sort()).toEqual([basename(staging), 'site'].sort());
  });

  test('a file name cannot break a line, colour the terminal or speak to the workflow', () => {
    put('calls/2026-01-07\n::error::x\u001b[31m.md', '---\ndate: soon\n---\n');
    expect(run('check', '--content', folder).stdout).toContain(String.raw`2026-01-07\u000a::error::x\u001b[31m.md:2:7  error`);
    const annotations = run('check', '--content', folder, '--format', 'github').stdout.trim().split('\n');
    expect(annotations.map((line) => /^::(\w+) .*title=([\w-]+)::/.exec(line)?.slice(1))).toEqual([
      ['warning', 'windows-name'],
      ['error', 'impossible-date'],
    ]);
  });
});
