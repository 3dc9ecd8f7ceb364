import { expect, test } from 'vitest';
import type { Project } from '../model/content.ts';
import { hubSchema } from '../model/hub.ts';
import { draftOf, promotedIssues, type ProjectDraft } from './promotion.ts';
import { snapshotSchema, type SnapshotIssue } from '../model/snapshot.ts';

const domain = (id: string) => ({ id, name: id, summary: `All about ${id}.`, labels: [`area/${id}`] });
const hub = hubSchema.parse({ domains: [domain('motion'), domain('optics')] });
const snapshot = snapshotSchema.parse({
  version: 1,
  at: '2026-01-07T12:00:00Z',
  basis: 'x',
  repositories: [{ name: 'kestrel/mount', issues: 1, complete: true }],
  issues: [
    {
      repo: 'kestrel/mount',
      number: 20,
      title: 'Document the gear ratio',
      url: 'https://github.com/kestrel/mount/issues/20',
      createdAt: '2025-12-01',
      updatedAt: '2025-12-01',
      labels: ['area/motion'],
      features: {
        signals: [
          { rule: 'documentation', evidence: 'Document' },
          { rule: 'small-change-verb', evidence: 'Document' },
        ],
        bodyLength: 300,
      },
    },
  ],
});
const [issue] = snapshot.issues;
if (!issue) throw new Error('the snapshot of this test has one issue');
const draft = (change: Partial<SnapshotIssue> = {}, of = hub) =>
  draftOf({ ...issue, ...change }, { hub: of, snapshot, today: '2026-02-01' });
const fields = (made: ProjectDraft) => Object.fromEntries(made.fields.map((field) => [field.key, field]));
const unknown = { labels: [], features: { signals: [], bodyLength: 0 } };

test('what the issue tells is filled in, without a gap', () => {
  const known = draft().fields.filter(({ gap }) => gap === null);
  expect(Object.fromEntries(known.map(({ key, value }) => [key, value]))).toEqual({
    title: 'Document the gear ratio',
    stars: 1,
    language: 'none',
    domains: ['motion'],
    repository: 'kestrel/mount',
    issue: 'kestrel/mount#20',
    proposed: '2026-02-01',
  });
  expect(draft()).toMatchObject({ id: 'document-the-gear-ratio', leftOut: null });
});

test('what it does not tell is a gap that says what to write, and the project stays paused', () => {
  const { status, language, domains, mentors, firstSteps, done } = fields(draft(unknown));
  expect(status).toMatchObject({ value: 'paused', gap: expect.stringContaining('mentor') });
  expect(domains).toMatchObject({ value: [], gap: 'Name the area or areas: motion, optics.' });
  expect(language?.gap).toContain('The issue does not show it');
  for (const list of [mentors, firstSteps, done])
    expect(list).toMatchObject({ value: [], gap: expect.any(String) });
});

test('knowledge that nothing shows is what the proposed stars usually ask for', () => {
  const hard = {
    labels: [],
    features: { signals: [{ rule: 'label-set-aside', evidence: 'x' }], bodyLength: 0 },
  };
  expect(fields(draft(hard))).toMatchObject({
    stars: { value: 3 },
    language: { value: 'comfortable' },
    domainKnowledge: { value: 'expert' },
  });
  expect(fields(draft({ ...unknown, labels: ['good first issue'] }))).toMatchObject({
    stars: { value: 1 },
    language: { value: 'basics' },
    domainKnowledge: { value: 'none' },
  });
});

test('the stars are a level that the hub has', () => {
  const one = hubSchema.parse({ levels: hub.levels.slice(0, 1) });
  expect(fields(draft(unknown, one))['stars']?.value).toBe(1);
});

test('an issue that is no suggestion says why, and can be promoted all the same', () => {
  expect(draft({ assigned: true }).leftOut).toBe('Somebody is assigned to it.');
});

test('a title without letters takes its id from the repository and the number', () => {
  expect(draft({ title: '?!' }).id).toBe('mount-20');
  expect(draft({ title: 'New' }).id).toBe('new-2');
});

test('an issue is found by every way a project may name it', () => {
  const project = (id: string, named: string) => ({ id, front: { issue: named } }) as Project;
  const followed = promotedIssues([
    project('a', 'Kestrel/Mount#20'),
    project('b', 'https://github.com/kestrel/mount/issues/21'),
    project('c', 'https://github.com/kestrel/mount/issues/20'),
    { id: 'd', front: {} } as Project,
  ]);
  expect([...followed].map(([key, { id }]) => [key, id])).toEqual([
    ['kestrel/mount#20', 'a'],
    ['kestrel/mount#21', 'b'],
  ]);
});
