import { expect, test } from 'vitest';
import { siteOf } from '../../../tests/content-of.ts';
import { balanceOf } from './balance.ts';
import { facetGroups, facetPages } from './facets.ts';
import { projectsJson } from './json.ts';
import { projectPage } from './page.ts';
import { oneOfTheDay, projectCards } from './cards.ts';

const project = (lines: Readonly<Record<string, string>>) =>
  `---\n${Object.entries({
    title: 'A project',
    summary: 'What it is.',
    stars: '1',
    language: 'none',
    domains: '[motion]',
    domainKnowledge: 'none',
    confirmed: '2020-01-01',
    ...lines,
  })
    .map(([key, value]) => `${key}: ${value}`)
    .join('\n')}\n---\n`;
const today = '2020-01-10';
const site = siteOf(
  {
    'hub.yml':
      'domains:\n  - { id: motion, name: Motion, summary: How things move. }\n  - { id: heat, name: Heat, summary: Warmth. }\n',
    'people.yml': '- { id: ada, name: Ada, aliases: [Countess] }\n',
    'projects/clock.md': project({ title: 'Clock', mentors: '[Countess]', calls: '[2020-01-01]' }),
    'projects/oven.md': project({
      title: 'Oven',
      stars: '2',
      domains: '[heat, motion]',
      roadmap: '[warmth]',
    }),
    'projects/lamp.md': project({ title: 'Lamp', domains: '[heat]', status: 'taken', taken: '2020-01-01' }),
    'projects/kite.md': project({ title: 'Kite', confirmed: '2019-01-01' }),
    'projects/wheel.md': project({
      title: 'Wheel',
      status: 'done',
      finished: '2019-12-01',
      reports: '[{ date: 2019-12-02, stars: 2 }]',
    }),
    'roadmap/warmth.md': '---\ntitle: Warmth\nstage: idea\narea: Heat\nprojects: [lamp]\n---\n',
    'calls/2020-01-01.md': '# Call\n\nAttendees: Ada\n\n## Toys\n\nSee [the kite](../projects/kite.md).\n',
  },
  { today },
);
const { content } = site;
const cards = projectCards(site);

test('free comes before taken and done, and a stale project is the last of the free ones', () => {
  expect(cards.map((card) => card.id)).toEqual(['clock', 'oven', 'kite', 'lamp', 'wheel']);
  expect(cards.filter((card) => card.free).map((card) => card.id)).toEqual(['clock', 'oven', 'kite']);
  expect(cards.find((card) => card.id === 'kite')?.freshness).toEqual({ kind: 'stale', since: '2019-01-01' });
});

test('every facet page holds a project, and every count is the length of the page it leads to', () => {
  const pages = facetPages(site);
  expect(pages.map((page) => page.path).sort()).toEqual([
    '/projects/difficulty/1/',
    '/projects/difficulty/2/',
    '/projects/domain/heat/',
    '/projects/domain/heat/difficulty/1/',
    '/projects/domain/heat/difficulty/2/',
    '/projects/domain/motion/',
    '/projects/domain/motion/difficulty/1/',
    '/projects/domain/motion/difficulty/2/',
  ]);
  for (const group of facetGroups(content.hub, cards)) {
    for (const { count, path } of group.choices) {
      expect(count).toBeGreaterThan(0);
      if (path !== null) expect(pages.find((page) => page.path === path)?.cards).toHaveLength(count);
    }
  }
});

test('an area without a free project of the easiest level is a gap, with the issues that could fill it', () => {
  const { gaps, rows } = balanceOf(content, cards, ['heat', 'heat', 'motion', null]);
  expect(gaps).toEqual([{ id: 'heat', name: 'Heat', stars: 1, issues: 2 }]);
  expect(rows.find((row) => row.id === 'heat')?.cells).toMatchObject([
    { stars: 1, free: 0, total: 1 },
    { stars: 2, free: 1, total: 1 },
    { stars: 3, free: 0, total: 0, path: null },
  ]);
});

test('links to calls and the roadmap are followed both ways', () => {
  const page = (id: string) => {
    const card = cards.find((one) => one.id === id);
    if (!card) throw new Error(id);
    return projectPage(site, card);
  };
  expect(page('clock').calls.map((call) => call.path)).toEqual(['/calls/2020-01-01/']);
  expect(page('kite').calls.map((call) => call.path)).toEqual(['/calls/2020-01-01/']);
  expect(page('oven').roadmap.map((entry) => entry.path)).toEqual(['/roadmap/warmth/']);
  expect(page('lamp').roadmap.map((entry) => entry.path)).toEqual(['/roadmap/warmth/']);
});

test('the project of the day is free, fresh and easy, and there is none where nothing is free', () => {
  expect(oneOfTheDay(cards, today)?.id).toBe('clock');
  expect(
    oneOfTheDay(
      cards.filter((card) => !card.free),
      today,
    ),
  ).toBeNull();
});

test('the JSON has the fields of the contract', () => {
  const { projects } = projectsJson({ ...site, base: '/hub/' });
  expect(projects.find(({ id }) => id === 'clock')).toEqual({
    id: 'clock',
    url: '/hub/projects/clock/',
    title: 'Clock',
    summary: 'What it is.',
    stars: 1,
    reported: { stars: null, count: 0 },
    language: 'none',
    domains: ['motion'],
    domainKnowledge: 'none',
    mentors: [{ name: 'Ada', person: 'ada' }],
    status: 'open',
    repo: null,
    issue: null,
    updated: '2020-01-01',
    stale: false,
  });
  expect(projects.find(({ id }) => id === 'wheel')?.reported).toEqual({ stars: 2, count: 1 });
  expect(projects.find(({ id }) => id === 'kite')?.stale).toBe(true);
});
