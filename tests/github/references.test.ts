import { afterEach, beforeEach, expect, test } from 'vitest';
import { snapshotSchema, snapshotText, type Snapshot } from '../../src/domain/model/snapshot.ts';
import { snapshotFrom, syncWith } from './harness.ts';
import { startServer, type TestServer } from './server.ts';
import { smallWorld, type World } from './world.ts';

/** The small world with some that are closed, and pull requests. */
function worldWithEnds(): World {
  const world = smallWorld();
  const [anvil, rope] = world.repositories;
  Object.assign(anvil?.issues[9] ?? {}, {
    closedAt: '2026-02-03T23:30:00Z',
    stateReason: 'COMPLETED',
    closedBy: { repository: 'acme/anvil', number: 13 },
  });
  const at = {
    createdAt: '2025-11-01T00:00:00Z',
    updatedAt: '2025-11-02T00:00:00Z',
    state: 'closed' as const,
  };
  rope?.issues.push(
    { number: 2, title: 'Too long', ...at, closedAt: '2025-11-02T00:00:00Z', stateReason: 'NOT_PLANNED' },
    {
      number: 3,
      title: 'Too short',
      ...at,
      closedAt: '2025-11-03T00:00:00Z',
      stateReason: 'COMPLETED',
      closedBy: { repository: 'acme/hidden', number: 4, private: true },
    },
  );
  if (anvil)
    anvil.pullRequests = [
      { number: 13, state: 'MERGED', closedAt: '2026-02-03T23:29:00Z' },
      { number: 14, state: 'OPEN' },
      { number: 15, state: 'CLOSED', closedAt: '2026-02-04T00:00:00Z' },
    ];
  return world;
}

const named = (...names: readonly string[]) =>
  names.map((name) => {
    const [repo = '', number = ''] = name.split('#');
    return { repo, number: Number(number) };
  });
const all = named(
  'acme/anvil#1',
  'acme/anvil#10',
  'acme/anvil#13',
  'acme/anvil#14',
  'acme/anvil#15',
  'acme/rope#2',
);

let server: TestServer;
beforeEach(async () => {
  server = await startServer(worldWithEnds());
});
afterEach(() => server.close());

const asked = () => server.calls.filter(({ operation }) => operation === 'References');
const numbersAsked = () =>
  asked()
    .flatMap(({ query }) => [...query.matchAll(/issueOrPullRequest\(number: (\d+)\)/g)])
    .map(([, number]) => Number(number));
const states = ({ references }: Snapshot) =>
  references.map(({ repo, number, state, closedAt }) =>
    `${repo}#${String(number)} ${state} ${closedAt ?? ''}`.trim(),
  );

test('what notes name is asked in one request, and the snapshot says what became of it', async () => {
  const snapshot = await snapshotFrom(syncWith(server, { references: all }));
  expect(states(snapshot)).toEqual([
    'acme/anvil#1 open',
    'acme/anvil#10 closed 2026-02-03',
    'acme/anvil#13 merged 2026-02-03',
    'acme/anvil#14 open',
    'acme/anvil#15 closed 2026-02-04',
    'acme/rope#2 closed 2025-11-02',
  ]);
  expect(snapshot.references[1]).toMatchObject({
    kind: 'issue',
    reason: 'completed',
    closedBy: 'acme/anvil#13',
  });
  expect(snapshot.references[5]).toMatchObject({ reason: 'not-planned', closedBy: null });
  expect(asked()).toHaveLength(1);
  // It was read among the open ones just before.
  expect(numbersAsked()).not.toContain(1);
});

test('a sync that follows asks only after what may have changed', async () => {
  const first = await snapshotFrom(syncWith(server, { references: all }));
  server.calls.length = 0;
  const second = await snapshotFrom(syncWith(server, { references: all, previous: first }));
  expect(snapshotText({ ...second, at: first.at })).toBe(snapshotText(first));
  expect(numbersAsked()).toEqual([14, 15]);
  server.calls.length = 0;
  await syncWith(server, { references: all, previous: first, full: true });
  expect(numbersAsked()).toEqual([10, 13, 14, 15, 2]);
});

test('what was closed, reopened or closed again since is seen', async () => {
  const first = await snapshotFrom(syncWith(server, { references: all }));
  const issues = server.world.repositories[0]?.issues ?? [];
  Object.assign(issues[0] ?? {}, {
    state: 'closed',
    updatedAt: '2026-03-02T00:00:00Z',
    closedAt: '2026-03-02T00:00:00Z',
    stateReason: 'COMPLETED',
  });
  Object.assign(issues[9] ?? {}, { state: 'open', updatedAt: '2026-03-03T00:00:00Z' });
  const second = await snapshotFrom(syncWith(server, { references: all, previous: first }));
  expect(states(second).slice(0, 2)).toEqual(['acme/anvil#1 closed 2026-03-02', 'acme/anvil#10 open']);
  const whole = await snapshotFrom(syncWith(server, { references: all }));
  expect(snapshotText({ ...second, at: whole.at })).toBe(snapshotText(whole));
});

test('what not everybody may see, opted out, or is not there, is left out', async () => {
  const snapshot = await snapshotFrom(
    syncWith(server, {
      wanted: { organisation: 'acme', repositories: [], except: ['acme/Bell'] },
      references: named('acme/hidden#1', 'acme/never-was#1', 'acme/anvil#999', 'acme/Bell#1', 'acme/rope#3'),
    }),
  );
  expect(states(snapshot)).toEqual(['acme/rope#3 closed 2025-11-03']);
  expect(snapshot.references[0]?.closedBy).toBeNull();
});

test('a thousand are asked a hundred at a time, for a point each', async () => {
  const many = Array.from({ length: 1000 }, (_, index) => ({ repo: 'acme/rope', number: index + 2 }));
  await syncWith(server);
  const before = server.points();
  server.calls.length = 0;
  await syncWith(server, { references: many });
  expect(asked()).toHaveLength(10);
  expect(server.points() - before).toBeLessThanOrEqual(10 + before);
});

test('where GitHub stops answering, everything is as it was, and the sync says so', async () => {
  const first = await snapshotFrom(syncWith(server, { references: all }));
  server.fault = ({ operation }) => (operation === 'References' ? { kind: 'status', status: 502 } : null);
  const outcome = await syncWith(server, { references: all, previous: first });
  expect(outcome).toMatchObject({ kind: 'read', stopped: { kind: 'slow' } });
  expect(states(await snapshotFrom(Promise.resolve(outcome)))).toEqual(states(first));
});

test('the cost of asking is told before, and what notes name no more is forgotten', async () => {
  const told: number[] = [];
  const onEstimate = ({ references }: { references: number }) => void told.push(references);
  const first = await snapshotFrom(syncWith(server, { references: all, onEstimate }));
  const second = await snapshotFrom(syncWith(server, { previous: first, onEstimate }));
  expect(told).toEqual([6, 0]);
  expect(second.references).toEqual([]);
});

test('a snapshot without references is as it always was; one with them says the same when it is read again', async () => {
  const without = snapshotText(await snapshotFrom(syncWith(server)));
  expect(without).toContain('"version": 1,');
  expect(without).not.toContain('references');
  expect(snapshotSchema.parse(JSON.parse(without)).references).toEqual([]);
  const snapshot = await snapshotFrom(syncWith(server, { references: all }));
  const text = snapshotText(snapshot);
  expect(text).toContain('"version": 2,');
  expect(snapshotSchema.parse(JSON.parse(text))).toEqual(snapshot);
});
