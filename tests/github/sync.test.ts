import { afterEach, beforeEach, expect, test } from 'vitest';
import { featuresVersion } from '../../src/domain/suggestions/issue-features.ts';
import { snapshotSchema, snapshotText } from '../../src/domain/model/snapshot.ts';
import { snapshotToWrite } from '../../src/github/snapshot/renewal.ts';
import { factsFile, haveFacts, worldOfFacts } from './facts.ts';
import { snapshotFrom, syncWith } from './harness.ts';
import { startServer, type TestServer } from './server.ts';
import { bigWorld, smallWorld } from './world.ts';

let server: TestServer;
beforeEach(async () => {
  server = await startServer(smallWorld());
});
afterEach(() => server.close());

const numbers = (repo: string, issues: readonly { repo: string; number: number }[]): number[] =>
  issues.filter((issue) => issue.repo === repo).map(({ number }) => number);

test('an organisation gives its public, unarchived repositories and their open issues, sorted', async () => {
  const snapshot = await snapshotFrom(syncWith(server));
  expect(snapshot.repositories.map(({ name }) => name)).toEqual(['acme/Bell', 'acme/anvil', 'acme/rope']);
  expect(snapshot.repositories.every(({ complete }) => complete)).toBe(true);
  expect(numbers('acme/anvil', snapshot.issues)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(snapshot.repositories[1]).toMatchObject({
    language: 'OCaml',
    topics: ['iron', 'tools'],
    pushedAt: '2026-03-01',
  });
});

test('what the gates need is in the snapshot', async () => {
  await server.close();
  server = await startServer(smallWorld(), { newerFields: true });
  const snapshot = await snapshotFrom(syncWith(server));
  const issue = (number: number) =>
    snapshot.issues.find((each) => each.repo === 'acme/anvil' && each.number === number);
  expect(issue(1)).toMatchObject({
    labels: ['Easy', 'docs'],
    assigned: false,
    linked: null,
    claimedAt: null,
  });
  expect(issue(2)?.assigned).toBe(true);
  expect(issue(3)?.linked).toBe('pull-request');
  expect(issue(4)?.linked).toBeNull();
  expect(issue(5)?.linked).toBe('branch');
  expect(issue(6)?.locked).toBe(true);
  expect(issue(7)?.subIssues).toBe(3);
  expect(issue(8)).toMatchObject({ blocked: true, type: 'Task' });
  expect(issue(9)?.claimedAt).toBe('2026-02-01');
});

test('fields newer than the public schema are asked for only where GitHub has them', async () => {
  await syncWith(server);
  expect(server.calls.some(({ query }) => query.includes('issueDependenciesSummary'))).toBe(false);
});

test('repositories can be listed, opt out, and be archived, private or gone', async () => {
  const wanted = {
    organisation: 'acme',
    repositories: ['elsewhere/side', 'acme/old', 'acme/hidden', 'acme/never-was'],
    except: ['ACME/rope'],
  };
  const { repositories, issues } = await snapshotFrom(syncWith(server, { wanted }));
  const by = Object.fromEntries(repositories.map((each) => [each.name, each]));
  expect(Object.keys(by)).toEqual([
    'acme/Bell',
    'acme/anvil',
    'acme/hidden',
    'acme/never-was',
    'acme/old',
    'elsewhere/side',
  ]);
  expect(by['acme/old']).toMatchObject({ archived: true, complete: true });
  expect(by['acme/hidden']).toMatchObject({ complete: false, missing: 'private', language: null });
  expect(by['acme/never-was']).toMatchObject({ complete: false, missing: 'gone' });
  expect(numbers('elsewhere/side', issues)).toEqual([7]);
  expect(JSON.stringify(issues)).not.toMatch(/Secret|Too late|Make it longer/);
});

test.for(['whole', 'comments'] as const)(
  'a repository of which GitHub withheld an issue (%s) is never complete',
  async (withheld) => {
    const rope = server.world.repositories.find(({ name }) => name === 'acme/rope');
    rope?.issues.push({
      number: 40,
      title: 'Explain the knots',
      createdAt: '2025-11-01T10:00:00Z',
      updatedAt: '2025-11-01T10:00:00Z',
      withheld,
    });
    const first = await snapshotFrom(syncWith(server));
    const missing = { name: 'acme/rope', issues: 2, complete: false, missing: 'forbidden' };
    expect(first.repositories).toContainEqual(expect.objectContaining(missing));
    const again = await snapshotFrom(syncWith(server, { previous: first }));
    expect(again.repositories).toContainEqual(expect.objectContaining(missing));
  },
);

test('a second sync without changes asks once and gives the same snapshot', async () => {
  const first = await snapshotFrom(syncWith(server));
  server.calls.length = 0;
  const second = await snapshotFrom(syncWith(server, { previous: first }));
  expect(server.calls.map(({ operation }) => operation)).toEqual(['Organisation']);
  expect(snapshotToWrite(first, second, 14)).toBeNull();
});

test('a changed, a new, a closed and a deleted issue are all seen by the next sync', async () => {
  const first = await snapshotFrom(syncWith(server));
  const issues = server.world.repositories[0]?.issues ?? [];
  Object.assign(issues[0] ?? {}, { title: 'Explain the handle', updatedAt: '2026-03-02T00:00:00Z' });
  Object.assign(issues[1] ?? {}, { state: 'closed', updatedAt: '2026-03-02T01:00:00Z' });
  issues.splice(2, 1);
  issues.push({
    number: 11,
    title: 'New',
    createdAt: '2026-03-03T00:00:00Z',
    updatedAt: '2026-03-03T00:00:00Z',
  });
  const second = await snapshotFrom(syncWith(server, { previous: first }));
  expect(numbers('acme/anvil', second.issues)).toEqual([1, 4, 5, 6, 7, 8, 9, 11]);
  expect(second.issues.find(({ repo, number }) => repo === 'acme/anvil' && number === 1)?.title).toBe(
    'Explain the handle',
  );
  expect(second.repositories[1]).toMatchObject({ complete: true, issues: 8 });
  expect(snapshotText({ ...(await snapshotFrom(syncWith(server))), at: second.at })).toBe(
    snapshotText(second),
  );
});

test('an issue transferred in without a new change is found by its number', async () => {
  const first = await snapshotFrom(syncWith(server));
  server.world.repositories[1]?.issues.push({
    number: 2,
    title: 'Came along',
    createdAt: '2020-01-01T00:00:00Z',
    updatedAt: '2020-01-01T00:00:00Z',
  });
  const second = await snapshotFrom(syncWith(server, { previous: first }));
  expect(numbers('acme/rope', second.issues)).toEqual([1, 2]);
});

test('--full reads everything and gives the same', async () => {
  const first = await snapshotFrom(syncWith(server));
  server.calls.length = 0;
  const second = await snapshotFrom(syncWith(server, { previous: first, full: true }));
  expect(server.calls.map(({ operation }) => operation)).toEqual(['Organisation', 'Capabilities', 'Issues']);
  expect(snapshotText({ ...second, at: first.at })).toBe(snapshotText(first));
});

test('a snapshot read with other rules or other domain words is read anew', async () => {
  const first = await snapshotFrom(syncWith(server));
  const domains = [{ id: 'iron', name: 'Iron', summary: 'Metal', words: ['handle'], labels: [] }];
  const second = await snapshotFrom(syncWith(server, { previous: first, domains }));
  expect(second.issues[0]?.domainWords).toEqual(['handle']);
  expect(first.basis.startsWith(`${String(featuresVersion)}.`)).toBe(true);
});

test('the cost is told before anything is read, and a dry run reads nothing', async () => {
  const told: number[] = [];
  const outcome = await syncWith(server, {
    dryRun: true,
    onEstimate: ({ issues }) => told.push(issues, server.calls.length),
  });
  expect(outcome.kind).toBe('estimated');
  expect(told).toEqual([10, 1]);
});

test('when the points run out it keeps what it has, says what is missing, and goes on from there', async () => {
  await server.close();
  server = await startServer(bigWorld(4, 1000));
  server.world.points = 20;
  const first = await snapshotFrom(syncWith(server));
  expect(first.issues.length).toBeGreaterThan(200);
  expect(first.issues.length).toBeLessThan(1000);
  expect(first.repositories.filter(({ missing }) => missing === 'budget').length).toBeGreaterThan(0);
  server.world.points = 60;
  server.calls.length = 0;
  const second = await snapshotFrom(syncWith(server, { previous: first }));
  expect(second.issues).toHaveLength(1000);
  expect(second.repositories.every(({ complete }) => complete)).toBe(true);
  const read = server.calls.filter(({ operation }) => operation === 'Issues').length;
  expect(read).toBeLessThanOrEqual(Math.ceil((1000 - first.issues.length) / 50) + 2);
});

test('one large repository that never fits the points of an hour is complete after some syncs', async () => {
  await server.close();
  server = await startServer(bigWorld(1, 600));
  let previous = null;
  for (let hour = 0; hour < 5; hour += 1) {
    server.world.points = 14;
    previous = await snapshotFrom(syncWith(server, { previous }));
  }
  expect(previous?.issues).toHaveLength(600);
  expect(previous?.repositories[0]).toMatchObject({ complete: true, resumeAfter: null });
});

test('more than a hundred repositories and pages are read to the end', async () => {
  await server.close();
  server = await startServer(bigWorld(230, 1500));
  const snapshot = await snapshotFrom(syncWith(server));
  expect(snapshot.repositories).toHaveLength(230);
  expect(snapshot.issues).toHaveLength(1500);
});

test('the time is renewed only with content, or when half of the days until it counts as old have passed', async () => {
  server.world.clock = new Date('2026-03-04T05:06:07Z');
  const first = await snapshotFrom(syncWith(server));
  expect(first.at).toBe('2026-03-04T05:06:07Z');
  expect(snapshotToWrite(first, { ...first, at: '2026-03-11T05:06:06Z' }, 14)).toBeNull();
  expect(snapshotToWrite(first, { ...first, at: '2026-03-11T05:06:08Z' }, 14)?.at).toBe(
    '2026-03-11T05:06:08Z',
  );
  expect(snapshotToWrite(first, { ...first, at: '2026-03-04T05:06:08Z', issues: [] }, 14)?.issues).toEqual(
    [],
  );
});

test('a snapshot says the same after it has been written and read again', async () => {
  const snapshot = await snapshotFrom(syncWith(server));
  const text = snapshotText(snapshot);
  const again = snapshotSchema.parse(JSON.parse(text));
  expect(again).toEqual(snapshot);
  expect(snapshotText(again)).toBe(text);
});

test.skipIf(!haveFacts())(
  'the issues of ../shared/issues are served as they stood on a day, and as they stand today',
  async () => {
    expect(factsFile.pathname).toMatch(/mirage\.jsonl$/);
    for (const [day, least] of [
      ['2015-02-25', 30],
      [null, 40],
    ] as const) {
      await server.close();
      server = await startServer(worldOfFacts(day));
      const snapshot = await snapshotFrom(
        syncWith(server, {
          wanted: { organisation: 'mirage', repositories: ['mirleft/ocaml-tls'], except: [] },
        }),
      );
      expect(snapshot.issues.length).toBeGreaterThanOrEqual(least);
      if (day !== null)
        expect(
          snapshot.issues.every(({ createdAt, updatedAt }) => createdAt <= day && updatedAt <= day),
        ).toBe(true);
    }
  },
);
