// Puts small sites into one place, one after the other, as the last step of a build does: `node swapping.ts OUT [TIMES]`, without end
// where TIMES is not given. Prints a word once the first one is there. Every file of a site holds its number, again and again.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { replaceOutput, stagingFor } from '../../scripts/output.ts';

const [out = '', times] = process.argv.slice(2);

for (let at = 0; at < Number(times ?? Infinity); at += 1) {
  const staging = stagingFor(out);
  const text = `${at} `.repeat(100 * (1 + (at % 50)));
  mkdirSync(join(staging, 'api'));
  for (const name of Array.from({ length: 40 }, (_, file) => `${file}.html`).concat('api/calls.json'))
    writeFileSync(join(staging, name), text);
  replaceOutput(staging, out, () => undefined);
  if (at === 0) console.log('swapping');
}
