import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { snapshotText, type Snapshot } from '../../src/domain/model/snapshot.ts';
import { haveFacts, worldOfFacts } from './facts.ts';
import { contentFolder, runCommand, snapshotFrom, syncWith } from './harness.ts';
import { startServer } from './server.ts';
import { bigWorld, type World } from './world.ts';

const change = fc.record({
  what: fc.constantFrom('edit', 'close', 'reopen', 'open', 'delete', 'push'),
  where: fc.nat({ max: 2 }),
  which: fc.nat({ max: 40 }),
});
type Change = (typeof change extends fc.Arbitrary<infer T> ? T : never) & object;

/**
 * Changes the world as people do: everything but a deletion leaves a new time. An old issue that is transferred in
 * without a new time is found by the count alone, and so not when another leaves in the same hours: that waits for the
 * next `--full`, which the workflow runs on Sundays.
 */
function apply(world: World, { what, where, which }: Change, now: string): void {
  const repository = world.repositories[where];
  if (!repository) return;
  const issue = repository.issues[which % Math.max(1, repository.issues.length)];
  const number = Math.max(0, ...repository.issues.map((each) => each.number)) + 1;
  if (what === 'push') repository.pushedAt = now;
  else if (what === 'open')
    repository.issues.push({ number, title: `New ${now}`, createdAt: now, updatedAt: now });
  else if (issue && what === 'delete') repository.issues.splice(repository.issues.indexOf(issue), 1);
  else if (issue && what === 'edit') Object.assign(issue, { title: `Edited ${now}`, updatedAt: now });
  else if (issue) Object.assign(issue, { state: what === 'close' ? 'closed' : 'open', updatedAt: now });
}

test(
  'reading only what changed always gives the same as reading everything',
  { tags: ['slow'] },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(change, { maxLength: 8 }), { maxLength: 4 }), async (days) => {
        const server = await startServer(bigWorld(3, 40));
        try {
          let second = 0;
          let previous: Snapshot = await snapshotFrom(syncWith(server));
          for (const day of days) {
            for (const one of day) {
              second += 1;
              apply(
                server.world,
                one,
                new Date(Date.parse('2026-01-01') + second * 1000).toISOString().replace('.000', ''),
              );
            }
            previous = await snapshotFrom(syncWith(server, { previous }));
            const whole = await snapshotFrom(syncWith(server));
            expect(snapshotText({ ...previous, at: whole.at })).toBe(snapshotText(whole));
          }
        } finally {
          await server.close();
        }
      }),
      { numRuns: 40 },
    );
  },
);

test.skipIf(!haveFacts())(
  'the snapshot of the default hub is what sync writes (from ../shared/issues)',
  { tags: ['slow'] },
  async () => {
    const root = new URL('../../', import.meta.url);
    const server = await startServer(worldOfFacts('2015-02-25'));
    const folder = contentFolder(readFileSync(new URL('content/hub.yml', root), 'utf8'));
    const { code } = await runCommand(folder, server.endpoint);
    await server.close();
    const written = folder.text();
    folder.remove();
    expect(code).toBe(0);
    const kept = readFileSync(new URL('content/github/issues.json', root), 'utf8');
    expect(kept, 'rules or hub.yml changed: run node tests/github/serve.ts --write content').toBe(written);
  },
);
