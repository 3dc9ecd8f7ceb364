import { expect, test } from 'vitest';
import { contentOf } from '../../../tests/content-of.ts';
import { agendaForm } from './agenda-form.ts';
import { ideaExample, ideaForm } from './idea-form.ts';
import { projectExample, projectForm } from './project-form.ts';
import { reportExample, reportForm } from './report-form.ts';

const content = contentOf({
  'hub.yml':
    'repository: { name: kestrel/hub }\ndomains: [{ id: sails, name: Sails, summary: What catches the wind. }]\n',
  'people.yml': '- { id: zoe, name: Zoë }\n- { id: ada, name: Ada }\n',
  'projects/mast.md':
    '---\ntitle: A mast\nsummary: It stands.\nstars: 1\nlanguage: none\ndomains: [sails]\ndomainKnowledge: none\nproposed: 2020-01-01\n---\n',
  'roadmap/harbour.md': '---\ntitle: A harbour\nstage: idea\narea: Ports\n---\n',
});
const empty = contentOf({ 'hub.yml': 'name: Empty\n' });
const forms = [content, empty].flatMap((each) => [
  projectForm(each),
  reportForm(each),
  ideaForm(each),
  agendaForm(each.hub, null),
]);

test.each(forms)('every field of "$kind" has a rule or a label of its own', ({ rules, fields }) => {
  for (const field of fields) {
    expect(field.label ?? rules.find(({ name }) => name === field.name)?.label, field.name).toBeTruthy();
  }
});

test.each(forms.slice(0, 4))(
  'every rule of "$kind" has a field, and every option a name',
  ({ rules, fields }) => {
    for (const rule of rules) {
      const field = fields.find(({ name }) => name === rule.name);
      expect(field, rule.name).toBeDefined();
      expect(rule.options.filter((option) => field?.names?.[option] === undefined)).toEqual([]);
    }
  },
);

test('people stand in the order of their names', () => {
  const mentors = projectForm(content).fields.find(({ name }) => name === 'mentors');
  expect(Object.values(mentors?.names ?? {})).toEqual(['Ada', 'Zoë']);
});

test('a hub without areas or people asks for neither', () => {
  const names = projectForm(empty).fields.map(({ name }) => name);
  expect(names).not.toContain('domains');
  expect(names).not.toContain('mentors');
});

test('the examples are files that check accepts', () => {
  const { text } = projectExample(content.hub, '2020-05-06');
  const idea = ideaExample(content).text;
  const report = text.replace('\n---\n\n', () => `\n${reportExample().text}---\n\n`);
  const read = contentOf({
    'hub.yml': 'domains: [{ id: sails, name: Sails, summary: What catches the wind. }]\n',
    'projects/a.md': text,
    'projects/b.md': report.replace('What the project is called', 'Another'),
    'roadmap/idea.md': idea,
  });
  expect(read.projects.map(({ front }) => front.reports.length)).toEqual([0, 1]);
  expect(read.roadmap[0]?.front.area).toBe('Ports');
});

test('where the folders have other names, texts go there', () => {
  const renamed = contentOf({
    'hub.yml':
      'repository: { name: kestrel/hub, folder: site }\nfolders: { projects: small/tasks, roadmap: plans }\ndomains: [{ id: sails, name: Sails, summary: What catches the wind. }]\n',
    'small/tasks/mast.md':
      '---\ntitle: A mast\nsummary: It stands.\nstars: 1\nlanguage: none\ndomains: [sails]\ndomainKnowledge: none\nproposed: 2020-01-01\n---\n',
    'plans/harbour.md': '---\ntitle: A harbour\nstage: idea\narea: Ports\n---\n',
  });
  expect(projectExample(renamed.hub, '2020-05-06').url).toContain('/site/small/tasks?filename=my-project.md');
  expect(ideaExample(renamed).url).toContain('/site/plans?filename=my-idea.md');
  expect(projectForm(renamed).known).toMatchObject({ 'data-project-folder': 'small/tasks' });
  expect(reportForm(renamed).known).toMatchObject({ 'data-project-folder': 'small/tasks' });
  expect(ideaForm(renamed).known).toMatchObject({ 'data-entry-folder': 'plans' });
});

test('without a repository there is no way to GitHub, and the text is to be sent', () => {
  expect(projectExample(content.hub, '2020-05-06').url).toMatch(
    /^https:\/\/github\.com\/kestrel\/hub\/new\//,
  );
  expect(ideaExample(empty).url).toBeNull();
  expect(ideaForm(empty).how).toMatch(/^Copy it/);
  expect(agendaForm(empty.hub, '2020-01-02').known).toEqual({ 'data-agenda-day': '2 January 2020' });
});
