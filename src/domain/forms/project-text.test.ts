import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contentOf } from '../../../tests/content-of.ts';
import { checkFields, type FormValues } from './check.ts';
import { hubSchema } from '../model/hub.ts';
import { projectFormRules, reportFormRules } from './project-form.ts';
import { projectFile, reportLines } from './project-text.ts';

const hubText =
  'domains:\n  - { id: motion, name: Motion, summary: How things move. }\n  - { id: heat, name: Heat, summary: Warmth. }\n';
const peopleText = '- { id: ada, name: Ada }\n';
const hub = hubSchema.parse({
  domains: [
    { id: 'motion', name: 'Motion', summary: 'How things move.' },
    { id: 'heat', name: 'Heat', summary: 'Warmth.' },
  ],
});
const rules = projectFormRules(hub, [{ id: 'ada', name: 'Ada', handles: [], aliases: [] }]);

const typed = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom("it's: #1 {a}", '---', '- x', ' '),
);
const values: fc.Arbitrary<FormValues> = fc.record({
  title: fc.tuple(typed),
  summary: fc.tuple(typed),
  stars: fc.tuple(fc.constantFrom('1', '2', '3', '2', '4')),
  language: fc.tuple(fc.constantFrom('none', 'basics', 'comfortable', 'none', 'fluent')),
  domains: fc.constantFrom(['motion'], ['heat', 'motion'], ['sound'], []),
  domainKnowledge: fc.tuple(fc.constantFrom('none', 'some', 'expert')),
  mentors: fc.constantFrom([], ['ada'], ['nobody']),
  repository: fc.tuple(fc.constantFrom('', 'a/b', 'a', 'A-1/b.c_d')),
  issue: fc.tuple(fc.constantFrom('', 'a/b#2', 'https://github.com/a/b/issues/3', 'b#1')),
  firstSteps: fc.tuple(typed),
  done: fc.tuple(typed),
  body: fc.tuple(typed),
});

test('what the form accepts is a file that check accepts, whatever was typed', () => {
  let accepted = 0;
  fc.assert(
    fc.property(values, (written) => {
      if (checkFields(rules, written).length > 0) return;
      const { file, text } = projectFile(written, '2020-05-06');
      const content = contentOf({ 'hub.yml': hubText, 'people.yml': peopleText, [file]: text });
      expect(content.projects).toHaveLength(1);
      expect(content.projects[0]?.front.domains).toEqual(written['domains']);
      accepted += 1;
    }),
    { numRuns: 400 },
  );
  expect(accepted).toBeGreaterThan(10);
});

test.each([
  ['title', ' '],
  ['stars', '4'],
  ['domains', 'sound'],
  ['repository', 'just-a-name'],
  ['issue', 'b#1'],
  ['mentors', 'nobody'],
])('the form refuses a wrong "%s", as check does', (name, wrong) => {
  const right: FormValues = {
    title: ['A pendulum clock'],
    summary: ['It keeps time.'],
    stars: ['1'],
    language: ['none'],
    domains: ['motion'],
    domainKnowledge: ['none'],
  };
  expect(checkFields(rules, right)).toEqual([]);
  const changed = { ...right, [name]: [wrong] };
  expect(checkFields(rules, changed).map((fault) => fault.name)).toEqual([name]);
  const { text } = projectFile(changed, '2020-05-06');
  expect(() => contentOf({ 'hub.yml': hubText, 'people.yml': peopleText, 'projects/x.md': text })).toThrow();
});

test('the messages of the form are those of the schema', () => {
  const fault = checkFields(rules, { repository: ['no'] }).find(({ name }) => name === 'repository');
  expect(fault?.message).toBe('“Repository” is not a repository: write owner/name.');
});

test('a report becomes lines that fit below "reports:"', () => {
  const reportRules = reportFormRules(hub, ['clock']);
  const report = fc.record({
    project: fc.constant(['clock']),
    date: fc.tuple(fc.constantFrom('2020-05-06', '2020-02-30', '')),
    stars: fc.tuple(fc.constantFrom('1', '2', '3', '4')),
    hours: fc.tuple(fc.constantFrom('', '1', '1.5', '0.1', '9999', '1e3', '007')),
    language: fc.tuple(fc.constantFrom('', 'none', 'basics')),
    domain: fc.tuple(fc.constantFrom('', 'some')),
    words: fc.tuple(typed),
    by: fc.tuple(typed),
  });
  const { text } = projectFile(
    {
      title: ['Clock'],
      summary: ['Time.'],
      stars: ['1'],
      language: ['none'],
      domains: ['motion'],
      domainKnowledge: ['none'],
    },
    '2020-01-01',
  );
  fc.assert(
    fc.property(report, (written) => {
      if (checkFields(reportRules, written).length > 0) return;
      const whole = text.replace(/\n---\n$/, () => `\nreports:\n${reportLines(written)}---\n`);
      const content = contentOf({ 'hub.yml': hubText, 'projects/clock.md': whole });
      expect(content.projects[0]?.front.reports[0]?.stars).toBe(Number(written.stars[0]));
    }),
    { numRuns: 300 },
  );
});

test('a title that is taken or belongs to a page of the site gets a number', () => {
  expect(projectFile({ title: ['Levels'] }, '2020-01-01').file).toBe('projects/levels-2.md');
  expect(
    projectFile({ title: ['A  Clock!'] }, '2020-01-01', {
      folder: 'small/tasks',
      taken: ['a-clock', 'a-clock-2'],
    }).file,
  ).toBe('small/tasks/a-clock-3.md');
});
