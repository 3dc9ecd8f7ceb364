import { afterEach, beforeEach, expect, test } from 'vitest';
import { snapshotText } from '../../src/domain/model/snapshot.ts';
import { snapshotFrom, syncWith } from './harness.ts';
import { startServer, type Fault, type TestServer } from './server.ts';
import { bigWorld, smallWorld } from './world.ts';

let server: TestServer;
let whole: string;
beforeEach(async () => {
  server = await startServer(smallWorld());
  whole = snapshotText(await snapshotFrom(syncWith(server)));
  server.calls.length = 0;
});
afterEach(() => server.close());

const sameAs = (text: string) => text.replace(/"at": "[^"]*"/, '"at": ""');

/** Lets the first `times` requests of one operation go wrong. */
function failing(operation: string, times: number, fault: Fault): void {
  let left = times;
  server.fault = (call) => (call.operation === operation && left-- > 0 ? fault : null);
}

const passing: readonly [string, Fault][] = [
  ['a 502', { kind: 'status', status: 502 }],
  ['a 503', { kind: 'status', status: 503 }],
  ['truncated JSON', { kind: 'truncated' }],
  ['a connection that is cut', { kind: 'cut' }],
  ['a connection that is cut in the middle of the answer', { kind: 'cut-body' }],
  ['a secondary limit as HTTP 200', { kind: 'secondary-as-200', retryAfter: 1 }],
  [
    'a secondary limit as HTTP 403',
    {
      kind: 'status',
      status: 403,
      message: 'You have exceeded a secondary rate limit',
      headers: { 'retry-after': '1' },
    },
  ],
  ['a 429', { kind: 'status', status: 429, headers: { 'retry-after': '1' } }],
  [
    'RATE_LIMIT',
    {
      kind: 'errors',
      type: 'RATE_LIMIT',
      message: 'API rate limit exceeded',
      headers: { 'retry-after': '1' },
    },
  ],
  [
    'RATE_LIMITED',
    {
      kind: 'errors',
      type: 'RATE_LIMITED',
      message: 'API rate limit exceeded',
      headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1' },
    },
  ],
  [
    'a time-out that GitHub reports',
    {
      kind: 'errors',
      type: '',
      message: 'Something went wrong while executing your query. This may be the result of a timeout',
    },
  ],
  ['an answer that is too slow', { kind: 'slow', milliseconds: 1500 }],
];
for (const operation of ['Organisation', 'Capabilities', 'Issues']) {
  test.for(passing)(`%s once while asking for ${operation} changes nothing`, async ([, fault]) => {
    failing(operation, 1, fault);
    const snapshot = await snapshotFrom(syncWith(server, {}, { timeoutMs: 1000 }));
    expect(sameAs(snapshotText(snapshot))).toBe(sameAs(whole));
    expect(server.calls.filter((call) => call.operation === operation).length).toBeGreaterThan(1);
  });
}

test('after a time-out it asks for half as much, from where it stopped', async () => {
  await server.close();
  server = await startServer(bigWorld(1, 130));
  let issues = 0;
  server.fault = ({ operation }) =>
    operation === 'Issues' && ++issues === 2 ? { kind: 'status', status: 504 } : null;
  const snapshot = await snapshotFrom(syncWith(server));
  expect(snapshot.issues).toHaveLength(130);
  const asked = server.calls
    .filter(({ operation }) => operation === 'Issues')
    .map(({ variables }) => variables);
  expect(asked.map((variables) => variables['first0'])).toEqual([50, 50, 25, 25, 25, 5]);
  expect(asked[2]?.['after0']).toBe(asked[1]?.['after0']);
});

const lasting: readonly [string, Fault, string][] = [
  ['a 502', { kind: 'status', status: 502 }, 'slow'],
  ['a 500', { kind: 'status', status: 500 }, 'unavailable'],
  ['truncated JSON', { kind: 'truncated' }, 'unreadable'],
  ['a connection that is cut', { kind: 'cut' }, 'unreachable'],
  ['a secondary limit as HTTP 200', { kind: 'secondary-as-200', retryAfter: 1 }, 'limit'],
  [
    'a limit that lasts',
    {
      kind: 'errors',
      type: 'RATE_LIMITED',
      message: 'API rate limit exceeded',
      headers: { 'retry-after': '1800' },
    },
    'limit',
  ],
  [
    'no right to read',
    { kind: 'status', status: 403, message: 'Resource not accessible by personal access token' },
    'forbidden',
  ],
  ['a page that is not there', { kind: 'status', status: 404 }, 'not-graphql'],
  [
    'a query that is not understood',
    { kind: 'errors', type: 'undefinedField', message: "Field 'x' doesn't exist" },
    'refused',
  ],
];
for (const operation of ['Organisation', 'Capabilities', 'Issues']) {
  test.for(lasting)(
    `%s without end while asking for ${operation} is a failure with a name`,
    async ([, fault, kind]) => {
      failing(operation, 1000, fault);
      expect(await syncWith(server)).toMatchObject({ kind: 'failed', failure: { kind } });
    },
  );
}

test('when GitHub stops answering midway, what was read stays and the rest is named', async () => {
  await server.close();
  server = await startServer(bigWorld(4, 400));
  let issues = 0;
  server.fault = ({ operation }) =>
    operation === 'Issues' && ++issues > 3 ? { kind: 'status', status: 502 } : null;
  const outcome = await syncWith(server);
  expect(outcome).toMatchObject({ kind: 'read', stopped: { kind: 'slow' } });
  if (outcome.kind !== 'read') return;
  expect(outcome.snapshot.issues).toHaveLength(150);
  const missing = outcome.snapshot.repositories.map((repository) => repository.missing);
  expect(missing).toEqual([null, 'unreadable', 'unreachable', 'unreachable']);
  server.fault = () => null;
  const next = await snapshotFrom(syncWith(server, { previous: outcome.snapshot }));
  expect(next.issues).toHaveLength(400);
});

test('a failed later sync keeps the issues of repositories it could not read', async () => {
  const previous = await snapshotFrom(syncWith(server));
  for (const { issues } of server.world.repositories) {
    for (const issue of issues) issue.updatedAt = issue.updatedAt.replace('T10', 'T11');
  }
  server.fault = ({ operation, variables }) =>
    operation === 'Issues' && Object.values(variables).includes('rope')
      ? { kind: 'status', status: 502 }
      : null;
  const outcome = await syncWith(server, { previous });
  if (outcome.kind !== 'read') throw new Error(outcome.kind);
  expect(outcome.snapshot.issues.map(({ repo, number }) => `${repo}#${String(number)}`)).toContain(
    'acme/rope#1',
  );
  expect(outcome.snapshot.repositories.find(({ name }) => name === 'acme/rope')?.complete).toBe(false);
});

test('a repository that vanishes midway loses its issues, the others stay', async () => {
  const previous = await snapshotFrom(syncWith(server));
  for (const { issues } of server.world.repositories)
    for (const issue of issues) issue.updatedAt = '2026-05-01T00:00:00Z';
  server.fault = ({ operation }) => {
    if (operation === 'Issues')
      server.world.repositories = server.world.repositories.filter(({ name }) => name !== 'acme/rope');
    return null;
  };
  const snapshot = await snapshotFrom(syncWith(server, { previous }));
  expect(snapshot.repositories.find(({ name }) => name === 'acme/rope')).toMatchObject({
    complete: false,
    missing: 'gone',
    issues: 0,
  });
  expect(snapshot.issues.every(({ repo }) => repo === 'acme/anvil')).toBe(true);
  expect(snapshot.issues).toHaveLength(9);
});

test('nothing usable is left when the only repository vanishes midway', async () => {
  server.fault = ({ operation }) => {
    if (operation === 'Issues') server.world.repositories = [];
    return null;
  };
  const wanted = { repositories: ['elsewhere/side'], except: [] };
  expect(await syncWith(server, { wanted })).toEqual({
    kind: 'failed',
    failure: { kind: 'nothing-there', names: ['elsewhere/side'] },
  });
});

test('hostile titles and labels become short plain text', async () => {
  const issues = server.world.repositories[0]?.issues ?? [];
  Object.assign(issues[0] ?? {}, {
    title: `<img src=x onerror=alert(1)>\u202Etxet\u0007 \u2066a\u2069\u0000\nb ${'\u{1F600}'.repeat(20)}`,
    labels: ['<script>alert(1)</script>', '\u202E\u200F', 'x'.repeat(5000), 'a\u0000b'],
  });
  Object.assign(issues[1] ?? {}, {
    title: 'y'.repeat(65_536),
    body: `${'<b>'.repeat(30_000)} me@example.org`,
  });
  Object.assign(issues[2] ?? {}, { title: '\u202E\u0000 \u200B' });
  Object.assign(issues[3] ?? {}, { title: `broken \uD83D half` });
  const text = snapshotText(await snapshotFrom(syncWith(server)));
  expect(text.isWellFormed()).toBe(true);
  expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u);
  expect(text).not.toContain('example.org');
  expect(text.length).toBeLessThan(8000);
  const [first, second, third, fourth] = (await snapshotFrom(syncWith(server))).issues;
  expect(first?.title.startsWith('<img src=x onerror=alert(1)> txet a b ')).toBe(true);
  expect(first?.labels).toContain('<script>alert(1)</script>');
  expect(first?.labels.every((label) => label.length <= 100 && label !== '')).toBe(true);
  expect(second?.title).toHaveLength(256);
  expect(third?.title).toBe('Issue 3');
  expect(fourth?.title).toBe('broken \uFFFD half');
});

test('an unknown organisation and an empty list have names of their own', async () => {
  const unknown = { organisation: 'acne', repositories: [], except: [] };
  expect(await syncWith(server, { wanted: unknown })).toMatchObject({
    failure: { kind: 'unknown-organisation', name: 'acne' },
  });
  const none = { repositories: [], except: [] };
  expect(await syncWith(server, { wanted: none })).toMatchObject({ failure: { kind: 'nothing-listed' } });
});

test('a token that cannot be sent is refused without a request', async () => {
  const outcome = await syncWith(server, {}, { token: 'two\nlines' });
  expect(outcome).toEqual({ kind: 'failed', failure: { kind: 'bad-token' } });
  expect(server.calls).toEqual([]);
});
