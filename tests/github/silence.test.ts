import { afterEach, beforeEach, expect, test } from 'vitest';
import { leftOutGroups } from '../../src/views/suggestions/left-out.ts';
import { suggestedItems } from '../../src/views/suggestions/items.ts';
import { suggestionsPage } from '../../src/views/suggestions/page.ts';
import type { Site } from '../../src/domain/model/site.ts';
import { siteOf } from '../content-of.ts';
import { contentFolder, runCommand, type Folder } from './harness.ts';
import { startServer, type TestServer } from './server.ts';
import { smallWorld, type World, type WorldIssue } from './world.ts';

const hub = 'name: Acme\ngithub: { organisation: acme }\nfreshness: { takenDays: 90 }\n';
const asks = { createdAt: '2025-10-01T08:00:00Z', bodyText: 'Can I be assigned?' };
const reminder = { createdAt: '2026-01-20T08:00:00Z', bodyText: 'This issue is stale.', bot: true };
const word = { createdAt: '2026-01-10T08:00:00Z', bodyText: 'Still at it, the handle is done.' };

/** Issues that somebody took, with and without a word since; a bot's reminder changes them all. */
function worldOfClaims(): World {
  const world = smallWorld();
  const taken = (number: number, more: Partial<WorldIssue>): WorldIssue => ({
    number,
    title: `Rename the "Go" button of hammer ${String(number)}`,
    labels: ['ui'],
    createdAt: '2025-09-01T00:00:00Z',
    updatedAt: '2026-01-20T08:00:00Z',
    ...more,
  });
  world.repositories[0]?.issues.push(
    taken(30, { comments: [asks, reminder] }),
    taken(31, { comments: [asks, word, reminder] }),
    taken(32, { comments: [asks, reminder], assignees: ['jo'] }),
    taken(33, { comments: [asks, word, reminder], assignees: ['jo'] }),
    taken(34, { assignees: ['jo'], updatedAt: '2025-10-02T00:00:00Z' }),
  );
  return world;
}

let server: TestServer;
let world: World;
let folder: Folder;
beforeEach(async () => {
  world = worldOfClaims();
  server = await startServer(world);
  folder = contentFolder(hub);
});
afterEach(async () => {
  await server.close();
  folder.remove();
});

async function siteOn(today: string): Promise<Site> {
  const { code, err } = await runCommand(folder, server.endpoint);
  expect(code, err).toBe(0);
  return siteOf({ 'hub.yml': hub, 'github/issues.json': folder.text() ?? '' }, { today });
}
const perhapsFree = (site: Site) =>
  Object.fromEntries(
    [...suggestedItems(site), ...suggestionsPage(site).looks]
      .filter(({ issue }) => issue.number >= 30)
      .map(({ issue, perhapsFree: silence, reasons }) => [
        issue.number,
        silence ?? reasons.find(({ text }) => text.startsWith('Somebody asked'))?.text,
      ]),
  );
const assigned = (site: Site) =>
  leftOutGroups(site)
    .filter(({ title }) => title === 'Somebody is assigned to them')
    .flatMap(({ issues }) => issues.map(({ issue }) => issue.number));

test('a taken issue is perhaps free when no person has said a word for the days of hub.yml', async () => {
  const site = await siteOn('2026-02-25');
  const since = 'Somebody asked for it on 1 October 2025, and there is no word since 1 October 2025';
  expect(perhapsFree(site)).toEqual({
    30: `${since}: perhaps it is free.`,
    31: 'Somebody asked for it on 1 October 2025 and may be at work on it.',
    32: `${since}: perhaps it is free.`,
    34: 'Somebody is assigned to it, and there is no word since 2 October 2025: perhaps it is free.',
  });
  expect(assigned(site)).toEqual(expect.arrayContaining([33]));
});

test('time alone frees it, and a new word takes it again', async () => {
  await siteOn('2026-02-25');
  const later = perhapsFree(await siteOn('2026-04-15'));
  expect(later).toMatchObject({
    31: 'Somebody asked for it on 1 October 2025, and there is no word since 10 January 2026: perhaps it is free.',
  });
  const spoken = world.repositories[0]?.issues.find(({ number }) => number === 30);
  if (!spoken) throw new Error('the world has no issue 30');
  spoken.comments = [asks, reminder, { createdAt: '2026-04-14T08:00:00Z', bodyText: 'I am back.' }];
  spoken.updatedAt = '2026-04-14T08:00:00Z';
  expect(perhapsFree(await siteOn('2026-04-15'))).toMatchObject({
    30: 'Somebody asked for it on 1 October 2025 and may be at work on it.',
  });
});
