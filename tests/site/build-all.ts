// Builds the sites that tests look at, as many at once as there are processors; those that are current stay. With names only these.
import { availableParallelism } from 'node:os';
import { builtSite } from './build.ts';
import { siteNames } from './fixtures.ts';

const wanted = process.argv.slice(2);
const names = siteNames().filter((name) => wanted.length === 0 || wanted.includes(name));
const waiting = [...names];

await Promise.all(
  Array.from({ length: availableParallelism() }, async () => {
    for (let name = waiting.shift(); name; name = waiting.shift()) {
      try {
        await builtSite(name);
      } catch (cause) {
        console.error(`${name}: ${cause instanceof Error ? cause.message : String(cause)}`);
        process.exitCode = 1;
      }
    }
  }),
);
console.log(`${names.length} sites are built in .cairn/test-sites.`);
