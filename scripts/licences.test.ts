import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { licenceLines } from './licences.ts';

test('a line for each package that a build uses, inner ones too, and none for what only tests use', () => {
  const lock = {
    packages: {
      '': { version: '1.0.0', license: 'ISC' },
      'node_modules/b': { version: '2.0.0', license: 'MIT' },
      'node_modules/b/node_modules/@x/a': { version: '1.0.0' },
      'node_modules/tests': { version: '3.0.0', license: 'MIT', dev: true },
    },
  };
  expect(licenceLines(JSON.stringify(lock))).toEqual(['@x/a\t1.0.0\tunknown', 'b\t2.0.0\tMIT']);
});

test('every package that a build uses names a licence under which it may be passed on', () => {
  const lines = licenceLines(readFileSync('package-lock.json', 'utf8'));
  expect(lines.length).toBeGreaterThan(100);
  const free =
    /\t\(?(?:MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|CC0-1\.0|OFL-1\.1|Python-2\.0|LGPL-3\.0-or-later|MPL-2\.0)\b/;
  expect(lines.filter((line) => !free.test(line))).toEqual([]);
});
