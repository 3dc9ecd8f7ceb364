// The measurements of the project; each prints tables. Without a name all of them run, one after the other.
import { spawnSync } from 'node:child_process';

const measurements = ['notes', 'communities', 'read', 'build', 'dev', 'sync', 'search'];
const [wanted, ...rest] = process.argv.slice(2);
if (wanted !== undefined && !measurements.includes(wanted)) {
  console.error(`There is no measurement "${wanted}". There are: ${measurements.join(', ')}.`);
  process.exit(2);
}
for (const name of wanted === undefined ? measurements : [wanted]) {
  console.log(`\n# ${name}\n`);
  const { status } = spawnSync(process.execPath, [`bench/${name}.ts`, ...rest], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
