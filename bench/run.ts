// Every measurement of the project, one after the other; each prints a table.
import { spawnSync } from 'node:child_process';

for (const script of ['bench/read.ts', 'bench/build.ts', 'bench/sync.ts']) {
  console.log(`\n# ${script}\n`);
  const { status } = spawnSync(process.execPath, [script], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
