import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchesFor, type Candidate, type Newcomer } from './matcher.ts';

const area = fc.constantFrom('storage', 'network', 'web');
const language = fc.constantFrom('none', 'basics', 'comfortable' as const);
const candidate: fc.Arbitrary<Candidate> = fc.record({
  id: fc.uuid(),
  stars: fc.integer({ min: 1, max: 3 }),
  language,
  domains: fc.uniqueArray(area, { minLength: 1 }),
  domainKnowledge: fc.constantFrom('none', 'some', 'expert' as const),
  free: fc.boolean(),
  stale: fc.boolean(),
});
const newcomer: fc.Arbitrary<Newcomer> = fc.record({
  areas: fc.uniqueArray(area),
  language,
  stars: fc.option(fc.integer({ min: 1, max: 3 })),
});
const steps = { none: 0, basics: 1, comfortable: 2 };

const asksNewLanguage = (who: Newcomer, project: Candidate) => steps[project.language] > steps[who.language];
const asksNewArea = (who: Newcomer, project: Candidate) =>
  project.domainKnowledge !== 'none' && !project.domains.some((domain) => who.areas.includes(domain));

test('nobody is sent to learn the language and an area at once', () => {
  fc.assert(
    fc.property(newcomer, fc.array(candidate), (who, projects) => {
      for (const { project } of matchesFor(who, projects)) {
        expect(asksNewLanguage(who, project) && asksNewArea(who, project)).toBe(false);
      }
    }),
  );
});

test('only free projects within the time somebody has are recommended, each at most once', () => {
  fc.assert(
    fc.property(newcomer, fc.array(candidate), (who, projects) => {
      const found = matchesFor(who, projects).map((match) => match.project);
      expect(found.every((project) => project.free && project.stars <= (who.stars ?? 3))).toBe(true);
      expect(new Set(found).size).toBe(found.length);
    }),
  );
});

test('a project that asks for nothing new is never left out', () => {
  fc.assert(
    fc.property(newcomer, fc.array(candidate), (who, projects) => {
      const found = matchesFor(who, projects).map((match) => match.project);
      for (const project of projects) {
        const fits = !asksNewLanguage(who, project) && !asksNewArea(who, project);
        if (fits && project.free && project.stars <= (who.stars ?? 3)) expect(found).toContain(project);
      }
    }),
  );
});

test('the order of the projects does not matter', () => {
  fc.assert(
    fc.property(newcomer, fc.uniqueArray(candidate, { selector: (one) => one.id }), (who, projects) => {
      const ids = (list: readonly Candidate[]) => matchesFor(who, list).map((match) => match.project.id);
      expect(ids([...projects].reverse())).toEqual(ids(projects));
    }),
  );
});

const plain: Candidate = {
  id: 'plain',
  stars: 1,
  language: 'basics',
  domains: ['web'],
  domainKnowledge: 'none',
  free: true,
  stale: false,
};

test('what leans on a known area comes before what does not, and a stale project comes last', () => {
  const projects: Candidate[] = [
    { ...plain, id: 'stale', domains: ['network'], stale: true },
    plain,
    { ...plain, id: 'leaning', stars: 2, domains: ['network'], domainKnowledge: 'some' },
  ];
  const found = matchesFor({ areas: ['network'], language: 'basics', stars: null }, projects);
  expect(found.map((match) => match.project.id)).toEqual(['leaning', 'plain', 'stale']);
  expect(found[0]?.known).toEqual(['network']);
});

test('who is new to the language gets projects that ask for none or the basics, and is told to learn first', () => {
  const projects: Candidate[] = [
    plain,
    { ...plain, id: 'wordless', language: 'none' },
    { ...plain, id: 'deep', language: 'comfortable' },
  ];
  const found = matchesFor({ areas: [], language: 'none', stars: null }, projects);
  expect(found.map((match) => [match.project.id, match.learn])).toEqual([
    ['wordless', 'nothing'],
    ['plain', 'language'],
  ]);
});

test('expertise in an area cannot be learned on the way', () => {
  const expert: Candidate = { ...plain, domainKnowledge: 'expert' };
  expect(matchesFor({ areas: [], language: 'comfortable', stars: null }, [expert])).toEqual([]);
  expect(matchesFor({ areas: ['web'], language: 'comfortable', stars: null }, [expert])).toHaveLength(1);
});
