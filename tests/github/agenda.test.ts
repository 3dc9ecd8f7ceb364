import { afterEach, beforeEach, expect, test } from 'vitest';
import { snapshotSchema, snapshotText } from '../../src/domain/model/snapshot.ts';
import { nextAgenda } from '../../src/views/next-call/agenda.ts';
import { callGroups } from '../../src/views/series/of-series.ts';
import { siteOf } from '../content-of.ts';
import { contentFolder, runCommand, snapshotFrom, syncWith } from './harness.ts';
import { startServer, type TestServer } from './server.ts';
import { smallWorld, type World } from './world.ts';

/** The small world with an issue, a pull request and a discussion that are labelled for an agenda. */
function worldWithAgenda(): World {
  const world = smallWorld();
  const [anvil, rope] = world.repositories;
  const at = { createdAt: '2026-01-02T00:00:00Z', updatedAt: '2026-01-02T00:00:00Z' };
  anvil?.issues.push(
    {
      number: 20,
      title: 'A heavier hammer',
      labels: ['tsc-agenda'],
      labelledAt: '2026-02-20T10:00:00Z',
      ...at,
    },
    { number: 21, title: 'Settled', labels: ['tsc-agenda'], state: 'closed', ...at },
    { number: 22, title: 'A new handle', labels: ['Meeting', 'tsc-agenda'], ...at },
  );
  if (anvil) {
    anvil.pullRequests = [
      { number: 23, state: 'OPEN', title: 'Polish it', labels: ['tsc-agenda'] },
      { number: 24, state: 'MERGED', title: 'Done', labels: ['tsc-agenda'] },
    ];
    anvil.discussions = [
      { number: 25, title: 'Which iron?', createdAt: '2026-02-25T00:00:00Z', labels: ['tsc-agenda'] },
      { number: 26, title: 'Hello', createdAt: '2026-02-25T00:00:00Z', labels: ['chat'] },
    ];
  }
  rope?.issues.push({ number: 9, title: 'Knots', labels: ['docs-agenda'], ...at });
  return world;
}

let server: TestServer;
beforeEach(async () => {
  server = await startServer(worldWithAgenda());
});
afterEach(() => server.close());

const wanted = [
  { repository: 'acme/anvil', label: 'tsc-agenda' },
  { repository: 'acme/anvil', label: 'Meeting' },
  { repository: 'acme/rope', label: 'docs-agenda' },
];
const hub = `name: Acme
github: { organisation: acme }
series:
  - { id: tsc, title: Steering, folder: tsc }
  - { id: docs, title: Texts, folder: docs }
agenda:
  - { series: tsc, labels: [tsc-agenda, meeting], repositories: [acme/anvil] }
  - { series: docs, labels: [docs-agenda], repositories: [acme/Rope] }
`;

test('open issues, pull requests and discussions with a label are read in one request', async () => {
  const snapshot = await snapshotFrom(syncWith(server, { agenda: wanted }));
  expect(snapshot.version).toBe(3);
  expect(snapshot.agenda.map(({ repo, number, kind, since }) => [`${repo}#${number}`, kind, since])).toEqual([
    ['acme/anvil#20', 'issue', '2026-02-20'],
    ['acme/anvil#22', 'issue', '2026-01-02'],
    ['acme/anvil#23', 'pull-request', '2026-01-01'],
    ['acme/anvil#25', 'discussion', '2026-02-25'],
    ['acme/rope#9', 'issue', '2026-01-02'],
  ]);
  expect(snapshot.agenda[1]?.labels).toEqual(['Meeting', 'tsc-agenda']);
  expect(server.calls.filter(({ operation }) => operation === 'Agenda')).toHaveLength(1);
  const text = snapshotText(snapshot);
  expect(snapshotSchema.parse(JSON.parse(text))).toEqual(snapshot);
});

test('each series shows its own, in the order they came on the agenda, and says what is new', async () => {
  const snapshot = await snapshotFrom(syncWith(server, { agenda: wanted }));
  const site = siteOf(
    {
      'hub.yml': hub,
      'calls/tsc/2026-02-10.md': 'Attendees: Jo Doe\n\n## Iron\n\nIt is hot.\n',
      'github/issues.json': snapshotText(snapshot),
    },
    { today: '2026-03-01' },
  );
  const shown = callGroups(site).map(({ series, site: own }) => [
    series?.id,
    nextAgenda(own, site).labelled.map(({ name, isNew }) => `${name}${isNew ? ' new' : ''}`),
  ]);
  expect(shown).toEqual([
    ['tsc', ['acme/anvil#23', 'acme/anvil#22', 'acme/anvil#20 new', 'acme/anvil#25 new']],
    ['docs', ['acme/rope#9']],
  ]);
});

test('what cannot be seen by everybody is not read, and is named', async () => {
  const folder = contentFolder(
    'name: Acme\nagenda: [{ labels: [x], repositories: [acme/hidden, acme/nowhere, acme/rope] }]\n',
  );
  const { code, err } = await runCommand(folder, server.endpoint);
  expect(err).toContain('acme/hidden: its part of the agenda could not be read');
  expect(err).toContain('acme/nowhere: its part of the agenda could not be read');
  expect(err).not.toContain('acme/rope:');
  expect(code).toBe(0);
  expect(folder.snapshot().agenda).toEqual([]);
  folder.remove();
});

test('where GitHub stops answering, the agenda stays as it was', async () => {
  const before = await snapshotFrom(syncWith(server, { agenda: wanted }));
  const world = worldWithAgenda();
  world.points = 0;
  const dry = await startServer(world);
  const outcome = await syncWith(dry, { agenda: wanted, previous: before });
  if (outcome.kind === 'read') expect(outcome.snapshot.agenda).toEqual(before.agenda);
  else expect(outcome.kind).toBe('failed');
  await dry.close();
});
